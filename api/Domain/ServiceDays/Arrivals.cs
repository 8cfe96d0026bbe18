using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.ServiceDays;

/// <summary>Expected arrivals of a day in 48 half-hours.</summary>
public static class Arrivals
{
    public const int Slots = 48;
    /// <summary>How many arrivals weigh as much as the usual profile: gamma prior of the day's volume with a scatter of about one half.</summary>
    private const double PriorWeight = 4;

    /// <summary>Expected arrivals within the minute that begins at <paramref name="instant"/>.</summary>
    internal static double PerMinute(IReadOnlyList<double> perHalfHour, DateTimeOffset instant)
    {
        var slot = (int)(Shanghai.Local(instant).TimeOfDay.TotalMinutes / 30);
        return slot < perHalfHour.Count && perHalfHour[slot] is > 0 and var people ? people / 30 : 0;
    }

    /// <summary>The usual profile scaled by what came today until now: a surge day shows itself in the first hour.</summary>
    public static IReadOnlyList<double> Today(IReadOnlyList<double> usual, DateTimeOffset at, int cameToday)
    {
        var slots = Shanghai.Local(at).TimeOfDay.TotalMinutes / 30;
        var expected = usual.Select((n, i) => n * Math.Clamp(slots - i, 0, 1)).Sum();
        var factor = (PriorWeight + cameToday) / (PriorWeight + expected);
        return [.. usual.Select(n => n * factor)];
    }
}
