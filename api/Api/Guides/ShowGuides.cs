using System.Text.Json.Nodes;
using Zhengwu.Api.Intake;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.GuideChanges;

namespace Zhengwu.Api.Guides;

/// <summary>事项目录: every item with its newest version, also those that left the list, and how many changes are on their way (ITEM-wd_item_mgmt).</summary>
public static class ListGuides
{
    public sealed record Line(string ItemId, string Name, string Category, DecisionRoute Route, string? Office, string DepartmentId, string? DepartmentName, int Version, string Hash, bool Offered, int OpenChanges);
    public sealed record Answer(string Version, IEnumerable<Line> Items);

    public static async Task<IResult> Handle(HttpContext http, IBookStore store)
    {
        var data = http.Asking().Reference;
        var open = new List<ChangeSummary>();
        foreach (var list in (string[])[GuideChange.ToConfirm, GuideChange.ToPublish, GuideChange.Returned]) open.AddRange(await ChangeRows.All(store, list, "", http.RequestAborted));
        var changes = open.GroupBy(c => c.ItemId).ToDictionary(g => g.Key, g => g.Count());
        return new JsonAnswer(new Answer(data.Version, data.Guides.All.GroupBy(g => g.ItemId).Select(g => g.MaxBy(v => v.Version)!)
            .Select(g => new Line(g.ItemId, g.Name, g.Category, g.Route, g.Office, g.DepartmentId, data.Directory.Department(g.DepartmentId)?.Name, g.Version, GuideHash.Of(g),
                data.Guides.Find(g.ItemId) is not null, changes.GetValueOrDefault(g.ItemId)))));
    }
}

/// <summary>One item: its newest guide, all versions with the open cases that run under them, its changes. 404 for an item that never was.</summary>
public static class ShowGuide
{
    public sealed record VersionLine(int Version, string Hash, DateTimeOffset? PublishedAt, string? By, int Cases);
    public sealed record Answer(JsonObject Guide, bool Offered, IEnumerable<VersionLine> Versions, IEnumerable<ChangeSummary> Changes);

    public static async Task<IResult> Handle(HttpContext http, string itemId, IBookStore store, GuideImpact impact)
    {
        var data = http.Asking().Reference;
        if (data.Guides.Last(itemId) is not { } newest) return Problems.Answer(NoGuide);
        var cases = await impact.OpenCases(http.Asking(), itemId, http.RequestAborted);
        return new JsonAnswer(new Answer(ShowReference.GuideOf(newest, data.Directory), data.Guides.Find(itemId) is not null,
            from g in data.Guides.All
            where g.ItemId == itemId
            orderby g.Version descending
            let published = data.Guides.Publications.GetValueOrDefault((itemId, g.Version))
            select new VersionLine(g.Version, GuideHash.Of(g), published?.At, published?.By, cases.Count(c => c.Version == g.Version)),
            await ChangeRows.All(store, GuideChange.OfItem, $"{itemId}~", http.RequestAborted)));
    }

    /// <summary>One version as it was published.</summary>
    public static IResult Version(HttpContext http, string itemId, string n) =>
        int.TryParse(n, out var version) && http.Asking().Reference is var data && data.Guides.Find(itemId, version) is { } guide
            ? new JsonAnswer(ShowReference.GuideOf(guide, data.Directory)) : Problems.Answer(NoGuide);

    public static readonly Domain.Problem NoGuide = new(Domain.ProblemKind.Unknown, "not-found", "没有这份办事指南。");
}
