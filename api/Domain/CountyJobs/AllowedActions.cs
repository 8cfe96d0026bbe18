using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.CountyJobs;

/// <summary>What a person may do with a job. The names are the API's.</summary>
public enum JobAction
{
    TakeOver, ReturnToTownship, Accept, RequestSupplement, RefuseAcceptance, HandToDepartment, RecordPrivateNetwork,
    RecordPlatform, Decide, MailResult, ReadyForPickup, AddNote, Reveal,
}

/// <summary>The one table of who may do what in which stage: the decider asks it and the buttons are drawn from it.</summary>
public static class JobActions
{
    private static readonly JobAction[] Work =
        [JobAction.RequestSupplement, JobAction.HandToDepartment, JobAction.RecordPrivateNetwork, JobAction.RecordPlatform, JobAction.Decide];

    private static readonly JobAction[] DepartmentWork =
        [JobAction.RequestSupplement, JobAction.RecordPrivateNetwork, JobAction.RecordPlatform, JobAction.Decide, JobAction.MailResult, JobAction.ReadyForPickup];

    /// <summary>In the order of the screen: the first is the next step.</summary>
    public static IReadOnlyList<JobAction> For(CountyJob job, Actor actor) => actor.Role switch
    {
        Role.CountyZeroWindow when job.Holder is null => [.. Unheld(job.Stage), JobAction.AddNote, JobAction.Reveal],
        Role.CountyZeroWindow when job.Holder.StaffId == actor.By.StaffId => [.. InStage(job.Stage), JobAction.AddNote, JobAction.Reveal],
        Role.CountyZeroWindow => [.. MayChangeHands(job.Stage) ? [JobAction.TakeOver] : Array.Empty<JobAction>(), JobAction.AddNote, JobAction.Reveal],
        Role.CountyDepartment when job.DepartmentId is not null && job.DepartmentId == actor.DepartmentId =>
            [.. InStage(job.Stage).Intersect(DepartmentWork), JobAction.AddNote, JobAction.Reveal],
        _ => [],
    };

    /// <summary>Whether the stage allows the action at all, whoever asks.</summary>
    public static bool StageAllows(CountyJob job, JobAction action) =>
        action is JobAction.AddNote or JobAction.Reveal
        || (action is JobAction.TakeOver ? MayChangeHands(job.Stage) : InStage(job.Stage).Contains(action) || Unheld(job.Stage).Contains(action));

    private static bool MayChangeHands(JobStage stage) =>
        stage is not (JobStage.Returned or JobStage.Refused or JobStage.Issued or JobStage.Finished or JobStage.Withdrawn);

    private static JobAction[] Unheld(JobStage stage) =>
        stage is JobStage.ToTake ? [JobAction.TakeOver, JobAction.ReturnToTownship] : [];

    private static JobAction[] InStage(JobStage stage) => stage switch
    {
        JobStage.TakenOver => [JobAction.Accept, JobAction.RequestSupplement, JobAction.ReturnToTownship, JobAction.RefuseAcceptance, JobAction.RecordPrivateNetwork],
        JobStage.Accepted => [JobAction.Decide, .. Work.Where(a => a != JobAction.Decide)],
        JobStage.WithDepartment or JobStage.OnPrivateNetwork or JobStage.OnPlatform => [JobAction.Decide, .. Work.Where(a => a != JobAction.Decide)],
        JobStage.AwaitingSupplement { Before: JobStage.TakenOver } => [JobAction.RefuseAcceptance],
        JobStage.Decided => [JobAction.MailResult, JobAction.ReadyForPickup],
        _ => [],
    };
}
