namespace Zhengwu.Domain.ServiceDays;

/// <summary>How long a service takes: mean minutes, squared coefficient of variation (variance/mean²), and on how many measurements both stand.</summary>
public sealed record ServiceTime(double MeanMinutes, double Scv, int Measured)
{
    /// <summary>Mean and scatter of measured minutes; null without any.</summary>
    public static ServiceTime? Of(IReadOnlyCollection<double> minutes)
    {
        if (minutes.Count == 0 || minutes.Average() is var mean && mean <= 0) return null;
        var variance = minutes.Count < 2 ? mean * mean : minutes.Sum(m => (m - mean) * (m - mean)) / (minutes.Count - 1);
        return new(mean, variance / (mean * mean), minutes.Count);
    }

    /// <summary>Expected remaining minutes of a service in hand since <paramref name="elapsed"/> minutes: a long one tends to stay long.</summary>
    public double Remaining(double elapsed) => Lognormal.Of(this).MeanBeyond(Math.Max(0, elapsed));

    /// <summary>Mean remaining minutes when looked at without knowing since when it runs.</summary>
    internal double MeanResidual => MeanMinutes * (1 + Scv) / 2;

    internal string Say() => $"平均每件 {MeanMinutes:0.0} 分钟（{(Measured > 0 ? $"近 {Measured} 件实测" : "尚无实测，按估计值")}）";
}
