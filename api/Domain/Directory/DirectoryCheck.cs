using System.Text.RegularExpressions;

namespace Zhengwu.Domain.Directory;

/// <summary>
/// What must hold before a directory may be used: otherwise the import is refused. Oddities of the papers are not errors; they are
/// <see cref="ImportFindings"/>.
/// </summary>
public static partial class DirectoryCheck
{
    public static IReadOnlyList<Problem> Check(
        IReadOnlyList<Unit> units, IReadOnlyList<Station> stations, IReadOnlyList<Department> departments, IReadOnlyList<Staff> staff)
    {
        var unitIds = units.Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var departmentIds = departments.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Repeated("单位编号", units.Select(u => u.Id)), .. Repeated("单位名称", units.Select(u => u.Name)),
            .. Repeated("驿站编号", stations.Select(s => s.Id)), .. Repeated("部门编号", departments.Select(d => d.Id)),
            .. Repeated("人员编号", staff.Select(s => s.Id)), .. Repeated("登录账号", staff.Select(s => s.Account)),
            .. units.SelectMany(OfUnit),
            .. units.Count(u => u.IsCounty) == 1 ? [] : new[] { No("county-not-one", "单位表里必须有且只有一个县级单位（编号 0000）") },
            .. stations.SelectMany(s => OfStation(s, unitIds)),
            .. stations.SelectMany(s => s.Covers.Select(v => (s.UnitId, Name: v))).GroupBy(v => v).Where(g => g.Count() > 1)
                .Select(g => No("village-twice", $"同一单位（{g.Key.UnitId}）里“{g.Key.Name}”被列入两处覆盖范围，一个村只能归一个驿站")),
            .. departments.Where(d => !DepartmentId().IsMatch(d.Id) || d.Name.Length == 0).Select(d => No("department-malformed", $"部门“{d.Id}”的编号应为小写字母、数字，名称不能为空")),
            .. staff.SelectMany(p => OfPerson(p, unitIds, stations, departmentIds)),
        ];
    }

    private static IEnumerable<Problem> OfUnit(Unit unit)
    {
        if (!UnitId().IsMatch(unit.Id)) yield return No("unit-id", $"单位编号“{unit.Id}”应为四位数字，后两位为 00");
        else if (unit.IsCounty != (unit.Id == Unit.CountyId)) yield return No("unit-county-id", $"单位“{unit.Name}”：编号 0000 只能是县，县只能用 0000");
        if (unit.Name.Length == 0 || unit.CentreName.Length == 0) yield return No("unit-name", $"单位“{unit.Id}”的名称和中心名称不能为空");
    }

    private static IEnumerable<Problem> OfStation(Station station, IReadOnlySet<string> unitIds)
    {
        if (!unitIds.Contains(station.UnitId) || station.UnitId == Unit.CountyId)
            yield return No("station-unit", $"驿站“{station.Name}”（{station.Id}）所属单位“{station.UnitId}”不存在或不是乡镇");
        else if (!StationId().IsMatch(station.Id) || station.Id[..2] != station.UnitId[..2] || station.Id.EndsWith("00", StringComparison.Ordinal))
            yield return No("station-id", $"驿站“{station.Name}”的编号“{station.Id}”应为所属单位前两位加 01—99");
        if (station.Name.Length == 0 || station.Covers.Count == 0 || station.Covers.Any(string.IsNullOrWhiteSpace))
            yield return No("station-malformed", $"驿站“{station.Id}”的名称、覆盖范围不能为空");
    }

    /// <summary>What is wrong with one person in this county, beside an id or account that somebody else has.</summary>
    public static IReadOnlyList<Problem> OfPerson(Staff person, CountyDirectory county) =>
        [.. OfPerson(person, county.Units.Select(u => u.Id).ToHashSet(StringComparer.Ordinal), county.Stations, county.Departments.Select(d => d.Id).ToHashSet(StringComparer.Ordinal))];

    private static IEnumerable<Problem> OfPerson(Staff person, IReadOnlySet<string> unitIds, IReadOnlyList<Station> stations, IReadOnlySet<string> departmentIds)
    {
        if (!StaffId().IsMatch(person.Id) || person.Name.Length == 0) yield return No("staff-malformed", $"人员“{person.Id}”的编号应为小写字母、数字、连字符，姓名不能为空");
        if (!Account().IsMatch(person.Account)) yield return No("staff-account", $"人员“{person.Id}”的账号应为“身份来源|标识”，例如 aad|… ");
        if (!unitIds.Contains(person.UnitId)) yield return No("staff-unit", $"人员“{person.Id}”的单位“{person.UnitId}”不存在");
        else if (RoleWords.IsOfCounty(person.Role) != (person.UnitId == Unit.CountyId)) yield return No("staff-level", $"人员“{person.Id}”的角色与单位不在同一级");
        var (atStation, atCentre) = (stations.Any(s => s.Id == person.PlaceId && s.UnitId == person.UnitId), person.PlaceId == person.UnitId);
        var place = person.Role switch { Role.StationClerk => atStation, Role.CaseAgent => atStation || atCentre, _ => atCentre };
        if (!place) yield return No("staff-place", $"人员“{person.Id}”的地点“{person.PlaceId}”不对：驿站人员填本单位的驿站，代办员填单位或驿站，其他人员填单位");
        if (person.DepartmentId is not null && !departmentIds.Contains(person.DepartmentId)) yield return No("staff-department", $"人员“{person.Id}”的部门“{person.DepartmentId}”不存在");
        if (person.Role == Role.CountyDepartment && person.DepartmentId is null) yield return No("staff-department", $"人员“{person.Id}”是县直部门人员，必须填部门");
        if (person.Role == Role.TownshipOffice && string.IsNullOrEmpty(person.Office)) yield return No("staff-office", $"人员“{person.Id}”是站办所人员，必须填站办所");
        if (person.Post is not (null or "A" or "B")) yield return No("staff-post", $"人员“{person.Id}”的岗位只能是 A 或 B");
    }

    private static IEnumerable<Problem> Repeated(string what, IEnumerable<string> values) =>
        values.GroupBy(v => v, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => No("repeated", $"{what}“{g.Key}”出现了 {g.Count()} 次"));

    private static Problem No(string code, string message) => new(ProblemKind.Invalid, code, message);

    [GeneratedRegex(@"^[0-9]{2}00\z")] private static partial Regex UnitId();
    [GeneratedRegex(@"^[0-9]{4}\z")] private static partial Regex StationId();
    [GeneratedRegex(@"^[a-z][a-z0-9]*\z")] private static partial Regex DepartmentId();
    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")] private static partial Regex StaffId();
    [GeneratedRegex(@"^[a-z]+\|[^\s|]+\z")] private static partial Regex Account();
}
