namespace Zhengwu.Domain.Directory;

/// <summary>附件3 with the look-ups the findings need.</summary>
internal sealed class PrintedTable(IReadOnlyList<Unit> units, IReadOnlyList<Station> stations)
{
    /// <summary>A village name in a row: as the station's place or in its coverage.</summary>
    public sealed record Mention(Village Village, Station Station);

    public IReadOnlyList<Unit> Units { get; } = units;
    public IReadOnlyList<Station> Stations { get; } = stations;
    public IReadOnlyList<Mention> Mentions { get; } =
        [.. stations.SelectMany(s => s.Covers.Prepend(s.Name).Distinct(StringComparer.Ordinal).Select(name => new Mention(new Village(s.UnitId, name), s)))];
    public IReadOnlySet<Village> Covered { get; } = stations.SelectMany(s => s.Covers.Select(name => new Village(s.UnitId, name))).ToHashSet();
    /// <summary>Coverage entries of all rows.</summary>
    public int Entries { get; } = stations.Sum(s => s.Covers.Count);
    public int DistinctNames { get; } = stations.SelectMany(s => s.Covers).Distinct(StringComparer.Ordinal).Count();
    public int UnitsWithStations { get; } = stations.Select(s => s.UnitId).Distinct(StringComparer.Ordinal).Count();

    public string UnitName(string unitId) => Units.FirstOrDefault(u => u.Id == unitId)?.Name ?? unitId;
    public string Describe(Station station) => $"第 {station.TableRow} 行：{UnitName(station.UnitId)} {station.Name}（覆盖 {string.Join('、', station.Covers)}）";
}
