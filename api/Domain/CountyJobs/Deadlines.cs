using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.CountyJobs;

/// <summary>Limits that run at the county. They vanish when the state no longer has them.</summary>
public static class JobDeadlines
{
    public const string TakeOverLimit = "take-over-limit";

    /// <summary>Placeholder until the working-time calendar: one working day to take a relayed case over.</summary>
    public static DateTimeOffset? TakeOverBy(CountyJob job) =>
        job.Stage is JobStage.ToTake ? PlainWorkingDays.EndAfter(job.RelayedAt, 1) : null;

    public static IEnumerable<Deadline> Of(CountyJob job)
    {
        if (TakeOverBy(job) is { } due && !job.PassedLimits.Contains(TakeOverLimit)) yield return new(TakeOverLimit, due);
    }

    /// <summary>The township hears every outward event; one bell tells the newest.</summary>
    public static Bell? BellOf(CountyJob? before, CountyJob after) =>
        after.LastRung > (before?.LastRung ?? 0) ? new(after.From.UnitId, after.LastRung, after.PreviousRung) : null;
}
