using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.CountyJobs;

/// <summary>What can be asked of the county's job.</summary>
public abstract record JobCommand
{
    /// <param name="FromColleague">Staff id of the present holder when a colleague's job is taken on purpose (AB岗).</param>
    public sealed record TakeOver(string? FromColleague = null) : JobCommand;
    public sealed record ReturnToTownship(string Reason) : JobCommand;
    public sealed record Accept : JobCommand;
    public sealed record RequestSupplement(IReadOnlyList<SupplementItem> Items, string? Note) : JobCommand;
    public sealed record RefuseAcceptance(string Reason, string Remedies) : JobCommand;
    public sealed record HandToDepartment(Department Department) : JobCommand;
    public sealed record RecordPrivateNetwork(string System, string OutsideNumber, DateOnly EnteredOn) : JobCommand;
    public sealed record RecordPlatform(string OutsideNumber) : JobCommand;
    public sealed record Decide(DecisionOutcome Outcome, string Summary, string? DocumentNumber, string? Remedies, MaterialFile? Result) : JobCommand;
    public sealed record MailResult(string Courier, string CourierNumber) : JobCommand;
    public sealed record ReadyForPickup(string Place) : JobCommand;
    public sealed record AddNote(string Text) : JobCommand;
    public sealed record Reveal(string Purpose) : JobCommand;
    /// <summary>The clock says that this limit passed.</summary>
    public sealed record PassDeadline(string Kind, DateTimeOffset DueAt) : JobCommand;
    /// <summary>News from the township's book, in its order.</summary>
    public sealed record HearTownship(IReadOnlyList<Recorded<CaseEvent>> News) : JobCommand;
}

/// <summary>The county's rules as one table over (stage, command).</summary>
public static class JobDecider
{
    public static Decision<CountyJobEvent> Decide(CountyJob? job, JobCommand command, Actor actor, DateTimeOffset now) => (job, command) switch
    {
        (_, JobCommand.HearTownship hear) => Hear(job, hear.News),
        (null, _) => new Problem(ProblemKind.Unknown, "not-found", "没有这个办件。"),
        (_, JobCommand.PassDeadline passed) => JobDeadlines.Of(job).Contains(new(passed.Kind, passed.DueAt)) && now >= passed.DueAt
            ? new JobLimitPassed(passed.Kind, passed.DueAt) : Array.Empty<CountyJobEvent>(),
        (_, JobCommand.TakeOver take) => TakeOver(job, take, actor),
        _ => Refuse(job, command, actor) is { } problem ? problem : Happen(job, command),
    };

    private static Decision<CountyJobEvent> Happen(CountyJob job, JobCommand command) => command switch
    {
        JobCommand.ReturnToTownship c => new ReturnedToTownship(c.Reason),
        JobCommand.Accept => new CaseAccepted(),
        JobCommand.RequestSupplement c when c.Items.Count == 0 => new Problem(ProblemKind.Invalid, "invalid", "请写明要补正什么。",
            new Dictionary<string, string> { ["items"] = "至少列一项要补正的内容" }),
        JobCommand.RequestSupplement c => new SupplementRequested(job.SupplementRounds + 1, c.Items, c.Note),
        JobCommand.RefuseAcceptance c => new AcceptanceRefused(c.Reason, c.Remedies),
        JobCommand.HandToDepartment c when job.Stage is JobStage.WithDepartment && job.DepartmentId == c.Department.Id => Array.Empty<CountyJobEvent>(),
        JobCommand.HandToDepartment c => new HandedToDepartment(c.Department.Id, c.Department.Name),
        JobCommand.RecordPrivateNetwork c => new HandledOnPrivateNetwork(c.System, c.OutsideNumber, c.EnteredOn),
        JobCommand.RecordPlatform c => new AcceptedOnPlatform(c.OutsideNumber),
        JobCommand.Decide { Outcome: DecisionOutcome.Denied, Remedies: null } => new Problem(ProblemKind.Invalid, "invalid", "不予许可要写明救济途径。",
            new Dictionary<string, string> { ["remedies"] = "请写明复议、诉讼的途径和期限" }),
        JobCommand.Decide c => new CaseDecided(c.Outcome, c.Summary, c.DocumentNumber, c.Remedies, c.Result),
        JobCommand.MailResult c => new ResultMailed(c.Courier, c.CourierNumber),
        JobCommand.ReadyForPickup c => new ResultReadyForPickup(c.Place),
        JobCommand.AddNote c => new JobNoteAdded(c.Text),
        JobCommand.Reveal c => new JobPersonalDataRevealed(c.Purpose),
        _ => throw new InvalidOperationException($"No decision for {command.GetType().Name}"),
    };

    private static Decision<CountyJobEvent> TakeOver(CountyJob job, JobCommand.TakeOver take, Actor actor) => job.Holder switch
    {
        { } holder when holder.StaffId == actor.By.StaffId => Array.Empty<CountyJobEvent>(),
        { } holder when holder.StaffId != take.FromColleague =>
            new Problem(ProblemKind.NotNow, "taken-by-other", $"这件已由{holder.Name}承接。"),
        _ when Refuse(job, take, actor) is { } problem => problem,
        var holder => new JobTakenOver(actor.By, holder),
    };

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
                SupplementProvided e => new SupplementReceived(recorded.Version, e.Round),
                WithdrawalRequested when job!.Stage is JobStage.Decided or JobStage.Issued or JobStage.Finished or JobStage.Refused => new WithdrawalCameTooLate(recorded.Version),
                WithdrawalRequested => new WithdrawalConfirmed(recorded.Version),
                HandedOver => new DeliveryHeard(recorded.Version),
                _ => throw new InvalidOperationException($"The county has no ear for {recorded.Event.GetType().Name}"),
            };
            happened.Add(heard);
            job = CountyJob.Evolve(job, new(0, recorded.At, recorded.By, heard));
        }
        return happened;
    }
}
