using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.People;

/// <summary>The county's people while some changes are being weighed, one after the other.</summary>
internal sealed class Draft(CountyDirectory county, Actor actor, IReadOnlyDictionary<string, int> openWork)
{
    private readonly Dictionary<string, Staff> people = county.Staff.ToDictionary(s => s.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Staff> accounts = county.Staff.ToDictionary(s => s.Account, StringComparer.Ordinal);

    public Staff? Person(string? id) => id is { Length: > 0 } ? people.GetValueOrDefault(id) : null;
    public Staff? ByAccount(string? account) => account is { Length: > 0 } ? accounts.GetValueOrDefault(account) : null;
    public Unit? Unit(string? id) => county.Unit(id);

    public void Put(Staff person)
    {
        if (people.TryGetValue(person.Id, out var was)) accounts.Remove(was.Account);
        people[person.Id] = accounts[person.Account] = person;
    }

    /// <summary>Who comes without an id gets the next one of the role and place.</summary>
    public Staff Named(Staff person)
    {
        if (person.Id.Length > 0) return person;
        var prefix = $"{PeopleRules.LetterOf(person.Role)}{person.PlaceId}-";
        return person with { Id = Enumerable.Range(1, people.Count + 1).Select(n => prefix + n).First(id => !people.ContainsKey(id)) };
    }

    /// <param name="was">Null: a new person.</param>
    public Problem? Refuse(Staff? was, Staff wanted)
    {
        if (PeopleRules.WrongText(wanted) is { } text) return text;
        if (was is null && people.ContainsKey(wanted.Id)) return PeopleRules.Wrong("id-taken", $"人员编号“{wanted.Id}”已有人使用，请换一个", "id");
        if (accounts.TryGetValue(wanted.Account, out var owner) && owner.Id != wanted.Id)
            return PeopleRules.Wrong("account-taken", $"这个账号是{owner.Name}（{owner.Id}）的，一人一账号，不能共用", "account");
        if (DirectoryCheck.OfPerson(wanted, county) is [var first, ..]) return PeopleRules.AtField(first);
        if (was is null) return null;
        if (was.Id == actor.By.StaffId && (was.Role, was.UnitId, was.Account) != (wanted.Role, wanted.UnitId, wanted.Account))
            return new(ProblemKind.Forbidden, "own-role", "不能改自己的角色和账号，请另一位管理员办理。", new Dictionary<string, string> { ["role"] = "不能改自己的角色" });
        if (was.Role != wanted.Role && IsLastAdministrator(was)) return LastAdministrator("role");
        return (was.Role, was.UnitId) != (wanted.Role, wanted.UnitId) && !was.Disabled ? HasWork(was) : null;
    }

    public Problem? RefuseToDisable(Staff was) =>
        was.Id == actor.By.StaffId ? new Problem(ProblemKind.Forbidden, "own-account", "不能停用自己的账号，请另一位管理员办理。")
        : IsLastAdministrator(was) ? LastAdministrator("reason")
        : HasWork(was);

    private bool IsLastAdministrator(Staff was) =>
        was is { Role: Role.Administrator, Disabled: false } && !people.Values.Any(p => p is { Role: Role.Administrator, Disabled: false } && p.Id != was.Id);

    private static Problem LastAdministrator(string field) => new(ProblemKind.NotNow, "last-administrator", "这是最后一位管理员，请先增加另一位。",
        new Dictionary<string, string> { [field] = "请先增加另一位管理员" });

    private Problem? HasWork(Staff was) => openWork.GetValueOrDefault(was.Id) is > 0 and var n
        ? new(ProblemKind.NotNow, "open-work", $"{was.Name}手里还有 {n} 件，请先选定由谁接手。", new Dictionary<string, string> { ["handOverTo"] = $"还有 {n} 件在手，请选接手的人" }) : null;
}
