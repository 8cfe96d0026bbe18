using Zhengwu.Api.Shell;

namespace Zhengwu.Simulation.Tests;

/// <summary>A faulty part put in between: the simulation must notice each of them, or it is blind.</summary>
public class Bug
{
    public static readonly Bug None = new();
    public virtual string Name => GetType().Name;
    public virtual bool AcknowledgesBeforeWork => false;
    public virtual bool NeverRingsAgain => false;
    public virtual bool NewIdAfterFailure => false;
    public virtual bool NewMessageIdEveryTry => false;
    public virtual bool OneIdForAWholeVisit => false;
    public virtual bool LetsTheTakerDecide => false;
    public virtual Func<IBookStore, IBookStore> Plant(World world) => store => store;
    public virtual void Afterwards(World world) { }
}

/// <summary>A store with one thing done differently.</summary>
public abstract class BentStore(IBookStore inner) : IBookStore
{
    protected IBookStore Inner => inner;
    public virtual ValueTask<Row?> Get(string book, string key, CancellationToken cancel = default) => inner.Get(book, key, cancel);
    public virtual ValueTask<Page> Query(string book, string from, string to, int take, string? token = null, IReadOnlyDictionary<string, string>? where = null, CancellationToken cancel = default) =>
        inner.Query(book, from, to, take, token, where, cancel);
    public virtual ValueTask<IReadOnlyDictionary<string, string>> Transact(string book, IReadOnlyList<RowChange> changes, CancellationToken cancel = default) => inner.Transact(book, changes, cancel);
}

/// <summary>Rows of the transaction are left out, changed or added.</summary>
public sealed class BentRows(string name, Func<string, IReadOnlyList<RowChange>, World, IEnumerable<RowChange>> bend) : Bug
{
    public override string Name => name;
    public override Func<IBookStore, IBookStore> Plant(World world) => store => new Store(store, bend, world);

    private sealed class Store(IBookStore inner, Func<string, IReadOnlyList<RowChange>, World, IEnumerable<RowChange>> bend, World world) : BentStore(inner)
    {
        public override async ValueTask<IReadOnlyDictionary<string, string>> Transact(string book, IReadOnlyList<RowChange> changes, CancellationToken cancel = default)
        {
            List<RowChange> bent = [.. bend(book, changes, world)];
            var etags = bent.Count == 0 ? new Dictionary<string, string>() : await Inner.Transact(book, bent, cancel);
            return changes.ToDictionary(c => c.Key, c => etags.GetValueOrDefault(c.Key, "none"));
        }
    }
}

public sealed class Swallows<TException>(string name) : Bug where TException : Exception
{
    public override string Name => name;
    public override Func<IBookStore, IBookStore> Plant(World world) => store => new Store(store);

    private sealed class Store(IBookStore inner) : BentStore(inner)
    {
        public override async ValueTask<IReadOnlyDictionary<string, string>> Transact(string book, IReadOnlyList<RowChange> changes, CancellationToken cancel = default)
        {
            try { return await Inner.Transact(book, changes, cancel); }
            catch (TException) { return changes.ToDictionary(c => c.Key, _ => "believed"); }
        }
    }
}

public sealed class OutboxAfterCommit : Bug
{
    public override Func<IBookStore, IBookStore> Plant(World world) => store => new Store(store);

    private sealed class Store(IBookStore inner) : BentStore(inner)
    {
        public override async ValueTask<IReadOnlyDictionary<string, string>> Transact(string book, IReadOnlyList<RowChange> changes, CancellationToken cancel = default)
        {
            bool Outbox(RowChange c) => c is RowChange.Insert && c.Key.StartsWith("o~", StringComparison.Ordinal);
            var etags = await Inner.Transact(book, [.. changes.Where(c => !Outbox(c))], cancel);
            if (changes.Any(Outbox)) await Inner.Transact(book, [.. changes.Where(Outbox)], cancel);
            return etags;
        }
    }
}

public sealed class ScanStops(string name, Func<Page, bool> stops) : Bug
{
    public override string Name => name;
    public override Func<IBookStore, IBookStore> Plant(World world) => store => new Store(store, stops);

    private sealed class Store(IBookStore inner, Func<Page, bool> stops) : BentStore(inner)
    {
        public override async ValueTask<Page> Query(string book, string from, string to, int take, string? token = null, IReadOnlyDictionary<string, string>? where = null, CancellationToken cancel = default) =>
            await Inner.Query(book, from, to, take, token, where, cancel) is var page && stops(page) ? page with { Token = null } : page;
    }
}

