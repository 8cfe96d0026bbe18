using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>Cases that an office of the township decides; scenarios build on scenarios. All begins on Friday 20 November 2026 at 10:00.</summary>
internal static class AtOffice
{
    public static readonly Actor Minzheng = Representative("o0400-minzheng", "民政"), Nongye = Representative("o0400-nongye", "农业"), Elsewhere = Representative("o0300-minzheng", "民政", "0300"),
        Director = new(new By("d0400", "d0400", "0400"), Role.CentreDirector, "0400", "0400"), Deputy = new(new By("w0400b", "w0400b", "0400"), Role.IntegratedWindow, "0400", "0400");

    public static readonly IReadOnlyList<ReviewPoint> Points = [new("age", "年满八十周岁"), new("home", "户籍在本镇")];
    public static readonly IReadOnlyList<ReviewTick> AllPassed = [.. Points.Select(p => new ReviewTick(p.Id, p.Text, true))];
    public static readonly JobCommand Grant = new JobCommand.Decide(DecisionOutcome.Granted, "准予", "1号", null, null), Deny = new JobCommand.Decide(DecisionOutcome.Denied, "不准", null, "复议", null);

    public static readonly Material Photo = new("photo", "一寸照片", MaterialTreatment.OriginalSeen, [new MaterialFile("f9", "照片.jpg", "image/jpeg", 10, "cd")], null);

    public static CaseReceived Of(HandlingKind handling, int promisedDays = 5, int statutoryDays = 20) => Received with
    {
        Item = Received.Item with { Route = DecisionRoute.Township, Office = "民政", Handling = handling, PromisedDays = promisedDays, StatutoryDays = statutoryDays },
    };

    /// <summary>The photograph follows within three days.</summary>
    public static CaseReceived WithPromise(HandlingKind handling = HandlingKind.Promised) => Of(handling) with
    {
        Materials = [.. Received.Materials, new Material("photo", "一寸照片", MaterialTreatment.Follows, [], null)], Promise = new Promise(3),
    };

    public static Relay Taken(CaseReceived? received = null, IssuingDesk issuedBy = IssuingDesk.Either, Actor? by = null) => new Relay().Township(new CaseCommand.Submit(received ?? Of(HandlingKind.Promised), issuedBy), by);
    public static Relay AtOnce() => Taken(Of(HandlingKind.Immediate, 0, 0));
    public static Relay AcceptedAtOffice() => Taken().Do(new JobCommand.Accept());
    public static Relay Tolerated() => Taken(WithPromise()).Do(new JobCommand.Accept());
    public static Relay ToldToSupplement() => Taken().Do(Supplement());
    public static Relay Granted(IssuingDesk issuedBy = IssuingDesk.Either) => Taken(null, issuedBy).Do(new JobCommand.Accept()).Do(Grant);
    public static Relay Issued() => Granted().At(CaseAction.Issue);

    public static Relay ByMail(this Relay relay) => relay.Township(new CaseCommand.CorrectContact("13900001234", new Delivery.ByMail("王秀英", "13900001234", "公营子村1组")));
    public static JobCommand Supplement(string? again = null) => new JobCommand.RequestSupplement([new SupplementItem("id", "居民身份证", "反光")], null, again);

    /// <summary>One case in every stage an office or its window can find it in.</summary>
    public static IEnumerable<(string Name, Relay Relay)> EveryStageAtOffice() =>
    [
        ("at office", Taken()), ("at once", AtOnce()), ("accepted", AcceptedAtOffice()), ("tolerated", Tolerated()), ("supplement", ToldToSupplement()), ("supplemented", ToldToSupplement().At(CaseAction.ProvideSupplement)),
        ("supplement after acceptance", AcceptedAtOffice().Do(Supplement())), ("special procedure", AcceptedAtOffice().Do(new JobCommand.StartSpecialProcedure("听证", "有争议"))),
        ("extension asked", AcceptedAtOffice().Do(new JobCommand.RequestExtension(5, "复杂"))), ("extended", AcceptedAtOffice().Do(new JobCommand.RequestExtension(5, "复杂")).Do(new JobCommand.ApproveExtension(null), Leader)),
        ("deemed accepted", Taken().Pass("notice-limit", AlarmLevel.Overdue)), ("lapsed", Tolerated().Pass("tolerance-limit", AlarmLevel.Overdue)), ("refused", Taken().Do(new JobCommand.RefuseAcceptance("不属于", "复议"))),
        ("granted", Granted()), ("denied", AcceptedAtOffice().Do(Deny)), ("issued", Issued()), ("mailed", Granted().ByMail().Township(new CaseCommand.Issue(null, 1, "邮政", "E1", null))),
        ("handed over", Issued().At(CaseAction.HandOver)), ("closed", Issued().At(CaseAction.HandOver).At(CaseAction.Close)), ("withdrawn", Taken().At(CaseAction.Withdraw)), ("closed outside", Taken().At(CaseAction.CloseOutside)),
    ];

    public static CaseCommand Act(JobCommand what, string? standIn = null, IReadOnlyList<ReviewTick>? review = null, IReadOnlyList<ReviewPoint>? points = null) => new CaseCommand.AtOffice(what, standIn, points, review);
    public static Relay Do(this Relay relay, JobCommand what, Actor? actor = null) => relay.Township(Act(what), actor ?? Minzheng);
    public static string AnswerTo(this Relay relay, JobCommand what, Actor actor) => relay.CodeOf(Act(what), actor);
    public static Problem ProblemOf(this Relay relay, CaseCommand command, Actor actor) => Assert.IsType<Decision<CaseEvent>.Rejected>(relay.Ask(command, actor)).Problem;
    public static IEnumerable<CheckSummary> Checks(this Relay relay, string list) => CaseRows.Of(relay.Case).Where(r => r.List == list).Select(r => (CheckSummary)r.Summary);
    public static string StageOf(this Relay relay) => CaseRows.NameOf(relay.Case.Stage);

    private static Actor Representative(string id, string office, string unit = "0400") => new(new By(id, id, unit), Role.TownshipOffice, unit, unit, null, office);
}
