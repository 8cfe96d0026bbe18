using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Domain.Tests.ServiceDays;

/// <summary>
/// Plays one day minute by minute: people are served in order, a rule may open one tidal window, which needs some minutes to begin and stays
/// until the session's end.
/// </summary>
internal sealed class HallRun(HallDay day, Func<HallRun, bool> rule, TideLimits limits)
{
    private static readonly DateTimeOffset Midnight = Shanghai.At(new DateOnly(2026, 3, 2), 0);
    private readonly List<(double FreeAt, double Since, ServiceTime Item)> windows = [.. Enumerable.Repeat((0.0, 0.0, day.Mix), day.Windows)];
    private readonly List<double> waits = [];
    private int next;

    /// <summary>Minute of the day.</summary>
    public double Minute { get; private set; }
    public int Came => day.Visits.TakeWhile(v => v.At <= Minute).Count();
    public double LongestSoFar => next < day.Visits.Count ? Math.Max(0, Minute - day.Visits[next].At) : 0;
    public int Openings { get; private set; }
    /// <summary>Minutes for which the tidal window was manned.</summary>
    public double TidalMinutes { get; private set; }
    public int People => waits.Count;
    public double LongestWait => waits.DefaultIfEmpty(0).Max();
    public int Over => waits.Count(w => w > limits.WaitMinutes);

    public HallRun Play()
    {
        foreach (var (from, to) in HallDay.Sessions)
        {
            var opened = (double?)null;
            for (Minute = from; Minute < to || Waiting > 0; Minute++)
            {
                Serve();
                if (opened is not null || !rule(this)) continue;
                (opened, Openings) = (Minute, Openings + 1);
                windows.Add((Minute + limits.OpeningTakesMinutes, Minute, day.Mix));
            }
            if (opened is not { } since) continue;
            TidalMinutes += Math.Max(Minute, to) - since;
            windows.RemoveAt(windows.Count - 1);
        }
        return this;
    }

    private int Waiting => day.Visits.Skip(next).TakeWhile(v => v.At <= Minute).Count();

    /// <summary>Calls everybody whose turn came until now.</summary>
    private void Serve()
    {
        while (next < day.Visits.Count && day.Visits[next] is var visit)
        {
            var window = Enumerable.Range(0, windows.Count).MinBy(w => windows[w].FreeAt);
            var starts = Math.Max(visit.At, windows[window].FreeAt);
            if (starts > Minute) return;
            windows[window] = (starts + visit.Minutes, starts, visit.Item);
            waits.Add(starts - visit.At);
            next++;
        }
    }

    /// <summary>What the hall's screens know at this minute: neither true service times nor who will come.</summary>
    public HallNow Now()
    {
        var at = Midnight.AddMinutes(Minute);
        var line = day.Visits.Skip(next).TakeWhile(v => v.At <= Minute).Select(v => new InLine(Minute - v.At, v.Item));
        var busy = windows.Select(w => w.FreeAt > Minute ? w.Item.Remaining(Minute - w.Since) : 0);
        var ends = HallDay.Sessions.First(s => Minute < s.To || s.To == 1050).To;
        return new(at, [.. busy], [.. line], Arrivals.Today(day.Usual, at, Came), day.Mix, Midnight.AddMinutes(ends));
    }
}
