using Xunit.Abstractions;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Domain.Tests.ServiceDays;

/// <summary>
/// The forecast against the plain rule (somebody has waited 15 minutes, or the 30th case) on 1,000 invented days. All rules pay the same
/// minutes to open a window. A day is quiet when nobody would wait over the limit without any extra window; opening on it is false.
/// </summary>
public sealed class Backtest(ITestOutputHelper output)
{
    // Seeds 1–1000 chose the confidence; these days had no say in it.
    private const int FirstSeed = 2001, Days = 1000, LookEvery = 5;
    private static readonly TideLimits Limits = new();
    private static readonly List<HallDay> All = [.. Enumerable.Range(FirstSeed, Days).Select(HallDay.Draw)];
    private static readonly Lazy<List<HallRun>> Nothing = new(() => Play(_ => false)), PlainRule = new(() => Play(Plain)), Alone = new(() => Play(Ahead)), Both = new(() => Play(h => Plain(h) || Ahead(h)));

    private static bool Plain(HallRun hall) => hall.LongestSoFar >= Limits.WaitMinutes || hall.Came >= 30;
    private static bool Ahead(HallRun hall) => hall.Minute % LookEvery == 0 && TideForecast.Look(hall.Now(), Limits).ShouldOpen;
    private static List<HallRun> Play(Func<HallRun, bool> rule) => [.. All.Select(d => new HallRun(d, rule, Limits).Play())];

    private static double ShareOver(List<HallRun> runs) => (double)runs.Sum(r => r.Over) / runs.Sum(r => r.People);
    private static List<int> Quiet => [.. Enumerable.Range(0, Days).Where(i => Nothing.Value[i].Over == 0)];
    private static List<int> False(List<HallRun> runs) => [.. Quiet.Where(i => runs[i].Openings > 0)];
    private static double FalseShare(List<HallRun> runs) => (double)False(runs).Count / Quiet.Count;

    [Fact] public void with_the_forecast_at_most_half_as_many_wait_too_long_as_by_the_plain_rule()
    {
        Say("no extra window", Nothing.Value);
        Say("plain rule", PlainRule.Value);
        Say("forecast or plain rule", Both.Value);
        output.WriteLine($"figure forecast or plain rule / plain rule: {ShareOver(Both.Value) / ShareOver(PlainRule.Value):0.000}");
        Assert.True(ShareOver(Both.Value) <= ShareOver(PlainRule.Value) / 2);
    }

    [Fact] public void alone_the_forecast_opens_falsely_on_at_most_a_fifth_of_quiet_days_and_less_than_the_plain_rule()
    {
        Say("forecast alone", Alone.Value);
        var close = False(Alone.Value).Count(i => Nothing.Value[i].LongestWait > 10);
        output.WriteLine($"figure quiet days opened by the forecast: {False(Alone.Value).Count} of {Quiet.Count}, on {close} of them somebody would have waited over 10 min");
        Assert.True(FalseShare(Alone.Value) <= 0.20);
        Assert.True(FalseShare(Alone.Value) < FalseShare(PlainRule.Value));
        Assert.True(ShareOver(Alone.Value) < ShareOver(PlainRule.Value));
    }

    [Fact] public void beside_the_plain_rule_it_adds_at_most_15_in_100_quiet_days()
    {
        var added = FalseShare(Both.Value) - FalseShare(PlainRule.Value);
        output.WriteLine($"figure quiet days opened only because of the forecast: {added:P1}");
        Assert.True(added <= 0.15);
    }

    [Fact] public void the_same_days_come_again() => Assert.Equal(HallDay.Draw(FirstSeed + 4).Visits, All[4].Visits);

    private void Say(string rule, List<HallRun> runs)
    {
        output.WriteLine($"figure {rule}: {ShareOver(runs):P2} of {runs.Sum(r => r.People)} people over {Limits.WaitMinutes} min; opened on {FalseShare(runs):P1} of {Quiet.Count} quiet days; {runs.Average(r => r.TidalMinutes):0} tidal minutes a day");
        var kinds = All.Select((d, i) => (Kind: $"{d.Kind} {d.Windows}", Run: runs[i])).GroupBy(x => x.Kind, x => x.Run).OrderBy(g => g.Key);
        output.WriteLine($"figure {rule} by day and windows: {string.Join(", ", kinds.Select(g => $"{g.Key}: {ShareOver([.. g]):P1}"))}");
    }
}
