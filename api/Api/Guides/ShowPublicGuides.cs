using System.Text.Json;
using Zhengwu.Api.Import;
using Zhengwu.Api.Intake;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Catalogue;

namespace Zhengwu.Api.Guides;

/// <summary>公开的办事指南: the very guides that cases are taken under, with the hash that printed copies carry (ITEM-guide_consistent, OPEN-py_card).</summary>
public static class ShowPublicGuides
{
    public sealed record Line(string ItemId, string Name, string Category, string Initials, int Version, string Hash, HandlingKind Handling, string Where);

    /// <summary>What the public needs not: how the approver looks at it.</summary>
    private static readonly string[] Inside = ["reviewPoints", "outsideSystem"];

    public static async Task<IResult> All(HttpContext http, ReferenceNow reference)
    {
        var data = await reference(http.RequestAborted);
        return new JsonAnswer(new { items = data.Guides.Newest.Select(g => new Line(g.ItemId, g.Name, g.Category, g.Initials, g.Version, GuideHash.Of(g), g.Handling, GuideWords.Where(g))) });
    }

    public static async Task<IResult> One(HttpContext http, string itemId, ReferenceNow reference)
    {
        var data = await reference(http.RequestAborted);
        if (data.Guides.Find(itemId) is not { } guide) return Problems.Answer(404, "not-found", "目录里没有这个事项。");
        var body = ShowReference.GuideOf(guide, data.Directory);
        foreach (var name in Inside) body.Remove(name);
        body["where"] = GuideWords.Where(guide);
        body["publishedAt"] = data.Guides.Publications.GetValueOrDefault((itemId, guide.Version)) is { } published ? JsonSerializer.SerializeToNode(published.At, Json.Web) : null;
        return new JsonAnswer(body);
    }
}
