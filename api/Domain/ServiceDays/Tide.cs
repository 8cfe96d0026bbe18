using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.ServiceDays;

/// <summary>The three rules of the tidal window over a day: somebody waits too long, a window took its n-th case, or the forecast says that somebody will.</summary>
public static class Tide
{
    public static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(5), QuietAfterDismissal = TimeSpan.FromMinutes(30);

    public static Forecast Look(ServiceDay day, DateTimeOffset now) => TideForecast.Look(NowOf(day, now), new(day.Rules.WaitMinutes, OpeningTakesMinutes: day.Rules.OpeningTakesMinutes));

    /// <summary>Why the tidal window should open now; empty when it should not, or is open, or was dismissed a short while ago.</summary>
    /// <param name="caseAt">The window that took a case this moment.</param>
    public static IReadOnlyList<string> Reasons(ServiceDay day, DateTimeOffset now, string? caseAt = null)
    {
        if (day.Tide is not TideStage.Closed closed || closed.QuietUntil > now || day.EndedAt is not null) return [];
        var reasons = new List<string>();
        if (day.Rules.ByWait && day.Uncalled.MinBy(t => t.ArrivedAt) is { } oldest && (int)(now - oldest.ArrivedAt).TotalMinutes is var waited && waited >= day.Rules.WaitMinutes)
            reasons.Add($"{oldest.Number} 号已等 {waited} 分钟");
        if (day.Rules.ByCases && caseAt is not null && day.Window(caseAt) is { } window && window.Taken == day.Rules.DailyCases)
            reasons.Add($"{window.Name}今天已收 {window.Taken} 件");
        if (day.Rules.ByForecast && day.Serving.Any() && Look(day, now) is { ShouldOpen: true } forecast)
            reasons.Add(forecast.OpenBefore is { } before ? $"{Shanghai.Local(before):H:mm} 前开启，否则预计 {forecast.PeopleOver} 人等待超过 {day.Rules.WaitMinutes} 分钟" : $"预计 {forecast.PeopleOver} 人等待超过 {day.Rules.WaitMinutes} 分钟");
        return reasons;
    }

    private static HallNow NowOf(ServiceDay day, DateTimeOffset now) => new(now,
        [.. day.BusyFor(now)],
        [.. day.Line.Where(t => t.For is not WindowKind.Issuing).Select(t => new InLine(t.CalledAt is null ? Math.Max(0, (now - t.ArrivedAt).TotalMinutes) : 0, day.Profile.Of(t.ItemId)))],
        Arrivals.Today(day.Profile.ArrivalsPerHalfHour, now, day.Arrived.Sum()), day.Profile.Mix, day.IsOpen(now) ? day.ClosesAt(now) : now);
}
