using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.CountyJobs;

/// <summary>What a person may do with a job. The names are the API's.</summary>
public enum JobAction
{
    TakeOver, ReturnToTownship, Accept, RequestSupplement, RefuseAcceptance, HandToDepartment, RecordPrivateNetwork,
    RecordPlatform, Decide, MailResult, ReadyForPickup, AddNote, Reveal,
    RecordOutstanding, StartSpecialProcedure, EndSpecialProcedure, RequestExtension, ApproveExtension, RefuseExtension, Order, ReplyToOrder, RecordCause,
}

/// <summary>The one table of who may do what in which stage: the decider asks it and the buttons are drawn from it.</summary>
public static class JobActions
{
    private static readonly JobAction[] Work =
        [JobAction.RequestSupplement, JobAction.HandToDepartment, JobAction.RecordPrivateNetwork, JobAction.RecordPlatform, JobAction.Decide, JobAction.StartSpecialProcedure];

    private static readonly JobAction[] DepartmentWork =
        [JobAction.RequestSupplement, JobAction.RecordPrivateNetwork, JobAction.RecordPlatform, JobAction.Decide, JobAction.MailResult, JobAction.ReadyForPickup,
        JobAction.StartSpecialProcedure, JobAction.EndSpecialProcedure, JobAction.RequestExtension, JobAction.RecordOutstanding];

    /// <summary>In the order of the screen: the first is the next step.</summary>
    public static IReadOnlyList<JobAction> For(CountyJob job, Actor actor) => actor.Role switch
    {
        Role.CountyZeroWindow when job.Holder is null => [.. Unheld(job), .. Replying(job), JobAction.AddNote, JobAction.Reveal],
        Role.CountyZeroWindow when job.Holder.StaffId == actor.By.StaffId => [.. InStage(job), .. Replying(job), JobAction.AddNote, JobAction.Reveal],
        Role.CountyZeroWindow => [.. MayChangeHands(job.Stage) ? [JobAction.TakeOver] : Array.Empty<JobAction>(), .. Replying(job), JobAction.AddNote, JobAction.Reveal],
        Role.CountyDepartment when job.DepartmentId is not null && job.DepartmentId == actor.DepartmentId =>
            [.. InStage(job).Intersect(DepartmentWork), .. Replying(job), JobAction.AddNote, JobAction.Reveal],
        Role.CountyLeader => [.. Approving(job), .. Replying(job), .. Explaining(job), JobAction.AddNote],
        Role.Supervisor => [JobAction.Order, .. Explaining(job), JobAction.AddNote],
        _ => [],
    };

    /// <summary>Whether the stage allows the action at all, whoever asks.</summary>
    public static bool StageAllows(CountyJob job, JobAction action) =>
        action is JobAction.AddNote or JobAction.Reveal or JobAction.Order || Approving(job).Contains(action) || Replying(job).Contains(action) || Explaining(job).Contains(action)
        || (action is JobAction.TakeOver ? MayChangeHands(job.Stage) : InStage(job).Contains(action) || Unheld(job).Contains(action));

    private static bool MayChangeHands(JobStage stage) =>
        stage is not (JobStage.Returned or JobStage.Refused or JobStage.Issued or JobStage.Finished or JobStage.Withdrawn);

    /// <summary>What counts as accepted can no longer be sent back.</summary>
    private static JobAction[] Unheld(CountyJob job) =>
        job.Stage is not JobStage.ToTake ? [] : job.AcceptedAt is null ? [JobAction.TakeOver, JobAction.ReturnToTownship] : [JobAction.TakeOver];

    private static IEnumerable<JobAction> Replying(CountyJob job) => job.Watch.OpenOrders.Any() ? [JobAction.ReplyToOrder] : [];
    private static IEnumerable<JobAction> Explaining(CountyJob job) => job.Watch.Unexplained.Any() ? [JobAction.RecordCause] : [];
    private static IEnumerable<JobAction> Approving(CountyJob job) => job.Extension is null || !JobClocks.IsUndecided(job.Stage) ? [] : [JobAction.ApproveExtension, JobAction.RefuseExtension];

    /// <summary>An extension is asked for once; what is outstanding can come while the case is in hand.</summary>
    private static IEnumerable<JobAction> InStage(CountyJob job)
    {
        var isInHand = job.Stage is JobStage.Accepted or JobStage.WithDepartment or JobStage.OnPrivateNetwork or JobStage.OnPlatform;
        IEnumerable<JobAction> more = !isInHand ? [] : [
            .. job.Tolerated is null ? Array.Empty<JobAction>() : [JobAction.RecordOutstanding],
            .. job is { Extension: null, ExtraDays: 0, Item.StatutoryDays: > 0 } ? [JobAction.RequestExtension] : Array.Empty<JobAction>()];
        return InStage(job.Stage).Concat(more);
    }

    private static JobAction[] InStage(JobStage stage) => stage switch
    {
        JobStage.InSpecialProcedure => [JobAction.EndSpecialProcedure],
        JobStage.TakenOver => [JobAction.Accept, JobAction.RequestSupplement, JobAction.ReturnToTownship, JobAction.RefuseAcceptance, JobAction.RecordPrivateNetwork],
        JobStage.Accepted => [JobAction.Decide, .. Work.Where(a => a != JobAction.Decide)],
        JobStage.WithDepartment or JobStage.OnPrivateNetwork or JobStage.OnPlatform => [JobAction.Decide, .. Work.Where(a => a != JobAction.Decide)],
        JobStage.AwaitingSupplement { Before: JobStage.TakenOver } => [JobAction.RefuseAcceptance],
        JobStage.Decided => [JobAction.MailResult, JobAction.ReadyForPickup],
        _ => [],
    };
}
