using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.Questions;

namespace Zhengwu.Domain.Tests.Questions;

/// <summary>A question on its way: given what happened, when somebody acts, then what follows. Monday to Friday, 8:30–12:00 and 13:30–17:00.</summary>
internal sealed record Asked(Question? State, IReadOnlyList<QuestionEvent> Events, DateTimeOffset Now)
{
    public static readonly DateTimeOffset Friday10 = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
    public static readonly Actor Clerk = Person("w0400a", Role.IntegratedWindow, "0400"), Colleague = Person("w0400b", Role.IntegratedWindow, "0400"),
        Office = Person("o0400-minzheng", Role.TownshipOffice, "0400", office: "民政"), OtherOffice = Person("o0400-nongye", Role.TownshipOffice, "0400", office: "农业"),
        Leader = Person("l0400", Role.Leader, "0400"), Foreign = Person("w0300a", Role.IntegratedWindow, "0300"), ForeignOffice = Person("o0300-minzheng", Role.TownshipOffice, "0300", office: "民政"),
        Department = Person("d-minzheng", Role.CountyDepartment, Unit.CountyId, department: "minzheng"), OtherDepartment = Person("d-ziran", Role.CountyDepartment, Unit.CountyId, department: "ziran"),
        Zero = Person("z01", Role.CountyZeroWindow, Unit.CountyId), Supervisor = Person("v01", Role.Supervisor, Unit.CountyId);

    public static readonly AskedOf TownOffice = new("0400", "民政", null, "公营子镇民政首席代表"), CountyDepartment = new(Unit.CountyId, null, "minzheng", "县民政局");

    public static QuestionAsked Words(AskedOf of, bool waitingHere = false, string text = "无劳动能力怎样认定？") =>
        new("w0400-20261120-001", new Place("0400", "公营子镇", "0400", "公营子镇便民服务中心"), of, "dibao", "低保", text, null, waitingHere);

    public static Asked AtOffice(bool waitingHere = false) => new Asked(null, [], Friday10).Does(Clerk, new QuestionCommand.Ask(Words(TownOffice, waitingHere)));
    public static Asked AtDepartment() => new Asked(null, [], Friday10).Does(Clerk, new QuestionCommand.Ask(Words(CountyDepartment)));

    public Decision<QuestionEvent> Try(Actor actor, QuestionCommand command) => QuestionDecider.Decide(State, command, actor, LimitRules.Plain, Now);

    public Asked Does(Actor actor, QuestionCommand command)
    {
        var events = Assert.IsType<Decision<QuestionEvent>.Accepted>(Try(actor, command)).Events;
        return this with { State = events.Aggregate(State, (s, e) => Question.Evolve(s, new(0, Now, actor.By, e))), Events = [.. Events, .. events] };
    }

    public string Refused(Actor actor, QuestionCommand command) => Assert.IsType<Decision<QuestionEvent>.Rejected>(Try(actor, command)).Problem.Code;

    /// <summary>The sweep comes when the next deadline is due.</summary>
    public Asked NextDeadline()
    {
        var next = QuestionClocks.Deadlines(State!).Where(d => !Clockwork.IsPost(d.Kind, out _)).MinBy(d => d.DueAt)!;
        return (this with { Now = next.DueAt }).Does(Actor.System, new QuestionCommand.Watch(new WatchCommand.PassDeadline(next.Kind, next.DueAt)));
    }

    public IEnumerable<QuestionAction> Allowed(Actor actor) => QuestionActions.For(State!, actor);

    private static Actor Person(string id, Role role, string unit, string? department = null, string? office = null) => new(new By(id, id, unit), role, unit, unit, department, office);
}
