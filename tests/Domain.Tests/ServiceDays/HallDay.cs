using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Domain.Tests.ServiceDays;

/// <summary>One invented person: minute of the day, true minutes at the window, and what the ticket says about the item.</summary>
internal sealed record Visit(double At, double Minutes, ServiceTime Item);

/// <summary>An invented day of an invented hall: open 9:00–12:00 and 13:30–17:30.</summary>
/// <param name="Usual">Usual arrivals per half-hour, as the hall would know them from other days.</param>
/// <param name="Mix">Usual service time.</param>
internal sealed record HallDay(string Kind, int Windows, IReadOnlyList<double> Usual, ServiceTime Mix, IReadOnlyList<Visit> Visits)
{
    public static readonly (double From, double To)[] Sessions = [(540, 720), (810, 1050)];
    private static readonly double[] Shape = [1, 1.4, 1.5, 1.3, 1, 0.7, 0, 0, 0, 0.8, 1.1, 1.2, 1.1, 1, 0.8, 0.6, 0.4];
    private static readonly (double Mean, double Share)[] Items = [(4, 0.4), (9, 0.45), (20, 0.15)];

    /// <summary>Seven in ten ordinary, the others a surge, a rush of one hour, or more slow items than usual.</summary>
    public static HallDay Draw(int seed)
    {
        var dice = new Random(seed);
        var windows = 1 + seed % 2;
        var usual = windows * (10 + 16 * dice.NextDouble());
        var pace = 0.8 + 0.4 * dice.NextDouble();
        var kind = dice.NextDouble() switch { < 0.7 => "ordinary", < 0.8 => "surge", < 0.9 => "rush", _ => "slow" };
        var profile = Profile(usual);
        var today = profile.Select((n, i) => n * (kind == "surge" ? 1.7 : 1) * (kind == "rush" && i / 2 == 10 ? 2.5 : 1)).ToArray();
        var scatter = Math.Exp(0.15 * Normal(dice));
        var visits = Enumerable.Range(0, today.Length).SelectMany(i => Times(dice, i * 30, today[i] * scatter)).Order();
        return new(kind, windows, profile, MixOf(pace), [.. visits.Select(at => One(dice, at, pace, kind == "slow" ? 0.4 : 0.15))]);
    }

    private static double[] Profile(double usual) =>
        [.. Enumerable.Range(0, Arrivals.Slots).Select(i => i >= 18 && i - 18 < Shape.Length ? usual * Shape[i - 18] / Shape.Sum() : 0)];

    /// <summary>Poisson arrivals of one half-hour.</summary>
    private static IEnumerable<double> Times(Random dice, double from, double expected)
    {
        for (var at = Exponential(dice); at < expected; at += Exponential(dice)) yield return from + 30 * at / expected;
    }

    private static Visit One(Random dice, double at, double pace, double slow)
    {
        var die = dice.NextDouble();
        var mean = pace * Items[die < slow ? 2 : die < slow + (1 - slow) * 0.47 ? 0 : 1].Mean;
        // Erlang with two phases, which is not the law the forecast assumes.
        return new(at, mean * (Exponential(dice) + Exponential(dice)) / 2, new(mean, 0.5, 100));
    }

    private static ServiceTime MixOf(double pace)
    {
        var (mean, square) = (Items.Sum(i => i.Share * i.Mean), Items.Sum(i => i.Share * i.Mean * i.Mean * 1.5));
        return new(pace * mean, square / (mean * mean) - 1, 500);
    }

    internal static double Exponential(Random dice) => -Math.Log(1 - dice.NextDouble());
    private static double Normal(Random dice) => Math.Sqrt(2 * Exponential(dice)) * Math.Cos(2 * Math.PI * dice.NextDouble());
}
