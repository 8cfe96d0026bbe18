using System.Text.RegularExpressions;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.People;

/// <summary>What is wrong with a person by itself, and at which field the browser shows it.</summary>
internal static partial class PeopleRules
{
    public static readonly Problem Nobody = new(ProblemKind.Unknown, "not-found", "没有这个人员。");

    public static Problem Wrong(string code, string sentence, string field) =>
        new(ProblemKind.Invalid, code, $"{sentence}。", new Dictionary<string, string> { [field] = sentence });

    public static Problem AtField(Problem problem) => problem with { Fields = new Dictionary<string, string> { [FieldOf(problem.Code)] = problem.Message } };

    public static Problem? Long(string field, string? text) =>
        text is { Length: > 200 } || text?.Any(c => char.IsControl(c) && c is not '\n') is true ? Wrong("invalid", "最多 200 个字", field) : null;

    public static Problem? WrongText(Staff person)
    {
        foreach (var (field, text, most) in (ReadOnlySpan<(string, string?, int)>)[("id", person.Id, 30), ("account", person.Account, 120), ("name", person.Name, 30), ("office", person.Office, 30), ("mail", person.Mail, 100)])
            if (text is not null && (text.Length > most || text.Any(c => char.IsControl(c) || char.IsSurrogate(c)))) return Wrong("invalid", $"最多 {most} 个字，不能有特殊字符", field);
        if (person.Name.Length == 0) return Wrong("invalid", "请填写姓名", "name");
        if (!Enum.IsDefined(person.Role)) return Wrong("invalid", "请选择角色", "role");
        return person.Mail is { } mail && !Mail().IsMatch(mail) ? Wrong("mail", "邮箱应像 name@example.org", "mail") : null;
    }

    /// <summary>First letter of the ids of a role, as in the imported directory.</summary>
    public static string LetterOf(Role role) => role switch
    {
        Role.IntegratedWindow => "w",
        Role.TownshipOffice => "o",
        Role.IssuingWindow => "i",
        Role.StationClerk => "s",
        Role.CountyZeroWindow => "z",
        Role.CountyDepartment => "d",
        Role.Supervisor => "v",
        Role.Leader or Role.CountyLeader => "l",
        Role.CaseAgent => "a",
        Role.CentreDirector => "c",
        Role.ItemEditor => "e",
        Role.DataOfficer => "t",
        Role.CatalogueKeeper => "k",
        Role.CountyDistributor => "p",
        Role.RatingManager => "r",
        _ => "adm",
    };

    private static string FieldOf(string code) => code switch
    {
        "staff-account" => "account",
        "staff-unit" => "unitId",
        "staff-level" => "role",
        "staff-place" => "placeId",
        "staff-department" => "departmentId",
        "staff-office" => "office",
        "staff-post" => "post",
        _ => "id",
    };

    [GeneratedRegex(@"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z")] private static partial Regex Mail();
}
