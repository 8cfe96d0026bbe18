using Zhengwu.Domain.Directory;
using Zhengwu.Domain.People;

namespace Zhengwu.Domain.Tests.People;

/// <summary>A county of one township with one station, and what its administrator asks for.</summary>
internal sealed class County
{
    public static readonly CountyDirectory Imported = new(
        [new("0000", "某县", UnitKind.County, "县政务服务中心"), new("0400", "公营子镇", UnitKind.Township, "公营子镇便民服务中心"), new("0500", "白音爱里乡", UnitKind.Township, "白音爱里乡便民服务中心")],
        [new("0401", "0400", "公营子村", "1", ["公营子村"])], [new("minzheng", "民政局")],
        [Person("adm", Role.Administrator, "0000"), Person("z01", Role.CountyZeroWindow, "0000"), Person("w0400a", Role.IntegratedWindow, "0400") with { Post = "A" }, Person("c0400", Role.CentreDirector, "0400")]);

    public static readonly DateTimeOffset At = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    public Roster? Roster { get; private set; }
    public Dictionary<string, int> OpenWork { get; } = [];
    public Actor Who { get; set; } = new(new("adm", "管理员", "某县"), Role.Administrator, "0000", "0000");
    public List<PeopleEvent> Events { get; } = [];
    public CountyDirectory Directory => (Roster ?? Domain.People.Roster.Empty).Over(Imported);

    /// <summary>"accepted", "nothing", or the code of the refusal with its field.</summary>
    public string Ask(params PersonChange[] changes) => Take(PeopleDecider.Decide(Roster, Imported, changes, Who, OpenWork));

    public SheetPlan Sheet(params PersonForm[] rows)
    {
        var plan = PeopleDecider.Sheet(Roster, Imported, rows, Who, OpenWork);
        Take(plan.Decision);
        return plan;
    }

    private string Take(Decision<PeopleEvent> decision)
    {
        if (decision is Decision<PeopleEvent>.Rejected no) return $"{no.Problem.Code} {no.Problem.Fields?.Keys.First()}".Trim();
        var happened = ((Decision<PeopleEvent>.Accepted)decision).Events;
        foreach (var e in happened) Roster = Domain.People.Roster.Evolve(Roster, new(Events.Count + 1, At.AddDays(Events.Count), Who.By, e));
        Events.AddRange(happened);
        return happened.Count == 0 ? "nothing" : "accepted";
    }

    public static Staff Person(string id, Role role, string unit) => new(id, $"aad|{id}", $"人{id}", role, unit, unit, null, null, null, false, null);

    public static PersonForm Form(string id, Role role = Role.IssuingWindow, string unit = "0400", string? account = null) => new(id, account ?? $"aad|{id}", $"人{id}", role, unit);

    public static PersonForm FormOf(Staff s) => new(s.Id, s.Account, s.Name, s.Role, s.UnitId, s.PlaceId, s.DepartmentId, s.Office, s.Post, s.Mail, s.Kind);
}
