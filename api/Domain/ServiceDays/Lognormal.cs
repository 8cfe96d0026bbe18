namespace Zhengwu.Domain.ServiceDays;

/// <summary>Lognormal law of a service time, fitted by its first two moments.</summary>
internal readonly record struct Lognormal(double Mean, double Mu, double Sigma)
{
    public static Lognormal Of(ServiceTime time)
    {
        var sigma = Math.Sqrt(Math.Log(1 + Math.Max(0, time.Scv)));
        return new(time.MeanMinutes, Math.Log(Math.Max(1e-9, time.MeanMinutes)) - sigma * sigma / 2, sigma);
    }

    /// <summary>P(X ≤ x).</summary>
    public double Below(double x) => x <= 0 ? 0 : Sigma < 1e-6 ? (x >= Mean ? 1 : 0) : Phi((Math.Log(x) - Mu) / Sigma);

    /// <summary>E[X; X ≤ x].</summary>
    public double MeanWithin(double x) => x <= 0 ? 0 : Sigma < 1e-6 ? (x >= Mean ? Mean : 0) : Mean * Phi((Math.Log(x) - Mu) / Sigma - Sigma);

    /// <summary>E[X − x | X &gt; x].</summary>
    public double MeanBeyond(double x)
    {
        var left = 1 - Below(x);
        return left > 1e-4 ? Math.Max(0, (Mean - MeanWithin(x)) / left - x) : Mean;
    }

    /// <summary>Standard normal distribution; Abramowitz and Stegun 7.1.26, error below 1.5e-7.</summary>
    private static double Phi(double z)
    {
        var x = Math.Abs(z) / Math.Sqrt(2);
        var t = 1 / (1 + 0.3275911 * x);
        var tail = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.Exp(-x * x) / 2;
        return z >= 0 ? 1 - tail : tail;
    }
}
