using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Cases;

/// <summary>What can be asked of a case.</summary>
public abstract record CaseCommand
{
    /// <summary>收件 and 流转 in one: a case that was taken is on its way to the county, or lies with the office of its item.</summary>
    public sealed record Submit(CaseReceived Received, IssuingDesk IssuedBy = IssuingDesk.Either) : CaseCommand;
    /// <summary>What a chief representative does, or the leader with an extension.</summary>
    /// <param name="Points">The lines of the business manual that a grant must have ticked.</param>
    /// <param name="StandIn">Why a representative of another office acts.</param>
    public sealed record AtOffice(JobCommand What, string? StandIn = null, IReadOnlyList<ReviewPoint>? Points = null, IReadOnlyList<ReviewTick>? Review = null) : CaseCommand;
    public sealed record ProvideOutstanding(IReadOnlyList<Material> Materials, string? Note) : CaseCommand;
    public sealed record Issue(string? DocumentNumber, int Copies, string? Courier, string? CourierNumber, string? Note) : CaseCommand;
    public sealed record CloseOutside(string How, string? DocumentNumber, string Reason) : CaseCommand;
    public sealed record Assign(By To, string Reason) : CaseCommand;
    public sealed record ProvideSupplement(IReadOnlyList<Material> Materials, string? Note) : CaseCommand;
    public sealed record Resubmit(IReadOnlyList<Material> Materials, string? Note) : CaseCommand;
    public sealed record Withdraw(string Reason) : CaseCommand;
    public sealed record RecordArrival(string? Note) : CaseCommand;
    public sealed record HandOver(string Receiver, ReceiverRelation Relation, ReceiverCheck Checked, string? Note) : CaseCommand;
    public sealed record Close : CaseCommand;
    public sealed record CorrectContact(string Phone, Delivery? Delivery) : CaseCommand;
    public sealed record AddNote(string Text) : CaseCommand;
    public sealed record Reveal(string Purpose) : CaseCommand;
    /// <summary>A passed deadline, posted letters, 督办 and its answer.</summary>
    public sealed record Watch(WatchCommand What) : CaseCommand;
    /// <summary>News from the county's book, in its order.</summary>
    public sealed record HearCounty(IReadOnlyList<Recorded<CountyJobEvent>> News) : CaseCommand;
}

/// <summary>The township's rules as one table over (stage, command).</summary>
public static class CaseDecider
{
    /// <summary>What happened, and the limits that follow from it.</summary>
    public static Decision<CaseEvent> Decide(Case? it, CaseCommand command, Actor actor, LimitRules rules, DateTimeOffset now)
    {
        var ruled = Rule(it, command, actor, rules.Settings, now);
        if (ruled is not Decision<CaseEvent>.Accepted { Events: var events } || (events.Count == 0 && command is not CaseCommand.Watch { What: WatchCommand.Reckon })) return ruled;
        var after = events.Aggregate(it, (state, e) => CaseEvolution.Evolve(state, new(0, now, actor.By, e)))!;
        return WatchDecider.Set(after.Watch, rules, CaseClocks.Of(after, rules.Settings)) is { } clocks ? new List<CaseEvent>(events) { new CaseWatched(clocks) } : ruled;
    }

    /// <summary>Forgets whom the case is about: the time of keeping is over, or an administrator decided so on request.</summary>
    public static Decision<CaseEvent> Erase(Case it, string why, Actor actor) =>
        Retention.Erase<CaseEvent>(CaseWords.IsOver(it), it.ErasedAt, new PersonalDataErased(why), actor);

