using Xunit.Abstractions;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Domain.Tests.ServiceDays;

/// <summary>The forecast against the plain rule on invented days; both pay the same minutes to open a window.</summary>
public sealed class Backtest(ITestOutputHelper output)
{
    private const int Days = 1200;

    private static bool Plain(HallRun hall) => hall.LongestSoFar >= 15 || hall.Came >= 30;

    [Fact] public void tune()
    {
        var days = Enumerable.Range(1, Days).Select(HallDay.Draw).ToList();
        var none = days.Select(d => new HallRun(d, _ => false, new()).Play()).ToList();
        Say("none", none, none, days);
        Say("plain", days.Select(d => new HallRun(d, Plain, new()).Play()).ToList(), none, days);
        foreach (var every in new[] { 1, 3 })
            foreach (var c in new[] { 0.5, 0.6, 0.7, 0.8, 0.9 })
            {
                var limits = new TideLimits(Confidence: c);
                var watch = System.Diagnostics.Stopwatch.StartNew();
                if (every == 1 && c != 0.7) continue;
                Say($"open at alarm {every} {c}", days.Select(d => new HallRun(d, h => Plain(h) || h.Minute % every == 0 && TideForecast.Look(h.Now(), limits).ShouldOpen, limits).Play()).ToList(), none, days);
                output.WriteLine($"   {watch.ElapsedMilliseconds} ms");
                if (every > 1) Say($"open at latest {every} {c}", days.Select(d => new HallRun(d, h => Plain(h) || h.Minute % every == 0 && TideForecast.Look(h.Now(), limits).OpenBefore is { } b && b < h.Now().At.AddMinutes(every), limits).Play()).ToList(), none, days);
            }
    }

    private void Say(string name, List<HallRun> runs, List<HallRun> none, List<HallDay> days)
    {
        var quiet = Enumerable.Range(0, runs.Count).Where(i => none[i].Over == 0).ToList();
        output.WriteLine($"figure {name}: over {100.0 * runs.Sum(r => r.Over) / runs.Sum(r => r.People):0.00}% of {runs.Sum(r => r.People)}; quiet {quiet.Count}, falsely opened {100.0 * quiet.Count(i => runs[i].Openings > 0) / quiet.Count:0.0}%; tidal min/day {runs.Average(r => r.TidalMinutes):0}; days opened {runs.Count(r => r.Openings > 0)}; by kind "
            + string.Join(" ", days.Select((d, i) => (d, i)).GroupBy(x => x.d.Kind + x.d.Windows).Select(g => $"{g.Key}:{g.Sum(x => runs[x.i].Over)}/{g.Sum(x => runs[x.i].People)}")));
    }
}
