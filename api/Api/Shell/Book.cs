using System.Text.Json;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Domain;

namespace Zhengwu.Api.Shell;

/// <summary>How somebody asks for a change.</summary>
/// <param name="CommandId">Made by the browser before the first send; null for commands that the state itself makes repeatable.</param>
/// <param name="Fingerprint">Hash of the request: the same id with another request is refused.</param>
/// <param name="ExpectedVersion">If-Match; null where the decider itself is the guard.</param>
public sealed record Ask(By By, string? CommandId = null, string Fingerprint = "", int? ExpectedVersion = null);

/// <summary>How a change ended.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>It stands in the book. <paramref name="Repeated"/>: it stood there before.</summary>
    public sealed record Done(string Id, int Version, bool Repeated = false) : Outcome;
    public sealed record No(Problem Problem) : Outcome;
    /// <summary>The page was older than the stream, which is at <paramref name="Version"/>.</summary>
    public sealed record Stale(int Version) : Outcome;
    /// <summary>A stream of that id exists already; pick another.</summary>
    public sealed record IdTaken : Outcome;
}

/// <summary>
/// The one way to change anything: load, decide, evolve, and one entity-group transaction with snapshot, events, receipt, lists, deadlines
/// and bells. See docs/adr/0002. Throws <see cref="StoreUnavailable"/> when the store did not take it within <see cref="Tries"/> tries.
/// </summary>
public sealed partial class Book(IBookStore store, StreamCache cache, HeardBells heard, IBellRope rope, TimeProvider time, StreamKeys keys, Func<int, ValueTask> pause)
{
    public const int Tries = 6;
    private const int HeardPerTransaction = 20;

    private sealed record ReceiptBody(string Kind, string Id, int Version, string Fingerprint);

    /// <summary>The stream as the store has it now; <see cref="Loaded{TState}.Nothing"/> when there is none.</summary>
    public async ValueTask<Loaded<TState>> Read<TState, TEvent>(StreamKind<TState, TEvent> kind, string book, string id, CancellationToken cancel = default)
        where TState : class where TEvent : class
    {
        var key = Keys.Snapshot(kind.Name, id);
        if (await store.Get(book, key, cancel) is not { } row) return Loaded<TState>.Nothing;
        var loaded = Snapshot.Read<TState>(row, book, keys);
        cache.Keep(book, key, loaded);
        return loaded;
    }

    /// <summary>As <see cref="Read{TState,TEvent}"/>, or what this process knew last.</summary>
    public async ValueTask<Loaded<TState>> Recall<TState, TEvent>(StreamKind<TState, TEvent> kind, string book, string id, CancellationToken cancel = default)
        where TState : class where TEvent : class =>
        cache.Find<TState>(book, Keys.Snapshot(kind.Name, id)) ?? await Read(kind, book, id, cancel);

    /// <summary>Events <paramref name="from"/> and later, in order.</summary>
    public async ValueTask<IReadOnlyList<Recorded<TEvent>>> Events<TState, TEvent>(StreamKind<TState, TEvent> kind, string book, string id, int from = 1, CancellationToken cancel = default)
        where TState : class where TEvent : class
    {
        var (events, seal) = (new List<Recorded<TEvent>>(), await SealOf(kind, book, id, cancel));
        await foreach (var row in store.All(book, Keys.Event(kind.Name, id, from), Keys.After($"e~{kind.Name}~{id}~"), cancel))
            events.Add(Chain.Read<TEvent>(row.Body, seal));
        return events;
    }

    /// <summary>One event by its version; null when it is not there.</summary>
    public async ValueTask<Recorded<TEvent>?> Event<TState, TEvent>(StreamKind<TState, TEvent> kind, string book, string id, int version, CancellationToken cancel = default)
        where TState : class where TEvent : class =>
        await store.Get(book, Keys.Event(kind.Name, id, version), cancel) is { } row ? Chain.Read<TEvent>(row.Body, await SealOf(kind, book, id, cancel)) : null;

    private async ValueTask<StreamSeal?> SealOf<TState, TEvent>(StreamKind<TState, TEvent> kind, string book, string id, CancellationToken cancel)
        where TState : class where TEvent : class =>
        kind.Erases is null ? null : ((await Recall(kind, book, id, cancel)).Key ?? (await Read(kind, book, id, cancel)).Key)?.Seal;

