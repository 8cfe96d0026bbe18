using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.Limits;

/// <summary>What can be asked of the limits of a stream.</summary>
public abstract record WatchCommand
{
    /// <summary>The clock says that this deadline passed.</summary>
    public sealed record PassDeadline(string Kind, DateTimeOffset DueAt) : WatchCommand;
    /// <summary>The letters of this alarm were handed to the post.</summary>
    public sealed record ConfirmPosted(string Alarm) : WatchCommand;
    /// <summary>The calendar or the county's numbers changed.</summary>
    public sealed record Reckon : WatchCommand;
    public sealed record Order(string Text, int Days) : WatchCommand;
    public sealed record Reply(int No, string Text) : WatchCommand;
    public sealed record RecordCause(string Limit, string Cause, string ResponsibleId, string Responsible, string Outcome) : WatchCommand;
}

/// <summary>The rules of limits, alarms and 督办, whatever the stream.</summary>
public static class WatchDecider
{
    /// <param name="holderId">Staff id of who has it now, if a person has.</param>
    public static Decision<WatchEvent> Decide(Watch watch, WatchCommand command, DateTimeOffset now, string? holderId, string holder) => command switch
    {
        WatchCommand.PassDeadline c => Pass(watch, c, now, holderId, holder),
        WatchCommand.ConfirmPosted c => watch.Alarms.Any(a => a.Name == c.Alarm && a.PostedAt is null) ? new AlarmPosted(c.Alarm) : Array.Empty<WatchEvent>(),
        WatchCommand.Reckon => Array.Empty<WatchEvent>(),
        WatchCommand.Order c => new SupervisionOrdered(watch.Orders.Count + 1, c.Text, c.Days),
        WatchCommand.Reply c when watch.OpenOrders.Any(o => o.No == c.No) => new SupervisionReplied(c.No, c.Text),
        WatchCommand.Reply => new Problem(ProblemKind.NotNow, "order-answered", "这张督办单已经回复，或没有这张督办单。"),
        WatchCommand.RecordCause c when watch.Unexplained.Contains(c.Limit) => new CauseRecorded(c.Limit, c.Cause, c.ResponsibleId, c.Responsible, c.Outcome),
        WatchCommand.RecordCause => new Problem(ProblemKind.NotNow, "nothing-overdue", "这个时限没有超期，或原因已经登记。"),
        _ => throw new InvalidOperationException($"No decision for {command.GetType().Name}"),
    };

    /// <summary>The limits as the state has them now, as an event when they differ from the ones set before.</summary>
    public static ClocksSet? Set(Watch watch, LimitRules rules, IEnumerable<(string Name, TimeLimit Limit)> limits)
    {
        List<Clock> clocks = [.. limits.Select(l => Round(watch, Clockwork.Set(rules, l.Name, l.Limit)))];
        return clocks.SequenceEqual(watch.Clocks) ? null : new(clocks, rules.Calendar.Version);
    }

    /// <summary>
    /// A limit that had run out and now ends later (受理, 延长, 补正, another calendar) goes through its levels once more under the name of the next
    /// round; while it is paused it keeps the name it had.
    /// </summary>
    private static Clock Round(Watch watch, Clock clock)
    {
        if (clock.DueAt is not { } due) return clock with { Limit = watch.Running(clock.Limit)?.Limit ?? clock.Limit };
        var before = watch.Alarms.Where(a => a.Level is AlarmLevel.Overdue && Clockwork.BaseOf(a.Limit) == clock.Limit && a.DueAt < due).Select(a => a.DueAt).Distinct().Count();
        return before == 0 ? clock : clock with { Limit = $"{clock.Limit}{Clockwork.RoundMark}{before + 1}" };
    }

    /// <summary>The limits of the orders that nobody answered.</summary>
    public static IEnumerable<(string Name, TimeLimit Limit)> OrderLimits(Watch watch, string unitId) =>
        watch.OpenOrders.Select(o => (o.Limit, TimeLimit.OfDays(unitId, "督办", o.At, o.Days)));

    /// <summary>Every level that is due by now, in order: after an outage none is left out.</summary>
    private static Decision<WatchEvent> Pass(Watch watch, WatchCommand.PassDeadline passed, DateTimeOffset now, string? holderId, string holder)
    {
        if (now < passed.DueAt || Clockwork.Read(passed.Kind) is not { } first || watch.Clock(first.Limit) is not { } clock || clock.At(first.Level) != passed.DueAt)
            return Array.Empty<WatchEvent>();
        return Enum.GetValues<AlarmLevel>()
            .Where(level => clock.At(level) <= now && !watch.Alarms.Any(a => a.Limit == clock.Limit && a.Level == level))
            .Select(level => (WatchEvent)new AlarmRaised(clock.Limit, level, clock.DueAt!.Value, holderId, holder)).ToList();
    }
}
