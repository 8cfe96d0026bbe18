using Zhengwu.Domain.Catalogue;
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
    public CountyWays Ways { get; init; } = new();
    /// <summary>The directory beneath the county's changes.</summary>
    public CountyDirectory ImportedDirectory { get => field ?? Directory; init; }
}

/// <summary>The reference data as they are known now.</summary>
public delegate ValueTask<ReferenceData> ReferenceNow(CancellationToken cancel);