    private static Decision<CaseEvent> Rule(Case? it, CaseCommand command, Actor actor, LimitSettings settings, DateTimeOffset now) => (it, command) switch
    {
        (null, CaseCommand.Submit { Received.Item: { IsOfTownship: true, Office: var office } } c) => new CaseEvent[] { c.Received, new RoutedToOffice(office!, c.IssuedBy) },
        (null, CaseCommand.Submit c) => new CaseEvent[] { c.Received, Relay(c.Received) },
        (not null, CaseCommand.Submit) => new Problem(ProblemKind.NotNow, "number-taken", "这个编号已经有办件。"),
        (null, _) => new Problem(ProblemKind.Unknown, "not-found", "没有这个办件。"),
        (_, CaseCommand.HearCounty hear) => Hear(it, hear.News),
        (_, CaseCommand.Watch { What: WatchCommand.PassDeadline or WatchCommand.ConfirmPosted or WatchCommand.Reckon } c) => Watch(it, c.What, now),
        (_, CaseCommand.Watch c) => Refuse(it, command, actor) is { } problem ? problem : Watch(it, c.What, now),
        (_, CaseCommand.AtOffice c) => (OfficeRules.Refuse(it, c, actor) ?? Refuse(it, command, actor)) is { } problem ? problem : OfficeRules.Decide(it, c, actor, settings),
        _ => Refuse(it, command, actor) is { } problem ? problem : Happen(it, command),
    };

    private static Decision<CaseEvent> Happen(Case it, CaseCommand command) => command switch
    {
        CaseCommand.ProvideSupplement { Materials.Count: 0, Note: null } => new Problem(ProblemKind.Invalid, "invalid", "请补上材料，或写明情况。",
            new Dictionary<string, string> { ["materials"] = "至少补一份材料，或在说明里写清楚" }),
        CaseCommand.ProvideSupplement c => new SupplementProvided(it.Supplement!.Round, [.. c.Materials.Select(m => m with { Round = it.Supplement!.Round })], c.Note),
        CaseCommand.Resubmit c => new RelayedAgain(c.Materials, c.Note),
        CaseCommand.Withdraw c => new WithdrawalRequested(c.Reason),
        CaseCommand.RecordArrival c => new ResultArrived(c.Note),
        CaseCommand.HandOver { Checked: ReceiverCheck.CourierSigned } when it.Stage is not CaseStage.ResultOnTheWay =>
            new Problem(ProblemKind.Invalid, "invalid", "只有寄给申请人的件才能按快递签收登记。",
                new Dictionary<string, string> { ["checked"] = "请选择当面核验的方式" }),
        CaseCommand.HandOver c => new HandedOver(c.Receiver, c.Relation, c.Checked, c.Note),
        CaseCommand.ProvideOutstanding { Materials.Count: 0 } => new Problem(ProblemKind.Invalid, "invalid", "请补上承诺后补的材料。",
            new Dictionary<string, string> { ["materials"] = "至少补一份材料" }),
        CaseCommand.ProvideOutstanding c => new OutstandingProvided([.. c.Materials.Select(m => m with { Round = Case.OutstandingRound })], c.Note),
        CaseCommand.Issue { Courier: null } when it.Delivery is Delivery.ByMail && it.Stage is CaseStage.Decided => new Problem(ProblemKind.Invalid, "invalid", "申请人要求邮寄，请填写快递。",
            new Dictionary<string, string> { ["courier"] = "请填写快递公司和单号" }),
        CaseCommand.Issue c => new ResultIssued(c.DocumentNumber ?? it.Decision?.DocumentNumber, c.Copies, c.Courier, c.CourierNumber, c.Note),
        CaseCommand.CloseOutside c => new ClosedOutside(c.How, c.DocumentNumber, c.Reason),
        CaseCommand.Assign c when c.To.StaffId == it.Responsible.StaffId => Array.Empty<CaseEvent>(),
        CaseCommand.Assign c => new CaseAssigned(c.To, c.Reason),
        CaseCommand.Close => new CaseClosed(),
        CaseCommand.CorrectContact c => new ContactCorrected(c.Phone, c.Delivery),
        CaseCommand.AddNote c => new NoteAdded(c.Text),
        CaseCommand.Reveal c => new PersonalDataRevealed(c.Purpose),
        _ => throw new InvalidOperationException($"No decision for {command.GetType().Name}"),
    };

