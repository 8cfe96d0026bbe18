using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.Limits;

/// <summary>From limits to clocks, from clocks to deadlines.</summary>
public static class Clockwork
{
    private const string Post = "post.";
    /// <summary>Stands before the number of a round: promised-limit_2.</summary>
    public const char RoundMark = '_';
    private static readonly AlarmLevel[] Levels = Enum.GetValues<AlarmLevel>();

    /// <summary>The clock of a limit: all its levels, or none while a pause runs that began before its end.</summary>
    public static Clock Set(LimitRules rules, string name, TimeLimit limit)
    {
        if (WorkingTime.Reckon(rules.Calendar, limit).DueAt is not { } due) return new(name, limit.Start, null, null, null, null);
        DateTimeOffset After(int days) => days == 0 ? due : WorkingTime.Reckon(rules.Calendar, TimeLimit.OfDays(limit.UnitId, "到期", due, days)).DueAt!.Value;
        return new(name, limit.Start, WarnAt(rules, limit, due), due, After(rules.Settings.LeaderAfterDays), After(rules.Settings.SupervisionAfterDays));
    }

    /// <summary>
    /// The next level of every clock that was not alarmed yet, and every alarm whose letters are not with the post. One row a clock: the
    /// levels come in their order.
    /// </summary>
    public static IEnumerable<Deadline> Deadlines(IReadOnlyList<Clock> clocks, IReadOnlyList<Alarm> alarms)
    {
        foreach (var clock in clocks)
            foreach (var level in Levels)
                if (clock.At(level) is { } at && !alarms.Any(a => a.Limit == clock.Limit && a.Level == level))
                {
                    yield return new(NameOf(clock.Limit, level), at);
                    break;
                }
        foreach (var alarm in alarms)
            if (alarm.PostedAt is null) yield return new(Post + alarm.Name, alarm.RaisedAt);
    }

    /// <summary>The limit's name without its round.</summary>
    public static string BaseOf(string limit) => limit.IndexOf(RoundMark) is > 0 and var at ? limit[..at] : limit;

    public static string NameOf(string limit, AlarmLevel level) => $"{limit}.{level switch
    {
        AlarmLevel.Warning => "warning",
        AlarmLevel.Overdue => "overdue",
        AlarmLevel.Leader => "leader",
        _ => "supervision",
    }}";

    /// <summary>Whether the deadline asks for letters; <paramref name="alarm"/> is then the alarm's name.</summary>
    public static bool IsPost(string kind, out string alarm)
    {
        alarm = kind.StartsWith(Post, StringComparison.Ordinal) ? kind[Post.Length..] : "";
        return alarm.Length > 0;
    }

    /// <summary>Limit and level of a deadline; null for kinds that are none of ours.</summary>
    public static (string Limit, AlarmLevel Level)? Read(string kind)
    {
        var dot = kind.LastIndexOf('.');
        if (dot <= 0 || IsPost(kind, out _)) return null;
        foreach (var level in Levels)
            if (NameOf(kind[..dot], level) == kind) return (kind[..dot], level);
        return null;
    }


    /// <summary>At 80 %, at the latest one working day before the end; a limit of a day or two warns on its last morning at the latest.</summary>
    private static DateTimeOffset WarnAt(LimitRules rules, TimeLimit limit, DateTimeOffset due)
    {
        var settings = rules.Settings;
        if (limit.Days is null)
            return WorkingTime.Reckon(rules.Calendar, limit with { Minutes = limit.Minutes * settings.WarnPercent / 100 }).DueAt!.Value;
        var all = limit.Days.Value + limit.Extra;
        var counted = Math.Min(all * settings.WarnPercent / 100, all - settings.WarnDaysBefore);
        if (counted >= 1) return WorkingTime.Filled(rules.Calendar, limit, counted);
        var lastDay = Shanghai.DateOf(due);
        var opening = WorkCalendar.At(lastDay, rules.Calendar.SessionsOn(limit.UnitId, lastDay)[0].From);
        return opening > limit.Start ? opening : limit.Start.ToUniversalTime();
    }
}
