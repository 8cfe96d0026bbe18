using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Contacts;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Import;

/// <summary>
/// Directory, catalogue, calendar and the county's numbers as one import brought them and the county changed them. <paramref name="Version"/> is the
/// hash of the import and the number of the last change.
/// </summary>
/// <param name="Imported">The calendar beneath the county's changes.</param>
public sealed record ReferenceData(CountyDirectory Directory, CatalogueIndex Guides, LimitRules Rules, TideRules Tide, CalendarRows Imported, string Version)
{
    /// <summary>The contact book beneath the county's changes.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];
    /// <summary>How the county does things.</summary>
    public CountyWays Ways { get; init; } = new();
    public Retention Retention { get; init; } = new();

    /// <summary>The directory beneath the county's changes.</summary>
    public CountyDirectory ImportedDirectory { get => field ?? Directory; init; }

    /// <summary>Whether this station may take this item: always, or after admission where the county works by 准入制 (ITEM-qj_admit).</summary>
    public bool IsAdmitted(string itemId, string stationId) => !Ways.VillageAdmission || Guides.Admitted.Contains((itemId, stationId));
}

/// <summary>The reference data as they are known now.</summary>
public delegate ValueTask<ReferenceData> ReferenceNow(CancellationToken cancel);
