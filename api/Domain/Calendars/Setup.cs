using System.Text.Json.Serialization;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Domain.Calendars;

/// <summary>What the county changed of calendar and numbers; the imported folder stays beneath. Names and shapes are pinned.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(DaySet), "day-set")]
[JsonDerivedType(typeof(DayRestored), "day-restored")]
[JsonDerivedType(typeof(YearPublished), "year-published")]
[JsonDerivedType(typeof(HoursSet), "hours-set")]
[JsonDerivedType(typeof(LimitsSet), "limits-set")]
[JsonDerivedType(typeof(TideSet), "tide-set")]
public abstract record SetupEvent;

/// <summary>This day rests, works or works half, whatever the imported calendar says.</summary>
public sealed record DaySet(SpecialDay Day) : SetupEvent;

/// <summary>The day is again what the imported calendar says.</summary>
public sealed record DayRestored(DateOnly Date) : SetupEvent;

/// <summary>The State Council's notice for this year is entered in full.</summary>
public sealed record YearPublished(int Year) : SetupEvent;

public sealed record HoursSet(WorkingHours Hours) : SetupEvent;
public sealed record LimitsSet(LimitSettings Limits) : SetupEvent;
public sealed record TideSet(TideRules Tide) : SetupEvent;

/// <summary>The fold of the county's changes; null parts were never changed.</summary>
public sealed record CountySetup(IReadOnlyList<SpecialDay> Days, IReadOnlyList<int> Years, IReadOnlyList<WorkingHours> Hours, LimitSettings? Limits, TideRules? Tide)
{
    public static CountySetup Empty { get; } = new([], [], [], null, null);

    public CountySetup With(SetupEvent happened) => happened switch
    {
        DaySet e => this with { Days = [.. Days.Where(d => d.Date != e.Day.Date), e.Day] },
        DayRestored e => this with { Days = [.. Days.Where(d => d.Date != e.Date)] },
        YearPublished e => this with { Years = [.. Years.Where(y => y != e.Year), e.Year] },
        HoursSet e => this with { Hours = [.. Hours.Where(h => (h.UnitId, h.From) != (e.Hours.UnitId, e.Hours.From)), e.Hours] },
        LimitsSet e => this with { Limits = e.Limits },
        TideSet e => this with { Tide = e.Tide },
        _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}"),
    };

    /// <summary>The calendar that counts: imported, then changed. <paramref name="version"/> names both.</summary>
    public WorkCalendar Over(WorkCalendar imported, string version) => new(
        [.. imported.Years, .. Years],
        [.. imported.Days.Where(d => Days.All(o => o.Date != d.Date)), .. Days],
        [.. imported.Hours.Where(h => Hours.All(o => (o.UnitId, o.From) != (h.UnitId, h.From))), .. Hours], version);
}

/// <summary>Only the administrator changes the calendar and the county's numbers; what makes no sense is refused.</summary>
public static class SetupDecider
{
    public static Decision<SetupEvent> Decide(CountySetup? setup, IReadOnlyList<SetupEvent> wanted, Actor actor)
    {
        if (actor.Role is not Role.Administrator) return new Problem(ProblemKind.Forbidden, "forbidden", "只有管理员能改动日历和时限。");
        foreach (var one in wanted)
            if (Wrong(one) is { } sentence) return new Problem(ProblemKind.Invalid, "invalid", sentence);
        var before = setup ?? CountySetup.Empty;
        return wanted.Aggregate(before, (s, e) => s.With(e)) is var after && setup is not null && Same(before, after) ? Array.Empty<SetupEvent>() : wanted.ToArray();
    }

    private static bool Same(CountySetup a, CountySetup b) => a.Days.ToHashSet().SetEquals(b.Days) && a.Years.ToHashSet().SetEquals(b.Years) && a.Limits == b.Limits && a.Tide == b.Tide
        && a.Hours.Count == b.Hours.Count && a.Hours.All(h => b.Hours.Any(o => Same(h, o)));

    private static bool Same(WorkingHours a, WorkingHours b) => (a.UnitId, a.From) == (b.UnitId, b.From) && a.Sessions.SequenceEqual(b.Sessions)
        && a.OpenSessions.SequenceEqual(b.OpenSessions) && a.OffPeak.SequenceEqual(b.OffPeak) && a.OffPeakSessions.SequenceEqual(b.OffPeakSessions);

    private static string? Wrong(SetupEvent? wanted) => wanted switch
    {
        null => "改动内容不完整。",
        DaySet { Day: { Date.Year: < 2020 or > 2099 } } or YearPublished { Year: < 2020 or > 2099 } => "日期应在 2020 年到 2099 年之间。",
        DaySet { Day.Name: { } name } when name.Trim().Length is 0 or > 30 => "请写明这一天的名称，最多 30 个字。",
        HoursSet { Hours: { } h } when !Ordered(h.Sessions) || h.Sessions.Count == 0 || !Ordered(h.OpenSessions) || !Ordered(h.OffPeakSessions) => "办公时段应从早到晚，不能交叉。",
        LimitsSet { Limits: { } l } when l.WarnPercent is < 10 or > 99 || l.WarnDaysBefore is < 0 or > 30 || l.LeaderAfterDays is < 0 or > 30 || l.SupervisionAfterDays < l.LeaderAfterDays || l.SupervisionAfterDays > 60
            || l.TakeOverMinutes is < 10 or > 4800 || new[] { l.NoticeDays, l.DeliveryDays, l.ParcelDays, l.ExtensionDays, l.OrderReplyDays }.Any(d => d is < 1 or > 60) => "时限数值不在合理范围内。",
        TideSet { Tide: { } t } when t.WaitMinutes is < 1 or > 120 || t.DailyCases is < 1 or > 500 || t.OpeningTakesMinutes is < 0 or > 60 => "潮汐窗口的数值不在合理范围内。",
        _ => null,
    };

    private static bool Ordered(IReadOnlyList<Session> sessions) =>
        sessions.All(s => s.From < s.To) && sessions.Zip(sessions.Skip(1)).All(p => p.First.To <= p.Second.From);
}
