using System.Numerics;
using System.Runtime.InteropServices;

namespace Zhengwu.Domain.ServiceDays;

/// <summary>
/// Probability mass of the minutes of work ahead of a newcomer, in bins of <c>unit</c> minutes. The last bin stands for "more than
/// matters". Values between two bins are split so that the mean is kept; every step keeps the order "more work, longer wait".
/// </summary>
internal sealed class Work(int bins, double unit)
{
    private double[] mass = Empty(bins), spare = new double[bins];

    public double Total => mass.Sum();
    /// <summary>Sums done so far.</summary>
    public long Steps { get; private set; }

    /// <summary>A service time as masses of bins 0, 1, …</summary>
    public double[] Share(ServiceTime time)
    {
        var law = Lognormal.Of(time);
        var (share, left) = (new double[bins], 1.0);
        for (var k = 0; k < bins - 1 && left > 1e-6; k++)
        {
            var (low, high) = (k * unit, (k + 1) * unit);
            var (inside, part) = (law.Below(high) - law.Below(low), law.MeanWithin(high) - law.MeanWithin(low));
            var up = Math.Clamp(part / unit - k * inside, 0, inside);
            share[k] += inside - up;
            share[k + 1] += up;
            left -= inside;
        }
        share[^1] += Math.Max(0, left);
        return share;
    }

    /// <summary>With probability <paramref name="chance"/> one more service stands in line.</summary>
    public void Add(double[] share, double chance = 1)
    {
        Array.Clear(spare);
        for (var k = 0; k < bins; k++)
        {
            if (mass[k] < 1e-9) continue;
            spare[k] += mass[k] * (1 - chance);
            var room = bins - 1 - k;
            spare[^1] += Spread(mass[k] * chance, share.AsSpan(0, room), spare.AsSpan(k, room));
            Steps += room + 1;
        }
        (mass, spare) = (spare, mass);
    }

    /// <summary>Adds parts of a mass; what is left over is returned.</summary>
    private static double Spread(double whole, ReadOnlySpan<double> share, Span<double> to)
    {
        var from = MemoryMarshal.Cast<double, Vector<double>>(share);
        var onto = MemoryMarshal.Cast<double, Vector<double>>(to);
        var given = Vector<double>.Zero;
        for (var i = 0; i < from.Length; i++)
        {
            var part = from[i] * whole;
            given += part;
            onto[i] += part;
        }
        var rest = whole - Vector.Sum(given);
        for (var j = from.Length * Vector<double>.Count; j < share.Length; j++)
        {
            var part = whole * share[j];
            to[j] += part;
            rest -= part;
        }
        return Math.Max(0, rest);
    }

    /// <summary>One minute of <paramref name="windows"/>; fewer of them find something to do while the work is little.</summary>
    public void Drain(double windows, double residual)
    {
        Array.Clear(spare);
        spare[0] = mass[0];
        for (var k = 1; k < bins; k++)
        {
            var to = Math.Max(0, k - Math.Min(windows, Math.Max(1, k * unit / residual)) / unit);
            var floor = (int)to;
            spare[floor] += mass[k] * (1 - (to - floor));
            if (to > floor) spare[floor + 1] += mass[k] * (to - floor);
        }
        (mass, spare) = (spare, mass);
    }

    /// <summary>Mass above so many minutes of work; the bin that the limit cuts counts in part.</summary>
    public double Above(double minutes, double remove = 0)
    {
        var sum = 0.0;
        for (var k = 0; k < bins; k++)
        {
            var over = mass[k] * Math.Clamp(k - minutes / unit + 0.5, 0, 1);
            sum += over;
            mass[k] -= over * remove;
        }
        return sum;
    }

    /// <summary>Mean of a growing function of the work in minutes.</summary>
    public double Mean(Func<double, double> of)
    {
        var sum = 0.0;
        for (var k = 0; k < bins; k++) if (mass[k] > 1e-9) sum += mass[k] * of(k * unit);
        return sum;
    }

    private static double[] Empty(int bins)
    {
        var nothing = new double[bins];
        nothing[0] = 1;
        return nothing;
    }
}
