using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Cases;

/// <summary>What can be asked of an agent case.</summary>
public abstract record CaseCommand
{
    /// <summary>收件 and 提交帮代办 in one: a case that was taken is on its way to the county.</summary>
    public sealed record Submit(CaseReceived Received) : CaseCommand;
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
        var ruled = Rule(it, command, actor, now);
        if (ruled is not Decision<CaseEvent>.Accepted { Events: var events } || (events.Count == 0 && command is not CaseCommand.Watch { What: WatchCommand.Reckon })) return ruled;
        var after = events.Aggregate(it, (state, e) => CaseEvolution.Evolve(state, new(0, now, actor.By, e)))!;
        return WatchDecider.Set(after.Watch, rules, CaseClocks.Of(after, rules.Settings)) is { } clocks ? new List<CaseEvent>(events) { new CaseWatched(clocks) } : ruled;
    }

    private static Decision<CaseEvent> Rule(Case? it, CaseCommand command, Actor actor, DateTimeOffset now) => (it, command) switch
    {
        (null, CaseCommand.Submit c) => new CaseEvent[] { c.Received, Relay(c.Received) },
        (not null, CaseCommand.Submit) => new Problem(ProblemKind.NotNow, "number-taken", "这个编号已经有办件。"),
        (null, _) => new Problem(ProblemKind.Unknown, "not-found", "没有这个办件。"),
        (_, CaseCommand.HearCounty hear) => Hear(it, hear.News),
        (_, CaseCommand.Watch { What: WatchCommand.PassDeadline or WatchCommand.ConfirmPosted or WatchCommand.Reckon } c) => Watch(it, c.What, now),
        (_, CaseCommand.Watch c) => Refuse(it, command, actor) is { } problem ? problem : Watch(it, c.What, now),
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
        CaseCommand.Close => new CaseClosed(),
        CaseCommand.CorrectContact c => new ContactCorrected(c.Phone, c.Delivery),
        CaseCommand.AddNote c => new NoteAdded(c.Text),
        CaseCommand.Reveal c => new PersonalDataRevealed(c.Purpose),
        _ => throw new InvalidOperationException($"No decision for {command.GetType().Name}"),
    };

    private static Decision<CaseEvent> Watch(Case it, WatchCommand command, DateTimeOffset now) =>
        WatchDecider.Decide(it.Watch, command, now, HolderId(it), CaseWords.Holder(it)).Select(e => (CaseEvent)new CaseWatched(e));

    private static string? HolderId(Case it) => CaseWords.IsWaitingForUs(it) ? it.ReceivedBy.StaffId : it.CountyHolder?.StaffId;

    private static RelayedToCounty Relay(CaseReceived received) =>
        new(received.Number, received.Item, received.TakenAt, received.Materials.Count, received.Kind);

    private static Problem? Refuse(Case it, CaseCommand command, Actor actor)
    {
        if (!CaseActions.MaySee(it, actor)) return new(ProblemKind.Unknown, "not-found", "没有这个办件。");
        var action = ActionOf(command);
        if (CaseActions.For(it, actor).Contains(action)) return null;
        return CaseActions.InStage(it).Contains(action)
            ? new(ProblemKind.Forbidden, "forbidden", $"您的岗位不能{CaseWords.Of(action)}。")
            : new(ProblemKind.NotNow, "not-now", $"现在不能{CaseWords.Of(action)}：{CaseWords.Headline(it)}。");
    }

    private static CaseAction ActionOf(CaseCommand command) => command switch
    {
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
