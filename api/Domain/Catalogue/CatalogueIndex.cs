using System.Collections.Frozen;

namespace Zhengwu.Domain.Catalogue;

/// <summary>Who published a version, when.</summary>
public sealed record Publication(DateTimeOffset At, string By);

/// <summary>
/// The guides by item and version. New cases are taken under the newest version of an item on offer; a running case finds the version
/// it was taken under for ever, also when the item left the list.
/// </summary>
public sealed class CatalogueIndex
{
    private readonly FrozenDictionary<string, ServiceGuide> newest;
    private readonly FrozenDictionary<(string, int), ServiceGuide> versions;

    /// <param name="guides">Every version ever published; each (item, version) once.</param>
    /// <param name="offered">Items that may be taken now; null: all of them (清单之外无审批, ITEM-qj_nolist).</param>
    public CatalogueIndex(IReadOnlyList<ServiceGuide> guides, IReadOnlySet<string>? offered = null)
    {
        versions = guides.ToFrozenDictionary(g => (g.ItemId, g.Version));
        Newest = [.. guides.Where(g => offered?.Contains(g.ItemId) ?? true).GroupBy(g => g.ItemId).Select(g => g.MaxBy(v => v.Version)!)];
        newest = Newest.ToFrozenDictionary(g => g.ItemId, StringComparer.Ordinal);
        All = guides;
    }

    public static CatalogueIndex Empty { get; } = new([]);

    /// <summary>一事联办.</summary>
    public IReadOnlyList<ThemePackage> Packages { get; init; } = [];
    /// <summary>When and by whom a version was published here; imported versions are not in it.</summary>
    public IReadOnlyDictionary<(string ItemId, int Version), Publication> Publications { get; init; } = FrozenDictionary<(string, int), Publication>.Empty;
    /// <summary>准入: which item (first) a station (second) may take; asked only where the county says so (ITEM-qj_admit).</summary>
    public IReadOnlySet<(string ItemId, string StationId)> Admitted { get; init; } = FrozenSet<(string, string)>.Empty;

    /// <summary>The newest version of each item on offer, in the order of the list.</summary>
    public IReadOnlyList<ServiceGuide> Newest { get; }
    public IReadOnlyList<ServiceGuide> All { get; }

    /// <summary>The guide to take a new case under; null for an item that is not on the list.</summary>
    public ServiceGuide? Find(string? itemId) => itemId is null ? null : newest.GetValueOrDefault(itemId);
    /// <summary>The guide a case was taken under.</summary>
    public ServiceGuide? Find(string? itemId, int version) => itemId is null ? null : versions.GetValueOrDefault((itemId, version));
    /// <summary>The newest version of an item, also of one that left the list; null when there never was one.</summary>
    public ServiceGuide? Last(string? itemId) => All.Where(g => g.ItemId == itemId).MaxBy(g => g.Version);
}
