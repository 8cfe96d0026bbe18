namespace Zhengwu.Domain.Calendars;

/// <summary>
/// The one place where time limits are reckoned: the date and its explanation come from the same walk. The day of the start does not
/// count, the last day ends with business hours (民法典 201–203); days of a pause do not count (行政许可法 45): the day on which it began
/// counts, the day on which it ended does not. An end within a pause moves to the first close of business that none covers; a pause that
/// begins after the end changes nothing any more. Minutes are whole minutes, as a clock on the wall shows them, so that a sum adds up by hand.
/// </summary>
public static class WorkingTime
{
    public static Sum Reckon(WorkCalendar calendar, TimeLimit limit) =>
        limit.Days is { } days ? ReckonDays(calendar, limit, days) : ReckonMinutes(calendar, limit, limit.Minutes ?? 0);

    /// <summary>The close of the day that fills so many days of the limit, whether or not a pause covers it: a warning need not wait for that.</summary>
    public static DateTimeOffset Filled(WorkCalendar calendar, TimeLimit limit, int days)
    {
        var date = Shanghai.DateOf(limit.Start);
        while (days > 0)
            if (PauseOver(limit, date = calendar.Next(date)) is null) days--;
        return calendar.EndOf(limit.UnitId, date);
    }

    private static Sum ReckonDays(WorkCalendar calendar, TimeLimit limit, int days)
    {
        var (walk, running) = (new SumLines(calendar, limit), Running(limit));
        var (date, left) = (Shanghai.DateOf(limit.Start), days + limit.Extra);
        if (left == 0 && !IsStillOpen(calendar, limit)) left = 1;
        while (left > 0 || !CanEnd(calendar, limit, date))
        {
            if (running is not null && Shanghai.DateOf(running.From) <= date) return walk.Paused(running, left);
            date = date.AddDays(1);
            if (!calendar.IsWorkingDay(date)) walk.Rest(date);
            else if (PauseOver(limit, date) is { } pause && (left > 0 || !CanEnd(calendar, limit, date))) walk.Paused(date, pause);
            else if (left == 0) walk.Moved(date);
            else
            {
                walk.Counted(date);
                left--;
            }
        }
        return walk.Ends(calendar.EndOf(limit.UnitId, date));
    }

    /// <summary>Nobody is late while the clock stands still: no limit ends with a day whose close of business a pause covers.</summary>
    private static bool CanEnd(WorkCalendar calendar, TimeLimit limit, DateOnly date) =>
        calendar.IsWorkingDay(date) && calendar.EndOf(limit.UnitId, date) is var end && !limit.Pauses.Any(p => p.From < end && !(p.To < end));

    /// <summary>Whether business goes on that day after the start: only then can a 即办件 be done on the day itself.</summary>
    private static bool IsStillOpen(WorkCalendar calendar, TimeLimit limit) =>
        Shanghai.DateOf(limit.Start) is var date && calendar.IsWorkingDay(date) && PauseOver(limit, date) is null && limit.Start < calendar.EndOf(limit.UnitId, date);

    private static Pause? Running(TimeLimit limit) => limit.Pauses.Where(p => p.To is null).MinBy(p => p.From);

    /// <summary>The pause that takes this whole day out.</summary>
    private static Pause? PauseOver(TimeLimit limit, DateOnly date) =>
        limit.Pauses.FirstOrDefault(p => Shanghai.DateOf(p.From) < date && p.To is { } to && date <= Shanghai.DateOf(to));

    private static Sum ReckonMinutes(WorkCalendar calendar, TimeLimit limit, int minutes)
    {
        limit = limit with { Start = Minute(limit.Start), Pauses = [.. limit.Pauses.Select(InMinutes)] };
        var (walk, running) = (new SumLines(calendar, limit), Running(limit));
        var left = TimeSpan.FromMinutes(minutes);
        for (var date = Shanghai.DateOf(limit.Start); running is null || date <= Shanghai.DateOf(running.From); date = date.AddDays(1))
        {
            if (!calendar.IsWorkingDay(date)) walk.Rest(date);
            var stretches = calendar.SessionsOn(limit.UnitId, date)
                .SelectMany(s => Without(limit.Pauses, Later(WorkCalendar.At(date, s.From), limit.Start), WorkCalendar.At(date, s.To)));
            foreach (var (from, to) in stretches)
            {
                if (to - from >= left) { walk.Worked(from, from + left); return walk.Ends(from + left); }
                left -= to - from;
                walk.Worked(from, to);
            }
        }
        return walk.Paused(running, null);
    }

    /// <summary>What remains of a stretch when the pauses are cut out of it.</summary>
    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Without(IReadOnlyList<Pause> pauses, DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var pause in pauses.OrderBy(p => p.From))
        {
            if (pause.From >= to || pause.To <= from) continue;
            if (pause.From > from) yield return (from, pause.From);
            from = Later(from, pause.To ?? DateTimeOffset.MaxValue);
        }
        if (from < to) yield return (from, to);
    }

    private static Pause InMinutes(Pause pause) => pause with { From = Minute(pause.From), To = pause.To is { } to ? Minute(to) : null };
    private static DateTimeOffset Minute(DateTimeOffset instant) => new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
