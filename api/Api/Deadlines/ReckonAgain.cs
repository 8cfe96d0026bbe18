using System.Collections.Concurrent;
using System.Text.Json;
using Zhengwu.Api.Alarms;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Api.Deadlines;

/// <summary>
/// After a change of the calendar every running limit is reckoned anew. A row in each book says by which calendar that was done last; a run that was
/// cut off starts over, which changes nothing twice. Limits that are paused are reckoned when they go on.
/// </summary>
public sealed class ReckonAgain(Book book, IBookStore store)
{
    private const string MarkKey = "k~calendar";
    private sealed record Mark(string Calendar);
    private readonly ConcurrentDictionary<string, string> done = new();

    /// <returns>How many streams were told; 0 when nothing changed since last time.</returns>
    public async ValueTask<int> Run(ReferenceData reference, string unit, CancellationToken cancel)
    {
        var (version, told) = (reference.Rules.Calendar.Version, 0);
        if (done.TryGetValue(unit, out var known) && known == version) return 0;
        if (await store.Get(unit, MarkKey, cancel) is not { } mark || JsonSerializer.Deserialize<Mark>(mark.Body, Json.Book)!.Calendar != version)
        {
            foreach (var (kind, id) in await Running(store, unit, cancel))
            {
                await Watched.Kinds[kind].Tell(book, unit, id, new WatchCommand.Reckon(), new Ask(By.System), Actor.System, reference.Rules, cancel);
                told++;
            }
            await store.Transact(unit, [new RowChange.Upsert(new(MarkKey, JsonSerializer.Serialize(new Mark(version), Json.Book)))], cancel);
        }
        done[unit] = version;
        return told;
    }

    /// <summary>Every stream of the book with a running limit.</summary>
    public static async ValueTask<IReadOnlyCollection<(string Kind, string Id)>> Running(IBookStore store, string unit, CancellationToken cancel)
    {
        var streams = new HashSet<(string, string)>();
        await foreach (var row in store.All(unit, "d~", Keys.After("d~"), cancel))
            if (JsonSerializer.Deserialize<Derived.Due>(row.Body, Json.Book) is { } due && Watched.Kinds.ContainsKey(due.Kind)) streams.Add((due.Kind, due.Id));
        return streams;
    }
}
