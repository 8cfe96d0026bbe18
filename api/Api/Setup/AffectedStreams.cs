using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Api.Setup;

/// <summary>Which limits of one stream would end at another time under other rules.</summary>
public static class AffectedStreams
{
    public static async ValueTask<IEnumerable<PreviewChanges.Affected>> Of(Book book, LimitRules rules, Unit unit, string kind, string id, CancellationToken cancel)
    {
        if (kind == StreamKinds.Case.Name && (await book.Recall(StreamKinds.Case, unit.Id, id, cancel)).State is { } it)
            return Differences(it.Watch, CaseClocks.Of(it, rules.Settings).Select(l => Clockwork.Set(rules, l.Name, l.Limit)), kind, id, it.TakenAt.PlaceName, CaseWords.Holder(it));
        if (kind == StreamKinds.Job.Name && (await book.Recall(StreamKinds.Job, unit.Id, id, cancel)).State is { } job)
            return Differences(job.Watch, JobClocks.Of(job, rules.Settings).Select(l => Clockwork.Set(rules, l.Name, l.Limit)), kind, id, "县0号窗口", job.Holder?.Name ?? "无人承接");
        return [];
    }

    private static IEnumerable<PreviewChanges.Affected> Differences(Watch watch, IEnumerable<Clock> renewed, string kind, string id, string place, string holder) =>
        from clock in renewed
        let before = watch.Running(clock.Limit)?.DueAt
        where before != clock.DueAt
        select new PreviewChanges.Affected(kind, id, place, clock.Limit, LimitWords.Of(clock.Limit), before, clock.DueAt, holder);
}
