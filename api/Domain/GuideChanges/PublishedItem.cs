using System.Text.Json.Serialization;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.GuideChanges;

/// <summary>The published life of one item over what was imported. Names and shapes are pinned.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(GuidePublished), "guide-published")]
[JsonDerivedType(typeof(ItemRetired), "item-retired")]
public abstract record PublishedItemEvent
{
    /// <summary>The change that brought it about: publishing twice is publishing once.</summary>
    public required string ChangeId { get; init; }
}

/// <summary>From now on new cases are taken under this version; running ones keep theirs.</summary>
public sealed record GuidePublished(ServiceGuide Guide, string Hash) : PublishedItemEvent;

/// <summary>清单之外无审批: nobody may take it any more.</summary>
public sealed record ItemRetired(string ItemId) : PublishedItemEvent;

public sealed record PublishedVersion(int Version, string Hash, string ChangeId, DateTimeOffset At, string By);

/// <summary>What the catalogue's reader needs to know first: which item changed to what.</summary>
public sealed record InForce(string? ItemId, int Version, bool Offered, string? AdmittedStationId = null, string? AdmittedItemId = null);

/// <summary>One item's publications: the fold of its events. The guides themselves stand in the events.</summary>
/// <param name="Newest">0: none was published here.</param>
/// <param name="Content">Hash of what the newest says, whatever its number.</param>
public sealed record PublishedItem(string ItemId, int Newest, string Content, bool Offered, string? RetiredBy, IReadOnlyList<PublishedVersion> Versions)
{
    /// <summary>The list that the reference data are read from, also by the admissions.</summary>
    public const string List = "in-force";

    public static PublishedItem Evolve(PublishedItem? item, Recorded<PublishedItemEvent> recorded) => recorded.Event switch
    {
        GuidePublished e => new(e.Guide.ItemId, e.Guide.Version, GuideHash.OfContent(e.Guide), true, null, [.. item?.Versions ?? [], new(e.Guide.Version, e.Hash, e.ChangeId, recorded.At, recorded.By.Name)]),
        ItemRetired e => (item ?? new(e.ItemId, 0, "", false, null, [])) with { Offered = false, RetiredBy = e.ChangeId },
        _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name}"),
    };

    public static IEnumerable<ListRow> Rows(PublishedItem item) => [new(List, $"guide~{item.ItemId}", new InForce(item.ItemId, item.Newest, item.Offered))];
}

/// <summary>Only the keeper publishes, and only over the version that the change was made for.</summary>
public static class PublishedItemDecider
{
    /// <param name="known">Newest version that the reference data know, imported or published.</param>
    /// <param name="over">The version the change was made for.</param>
    public static Decision<PublishedItemEvent> Publish(PublishedItem? item, ServiceGuide wanted, string changeId, int known, int over, Actor actor)
    {
        if (actor.Role is not Role.CatalogueKeeper) return Forbidden;
        if (item?.Versions.Any(v => v.ChangeId == changeId) ?? false) return Array.Empty<PublishedItemEvent>();
        if (item is { Offered: true } && item.Newest >= known && item.Content == GuideHash.OfContent(wanted)) return Array.Empty<PublishedItemEvent>();
        var newest = Math.Max(item?.Newest ?? 0, known);
        if (newest != over) return MovedOn(newest);
        var guide = wanted with { Version = newest + 1 };
        return new GuidePublished(guide, GuideHash.Of(guide)) { ChangeId = changeId };
    }

    public static Decision<PublishedItemEvent> Retire(PublishedItem? item, string itemId, string changeId, int known, int over, Actor actor)
    {
        if (actor.Role is not Role.CatalogueKeeper) return Forbidden;
        if (item?.RetiredBy == changeId) return Array.Empty<PublishedItemEvent>();
        var newest = Math.Max(item?.Newest ?? 0, known);
        return newest == over ? new ItemRetired(itemId) { ChangeId = changeId } : MovedOn(newest);
    }

    private static Problem Forbidden => new(ProblemKind.Forbidden, "forbidden", "只有数据局的事项管理员能发布。");

    private static Problem MovedOn(int newest) => new(ProblemKind.NotNow, "guide-moved-on", $"这个事项已经有第 {newest} 版，与提出变动时不同，请退回，按新版重新修改。");
}
