using System.Collections;
using System.Globalization;

namespace Zhengwu.Domain.Tests.Calendars;

/// <summary>
/// The rule once more, from the rows of the files and by brute force: one bit for every minute from 2019-12-01 on that says whether somebody
/// works, one for every day. Slow, without any idea of sessions, and therefore trusted.
/// </summary>
internal sealed class Oracle
{
    private const int Day = 1440, Days = 366 * 12;
    private static readonly DateTime Zero = new(2019, 12, 1);
    private readonly bool[] workDay = new bool[Days];
    private readonly BitArray minutes = new(Days * Day);

    public Oracle(string unit, IReadOnlyList<string[]> days, IReadOnlyList<string[]> hours)
    {
        var kinds = days.ToDictionary(d => DateTime.Parse(d[0], CultureInfo.InvariantCulture), d => d[1]);
        for (var i = 0; i < Days; i++)
        {
            var date = Zero.AddDays(i);
            var kind = kinds.TryGetValue(date, out var said) ? said : "SaturdaySunday".Contains(date.DayOfWeek.ToString()) ? "rest" : "work";
            workDay[i] = kind != "rest";
            var lines = hours.Where(h => string.CompareOrdinal(h[1], date.ToString("yyyy-MM-dd")) <= 0).ToList();
            var own = lines.Where(h => h[0] == unit).DefaultIfEmpty(lines.Where(h => h[0] == "*").MaxBy(h => h[1])).MaxBy(h => h?[1])?[2] ?? "08:30-12:00;13:30-17:00";
            var stretches = kind == "work" ? own.Split(';') : kind == "half" ? [own.Split(';')[0]] : [];
            foreach (var stretch in stretches)
                for (var m = OfDay(stretch[..5]); m < OfDay(stretch[6..]); m++) minutes[i * Day + m] = true;
        }
    }

    /// <summary>Days from now on, paused ones struck out, the n-th of the rest, its last working minute.</summary>
    public DateTimeOffset DueInDays(DateTimeOffset start, int days, IEnumerable<(DateTimeOffset From, DateTimeOffset To)> pauses)
    {
        var open = (bool[])workDay.Clone();
        foreach (var (from, to) in pauses)
            for (var i = MinuteOf(from) / Day + 1; i <= MinuteOf(to) / Day; i++) open[i] = false;
        var first = MinuteOf(start) / Day + 1;
        return Unpaused(LastMinuteOf(Enumerable.Range(first, Days - first).Where(i => open[i]).ElementAt(days - 1)) + 1, pauses);
    }

    /// <summary>Nobody can be late while the clock stands still: the first close of business that no pause covers.</summary>
    private DateTimeOffset Unpaused(int end, IEnumerable<(DateTimeOffset From, DateTimeOffset To)> pauses)
    {
        while (pauses.Any(p => p.From < MomentOf(end) && MomentOf(end) <= p.To))
        {
            var day = (end - 1) / Day + 1;
            while (!workDay[day]) day++;
            end = LastMinuteOf(day) + 1;
        }
        return MomentOf(end);
    }

    /// <summary>即办: the day itself while it counts and has a working minute left, else one day.</summary>
    public DateTimeOffset DueAtOnce(DateTimeOffset start, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> pauses)
    {
        var (now, day) = (MinuteOf(start), MinuteOf(start) / Day);
        var counts = workDay[day] && pauses.All(p => day <= MinuteOf(p.From) / Day || MinuteOf(p.To) / Day < day);
        return counts && now <= LastMinuteOf(day) ? Unpaused(LastMinuteOf(day) + 1, pauses) : DueInDays(start, 1, pauses);
    }

    /// <summary>One minute after the other.</summary>
    public DateTimeOffset DueInMinutes(DateTimeOffset start, int count, IEnumerable<(DateTimeOffset From, DateTimeOffset To)> pauses)
    {
        var stops = pauses.Select(p => (From: MinuteOf(p.From), To: MinuteOf(p.To))).ToArray();
        for (var m = MinuteOf(start); ; m++)
        {
            if (!minutes[m] || Array.Exists(stops, p => p.From <= m && m < p.To)) continue;
            if (--count == 0) return MomentOf(m + 1);
        }
    }

    public bool Works(DateTimeOffset moment) => workDay[MinuteOf(moment) / Day];

    private int LastMinuteOf(int day)
    {
        var m = day * Day + Day - 1;
        while (!minutes[m]) m--;
        return m;
    }

    private static int OfDay(string time) => int.Parse(time[..2]) * 60 + int.Parse(time[3..]);
    private static int MinuteOf(DateTimeOffset moment) => (int)Math.Floor((moment.UtcDateTime.AddHours(8) - Zero).TotalMinutes);
    private static DateTimeOffset MomentOf(int minute) => new(Zero.AddMinutes(minute).AddHours(-8), TimeSpan.Zero);
}