    private async ValueTask<Outcome> Carry<TState, TEvent>(StreamKind<TState, TEvent> kind, string book, string id, Ask ask,
        Func<TState?, DateTimeOffset, Decision<TEvent>> decide, CancellationToken cancel = default)
        where TState : class where TEvent : class
    {
        var key = Keys.Snapshot(kind.Name, id);
        var creates = ask is { CommandId: not null, ExpectedVersion: 0 };
        Exception? last = null;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (attempt > 0) await pause(attempt);
            try
            {
                var remembered = creates ? Loaded<TState>.Nothing : cache.Find<TState>(book, key);
                var loaded = remembered ?? await Read(kind, book, id, cancel);
                // The page knows more than this process remembers: another one wrote.
                if (ask.ExpectedVersion is { } expected && expected > loaded.Version && remembered is not null) (remembered, loaded) = (null, await Read(kind, book, id, cancel));
                if (ask.ExpectedVersion is { } asked && asked != loaded.Version) return await Earlier(book, ask, cancel) ?? new Outcome.Stale(loaded.Version);
                var now = time.GetUtcNow();
                var decision = decide(loaded.State, now);
                var events = (decision as Decision<TEvent>.Accepted)?.Events ?? [];
                if (events.Count > 0) return await Write(kind, book, id, ask, loaded, events, now, cancel);
                // A "no" and a "nothing to do" are only good if nobody else wrote since we last looked.
                if (remembered is not null && !creates && (await Read(kind, book, id, cancel)).Version != remembered.Version) continue;
                if (await Earlier(book, ask, cancel) is { } earlier) return earlier;
                return decision is Decision<TEvent>.Rejected no ? new Outcome.No(no.Problem) : new Outcome.Done(id, loaded.Version, true);
            }
            catch (StoreConflict conflict)
            {
                last = conflict;
                cache.Forget(book, key);
                if (await Earlier(book, ask, cancel) is { } earlier) return earlier;
                if (creates && conflict.RowKey is { } taken && taken == key) return new Outcome.IdTaken();
            }
            catch (StoreTimeout timeout)
            {
                // Nobody knows whether it happened: ask the receipt, and try the very same transaction if it is not there.
                last = timeout;
                cache.Forget(book, key);
                if (ask.CommandId is not null && await EarlierAfterTimeout(book, ask, cancel) is { } earlier) return earlier;
            }
            catch (StoreUnavailable unavailable)
            {
                last = unavailable;
            }
        }
        throw new StoreUnavailable("The change was not taken within the tries.", last);
    }

    private async ValueTask<Outcome> Write<TState, TEvent>(StreamKind<TState, TEvent> kind, string book, string id, Ask ask,
        Loaded<TState> loaded, IReadOnlyList<TEvent> events, DateTimeOffset now, CancellationToken cancel)
        where TState : class where TEvent : class
    {
        var records = new List<RowChange>(events.Count);
        var (state, version, head, snapshotKey) = (loaded.State, loaded.Version, loaded.Head, Keys.Snapshot(kind.Name, id));
        var key = kind.Erases is null ? null : loaded.Key ?? keys.New(book, snapshotKey);
        if (key is not null && events.Any(kind.Erases!)) (key, state) = (StreamKey.Forgotten, await Forgetting(kind, book, id, version, cancel));
        foreach (var happened in events)
        {
            var recorded = new Recorded<TEvent>(++version, now, ask.By, happened);
            state = kind.Evolve(state, recorded);
            (var body, head) = Chain.Write(recorded, ask.CommandId, head, key?.Seal);
            records.Add(new RowChange.Insert(new(Keys.Event(kind.Name, id, version), body)));
        }
        // Snapshot and receipt first: a conflict names the first row that did not fit, and these two say the most.
        var snapshot = new Row(snapshotKey, Snapshot.Write(version, head, key, state!));
        var changes = new List<RowChange>(16) { loaded.ETag is { } etag ? new RowChange.Replace(snapshot, etag) : new RowChange.Insert(snapshot) };
        if (ask.CommandId is { } command)
            changes.Add(new RowChange.Insert(new(Keys.Receipt(command), JsonSerializer.Serialize(new ReceiptBody(kind.Name, id, version, ask.Fingerprint), Json.Book))));
        changes.AddRange(records);
        changes.AddRange(Derived.Difference(kind, id, loaded.State, state!));
        var bell = kind.BellOf(loaded.State, state!);
        if (bell is not null)
            changes.Add(new RowChange.Insert(Derived.OutboxRow(kind.Name, id, bell, now)));
        foreach (var acknowledged in heard.Take(book, Math.Min(HeardPerTransaction, BookLimits.MaxChanges - changes.Count)))
        {
            // Another process wrote this very version and it was heard already: our state is old, and the store is about to say so.
            if (changes.Exists(c => c.Key == acknowledged)) heard.Add(book, acknowledged);
            else changes.Add(new RowChange.Delete(acknowledged));
        }

        var etags = await store.Transact(book, changes, cancel);
        cache.Keep(book, snapshotKey, new Loaded<TState>(state, version, head, etags[snapshotKey], key));
        if (bell is not null) rope.RingSoon(new(BellKind.News, bell.ToUnit, book, kind.Name, id, bell.Version, bell.Previous, false));
        return new Outcome.Done(id, version);
    }

    /// <summary>The state as the record says it when its personal texts can no longer be read.</summary>
    private async ValueTask<TState?> Forgetting<TState, TEvent>(StreamKind<TState, TEvent> kind, string book, string id, int version, CancellationToken cancel)
        where TState : class where TEvent : class
    {
        TState? state = null;
        await foreach (var row in store.All(book, Keys.Event(kind.Name, id, 1), Keys.Event(kind.Name, id, version + 1), cancel))
            state = kind.Evolve(state, Chain.Read<TEvent>(row.Body, StreamSeal.Gone));
        return state;
    }

    /// <summary>How this command ended when it was carried out before; null when it never was.</summary>
    public async ValueTask<Outcome?> Earlier(string book, Ask ask, CancellationToken cancel = default)
    {
        if (ask.CommandId is not { } command || await store.Get(book, Keys.Receipt(command), cancel) is not { } row) return null;
        var receipt = JsonSerializer.Deserialize<ReceiptBody>(row.Body, Json.Book)!;
        return receipt.Fingerprint == ask.Fingerprint
            ? new Outcome.Done(receipt.Id, receipt.Version, true)
            : new Outcome.No(new(ProblemKind.NotNow, "command-reused", "这个提交编号已用于另一份内容，请刷新后重新提交。"));
    }

    private async ValueTask<Outcome?> EarlierAfterTimeout(string book, Ask ask, CancellationToken cancel)
    {
        try { return await Earlier(book, ask, cancel); }
        catch (Exception e) when (e is StoreTimeout or StoreUnavailable) { return null; }
    }
}
