using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.People;

/// <summary>Every change of the people as a sentence: who got what, from what to what.</summary>
public static class PeopleWords
{
    public static (string Title, string? Text) Say(PeopleEvent happened, CountyDirectory county) => happened switch
    {
        StaffAdded e => ($"新增{Named(e.Person)}：{Post(e.Person, county)}", e.Reason),
        StaffChanged e => ($"改{Named(e.Person)}", Join(Differences(e.Was, e.Person, county), e.Reason)),
        StaffDisabled e => ($"停用{Named(e.Person)}", e.Successor is { } to ? $"{e.Reason}；在手办件交给{county.Person(to)?.Name ?? to}" : e.Reason),
        StaffEnabled e => ($"恢复{Named(e.Person)}", e.Reason),
        SheetTaken e => ($"表格导入：新增 {e.Added.Count} 人，改动 {e.Changed.Count} 人",
            Join([.. e.Added.Select(p => $"{Named(p)} {Post(p, county)}"), .. e.Changed.Select(c => $"{Named(c.Person)} {Differences(c.Was, c.Person, county)}")], null)),
        UnitRenamed e => ($"{county.Unit(e.UnitId)?.Name ?? e.UnitId}的中心改名", $"{e.Was} → {e.CentreName}"),
        _ => throw new InvalidOperationException($"No sentence for {happened.GetType().Name}"),
    };

    /// <summary>Which units an event concerns.</summary>
    public static IEnumerable<string> UnitsOf(PeopleEvent happened) => happened switch
    {
        StaffAdded e => [e.Person.UnitId],
        StaffChanged e => [e.Was.UnitId, e.Person.UnitId],
        StaffDisabled e => [e.Person.UnitId],
        StaffEnabled e => [e.Person.UnitId],
        SheetTaken e => e.Added.Select(p => p.UnitId).Concat(e.Changed.SelectMany(c => (string[])[c.Was.UnitId, c.Person.UnitId])),
        UnitRenamed e => [e.UnitId],
        _ => throw new InvalidOperationException($"No units for {happened.GetType().Name}"),
    };

    /// <summary>The part of a sheet that concerns one unit: what happened elsewhere is not shown there.</summary>
    public static PeopleEvent Within(PeopleEvent happened, string unitId) => happened is SheetTaken e
        ? new SheetTaken([.. e.Added.Where(p => p.UnitId == unitId)], [.. e.Changed.Where(c => c.Was.UnitId == unitId || c.Person.UnitId == unitId)]) : happened;

    public static string Post(Staff person, CountyDirectory county) =>
        $"{county.PlaceName(person.PlaceId)} {RoleWords.Of(person.Role)}"
        + (county.Department(person.DepartmentId) is { } department ? $"（{department.Name}）" : "")
        + (person.Office is { } office ? $"·{office}" : "") + (person.Post is { } post ? $" {post}岗" : "");

    private static string Named(Staff person) => $"{person.Name}（{person.Id}）";

    private static string Differences(Staff was, Staff now, CountyDirectory county) => string.Join('；', (string[])
    [
        .. Roster.SamePost(was, now) ? [] : new[] { $"岗位 {Post(was, county)} → {Post(now, county)}" },
        .. was.Name == now.Name ? [] : new[] { $"姓名 {was.Name} → {now.Name}" },
        .. was.Account == now.Account ? [] : new[] { "换了登录账号" },
        .. was.Mail == now.Mail ? [] : new[] { $"邮箱 {was.Mail ?? "无"} → {now.Mail ?? "无"}" },
        .. was.Kind == now.Kind ? [] : new[] { $"人员类型 {Kind(was)} → {Kind(now)}" },
    ]);

    private static string Kind(Staff person) => person.Kind is { } kind ? RoleWords.Of(kind) : "未填";

    private static string? Join(string text, string? reason) => reason is null ? text : $"{text}。原因：{reason}";

    /// <summary>A sheet of a whole county is told by its first lines.</summary>
    private static string Join(IReadOnlyList<string> lines, string? _) => lines.Count <= 20 ? string.Join('\n', lines) : string.Join('\n', lines.Take(20).Append($"……共 {lines.Count} 人"));
}
