using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>Both books of one relay, driven by the real deciders; scenarios build on scenarios.</summary>
public sealed class Relay
{
    public static readonly Actor Window = Person("w0400a", Role.IntegratedWindow, "0400"), Issuing = Person("i0400a", Role.IssuingWindow, "0400"),
        Office = Person("o0400", Role.TownshipOffice, "0400"), Station = Person("s0401", Role.StationClerk, "0400", "0401"), Stranger = Person("w0300a", Role.IntegratedWindow, "0300"),
        County = Person("z01", Role.CountyZeroWindow, "0000"), Colleague = Person("z02", Role.CountyZeroWindow, "0000"),
        Bureau = Person("d-renshe", Role.CountyDepartment, "0000", department: "renshe"), Supervisor = Person("v01", Role.Supervisor, "0000"), Leader = Person("l0400", Role.Leader, "0400"), CountyLeader = Person("l0000", Role.CountyLeader, "0000");

    private readonly List<Recorded<CaseEvent>> caseEvents = [];
    private readonly List<Recorded<CountyJobEvent>> jobEvents = [];

    public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
    public LimitRules Rules { get; set; } = LimitRules.Plain;
    public Case Case { get; private set; } = null!;
    public CountyJob Job { get; private set; } = null!;
    public bool HasJob => jobEvents.Count > 0;
    public IReadOnlyList<Recorded<CaseEvent>> CaseEvents => caseEvents;
    public IReadOnlyList<Recorded<CountyJobEvent>> JobEvents => jobEvents;

    public static readonly CaseReceived Received = new("0400-20261120-0001",
        new ItemRef("canjirenzheng", 1, "残疾人证核发", "new", "新办", DecisionRoute.Platform, null, "minzheng", 20, 30), ServiceMode.OnBehalf,
        new Applicant("王秀英", "11010519491231002X", "13900001234", new Village("0400", "公营子村"), "公营子镇", SpecialGroup.Elderly),
        new Agent("李建国", "440524188001010014", "13900005678", "儿子", Authorisation.SameHousehold),
        [new Material("id", "居民身份证", MaterialTreatment.OriginalSeen, [new MaterialFile("f1", "正面.jpg", "image/jpeg", 10, "ab")], null)],
        new Delivery.AtTownship(), new Place("0400", "公营子镇", "0400", "公营子镇便民服务中心"),
        new DateTimeOffset(2026, 12, 18, 9, 0, 0, TimeSpan.Zero), new SearchMarks(["m1", "m2"], "idmark"), DataKind.Real);

    public static readonly IReadOnlyDictionary<CaseAction, CaseCommand> CaseCommands = new Dictionary<CaseAction, CaseCommand>
    {
        [CaseAction.ProvideSupplement] = new CaseCommand.ProvideSupplement([Received.Materials[0]], null), [CaseAction.Resubmit] = new CaseCommand.Resubmit([], "已核对"),
        [CaseAction.Withdraw] = new CaseCommand.Withdraw("不办了"), [CaseAction.RecordArrival] = new CaseCommand.RecordArrival(null),
        [CaseAction.HandOver] = new CaseCommand.HandOver("王秀英", ReceiverRelation.Self, ReceiverCheck.IdCard, null), [CaseAction.Close] = new CaseCommand.Close(),
        [CaseAction.CorrectContact] = new CaseCommand.CorrectContact("13900007777", null), [CaseAction.AddNote] = new CaseCommand.AddNote("备注"), [CaseAction.Reveal] = new CaseCommand.Reveal("核对"),
        [CaseAction.Order] = new CaseCommand.Watch(new WatchCommand.Order("请说明", 3)), [CaseAction.ReplyToOrder] = new CaseCommand.Watch(new WatchCommand.Reply(1, "已办")),
        [CaseAction.CloseOutside] = new CaseCommand.CloseOutside("县残联直接发证", null, "申请人已领到"), [CaseAction.Assign] = new CaseCommand.Assign(new By("w0400b", "w0400b", "0400"), "轮岗"),
        [CaseAction.Issue] = new CaseCommand.Issue("2号", 1, null, null, null), [CaseAction.ProvideOutstanding] = new CaseCommand.ProvideOutstanding([Received.Materials[0]], null),
        [CaseAction.Accept] = new CaseCommand.AtOffice(new JobCommand.Accept()), [CaseAction.RequestSupplement] = new CaseCommand.AtOffice(new JobCommand.RequestSupplement([new SupplementItem("id", "居民身份证", "反光")], null, "上次没有看清")),
        [CaseAction.RefuseAcceptance] = new CaseCommand.AtOffice(new JobCommand.RefuseAcceptance("不属于", "复议")), [CaseAction.Decide] = new CaseCommand.AtOffice(new JobCommand.Decide(DecisionOutcome.Granted, "准予", "1号", null, null)),
        [CaseAction.StartSpecialProcedure] = new CaseCommand.AtOffice(new JobCommand.StartSpecialProcedure("听证", "有争议")), [CaseAction.EndSpecialProcedure] = new CaseCommand.AtOffice(new JobCommand.EndSpecialProcedure("可以")),
        [CaseAction.RequestExtension] = new CaseCommand.AtOffice(new JobCommand.RequestExtension(5, "复杂")), [CaseAction.ApproveExtension] = new CaseCommand.AtOffice(new JobCommand.ApproveExtension(null)),
        [CaseAction.RefuseExtension] = new CaseCommand.AtOffice(new JobCommand.RefuseExtension("不必")),
        [CaseAction.RecordCause] = new CaseCommand.Watch(new WatchCommand.RecordCause("promised-limit", "材料等候", "w0400a", "某", "提醒")),
    };

