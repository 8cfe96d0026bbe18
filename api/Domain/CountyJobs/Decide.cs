using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.CountyJobs;

/// <summary>What can be asked of the county's job.</summary>
public abstract record JobCommand
{
    /// <param name="FromColleague">Staff id of the present holder when a colleague's job is taken on purpose (AB岗).</param>
    public sealed record TakeOver(string? FromColleague = null) : JobCommand;
    /// <summary>Another clerk of the zero window answers for it from here: the holder leaves or is away (AB岗).</summary>
    public sealed record Assign(Staff To, string Reason) : JobCommand;
    public sealed record ReturnToTownship(string Reason) : JobCommand;
    /// <param name="Outstanding">容缺受理: what may follow within <paramref name="Days"/> working days.</param>
    public sealed record Accept(IReadOnlyList<string>? Outstanding = null, int? Days = null) : JobCommand;
    public sealed record RecordOutstanding(string? Note) : JobCommand;
    public sealed record StartSpecialProcedure(string Name, string Reason) : JobCommand;
    public sealed record EndSpecialProcedure(string Conclusion) : JobCommand;
    public sealed record RequestExtension(int Days, string Reason) : JobCommand;
    public sealed record ApproveExtension(string? Note) : JobCommand;
    public sealed record RefuseExtension(string Reason) : JobCommand;
    /// <param name="Again">From the second time on: why it was not said at once.</param>
    public sealed record RequestSupplement(IReadOnlyList<SupplementItem> Items, string? Note, string? Again = null) : JobCommand;
    public sealed record RefuseAcceptance(string Reason, string Remedies) : JobCommand;
    public sealed record HandToDepartment(Department Department) : JobCommand;
    public sealed record RecordPrivateNetwork(string System, string OutsideNumber, DateOnly EnteredOn) : JobCommand;
    public sealed record RecordPlatform(string OutsideNumber) : JobCommand;
    public sealed record Decide(DecisionOutcome Outcome, string Summary, string? DocumentNumber, string? Remedies, MaterialFile? Result) : JobCommand;
    public sealed record MailResult(string Courier, string CourierNumber) : JobCommand;
    public sealed record ReadyForPickup(string Place) : JobCommand;
    public sealed record AddNote(string Text) : JobCommand;
    public sealed record Reveal(string Purpose) : JobCommand;
    /// <summary>A passed deadline, posted letters, 督办 and its answer.</summary>
    public sealed record Watch(WatchCommand What) : JobCommand;
    /// <summary>News from the township's book, in its order.</summary>
    public sealed record HearTownship(IReadOnlyList<Recorded<CaseEvent>> News) : JobCommand;
}

/// <summary>The county's rules as one table over (stage, command).</summary>
public static class JobDecider
{
    /// <summary>What happened, and the limits that follow from it.</summary>
    public static Decision<CountyJobEvent> Decide(CountyJob? job, JobCommand command, Actor actor, LimitRules rules, DateTimeOffset now)
    {
        var ruled = Rule(job, command, actor, rules, now);
        if (ruled is not Decision<CountyJobEvent>.Accepted { Events: var events } || (events.Count == 0 && command is not JobCommand.Watch { What: WatchCommand.Reckon })) return ruled;
        if (events.Aggregate(job, (state, e) => CountyJob.Evolve(state, new(0, now, actor.By, e))) is not { } after) return ruled;
        return WatchDecider.Set(after.Watch, rules, JobClocks.Of(after, rules.Settings)) is { } clocks ? new List<CountyJobEvent>(events) { new JobWatched(clocks) } : ruled;
    }

    /// <summary>As <see cref="CaseDecider.Erase"/>, of the county's own record.</summary>
    public static Decision<CountyJobEvent> Erase(CountyJob job, string why, Actor actor) =>
        Retention.Erase<CountyJobEvent>(job.IsOver, job.ErasedAt, new JobPersonalDataErased(why), actor);