public sealed class AcknowledgesBeforeTheWork : Bug { public override bool AcknowledgesBeforeWork => true; }
public sealed class RingsNeverAgain : Bug { public override bool NeverRingsAgain => true; }
public sealed class WritesANewMessageIdEveryTry : Bug { public override bool NewMessageIdEveryTry => true; }
public sealed class GivesAWholeVisitOneId : Bug { public override bool OneIdForAWholeVisit => true; }
public sealed class LetsWhoTookACaseDecideIt : Bug { public override bool LetsTheTakerDecide => true; }
public sealed class TakesANewIdAfterAFailure : Bug { public override bool NewIdAfterFailure => true; }

/// <summary>Not a bug of a part but of the world: a case vanishes. If this is not reported, nothing is.</summary>
public sealed class Canary : Bug
{
    public override void Afterwards(World world)
    {
        foreach (var unit in World.Units)
            foreach (var row in world.Store.Rows(unit).Where(r => r.Key.StartsWith("s~", StringComparison.Ordinal)).ToList())
                _ = world.Store.Transact(unit, [new RowChange.Delete(row.Key)]).AsTask();
    }
}

public static class Catalogue
{
    private static bool Is(RowChange change, char kind) => change.Key[0] == kind;

    public static IEnumerable<Bug> All() =>
    [
        new BentRows("no receipt of the command", (_, c, _) => c.Where(r => !Is(r, 'c'))),
        new BentRows("the ETag is ignored", (_, c, _) => c.Select(r => r switch { RowChange.Replace p => new RowChange.Upsert(p.Row), RowChange.Insert i when Is(r, 'e') => new RowChange.Upsert(i.Row), _ => r })),
        new BentRows("no outbox row", (_, c, _) => c.Where(r => !(Is(r, 'o') && r is RowChange.Insert))),
        new OutboxAfterCommit(),
        new Swallows<StoreTimeout>("a timeout counts as success"),
        new Swallows<StoreConflict>("a conflict counts as success"),
        new TakesANewIdAfterAFailure(),
        new GivesAWholeVisitOneId(),
        new LetsWhoTookACaseDecideIt(),
        new BentRows("a promise is never void", (_, c, _) => c.Where(r => !(Is(r, 'd') && r is RowChange.Upsert && r.Key.Contains("~tolerance-limit", StringComparison.Ordinal)))),
        new BentRows("a visit loses its cases", (_, c, _) => c.Where(r => !(r is RowChange.Upsert or RowChange.Insert && r.Key.StartsWith("v~group~", StringComparison.Ordinal)))),
        new WritesANewMessageIdEveryTry(),
        new BentRows("letters are never asked for", (_, c, _) => c.Where(r => !(Is(r, 'd') && r is RowChange.Upsert && r.Key.Contains("~post.", StringComparison.Ordinal)))),
        new BentRows("a mailbag forgets what it told", (_, c, _) => c.Select(r => r is RowChange.Replace p && r.Key.StartsWith("s~mailbag~", StringComparison.Ordinal)
            ? new RowChange.Replace(p.Row with { Body = System.Text.RegularExpressions.Regex.Replace(p.Row.Body, "\"told\":\\[[^\\]]*\\]", "\"told\":[]") }, p.ETag) : r)),
        new ScanStops("a scan ends at an empty page", p => p.Rows.Count == 0),
        new ScanStops("a scan ignores its token", _ => true),
        new AcknowledgesBeforeTheWork(),
        new RingsNeverAgain(),
        new BentRows("lists are not moved", (_, c, _) => c.Where(r => !(Is(r, 'v') && r is RowChange.Delete))),
        new BentRows("deadlines are not cancelled", (_, c, _) => c.Where(r => !(Is(r, 'd') && r is RowChange.Delete))),
        new BentRows("the snapshot lags behind", (_, c, _) => c.Where(r => r is not RowChange.Replace)),
        new BentRows("an event is changed on its way", (_, c, w) => c.Select(r => r is RowChange.Insert i && Is(r, 'e') && w.Turns.Steps % 50 == 0 ? new RowChange.Insert(i.Row with { Body = i.Row.Body.Replace("\"staffId\":\"", "\"staffId\":\"x") }) : r)),
        new BentRows("an acknowledgement removes other bells", (book, c, w) => c.Any(r => Is(r, 'o') && r is RowChange.Delete)
            ? c.Concat(w.Store.Rows(book).Where(r => r.Key[0] == 'o' && c.All(k => k.Key != r.Key)).Select(r => (RowChange)new RowChange.Delete(r.Key)).Take(60)) : c),
    ];
}
