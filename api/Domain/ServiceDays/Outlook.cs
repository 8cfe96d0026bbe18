namespace Zhengwu.Domain.ServiceDays;

/// <summary>
/// The coming minutes of a hall as a probability law: the work ahead of a newcomer grows by random services and is drained by the windows
/// that are open by then. Whoever finds more work than the windows drain within the limit waits longer than the limit.
/// </summary>
internal sealed class Outlook
{
    /// <summary>Expected number who wait longer than the limit.</summary>
    public double Over { get; private set; }
    /// <summary>Probability that anybody does.</summary>
    public double Anybody { get; private set; }
    public double LongestMinutes { get; private set; }
    /// <summary>Whose wait is the longest: place in line (from 1), or else the minute of arrival.</summary>
    public (int? Place, int Minute) LongestOf { get; private set; }

    /// <summary>Sums done, the measure of cost: at most bins²/2 for each person in line and each part of a minute's arrivals.</summary>
    public long Steps => all.Steps + unhurt.Steps;

    private const double Never = 999;
    private const int MostParts = 16;
    private const double LongestResidual = 240;
    private readonly HallNow now;
    private readonly double residual;
    private readonly double[] openFrom;
    private readonly Work all, unhurt;

    /// <param name="extraFrom">Minutes until an extra window serves; null: none.</param>
    public Outlook(HallNow now, TideLimits limits, int? extraFrom)
    {
        this.now = now;
        residual = Math.Clamp(now.Mix.MeanResidual, 1, LongestResidual);
        var windows = now.BusyFor.Count;
        // A service that will last far longer than usual is a window that opens later, not work that others could share.
        var shared = windows > 1 ? 2 * residual : double.PositiveInfinity;
        openFrom = [.. now.BusyFor.Select(b => Math.Max(0, b - shared)).Concat(extraFrom is { } m ? [m] : []).Order()];
        var unit = Math.Max(1.0, windows);
        var bins = 4 + (int)Math.Ceiling((Capacity(0, limits.HorizonMinutes + limits.WaitMinutes) + openFrom.Length * residual) / unit);
        (all, unhurt) = (new(bins, unit), new(bins, unit));
        foreach (var busy in now.BusyFor.Where(b => b > 0)) Add(all.Share(now.Mix with { MeanMinutes = Math.Min(busy, shared) }));
        Line(limits);
        Newcomers(limits);
        Anybody = 1 - unhurt.Total;
    }

    private void Line(TideLimits limits)
    {
        var shares = new Dictionary<ServiceTime, double[]>();
        foreach (var (person, i) in now.Line.Select((p, i) => (p, i)))
        {
            var patience = limits.WaitMinutes - person.WaitedMinutes;
            Meet(1, patience <= 0 ? -1e9 : Reach(0, patience));
            Longest(person.WaitedMinutes + all.Mean(w => Wait(w, 0)), (i + 1, 0));
            if (!shares.TryGetValue(person.Service, out var share)) shares[person.Service] = share = all.Share(person.Service);
            Add(share);
        }
    }

    private void Newcomers(TideLimits limits)
    {
        var share = all.Share(now.Mix);
        for (var minute = 0; minute < limits.HorizonMinutes && now.At.AddMinutes(minute) < now.ClosesAt; minute++)
        {
            var coming = Arrivals.PerMinute(now.ArrivalsPerHalfHour, now.At.AddMinutes(minute));
            var parts = (int)Math.Min(MostParts, Math.Ceiling(coming / 0.25));
            for (var part = 0; part < parts; part++)
            {
                Meet(coming / parts, Reach(minute, limits.WaitMinutes));
                Add(share, Math.Min(1, coming / parts));
            }
            if (coming > 0) Longest(all.Mean(w => Wait(w, minute)), (null, minute));
            var windows = Capacity(minute, minute + 1);
            all.Drain(windows, residual);
            unhurt.Drain(windows, residual);
        }
    }

    private void Add(double[] share, double chance = 1)
    {
        all.Add(share, chance);
        unhurt.Add(share, chance);
    }

    private void Meet(double people, double reach)
    {
        Over += people * all.Above(reach);
        unhurt.Above(reach, people);
    }

    private void Longest(double minutes, (int?, int) whose)
    {
        if (minutes > LongestMinutes) (LongestMinutes, LongestOf) = (minutes, whose);
    }

    /// <summary>Window minutes between two minutes from now.</summary>
    private double Capacity(double from, double to) => openFrom.Sum(o => Math.Max(0, to - Math.Max(from, o)));

    /// <summary>Work that still lets a newcomer begin in time: when he begins, the other windows are in the middle of theirs.</summary>
    private double Reach(double from, double patience) =>
        Capacity(from, from + patience) is var done and > 0 ? done + (openFrom.Count(o => o < from + patience) - 1) * residual : -1e9;

    /// <summary>Shortest patience whose <see cref="Reach"/> covers the work: windows that open later help from then on.</summary>
    private double Wait(double work, double from)
    {
        var (ends, starts) = (Never, 0.0);
        for (var n = 1; n <= openFrom.Length; n++)
        {
            var opens = Math.Max(from, openFrom[n - 1]);
            if (opens >= ends) break;
            starts += opens;
            ends = Math.Max(opens, (work - (n - 1) * residual + starts) / n);
        }
        return ends - from;
    }
}
