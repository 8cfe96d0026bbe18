using System.Collections.Frozen;

namespace Zhengwu.Domain.Directory;

/// <summary>
/// Units, stations, departments and people of the county as one import brought them. Immutable; look-ups are by dictionary. Built
/// only from lists that <see cref="DirectoryCheck"/> passed: repeated ids throw.
/// </summary>
public sealed class CountyDirectory
{
    private readonly FrozenDictionary<string, Unit> units;
    private readonly FrozenDictionary<string, Station> stations;
    private readonly FrozenDictionary<string, Department> departments;
    private readonly FrozenDictionary<string, Staff> staffById;
    private readonly FrozenDictionary<string, Staff> staffByAccount;
    private readonly FrozenDictionary<string, IReadOnlyList<Station>> stationsByUnit;
    private readonly FrozenDictionary<Village, Station> stationByVillage;

    public CountyDirectory(IReadOnlyList<Unit> units, IReadOnlyList<Station> stations, IReadOnlyList<Department> departments, IReadOnlyList<Staff> staff)
    {
        (Units, Stations, Departments, Staff) = (units, stations, departments, staff);
        this.units = units.ToFrozenDictionary(u => u.Id, StringComparer.Ordinal);
        this.stations = stations.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        this.departments = departments.ToFrozenDictionary(d => d.Id, StringComparer.Ordinal);
        staffById = staff.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        staffByAccount = staff.ToFrozenDictionary(s => s.Account, StringComparer.Ordinal);
        stationsByUnit = stations.GroupBy(s => s.UnitId).ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<Station>)[.. g], StringComparer.Ordinal);
        Villages = [.. stations.SelectMany(s => s.Covers.Select(name => new Village(s.UnitId, name)))];
        stationByVillage = stations.SelectMany(s => s.Covers.Select(name => (Village: new Village(s.UnitId, name), Station: s)))
            .ToFrozenDictionary(p => p.Village, p => p.Station);
    }

    public static CountyDirectory Empty { get; } = new([], [], [], []);

    public IReadOnlyList<Unit> Units { get; }
    public IReadOnlyList<Station> Stations { get; }
    public IReadOnlyList<Department> Departments { get; }
    public IReadOnlyList<Staff> Staff { get; }
    /// <summary>The listed villages in the order of the table; unlisted villages belong to the township centre.</summary>
    public IReadOnlyList<Village> Villages { get; }

    public Unit? Unit(string? id) => id is null ? null : units.GetValueOrDefault(id);
    public Station? Station(string? id) => id is null ? null : stations.GetValueOrDefault(id);
    public Department? Department(string? id) => id is null ? null : departments.GetValueOrDefault(id);
    public Staff? Person(string? staffId) => staffId is null ? null : staffById.GetValueOrDefault(staffId);
    /// <summary>The person behind a signed-in principal, disabled or not: the caller decides what disabled means.</summary>
    public Staff? PersonByAccount(string? account) => account is null ? null : staffByAccount.GetValueOrDefault(account);
    public IReadOnlyList<Station> StationsOf(string unitId) => stationsByUnit.GetValueOrDefault(unitId, []);
    public Station? StationOf(Village village) => stationByVillage.GetValueOrDefault(village);

    /// <summary>Name of a station or, for a unit's id, of its hall; the id itself when there is no such place.</summary>
    public string PlaceName(string placeId) => Station(placeId) is { } station ? $"{station.Name}驿站" : Unit(placeId)?.CentreName ?? placeId;
}
