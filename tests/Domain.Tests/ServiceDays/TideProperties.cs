using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Domain.Tests.ServiceDays;

/// <summary>What holds for any hall: 150 random halls a property, always the same ones.</summary>
public sealed class TideProperties(ITestOutputHelper output)
{
    private static readonly TideLimits Limits = new();
    /// <summary>Values between two bins are split, so two halls may differ by this much without meaning.</summary>
    private const double Grain = 0.02;

    internal static HallNow Hall(int windows, int line, double perHour, double mean = 10, double scv = 1, double waited = 3)
    {
        var at = Shanghai.At(new DateOnly(2026, 3, 2), 9, 30);
        var item = new ServiceTime(mean, scv, 100);
        return new(at, [.. Enumerable.Range(0, windows).Select(w => line > 0 ? mean * (w + 1) / (windows + 1) : 0)],
            [.. Enumerable.Range(0, line).Select(i => new InLine(waited * (line - i) / line, item))],
            [.. Enumerable.Repeat(perHour / 2, Arrivals.Slots)], item, at.AddMinutes(150));
    }

    private static void Holds(Func<HallNow, bool> property) => Prop.ForAll<int[]>(dice =>
    {
        int Die(int i, int sides) => i < dice.Length ? (dice[i] & 0x7fffffff) % sides : i;
        return property(Hall(1 + Die(0, 4), Die(1, 12), Die(2, 30), 2 + Die(3, 25), Die(4, 30) / 10.0, Die(5, 20)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(200).WithReplay(3, 5));

    private static bool NoBetter(HallNow worse, HallNow better)
    {
        var (w, b) = (new Outlook(worse, Limits, null), new Outlook(better, Limits, null));
        return w.LongestMinutes >= b.LongestMinutes - Grain * (1 + b.LongestMinutes) && w.Over >= b.Over - Grain * (1 + b.Over) && w.Anybody >= b.Anybody - Grain;
    }

    [Fact] public void one_more_in_line_never_shortens_the_wait() => Holds(h => NoBetter(h with { Line = [.. h.Line, new(0, h.Mix)] }, h));
    [Fact] public void one_more_window_never_lengthens_the_wait() => Holds(h => NoBetter(h, h with { BusyFor = [.. h.BusyFor, 0] }));
    [Fact] public void more_arrivals_never_shorten_the_wait() => Holds(h => NoBetter(h with { ArrivalsPerHalfHour = [.. h.ArrivalsPerHalfHour.Select(a => a * 1.3 + 0.5)] }, h));
    [Fact] public void having_waited_longer_never_calms() => Holds(h => NoBetter(h with { Line = [.. h.Line.Select(p => p with { WaitedMinutes = p.WaitedMinutes + 4 })] }, h));
    [Fact] public void every_number_is_a_number() => Holds(h => TideForecast.Look(h, Limits) is var f && double.IsFinite(f.LongestMinutes) && f.LongestMinutes >= 0 && f.PeopleOver >= 0 && new Outlook(h, Limits, null).Anybody is >= -1e-9 and <= 1 + 1e-9);
    [Fact] public void the_lines_name_the_limit_and_are_never_empty() => Holds(h => TideForecast.Look(h, Limits).Lines is { Count: >= 3 } lines && lines.All(l => l.Length > 0) && lines.Any(l => l.Contains("15 分钟")));
    [Fact] public void an_alarm_names_people_and_a_time_within_the_horizon() => Holds(h => TideForecast.Look(h, Limits) is var f
        && (f.ShouldOpen ? f.PeopleOver > 0 && f.OpenBefore >= h.At && f.OpenBefore < h.At.AddMinutes(60) : f.OpenBefore is null));
    [Fact] public void the_same_hall_gets_the_same_forecast() => Holds(h => TideForecast.Look(h, Limits).Lines.SequenceEqual(TideForecast.Look(h, Limits).Lines));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0)]
    public void an_empty_hall_with_nobody_to_come_never_alarms(int windows) => Assert.Equal((false, 0, 0.0), TideForecast.Look(Hall(windows, 0, 0), Limits) is var f ? (f.ShouldOpen, f.PeopleOver, f.LongestMinutes) : default);

    [Fact] public void an_empty_hall_on_a_usual_day_does_not_alarm() => Assert.False(TideForecast.Look(Hall(1, 0, 30 / 7.0, 8.8), Limits).ShouldOpen);
    [Fact] public void a_line_without_a_window_alarms() => Assert.True(TideForecast.Look(Hall(0, 1, 0), Limits).ShouldOpen);

    [Fact] public void senseless_input_still_gives_numbers()
    {
        var h = Hall(2, 3, 8);
        HallNow[] odd = [h with { ArrivalsPerHalfHour = [] }, h with { ArrivalsPerHalfHour = [.. Enumerable.Repeat(double.NaN, 48)] }, h with { ArrivalsPerHalfHour = [.. Enumerable.Repeat(1e9, 48)] },
            h with { Mix = new(0, 0, 0) }, h with { Mix = new(500, 20, 1) }, h with { BusyFor = [1e6, -3, double.NaN] }, h with { ClosesAt = h.At.AddHours(-1) }];
        Assert.All(odd, o => Assert.True(TideForecast.Look(o, Limits) is { Lines.Count: > 2 } f && double.IsFinite(f.LongestMinutes)));
    }

    [Fact] public void the_cost_is_bounded_however_wild_the_hall()
    {
        var wild = Hall(6, 60, 1e6, 120, 9);
        var usual = Hall(2, 5, 9);
        var (most, steps) = (new Outlook(wild, Limits, 5).Steps, new Outlook(usual, Limits, 5).Steps);
        output.WriteLine($"figure sums for a usual hall: {steps:N0}; for 60 in line and a million an hour: {most:N0}");
        Assert.InRange(steps, 1, 1_500_000);
        Assert.InRange(most, 1, 60_000_000);
    }
}
