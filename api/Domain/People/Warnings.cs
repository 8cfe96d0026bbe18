using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.People;

/// <summary>Where people are missing, as sentences. Sources: ORG-acct_win, acct_office, acct_out, ab_post, chief_rep, qj_agents, kz_stations.</summary>
public static class PeopleWarnings
{
    public static readonly IReadOnlyList<string> Offices = ["计生", "农业", "农经", "劳动", "民政", "退役军人"];
    /// <summary>Accounts a township's hall should have: 2 windows, 6 offices, 2 issuing (ORG-acct_total).</summary>
    public const int AccountsOfHall = 10;

    public static IEnumerable<string> Of(CountyDirectory county, string unitId, IReadOnlyDictionary<string, int> openWork)
    {
        var all = county.Staff.Where(s => s.UnitId == unitId).ToList();
        var active = all.Where(s => !s.Disabled).ToList();
        return [.. unitId == Unit.CountyId ? OfCounty(county, active) : OfTownship(county, unitId, active),
            .. all.Where(s => s.Disabled && openWork.GetValueOrDefault(s.Id) > 0).Select(s => $"{s.Name}（{s.Id}）已停用，手里还有 {openWork[s.Id]} 件，请交给同事。")];
    }

    public static int HallAccounts(IEnumerable<Staff> people) =>
        people.Count(p => !p.Disabled && p.Role is Role.IntegratedWindow or Role.TownshipOffice or Role.IssuingWindow);

    private static IEnumerable<string> OfTownship(CountyDirectory county, string unitId, IReadOnlyList<Staff> active)
    {
        var posts = active.Where(p => p.Role is Role.IntegratedWindow).Select(p => p.Post).ToList();
        foreach (var post in (string[])["A", "B"])
            if (!posts.Contains(post)) yield return $"综合窗口没有 {post} 岗，{(post == "A" ? "B" : "A")} 岗离开时窗口会空。";
        var offices = active.Where(p => p.Role is Role.TownshipOffice).Select(p => p.Office).ToHashSet();
        if (Offices.Where(o => !offices.Contains(o)).ToList() is { Count: > 0 } absent) yield return $"{string.Join('、', absent)}没有首席代表，这{(absent.Count == 1 ? "个" : "些")}站办所的件没有人办。";
        if (active.Count(p => p.Role is Role.IssuingWindow) is < 2 and var issuing) yield return $"出件窗口只有 {issuing} 个账号，应有 2 个。";
        if (active.Count(p => p.Role is Role.CaseAgent && p.PlaceId == unitId) is < 2 and var agents) yield return $"代办员只有 {agents} 名，乡镇至少 2 名。";
        foreach (var station in county.StationsOf(unitId))
            if (!active.Any(p => p.PlaceId == station.Id && p.Role is Role.StationClerk or Role.CaseAgent)) yield return $"{station.Name}驿站没有代办员，至少 1 名。";
    }

    private static IEnumerable<string> OfCounty(CountyDirectory county, IReadOnlyList<Staff> active)
    {
        if (active.Count(p => p.Role is Role.Administrator) is 1) yield return "只有 1 位管理员，不能改自己的账号，建议再设一位。";
        if (active.Count(p => p.Role is Role.CountyZeroWindow) is < 2 and var clerks) yield return $"县0号窗口只有 {clerks} 人，请假时没有人承接。";
        foreach (var department in county.Departments)
            if (!active.Any(p => p.Role is Role.CountyDepartment && p.DepartmentId == department.Id)) yield return $"{department.Name}没有审批人员。";
    }
}
