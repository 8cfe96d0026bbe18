using System.Text.Json;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Guides;

/// <summary>What a new version leaves behind: open cases that keep the version they were taken under, and paper that hangs somewhere.</summary>
public sealed class GuideImpact(Book book, IBookStore store)
{
    public sealed record OpenCase(string UnitId, string UnitName, string Number, string Stage, DateTimeOffset Since, int Version);
    public sealed record Print(string UnitId, string UnitName, string Paper, string PlaceName, int Version, DateTimeOffset At, int Copies);

    /// <summary>Open cases of the item, oldest first; a township's people see and count their own (I11).</summary>
    public async ValueTask<IReadOnlyList<OpenCase>> OpenCases(Asking asking, string itemId, CancellationToken cancel)
    {
        var data = asking.Reference;
        var names = data.Guides.All.Where(g => g.ItemId == itemId).Select(g => g.Name).ToHashSet();
        var found = await Task.WhenAll(SeenBy(asking).Where(u => !u.IsCounty).Select(u => OfUnit(u, itemId, names, cancel)));
        return [.. found.SelectMany(c => c).OrderBy(c => c.Since)];
    }

    /// <summary>Prints of the item's papers that show a version before <paramref name="version"/>; a township's people see their own.</summary>
    public async ValueTask<IReadOnlyList<Print>> Papers(Asking asking, string itemId, int version, CancellationToken cancel)
    {
        var prints = await Task.WhenAll(SeenBy(asking).Select(async u => (Unit: u, (await book.Read(StreamKinds.Prints, u.Id, itemId, cancel)).State)));
        return [.. from p in prints from print in p.State?.Prints ?? [] where print.GuideVersion < version
            orderby p.Unit.Id, print.At select new Print(p.Unit.Id, p.Unit.Name, print.Paper, print.PlaceName, print.GuideVersion, print.At, print.Copies)];
    }

    private static IEnumerable<Unit> SeenBy(Asking asking) => asking.Unit.IsCounty ? asking.Reference.Directory.Units : [asking.Unit];

    /// <summary>The lists name the item; the case itself knows the version.</summary>
    private async Task<IReadOnlyList<OpenCase>> OfUnit(Unit unit, string itemId, HashSet<string> names, CancellationToken cancel)
    {
        var cases = new List<OpenCase>();
        foreach (var list in (string[])[CaseRows.Todo, CaseRows.Waiting])
            await foreach (var row in store.All(unit.Id, $"v~{list}~", Keys.After($"v~{list}~"), cancel))
            {
                var line = JsonSerializer.Deserialize<Line>(row.Body, Json.Book)!;
                if (!names.Contains(line.ItemName) || (await book.Recall(StreamKinds.Case, unit.Id, line.Number, cancel)).State is not { } it) continue;
                if (it.Item.Id == itemId) cases.Add(new(unit.Id, unit.Name, it.Number, CaseRows.NameOf(it.Stage), it.ReceivedAt, it.Item.GuideVersion));
            }
        return cases;
    }

    private sealed record Line(string Number, string ItemName);
}