    private static Decision<CountyJobEvent> Rule(CountyJob? job, JobCommand command, Actor actor, LimitRules rules, DateTimeOffset now) => (job, command) switch
    {
        (_, JobCommand.HearTownship hear) => Hear(job, hear.News),
        (null, _) => new Problem(ProblemKind.Unknown, "not-found", "没有这个办件。"),
        (_, JobCommand.Watch { What: WatchCommand.PassDeadline or WatchCommand.ConfirmPosted or WatchCommand.Reckon } c) => Watch(job, c.What, now),
        (_, JobCommand.Watch c) => Refuse(job, command, actor) is { } problem ? problem : Watch(job, c.What, now),
        (_, JobCommand.TakeOver take) => TakeOver(job, take, actor),
        (_, JobCommand.Assign assign) => Assign(job, assign, actor),
        _ => Refuse(job, command, actor) is { } problem ? problem : Happen(job, command, rules.Settings),
    };

    private static Decision<CountyJobEvent> Happen(CountyJob job, JobCommand command, LimitSettings settings) => command switch
    {
        JobCommand.ReturnToTownship c => new ReturnedToTownship(c.Reason),
        JobCommand.HandToDepartment c when job.Stage is JobStage.WithDepartment && job.DepartmentId == c.Department.Id => Array.Empty<CountyJobEvent>(),
        JobCommand.HandToDepartment c => new HandedToDepartment(c.Department.Id, c.Department.Name),
        JobCommand.RecordPrivateNetwork c => new HandledOnPrivateNetwork(c.System, c.OutsideNumber, c.EnteredOn),
        JobCommand.RecordPlatform c => new AcceptedOnPlatform(c.OutsideNumber),
        JobCommand.MailResult c => new ResultMailed(c.Courier, c.CourierNumber),
        JobCommand.ReadyForPickup c => new ResultReadyForPickup(c.Place),
        JobCommand.AddNote c => new JobNoteAdded(c.Text),
        JobCommand.Reveal c => new JobPersonalDataRevealed(c.Purpose),
        _ => Acts.Of(command, job.SupplementRounds, job.Extension, settings) ?? throw new InvalidOperationException($"No decision for {command.GetType().Name}"),
    };

    /// <summary>What the law says of a limit that ran out happens in the same breath.</summary>
    private static Decision<CountyJobEvent> Watch(CountyJob job, WatchCommand command, DateTimeOffset now)
    {
        var decided = WatchDecider.Decide(job.Watch, command, now, job.Holder?.StaffId, job.DepartmentName ?? (job.Holder is { } holder ? $"县0号窗口 {holder.Name}" : "县0号窗口（待承接）"))
            .Select(e => (CountyJobEvent)new JobWatched(e));
        if (decided is not Decision<CountyJobEvent>.Accepted { Events: var events }) return decided;
        return events.Concat(Acts.ByLaw(events.OfType<JobWatched>().Select(e => e.What), job.MaterialsAt, job.Tolerated)).ToList();
    }

    private static Decision<CountyJobEvent> TakeOver(CountyJob job, JobCommand.TakeOver take, Actor actor) => job.Holder switch
    {
        { } holder when holder.StaffId == actor.By.StaffId => Array.Empty<CountyJobEvent>(),
        { } holder when holder.StaffId != take.FromColleague =>
            new Problem(ProblemKind.NotNow, "taken-by-other", $"这件已由{holder.Name}承接。"),
        _ when Refuse(job, take, actor) is { } problem => problem,
        var holder => new JobTakenOver(actor.By, holder),
    };

    /// <summary>The reason stands as a note beside it; who assigned stands on the record of both.</summary>
    private static Decision<CountyJobEvent> Assign(CountyJob job, JobCommand.Assign assign, Actor actor)
    {
        if (actor.Role is not (Role.Administrator or Role.CountyLeader)) return new Problem(ProblemKind.Forbidden, "forbidden", "您的岗位不能指派办件。");
        if (assign.To is not { Disabled: false, Role: Role.CountyZeroWindow })
            return new Problem(ProblemKind.Invalid, "invalid", "请选择县0号窗口在岗的人员。", new Dictionary<string, string> { ["to"] = "请选择县0号窗口在岗的人员" });
        if (job.Holder?.StaffId == assign.To.Id) return Array.Empty<CountyJobEvent>();
        if (!JobActions.StageAllows(job, JobAction.TakeOver)) return new Problem(ProblemKind.NotNow, "not-now", $"现在不能指派：{JobWords.Headline(job)}。");
        return new CountyJobEvent[] { new JobTakenOver(new By(assign.To.Id, assign.To.Name, actor.By.Unit), job.Holder), new JobNoteAdded(assign.Reason) };
    }

