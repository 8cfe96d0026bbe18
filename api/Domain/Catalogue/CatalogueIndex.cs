using System.Collections.Frozen;

namespace Zhengwu.Domain.Catalogue;

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

    /// <summary>The newest version of each item on offer, in the order of the list.</summary>
    public IReadOnlyList<ServiceGuide> Newest { get; }
    public IReadOnlyList<ServiceGuide> All { get; }

    /// <summary>The guide to take a new case under; null for an item that is not on the list.</summary>
    public ServiceGuide? Find(string? itemId) => itemId is null ? null : newest.GetValueOrDefault(itemId);
    /// <summary>The guide a case was taken under.</summary>
    public ServiceGuide? Find(string? itemId, int version) => itemId is null ? null : versions.GetValueOrDefault((itemId, version));
}
