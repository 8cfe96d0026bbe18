namespace Zhengwu.Domain.ServiceDays;

/// <summary>When will somebody wait too long, so that the tidal window (潮汐窗口) must be opened.</summary>
public static class TideForecast
{
    /// <summary>Opening later must still prevent this share of what opening at once prevents.</summary>
    private const double Most = 0.8;

    public static Forecast Look(HallNow now, TideLimits limits)
    {
        var idle = new Outlook(now, limits, null);
        var alarm = idle.Anybody >= limits.Confidence;
        DateTimeOffset? before = alarm ? now.At.AddMinutes(LatestOpening(now, limits, idle.Over)) : null;
        var people = (int)Math.Round(idle.Over, MidpointRounding.AwayFromZero);
        if (alarm) people = Math.Max(1, people);
        return new(alarm, people, before, idle.LongestMinutes, TideWords.Of(now, limits, idle, people, before));
    }

    /// <summary>Minutes from now.</summary>
    private static int LatestOpening(HallNow now, TideLimits limits, double idle)
    {
        double Prevented(int after) => idle - new Outlook(now, limits, after + limits.OpeningTakesMinutes).Over;
        var (yes, no) = (0, limits.HorizonMinutes);
        var enough = Most * Prevented(0);
        while (no - yes > 1)
        {
            var middle = (yes + no) / 2;
            if (Prevented(middle) >= enough) yes = middle;
            else no = middle;
        }
        return yes;
    }
}
