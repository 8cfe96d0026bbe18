using Xunit.Abstractions;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Domain.Tests.ServiceDays;

/// <summary>What "15 minutes" and "30 cases a day" mean for each other on a day of seven hours.</summary>
public sealed class QueueFigures(ITestOutputHelper output)
{
    private const double Day = 420;

    private static ServiceTime Exponential(double mean) => new(mean, 1, 0);

    [Fact] public void fifteen_minutes_and_thirty_cases_agree_only_up_to_eight_point_eight_minutes_a_case()
    {
        var longest = Enumerable.Range(1, 130).Select(t => t / 10.0).Last(mean => Queueing.MeanWait(1, 30 / Day, mean) <= 15);
        output.WriteLine($"figure longest mean service for 30 a day: {longest:0.0} min");
        Assert.Equal(8.8, longest);
    }

    [Theory]
    [InlineData(12, 19)]
    [InlineData(15, 14)]
    public void the_mean_wait_reaches_fifteen_minutes_at(double mean, int cases)
    {
        var safe = SafeVolume.Of(1, Exponential(mean));
        output.WriteLine($"figure safe volume at {mean} min a case: {safe.CasesPerDay} a day, mean wait {safe.MeanWaitMinutes:0.0} min, over {safe.ShareOver:P0}");
        Assert.Equal(cases, safe.CasesPerDay);
        Assert.True(Queueing.MeanWait(1, (cases + 1) / Day, mean) > 15);
    }

    [Fact] public void at_ten_minutes_a_case_and_thirty_a_day_47_in_100_wait_longer_than_fifteen_minutes()
    {
        var over = Queueing.WaitExceeds(15, 1, 30 / Day, 10);
        output.WriteLine($"figure share over 15 min at 10 min a case, 30 a day: {over:P1}");
        Assert.Equal(0.47, over, 2);
    }

    [Fact] public void a_second_window_brings_the_mean_wait_down_to_2_7_minutes()
    {
        var wait = Queueing.MeanWait(2, 30 / Day, 12);
        output.WriteLine($"figure mean wait with two windows at 12 min a case, 30 a day: {wait:0.00} min");
        Assert.Equal(2.7, wait, 1);
    }

    [Fact] public void an_overloaded_window_waits_for_ever()
    {
        Assert.Equal(double.PositiveInfinity, Queueing.MeanWait(1, 0.2, 10));
        Assert.Equal(1, Queueing.WaitExceeds(15, 1, 0.2, 10));
        Assert.Equal(1, Queueing.ErlangC(2, 2));
    }

    [Theory]
    [InlineData(1, 0.5, 1.0 / 3, 0.5)]
    [InlineData(2, 1, 0.2, 1.0 / 3)]
    [InlineData(10, 7, 0.0787, 0.2217)]
    public void erlang_s_tables_are_met(int windows, double load, double b, double c)
    {
        Assert.Equal(b, Queueing.ErlangB(windows, load), 4);
        Assert.Equal(c, Queueing.ErlangC(windows, load), 4);
    }

    [Theory]
    [InlineData(1, 0.06, 10, 1, 0.03)]
    [InlineData(2, 0.15, 10, 1, 0.03)]
    [InlineData(3, 0.25, 10, 1, 0.03)]
    [InlineData(1, 0.06, 10, 0, 0.03)]
    [InlineData(1, 0.06, 10, 0.5, 0.03)]
    [InlineData(1, 0.06, 10, 2, 0.05)]
    [InlineData(2, 0.14, 10, 0.5, 0.05)]
    [InlineData(3, 0.24, 10, 0.5, 0.05)]
    [InlineData(2, 0.14, 10, 2, 0.08)]
    public void a_played_queue_waits_as_the_formula_says(int windows, double arrivals, double mean, double scv, double tolerance)
    {
        var (played, over) = QueueRun.Play(17, windows, arrivals, QueueRun.Service(mean, scv), 15);
        var (said, saidOver) = (Queueing.MeanWait(windows, arrivals, new ServiceTime(mean, scv, 0)), Queueing.WaitExceeds(15, windows, arrivals, new ServiceTime(mean, scv, 0)));
        output.WriteLine($"figure M/G/{windows} scv {scv}: mean wait {said:0.00} min, played {played:0.00}; over 15 min {saidOver:0.000}, played {over:0.000}");
        Assert.InRange(played, said * (1 - tolerance), said * (1 + tolerance));
        // The exponential tail is exact for one window with scv 1 and errs on the side of caution where services scatter more.
        var tail = scv switch { 1 => 0.01, < 1 => 0.02, _ => 0.04 };
        Assert.InRange(over, saidOver - tail, saidOver + tail);
    }
}
