using System.Collections.Frozen;

namespace Zhengwu.Domain.Calendars;

/// <summary>Rest: statutory holiday or a weekend day. Work: also a weekend day that 调休 turned into a working day. Half: works in the morning only.</summary>
public enum DayKind { Rest, Work, Half }

/// <summary>A day that differs from "Monday to Friday work". <paramref name="Name"/> says why: 国庆节, 国庆节调休.</summary>
public sealed record SpecialDay(DateOnly Date, DayKind Kind, string Name);

/// <summary>A stretch of working or opening time within one day.</summary>
public readonly record struct Session(TimeOnly From, TimeOnly To)
{
    public int Minutes => (int)(To - From).TotalMinutes;
}

/// <summary>
/// When a unit works (the hours that count for limits) or is open beyond that (错时、午间不间断).
/// </summary>
/// <param name="UnitId">Unit id, or <see cref="WorkCalendar.EveryUnit"/>.</param>
/// <param name="From">First day on which this line holds; of several lines the newest holds.</param>
/// <param name="Sessions">In order, not overlapping.</param>
/// <param name="OpenSessions">Opening on working days when it differs from the working hours (午间不间断), else empty.</param>
/// <param name="OffPeak">错时: opening on these rest days with <paramref name="OffPeakSessions"/>; statutory holidays stay closed.</param>
public sealed record WorkingHours(
    string UnitId, DateOnly From, IReadOnlyList<Session> Sessions, IReadOnlyList<Session> OpenSessions,
    IReadOnlyList<DayOfWeek> OffPeak, IReadOnlyList<Session> OffPeakSessions);

/// <summary>
/// Working days and hours of public administration as data: State Council notices and the county's hours. A year without a notice counts
/// Monday to Friday and every sum that reaches into it says so. Immutable; dates are Shanghai dates.
/// </summary>
public sealed class WorkCalendar
{
    public const string EveryUnit = "*";
    private static readonly Session[] UsualSessions = [new(new(8, 30), new(12, 0)), new(new(13, 30), new(17, 0))];

    private readonly FrozenDictionary<DateOnly, SpecialDay> special;
    private readonly ILookup<string, WorkingHours> hours;

    /// <param name="years">Years whose notice is in <paramref name="days"/>.</param>
    /// <param name="version">Names this calendar on the record of every limit that was reckoned with it.</param>
    public WorkCalendar(IReadOnlyCollection<int> years, IReadOnlyCollection<SpecialDay> days, IReadOnlyCollection<WorkingHours> hours, string version)
    {
        (Years, Days, Hours, Version) = (years.ToFrozenSet(), days, hours, version);
        special = days.ToFrozenDictionary(d => d.Date);
        this.hours = hours.OrderByDescending(h => h.From).ToLookup(h => h.UnitId);
    }

    /// <summary>Monday to Friday, 8:30–12:00 and 13:30–17:00, no year published.</summary>
    public static WorkCalendar Plain { get; } = new([], [], [], "plain");

    public FrozenSet<int> Years { get; }
    public IReadOnlyCollection<SpecialDay> Days { get; }
    public IReadOnlyCollection<WorkingHours> Hours { get; }
    public string Version { get; }

    public SpecialDay? Special(DateOnly date) => special.GetValueOrDefault(date);
    public DayKind KindOf(DateOnly date) => Special(date)?.Kind ?? (IsWeekend(date) ? DayKind.Rest : DayKind.Work);
    public bool IsWorkingDay(DateOnly date) => KindOf(date) is not DayKind.Rest;
    public bool IsPublished(DateOnly date) => Years.Contains(date.Year);

    /// <summary>The working hours of a day that count for limits; empty on a rest day.</summary>
    public IReadOnlyList<Session> SessionsOn(string unitId, DateOnly date) => KindOf(date) switch
    {
        DayKind.Rest => [],
        DayKind.Half => [HoursOf(unitId, date)?.Sessions[0] ?? UsualSessions[0]],
        _ => HoursOf(unitId, date)?.Sessions ?? UsualSessions,
    };

    /// <summary>When the hall serves people that day, off-peak days and lunch service included.</summary>
    public IReadOnlyList<Session> OpeningOn(string unitId, DateOnly date)
    {
        var line = HoursOf(unitId, date);
        if (KindOf(date) is DayKind.Rest)
            return line is not null && Special(date) is null && line.OffPeak.Contains(date.DayOfWeek) ? line.OffPeakSessions : [];
        return KindOf(date) is DayKind.Work && line?.OpenSessions is { Count: > 0 } open ? open : SessionsOn(unitId, date);
    }

    /// <summary>The first working day after <paramref name="date"/>.</summary>
    public DateOnly Next(DateOnly date)
    {
        do date = date.AddDays(1); while (!IsWorkingDay(date));
        return date;
    }

    /// <summary>End of business of a working day, UTC.</summary>
    public DateTimeOffset EndOf(string unitId, DateOnly date) => At(date, SessionsOn(unitId, date)[^1].To);

    /// <summary>Working days after the day of <paramref name="from"/> up to and with the day of <paramref name="to"/>.</summary>
    public int DaysBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var (day, last, count) = (Shanghai.DateOf(from), Shanghai.DateOf(to), 0);
        for (day = day.AddDays(1); day <= last; day = day.AddDays(1))
            if (IsWorkingDay(day)) count++;
        return count;
    }

    public static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    internal static DateTimeOffset At(DateOnly date, TimeOnly time) => Shanghai.At(date, time.Hour, time.Minute);

    private WorkingHours? HoursOf(string unitId, DateOnly date) =>
        hours[unitId].FirstOrDefault(h => h.From <= date) ?? hours[EveryUnit].FirstOrDefault(h => h.From <= date);
}
