using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zhengwu.Api.Guides;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Contacts;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.GuideChanges;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.People;

namespace Zhengwu.Api.Import;

/// <summary>Directory and catalogue in the store: one row per unit, station, department, person and guide version, and a stamp that is written last.</summary>
public static class ReferenceBook
{
    public const string Name = "reference";
    private const string StampKey = "stamp", CalendarKey = "calendar", NumbersKey = "numbers", ContactsKey = "contacts";
    private const int Batch = 90;
    private sealed record Stamp(string Version);
    private sealed record Snapshot<TState>(int Version, TState State);
    private sealed record Head(int Version);

    /// <summary>Version of what is stored; null before the first import.</summary>
    public static async ValueTask<string?> Version(IBookStore store, CancellationToken cancel = default) =>
        await store.Get(Name, StampKey, cancel) is { } row ? Named(row, (await Setup<Head>(store, cancel))?.Version, (await People<Head>(store, cancel))?.Version) + PublishedGuides.StampOf(await PublishedGuides.InForce(store, cancel)) : null;

    private static ValueTask<T?> Setup<T>(IBookStore store, CancellationToken cancel) where T : class => Read<T>(store, StreamKinds.SetupBook, Keys.Snapshot(StreamKinds.Setup.Name, StreamKinds.SetupId), cancel);

    private static ValueTask<T?> People<T>(IBookStore store, CancellationToken cancel) where T : class => Read<T>(store, StreamKinds.PeopleBook, Keys.Snapshot(StreamKinds.People.Name, StreamKinds.PeopleId), cancel);

    private static async ValueTask<T?> Read<T>(IBookStore store, string book, string key, CancellationToken cancel) where T : class =>
        await store.Get(book, key, cancel) is { } row ? JsonSerializer.Deserialize<T>(row.Body, Json.Book) : null;

    private static string Named(Row stamp, int? setup, int? people) =>
        JsonSerializer.Deserialize<Stamp>(stamp.Body, Json.Book)!.Version + (setup is null ? "" : $".{setup}") + (people is null ? "" : $".p{people}");

    /// <summary>Everything, by one range query.</summary>
    public static async ValueTask<ReferenceData> Load(IBookStore store, CancellationToken cancel = default)
    {
        var rows = new List<Row>();
        await foreach (var row in store.All(Name, "!", "~", cancel)) rows.Add(row);
        IReadOnlyList<T> Of<T>(string prefix) => [.. rows.Where(r => r.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(r => JsonSerializer.Deserialize<T>(r.Body, Json.Book)!)];
        T? One<T>(string key) where T : class => rows.FirstOrDefault(r => r.Key == key) is { } row ? JsonSerializer.Deserialize<T>(row.Body, Json.Book) : null;
        var (setup, people, published) = (await Setup<Snapshot<CountySetup>>(store, cancel), await People<Snapshot<Roster>>(store, cancel), await PublishedGuides.Load(store, cancel));
        var version = rows.FirstOrDefault(r => r.Key == StampKey) is { } stamp ? Named(stamp, setup?.Version, people?.Version) : "none";
        var (changes, calendar, numbers) = (setup?.State ?? CountySetup.Empty, One<CalendarRows>(CalendarKey) ?? new([], [], []), One<CountyNumbers>(NumbersKey) ?? new());
        var directory = new CountyDirectory(Of<Unit>("unit~"), Of<Station>("station~"), Of<Department>("department~"), Of<Staff>("staff~"));
        return new((people?.State ?? Roster.Empty).Over(directory),
            published.Over(Of<ServiceGuide>("guide~"), Of<string>("offered~"), Of<ThemePackage>("package~")),
            new LimitRules(changes.Over(calendar.ToCalendar(version), version), changes.Limits ?? numbers.Limits ?? new()) { Questions = numbers.Questions ?? new() }, changes.Tide ?? numbers.Tide ?? new(), calendar, version + published.Stamp)
        { Contacts = One<IReadOnlyList<Contact>>(ContactsKey) ?? [], Ways = numbers.Ways ?? new(), Retention = numbers.Retention ?? new(), ImportedDirectory = directory };
    }

    /// <summary>Makes the store hold exactly this import. Published guide versions stay for ever and may not change.</summary>
    public static async ValueTask<string> Store(IBookStore store, ImportFolder import, CancellationToken cancel = default)
    {
        var wanted = Rows(import).ToDictionary(r => r.Key);
        var there = new Dictionary<string, Row>();
        await foreach (var row in store.All(Name, "!", "~", cancel)) there[row.Key] = row;
        foreach (var guide in wanted.Values.Where(r => r.Key.StartsWith("guide~", StringComparison.Ordinal)))
            if (there.TryGetValue(guide.Key, out var published) && published.Body != guide.Body)
                throw new ImportException($"已发布的办事指南不能改动：{guide.Key["guide~".Length..].Replace("~", " 第 ")} 版。请升一个版本号再导入。");
        foreach (var published in (await PublishedGuides.Load(store, cancel)).Guides.Select(e => e.Event).OfType<GuidePublished>().Select(e => $"guide~{e.Guide.ItemId}~{e.Guide.Version:D4}"))
            if (wanted.ContainsKey(published) && !there.ContainsKey(published))
                throw new ImportException($"县里已发布 {published["guide~".Length..].Replace("~", " 第 ")} 版，不能再导入同一版本号。请升一个版本号再导入。");
        var changes = wanted.Values.Where(r => !there.TryGetValue(r.Key, out var was) || was.Body != r.Body).Select(r => (RowChange)new RowChange.Upsert(r))
            .Concat(there.Keys.Where(k => !wanted.ContainsKey(k) && k != StampKey && !k.StartsWith("guide~", StringComparison.Ordinal)).Select(k => new RowChange.Delete(k)));
        foreach (var batch in changes.Chunk(Batch)) await store.Transact(Name, batch, cancel);
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', wanted.Values.Select(r => r.Body)))))[..16];
        await store.Transact(Name, [new RowChange.Upsert(new(StampKey, JsonSerializer.Serialize(new Stamp(version), Json.Book)))], cancel);
        return version;
    }

    private static IEnumerable<Row> Rows(ImportFolder import)
    {
        static Row Of(string key, object body) => new(key, JsonSerializer.Serialize(body, body.GetType(), Json.Book));
        return [.. import.Units.Select(u => Of($"unit~{u.Id}", u)), .. import.Stations.Select(s => Of($"station~{s.Id}", s)),
            .. import.Departments.Select(d => Of($"department~{d.Id}", d)), .. import.Staff.Select(s => Of($"staff~{s.Id}", s)),
            .. import.Guides.Select(g => Of($"guide~{g.ItemId}~{g.Version:D4}", g)),
            .. (import.Packages ?? []).Select(p => Of($"package~{p.Id}", p)), Of(CalendarKey, import.Calendar), Of(NumbersKey, import.Numbers), Of(ContactsKey, import.Contacts),
            .. import.Guides.Select(g => g.ItemId).Distinct().Select(id => Of($"offered~{id}", id))];
    }
}