    /// <summary>What the law says of an office's limit that ran out happens in the same breath.</summary>
    private static Decision<CaseEvent> Watch(Case it, WatchCommand command, DateTimeOffset now)
    {
        var decided = WatchDecider.Decide(it.Watch, command, now, HolderId(it), CaseWords.Holder(it));
        if (decided is not Decision<WatchEvent>.Accepted { Events: var events }) return decided.Select(e => (CaseEvent)new CaseWatched(e));
        return events.Select(e => (CaseEvent)new CaseWatched(e))
            .Concat(it.Item.IsOfTownship ? Acts.ByLaw(events, it.MaterialsAt, it.Tolerated).Select(e => (CaseEvent)new OfficeActed(e)) : []).ToList();
    }

    /// <summary>A person of the unit, the county's clerk, or an office as <see cref="OfficeHolder"/> names it.</summary>
    private static string? HolderId(Case it) => CaseWords.IsWaitingForUs(it) ? it.Responsible.StaffId
        : it.Item.IsOfTownship ? OfficeHolder + it.Item.Office : it.CountyHolder?.StaffId;

    /// <summary>Stands before an office's name where a holder is not one person.</summary>
    public const string OfficeHolder = "office:";

    private static RelayedToCounty Relay(CaseReceived received) =>
        new(received.Number, received.Item, received.TakenAt, received.Materials.Count, received.Kind);

    private static Problem? Refuse(Case it, CaseCommand command, Actor actor)
    {
        var action = ActionOf(command);
        if (CaseActions.For(it, actor).Contains(action)) return null;
        if (!CaseActions.MaySee(it, actor)) return new(ProblemKind.Unknown, "not-found", "没有这个办件。");
        return CaseActions.StageAllows(it, action)
            ? new(ProblemKind.Forbidden, "forbidden", $"您的岗位不能{CaseWords.Of(action)}。")
            : new(ProblemKind.NotNow, "not-now", $"现在不能{CaseWords.Of(action)}：{CaseWords.Headline(it)}。");
    }

    private static CaseAction ActionOf(CaseCommand command) => command switch
    {
        CaseCommand.AtOffice c => OfficeRules.ActionOf(c.What),
        CaseCommand.ProvideOutstanding => CaseAction.ProvideOutstanding,
        CaseCommand.Issue => CaseAction.Issue,
        CaseCommand.CloseOutside => CaseAction.CloseOutside,
        CaseCommand.Assign => CaseAction.Assign,
        CaseCommand.ProvideSupplement => CaseAction.ProvideSupplement,
        CaseCommand.Resubmit => CaseAction.Resubmit,
        CaseCommand.Withdraw => CaseAction.Withdraw,
        CaseCommand.RecordArrival => CaseAction.RecordArrival,
        CaseCommand.HandOver => CaseAction.HandOver,
        CaseCommand.Close => CaseAction.Close,
        CaseCommand.CorrectContact => CaseAction.CorrectContact,
        CaseCommand.AddNote => CaseAction.AddNote,
        CaseCommand.Reveal => CaseAction.Reveal,
        CaseCommand.Watch { What: WatchCommand.Order } => CaseAction.Order,
        CaseCommand.Watch { What: WatchCommand.Reply } => CaseAction.ReplyToOrder,
        CaseCommand.Watch { What: WatchCommand.RecordCause } => CaseAction.RecordCause,
        _ => throw new InvalidOperationException($"No action for {command.GetType().Name}"),
    };

    /// <summary>Every outward event of the county leaves exactly one event here; one that was heard before leaves none.</summary>
    private static Decision<CaseEvent> Hear(Case it, IReadOnlyList<Recorded<CountyJobEvent>> news) =>
        news.Where(n => n.Version > it.JobVersion && CountyJob.IsHeardByTownship(n.Event))
            .Select(n => (CaseEvent)new CountyReported(n.Version, n.At, n.By, n.Event))
            .ToList();
}