    public static readonly IReadOnlyDictionary<JobAction, JobCommand> JobCommands = new Dictionary<JobAction, JobCommand>
    {
        [JobAction.TakeOver] = new JobCommand.TakeOver(), [JobAction.ReturnToTownship] = new JobCommand.ReturnToTownship("情形不对"), [JobAction.Accept] = new JobCommand.Accept(),
        [JobAction.RequestSupplement] = new JobCommand.RequestSupplement([new SupplementItem("id", "居民身份证", "反光")], null, "上次没有看清"),
        [JobAction.RefuseAcceptance] = new JobCommand.RefuseAcceptance("不属于", "复议"), [JobAction.HandToDepartment] = new JobCommand.HandToDepartment(new Department("renshe", "县人社局")),
        [JobAction.RecordPrivateNetwork] = new JobCommand.RecordPrivateNetwork("专网", "Z1", new DateOnly(2026, 11, 20)), [JobAction.RecordPlatform] = new JobCommand.RecordPlatform("P1"),
        [JobAction.Decide] = new JobCommand.Decide(DecisionOutcome.Granted, "准予", "1号", null, new MaterialFile("r", "证.pdf", "application/pdf", 9, "cd")),
        [JobAction.MailResult] = new JobCommand.MailResult("邮政", "E1"), [JobAction.ReadyForPickup] = new JobCommand.ReadyForPickup("大厅"),
        [JobAction.AddNote] = new JobCommand.AddNote("备注"), [JobAction.Reveal] = new JobCommand.Reveal("录入"),
        [JobAction.RecordOutstanding] = new JobCommand.RecordOutstanding(null), [JobAction.StartSpecialProcedure] = new JobCommand.StartSpecialProcedure("听证", "有争议"),
        [JobAction.EndSpecialProcedure] = new JobCommand.EndSpecialProcedure("可以"), [JobAction.RequestExtension] = new JobCommand.RequestExtension(5, "复杂"),
        [JobAction.ApproveExtension] = new JobCommand.ApproveExtension(null), [JobAction.RefuseExtension] = new JobCommand.RefuseExtension("不必"),
        [JobAction.Order] = new JobCommand.Watch(new WatchCommand.Order("请说明", 3)), [JobAction.ReplyToOrder] = new JobCommand.Watch(new WatchCommand.Reply(1, "已办")),
        [JobAction.RecordCause] = new JobCommand.Watch(new WatchCommand.RecordCause("statutory-limit", "专家未到", "z01", "某", "提醒")),
    };

    public static Relay Submitted(int promisedDays = 20, int statutoryDays = 30) =>
        new Relay().Township(new CaseCommand.Submit(Received with { Item = Received.Item with { PromisedDays = promisedDays, StatutoryDays = statutoryDays } }));
    public static Relay AtCounty() => Submitted().Ring();
    public static Relay TakenOver() => AtCounty().At(JobAction.TakeOver).Ring();
    public static Relay Accepted() => TakenOver().At(JobAction.Accept).Ring();
    public static Relay AwaitingSupplement() => TakenOver().At(JobAction.RequestSupplement).Ring();
    public static Relay SupplementSent() => AwaitingSupplement().At(CaseAction.ProvideSupplement);
    public static Relay Returned() => AtCounty().At(JobAction.ReturnToTownship).Ring();
    public static Relay Refused() => TakenOver().At(JobAction.RefuseAcceptance).Ring();
    public static Relay Decided() => Accepted().At(JobAction.Decide).Ring();
    public static Relay Mailed() => Decided().At(JobAction.MailResult).Ring();
    public static Relay Ready() => Decided().At(JobAction.ReadyForPickup).Ring();
    public static Relay Arrived() => Mailed().At(CaseAction.RecordArrival);
    public static Relay HandedOver() => Arrived().At(CaseAction.HandOver).Ring();
    public static Relay Closed() => HandedOver().At(CaseAction.Close);
    public static Relay WithdrawalPending() => TakenOver().At(CaseAction.Withdraw);
    public static Relay Withdrawn() => WithdrawalPending().Ring();