    private static Problem? Refuse(CountyJob job, JobCommand command, Actor actor)
    {
        var action = ActionOf(command);
        if (JobActions.For(job, actor).Contains(action)) return null;
        if (!JobActions.StageAllows(job, action)) return new(ProblemKind.NotNow, "not-now", $"现在不能{JobWords.Of(action)}：{JobWords.Headline(job)}。");
        return job.Holder is { } holder && actor.Role is Role.CountyZeroWindow
            ? new(ProblemKind.NotNow, "taken-by-other", $"这件由{holder.Name}承接，请先接手再{JobWords.Of(action)}。")
            : new(ProblemKind.Forbidden, "forbidden", $"您的岗位不能{JobWords.Of(action)}。");
    }

    private static JobAction ActionOf(JobCommand command) => command switch
    {
        JobCommand.TakeOver => JobAction.TakeOver,
        JobCommand.ReturnToTownship => JobAction.ReturnToTownship,
        JobCommand.Accept => JobAction.Accept,
        JobCommand.RequestSupplement => JobAction.RequestSupplement,
        JobCommand.RefuseAcceptance => JobAction.RefuseAcceptance,
        JobCommand.HandToDepartment => JobAction.HandToDepartment,
        JobCommand.RecordPrivateNetwork => JobAction.RecordPrivateNetwork,
        JobCommand.RecordPlatform => JobAction.RecordPlatform,
        JobCommand.Decide => JobAction.Decide,
        JobCommand.MailResult => JobAction.MailResult,
        JobCommand.ReadyForPickup => JobAction.ReadyForPickup,
        JobCommand.AddNote => JobAction.AddNote,
        JobCommand.Reveal => JobAction.Reveal,
        JobCommand.RecordOutstanding => JobAction.RecordOutstanding,
        JobCommand.StartSpecialProcedure => JobAction.StartSpecialProcedure,
        JobCommand.EndSpecialProcedure => JobAction.EndSpecialProcedure,
        JobCommand.RequestExtension => JobAction.RequestExtension,
        JobCommand.ApproveExtension => JobAction.ApproveExtension,
        JobCommand.RefuseExtension => JobAction.RefuseExtension,
        JobCommand.Watch { What: WatchCommand.Order } => JobAction.Order,
        JobCommand.Watch { What: WatchCommand.Reply } => JobAction.ReplyToOrder,
        JobCommand.Watch { What: WatchCommand.RecordCause } => JobAction.RecordCause,
        _ => throw new InvalidOperationException($"No action for {command.GetType().Name}"),
    };

    /// <summary>Every outward event of the township leaves exactly one event here; one that was heard before leaves none.</summary>
    private static Decision<CountyJobEvent> Hear(CountyJob? job, IReadOnlyList<Recorded<CaseEvent>> news)
    {
        var happened = new List<CountyJobEvent>();
        foreach (var recorded in news.Where(n => n.Version > (job?.CaseVersion ?? 0) && Case.IsHeardByCounty(n.Event)))
        {
            CountyJobEvent heard = recorded.Event switch
            {
                RelayedToCounty e => new JobOpened(e.Number, e.Item, e.From, e.Materials, e.Kind, recorded.At, recorded.Version),
                RelayedAgain => new RelayedAgainReceived(recorded.Version, recorded.At),
                SupplementProvided e => new SupplementReceived(recorded.Version, e.Round, recorded.At),
                WithdrawalRequested when job!.Stage is JobStage.Decided or JobStage.Issued or JobStage.Finished or JobStage.Refused => new WithdrawalCameTooLate(recorded.Version),
                WithdrawalRequested => new WithdrawalConfirmed(recorded.Version),
                HandedOver => new DeliveryHeard(recorded.Version),
                ClosedOutside => new OutsideClosingHeard(recorded.Version),
                _ => throw new InvalidOperationException($"The county has no ear for {recorded.Event.GetType().Name}"),
            };
            happened.Add(heard);
            job = CountyJob.Evolve(job, new(0, recorded.At, recorded.By, heard));
        }
        return happened;
    }
}
