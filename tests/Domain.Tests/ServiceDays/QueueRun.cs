namespace Zhengwu.Domain.Tests.ServiceDays;

/// <summary>A queue played person by person, which shares no formula with the product: Poisson arrivals, one line, c windows.</summary>
internal static class QueueRun
{
    private const int People = 600_000, WarmUp = 20_000;

    /// <summary>Mean wait and the share of waits above a limit.</summary>
    public static (double Mean, double Over) Play(int seed, int windows, double arrivalsPerMinute, Func<Random, double> service, double limit)
    {
        var dice = new Random(seed);
        var free = new double[windows];
        var (now, sum, over) = (0.0, 0.0, 0);
        for (var n = 0; n < People; n++)
        {
            now += HallDay.Exponential(dice) / arrivalsPerMinute;
            var window = Array.IndexOf(free, free.Min());
            var starts = Math.Max(now, free[window]);
            free[window] = starts + service(dice);
            if (n < WarmUp) continue;
            sum += starts - now;
            over += starts - now > limit ? 1 : 0;
        }
        return (sum / (People - WarmUp), (double)over / (People - WarmUp));
    }

    /// <summary>Exponential (scv 1), Erlang (scv 1/2), constant (scv 0) and two-speed (scv 2) services of a mean.</summary>
    public static Func<Random, double> Service(double mean, double scv) => scv switch
    {
        0 => _ => mean,
        0.5 => d => mean * (HallDay.Exponential(d) + HallDay.Exponential(d)) / 2,
        1 => d => mean * HallDay.Exponential(d),
        2 => d => mean * HallDay.Exponential(d) * (d.NextDouble() < 0.8 ? 0.646446609 : 2.414213562),
        _ => throw new ArgumentOutOfRangeException(nameof(scv)),
    };
}
