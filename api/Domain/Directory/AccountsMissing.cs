namespace Zhengwu.Domain.Directory;

/// <summary>ORG-acct_*: each township needs 2 window, 6 office and 2 issuing accounts, each station a clerk, each department an approver.</summary>
internal static class AccountsMissing
{
    private static readonly string[] Offices = ["计生", "农业", "农经", "劳动", "民政", "退役军人"];

    public static IEnumerable<Finding> Find(
        IReadOnlyList<Unit> units, IReadOnlyList<Station> stations, IReadOnlyList<Department> departments, IReadOnlyList<Staff> staff)
    {
        var active = staff.Where(s => !s.Disabled).ToList();
        List<string> missing =
        [
            .. units.Where(u => !u.IsCounty).SelectMany(u => OfUnit(u, [.. active.Where(s => s.UnitId == u.Id)])),
            .. stations.Where(s => !active.Any(p => p.Role == Role.StationClerk && p.PlaceId == s.Id)).Select(s => $"{s.Name}驿站（{s.Id}）：没有工作人员"),
            .. departments.Where(d => !active.Any(p => p.Role == Role.CountyDepartment && p.DepartmentId == d.Id)).Select(d => $"{d.Name}：没有审批人员"),
            .. active.Any(s => s.Role == Role.CountyZeroWindow) ? [] : new[] { "县级0号综合窗口：没有人员" },
        ];
        if (missing.Count > 0)
            yield return new("accounts-missing", "ORG-acct_total", "账号不齐",
                $"应为每乡镇综合窗口 2 个（A、B 岗）、站办所 {Offices.Length} 个、出件窗口 2 个，每个驿站、每个部门至少 1 人；有 {missing.Count} 处不齐。",
                missing, "缺人的窗口不能办理业务。", "请补报人员。");
    }

    private static IEnumerable<string> OfUnit(Unit unit, IReadOnlyList<Staff> people)
    {
        var posts = people.Where(p => p.Role == Role.IntegratedWindow).Select(p => p.Post).ToList();
        if (!posts.Contains("A") || !posts.Contains("B")) yield return $"{unit.Name}：综合窗口 A、B 岗不齐";
        var offices = people.Where(p => p.Role == Role.TownshipOffice).Select(p => p.Office).ToHashSet();
        if (Offices.Where(o => !offices.Contains(o)).ToList() is { Count: > 0 } absent) yield return $"{unit.Name}：缺站办所 {string.Join('、', absent)}";
        if (people.Count(p => p.Role == Role.IssuingWindow) < 2) yield return $"{unit.Name}：出件窗口不足 2 人";
    }
}
