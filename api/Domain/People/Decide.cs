using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.People;

/// <summary>Who is in the county's directory, with which role, post and office: only the administrator says so, and everything is on record.</summary>
public static class PeopleDecider
{
    /// <summary>At once by hand; more come by sheet.</summary>
    public const int MostChanges = 50;
    /// <summary>Rows of one sheet, and changed people of the county: both fit into one row of the book.</summary>
    public const int MostRows = 1000, MostPeople = 1500;

    /// <param name="imported">The directory beneath the county's changes.</param>
    /// <param name="openWork">Cases in hand by staff id; who has none may be absent.</param>
    public static Decision<PeopleEvent> Decide(Roster? roster, CountyDirectory imported, IReadOnlyList<PersonChange> wanted, Actor actor, IReadOnlyDictionary<string, int> openWork)
    {
        if (NotAdministrator(actor) is { } forbidden) return forbidden;
        if (wanted.Count is 0 or > MostChanges) return new Problem(ProblemKind.Invalid, "invalid", $"一次改 1 到 {MostChanges} 处，更多的请用表格导入。");
        var draft = new Draft((roster ?? Roster.Empty).Over(imported), actor, openWork);
        var events = new List<PeopleEvent>();
        foreach (var change in wanted)
        {
            var one = change is null ? new Problem(ProblemKind.Invalid, "invalid", "改动内容不完整。") : One(draft, change);
            if (one is not Decision<PeopleEvent>.Accepted { Events: var happened }) return one;
            events.AddRange(happened);
        }
        return TooMany(roster, events.Count) is { } full ? full : events;
    }

    private static Decision<PeopleEvent> One(Draft draft, PersonChange change) => change switch
    {
        PersonChange.Add c => Add(draft, c),
        PersonChange.Edit c => Edit(draft, c),
        PersonChange.Disable c => Disable(draft, c),
        PersonChange.Enable c => Enable(draft, c),
        PersonChange.RenameHall c => Rename(draft, c),
        _ => throw new InvalidOperationException($"No decision for {change.GetType().Name}"),
    };

    private static Decision<PeopleEvent> Add(Draft draft, PersonChange.Add c)
    {
        var person = draft.Named(c.Person.ToStaff(disabled: false));
        if ((PeopleRules.Long("reason", c.Reason) ?? draft.Refuse(null, person)) is { } problem) return problem;
        draft.Put(person);
        return new StaffAdded(person, c.Reason);
    }

    private static Decision<PeopleEvent> Edit(Draft draft, PersonChange.Edit c)
    {
        if (draft.Person(c.Person.Id) is not { } was) return PeopleRules.Nobody;
        var person = c.Person.ToStaff(was.Disabled);
        if (person == was) return Array.Empty<PeopleEvent>();
        if ((PeopleRules.Long("reason", c.Reason) ?? draft.Refuse(was, person)) is { } problem) return problem;
        draft.Put(person);
        return new StaffChanged(was, person, c.Reason);
    }

    private static Decision<PeopleEvent> Disable(Draft draft, PersonChange.Disable c)
    {
        if (draft.Person(c.Id) is not { } was) return PeopleRules.Nobody;
        if (was.Disabled) return Array.Empty<PeopleEvent>();
        if (string.IsNullOrWhiteSpace(c.Reason)) return PeopleRules.Wrong("invalid", "请写明停用的原因", "reason");
        if ((PeopleRules.Long("reason", c.Reason) ?? draft.RefuseToDisable(was)) is { } problem) return problem;
        draft.Put(was with { Disabled = true });
        return new StaffDisabled(was, c.Reason.Trim(), c.HandOverTo);
    }

    private static Decision<PeopleEvent> Enable(Draft draft, PersonChange.Enable c)
    {
        if (draft.Person(c.Id) is not { } was) return PeopleRules.Nobody;
        if (!was.Disabled) return Array.Empty<PeopleEvent>();
        if ((PeopleRules.Long("reason", c.Reason) ?? draft.Refuse(was, was with { Disabled = false })) is { } problem) return problem;
        draft.Put(was with { Disabled = false });
        return new StaffEnabled(was, c.Reason);
    }

    private static Decision<PeopleEvent> Rename(Draft draft, PersonChange.RenameHall c)
    {
        if (draft.Unit(c.UnitId) is not { } unit) return PeopleRules.Wrong("invalid", $"没有编号为“{c.UnitId}”的单位", "unitId");
        var name = c.CentreName.Trim();
        if (name.Length is 0 or > 30 || name.Any(char.IsControl)) return PeopleRules.Wrong("invalid", "请填写中心名称，最多 30 个字", "centreName");
        return name == unit.CentreName ? Array.Empty<PeopleEvent>() : new UnitRenamed(unit.Id, unit.CentreName, name);
    }

    /// <summary>A sheet of people: what is right goes in as one event, what is wrong is named row by row.</summary>
    public static SheetPlan Sheet(Roster? roster, CountyDirectory imported, IReadOnlyList<PersonForm> rows, Actor actor, IReadOnlyDictionary<string, int> openWork)
    {
        if ((NotAdministrator(actor) ?? (rows.Count > MostRows ? new(ProblemKind.Invalid, "sheet-too-many", $"一次最多 {MostRows} 行，请分几次导入。") : null)) is { } refusal) return new(refusal);
        var plan = new SheetPlan(null);
        var draft = new Draft((roster ?? Roster.Empty).Over(imported), actor, openWork);
        var seen = new HashSet<string>();
        foreach (var (index, row) in rows.Index())
        {
            var known = draft.Person(row.Id?.Trim()) ?? (string.IsNullOrWhiteSpace(row.Id) ? draft.ByAccount(row.Account?.Trim()) : null);
            var wanted = draft.Named(row.ToStaff(known?.Disabled ?? false) is var staff && known is not null ? staff with { Id = known.Id } : staff);
            var problem = seen.Add(wanted.Id) ? known == wanted ? null : draft.Refuse(known, wanted) : PeopleRules.Wrong("repeated-row", "同一个人在表里出现了两次", "id");
            if (problem is not null) plan.Refused.Add((index, problem));
            else if (known == wanted) plan.Unchanged++;
            else if (known is null) plan.Added.Add(wanted);
            else plan.Changed.Add(new(known, wanted));
            if (problem is null) draft.Put(wanted);
        }
        return TooMany(roster, plan.Added.Count + plan.Changed.Count) is { } full ? new(full) : plan;
    }

    private static Problem? NotAdministrator(Actor actor) =>
        actor.Role is Role.Administrator ? null : new(ProblemKind.Forbidden, "forbidden", "只有管理员能改动人员和账号。");

    private static Problem? TooMany(Roster? roster, int more) =>
        (roster?.Entries.Count ?? 0) + more > MostPeople ? new(ProblemKind.NotNow, "people-too-many", $"改动过的人员不能超过 {MostPeople} 名，请把名册并入基础数据重新导入。") : null;
}

/// <summary>What a sheet would do; <paramref name="Refusal"/>: nothing, and why.</summary>
public sealed record SheetPlan(Problem? Refusal)
{
    public List<Staff> Added { get; } = [];
    public List<StaffChange> Changed { get; } = [];
    public List<(int Index, Problem Problem)> Refused { get; } = [];
    public int Unchanged { get; internal set; }

    public Decision<PeopleEvent> Decision => Refusal is { } no ? no : Added.Count + Changed.Count == 0 ? Array.Empty<PeopleEvent>() : new SheetTaken(Added, Changed);
}
