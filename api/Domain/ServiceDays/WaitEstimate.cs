namespace Zhengwu.Domain.ServiceDays;

/// <summary>About how long somebody will wait: the work ahead, shared by the windows that are open.</summary>
public static class WaitEstimate
{
    /// <param name="ahead">People before the one who asks.</param>
    /// <returns>Minutes, rounded up; null when no window is open.</returns>
    public static int? Minutes(ServiceDay day, int ahead, DateTimeOffset now)
    {
        var windows = day.Serving.ToList();
        if (windows.Count == 0) return null;
        var isAnyFree = windows.Any(w => day.At(w.Id) is null);
        if (isAnyFree && ahead == 0) return 0;
        return (int)Math.Ceiling((day.BusyFor(now).Sum() + day.Line.Where(t => t.For is not WindowKind.Issuing).Take(ahead).Sum(t => day.Profile.Of(t.ItemId).MeanMinutes)) / windows.Count);
    }
}
