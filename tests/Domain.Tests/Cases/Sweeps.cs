using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>Time that passes, and the sweep that tells both books what is due.</summary>
internal static class Sweeps
{
    /// <summary>A moment on the wall clock; months before July lie in 2027.</summary>
    public static DateTimeOffset On(int month, int day, int hour, int minute = 0) => Shanghai.At(new(month < 7 ? 2027 : 2026, month, day), hour, minute);

    public static Relay Until(this Relay relay, DateTimeOffset now)
    {
        relay.Now = now;
        return relay;
    }

    /// <summary>Every deadline of both books that is due, until none is left or none moves.</summary>
    public static Relay Sweep(this Relay relay)
    {
        for (var before = -1; before != relay.CaseEvents.Count + relay.JobEvents.Count;)
        {
            before = relay.CaseEvents.Count + relay.JobEvents.Count;
            foreach (var due in Due(relay, CaseDeadlines.Of(relay.Case))) relay.Township(new CaseCommand.Watch(Tell(due)), Actor.System);
            if (!relay.HasJob) continue;
            foreach (var due in Due(relay, JobDeadlines.Of(relay.Job))) relay.AtCountyDesk(new JobCommand.Watch(Tell(due)), Actor.System);
        }
        return relay;
    }

    /// <summary>Sweeps at the moment this level of the limit is reached.</summary>
    public static Relay Pass(this Relay relay, string limit, AlarmLevel level) => relay.Until(relay.Clock(limit)!.At(level)!.Value).Sweep();

    public static Relay Reckon(this Relay relay, LimitRules rules)
    {
        relay.Rules = rules;
        relay.Township(new CaseCommand.Watch(new WatchCommand.Reckon()), Actor.System);
        return relay.HasJob ? relay.AtCountyDesk(new JobCommand.Watch(new WatchCommand.Reckon()), Actor.System) : relay;
    }

    public static Clock? Clock(this Relay relay, string limit) => relay.Case.Watch.Clock(limit) ?? (relay.HasJob ? relay.Job.Watch.Clock(limit) : null);
    public static DateTimeOffset? DueOf(this Relay relay, string limit) => relay.Clock(limit)?.DueAt;
    public static IEnumerable<string> Limits(this Relay relay) => [.. relay.Case.Watch.Clocks.Select(c => c.Limit), .. relay.HasJob ? relay.Job.Watch.Clocks.Select(c => c.Limit) : []];

    /// <summary>Alarms of both books in their order.</summary>
    public static IEnumerable<AlarmRaised> Alarms(this Relay relay, string limit) => relay.CaseEvents.Select(e => (e.Event as CaseWatched)?.What)
        .Concat(relay.JobEvents.Select(e => (e.Event as JobWatched)?.What)).OfType<AlarmRaised>().Where(a => a.Limit == limit);

    public static IEnumerable<AlarmLevel> Levels(this Relay relay, string limit) => relay.Alarms(limit).Select(a => a.Level);

    private static List<Deadline> Due(Relay relay, IEnumerable<Deadline> deadlines) => [.. deadlines.Where(d => d.DueAt <= relay.Now)];

    private static WatchCommand Tell(Deadline due) => Clockwork.IsPost(due.Kind, out var alarm) ? new WatchCommand.ConfirmPosted(alarm) : new WatchCommand.PassDeadline(due.Kind, due.DueAt);
}