    /// <summary>One relay in every stage either book can be in.</summary>
    public static IEnumerable<(string Name, Relay Relay)> EveryStage() =>
    [
        ("submitted", Submitted()), ("at county", AtCounty()), ("taken over", TakenOver()), ("accepted", Accepted()), ("awaiting supplement", AwaitingSupplement()),
        ("supplement under way", SupplementSent()), ("supplement heard", SupplementSent().Ring()), ("returned", Returned()), ("refused", Refused()),
        ("with department", Accepted().At(JobAction.HandToDepartment).Ring()), ("on private network", TakenOver().At(JobAction.RecordPrivateNetwork).Ring()),
        ("on platform", Accepted().At(JobAction.RecordPlatform).Ring()), ("supplement after acceptance", Accepted().At(JobAction.RequestSupplement).Ring()),
        ("in special procedure", Accepted().At(JobAction.StartSpecialProcedure).Ring()), ("special procedure over", Accepted().At(JobAction.StartSpecialProcedure).At(JobAction.EndSpecialProcedure).Ring()),
        ("decided", Decided()), ("mailed", Mailed()), ("ready", Ready()), ("arrived", Arrived()), ("handed over", HandedOver()), ("closed", Closed()),
        ("withdrawal pending", WithdrawalPending()), ("withdrawn", Withdrawn()), ("withdrawn after return", Returned().At(CaseAction.Withdraw).Ring()),
    ];

    public Relay At(CaseAction action) => Township(CaseCommands[action]);
    public Relay At(JobAction action) => AtCountyDesk(JobCommands[action]);

    public Relay At(CaseAction action, Actor actor) => Township(CaseCommands[action], actor);
    public Relay At(JobAction action, Actor actor) => AtCountyDesk(JobCommands[action], actor);

    public Relay Township(CaseCommand command, Actor? actor = null) => Write(Assert.IsType<Decision<CaseEvent>.Accepted>(Ask(command, actor)).Events, actor);
    public Relay AtCountyDesk(JobCommand command, Actor? actor = null) => Write(Assert.IsType<Decision<CountyJobEvent>.Accepted>(Ask(command, actor)).Events, actor);

    public Decision<CaseEvent> Ask(CaseCommand command, Actor? actor = null) => CaseDecider.Decide(Case, command, actor ?? Window, Rules, Now);
    public Decision<CountyJobEvent> Ask(JobCommand command, Actor? actor = null) => JobDecider.Decide(Job, command, actor ?? County, Rules, Now);

    /// <summary>Both bells are heard until neither book has news.</summary>
    public Relay Ring()
    {
        // A township's own case rings no bell.
        for (var before = Case.LastRung is 0 ? caseEvents.Count : -1; before != caseEvents.Count + jobEvents.Count;)
        {
            before = caseEvents.Count + jobEvents.Count;
            Write(((Decision<CountyJobEvent>.Accepted)Ask(new JobCommand.HearTownship(caseEvents))).Events);
            Write(((Decision<CaseEvent>.Accepted)Ask(new CaseCommand.HearCounty(jobEvents))).Events);
        }
        return this;
    }

    public string CodeOf(CaseCommand command, Actor? actor = null) => Ask(command, actor) is Decision<CaseEvent>.Rejected no ? no.Problem.Code : "accepted";
    public string CodeOf(JobCommand command, Actor? actor = null) => Ask(command, actor) is Decision<CountyJobEvent>.Rejected no ? no.Problem.Code : "accepted";

    public Relay Write(IReadOnlyList<CaseEvent> happened, Actor? actor = null)
    {
        caseEvents.AddRange(happened.Select((e, i) => new Recorded<CaseEvent>(caseEvents.Count + i + 1, Now, (actor ?? Window).By, e)).ToList());
        Case = caseEvents.TakeLast(happened.Count).Aggregate(Case, CaseEvolution.Evolve);
        return this;
    }

    public Relay Write(IReadOnlyList<CountyJobEvent> happened, Actor? actor = null)
    {
        jobEvents.AddRange(happened.Select((e, i) => new Recorded<CountyJobEvent>(jobEvents.Count + i + 1, Now, (actor ?? County).By, e)).ToList());
        Job = jobEvents.TakeLast(happened.Count).Aggregate(Job, CountyJob.Evolve!)!;
        return this;
    }

    private static Actor Person(string id, Role role, string unit, string? place = null, string? department = null) => new(new By(id, id, unit), role, unit, place ?? unit, department);
}
