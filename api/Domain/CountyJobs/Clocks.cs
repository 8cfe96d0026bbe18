using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.CountyJobs;

/// <summary>The limits that run at the county, and for each how it is reckoned. A limit that starts anew gets a new name.</summary>
public static class JobClocks
{
    public const string TakeOver = "take-over-limit", Notice = "notice-limit", Statutory = "statutory-limit", Tolerance = "tolerance-limit";

    public static IEnumerable<(string Name, TimeLimit Limit)> Of(CountyJob job, LimitSettings settings)
    {
        if (job.Stage is JobStage.ToTake) yield return (Again(TakeOver, job), TimeLimit.OfMinutes(Unit.CountyId, "提交", job.RelayedAt, settings.TakeOverMinutes));
        if (job.AcceptedAt is null && job.Stage is JobStage.ToTake or JobStage.TakenOver)
            yield return (Again(Notice, job), TimeLimit.OfDays(Unit.CountyId, "收到材料", job.MaterialsAt, settings.NoticeDays));
        if (job is { AcceptedAt: { } accepted, Item.StatutoryDays: > 0 } && IsUndecided(job.Stage))
            yield return (Statutory, TimeLimit.OfDays(Unit.CountyId, "受理", accepted, job.Item.StatutoryDays, job.Pauses, job.ExtraDays));
        if (job is { Tolerated.OutstandingDays: { } days, ToleratedAt: { } since } && IsUndecided(job.Stage))
            yield return (Tolerance, TimeLimit.OfDays(Unit.CountyId, "容缺受理", since, days));
        foreach (var order in WatchDecider.OrderLimits(job.Watch, Unit.CountyId)) yield return order;
    }

    /// <summary>There is still something to decide, and so something to be late with.</summary>
    public static bool IsUndecided(JobStage stage) => stage is JobStage.ToTake or JobStage.TakenOver or JobStage.Accepted or JobStage.WithDepartment
        or JobStage.OnPrivateNetwork or JobStage.OnPlatform or JobStage.AwaitingSupplement or JobStage.InSpecialProcedure;

    private static string Again(string limit, CountyJob job) => job.Receipts > 1 ? $"{limit}-{job.Receipts}" : limit;
}
