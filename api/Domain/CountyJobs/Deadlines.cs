using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.CountyJobs;

/// <summary>Limits that run at the county. They vanish when the state no longer has them.</summary>
public static class JobDeadlines
{
    public static IEnumerable<Deadline> Of(CountyJob job) => Clockwork.Deadlines(job.Watch.Clocks, job.Watch.Alarms);

    /// <summary>The next limit that the county's people look at; null when none runs or all are paused.</summary>
    public static Clock? Main(CountyJob job) => job.Watch.Clocks.Where(c => c.DueAt is not null).MinBy(c => c.DueAt);

    /// <summary>The township hears every outward event; one bell tells the newest.</summary>
    public static Bell? BellOf(CountyJob? before, CountyJob after) =>
        after.LastRung > (before?.LastRung ?? 0) ? new(after.From.UnitId, after.LastRung, after.PreviousRung) : null;
}
