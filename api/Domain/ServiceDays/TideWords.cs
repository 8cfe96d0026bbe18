using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.ServiceDays;

/// <summary>The arithmetic of a forecast in plain words.</summary>
internal static class TideWords
{
    public static IReadOnlyList<string> Of(HallNow now, TideLimits limits, Outlook idle, int people, DateTimeOffset? before)
    {
        var end = now.At.AddMinutes(limits.HorizonMinutes) is var far && far < now.ClosesAt ? far : now.ClosesAt;
        var minutes = Math.Max(0, (int)Math.Ceiling((end - now.At).TotalMinutes));
        var coming = Enumerable.Range(0, minutes).Sum(m => Arrivals.PerMinute(now.ArrivalsPerHalfHour, now.At.AddMinutes(m)));
        List<string> lines = [$"现在 {now.Line.Count} 人等候，{now.BusyFor.Count} 个窗口，{now.Mix.Say()}"];
        lines.Add(minutes > 0 ? $"{Clock(now.At)}–{Clock(end)} 预计来 {coming:0} 人" : "已停止取号，只办完已在等候的人");
        if (now.BusyFor.Count == 0) lines.Add("没有开放的窗口");
        else if (idle.LongestMinutes >= 1) lines.Add(Longest(now, idle));
        lines.Add($"{limits.HorizonMinutes} 分钟内有人等待超过 {limits.WaitMinutes} 分钟的可能为 {idle.Anybody:P0}，达到 {limits.Confidence:P0} 提醒".Replace(" %", "%", StringComparison.Ordinal));
        lines.Add(before is { } latest
            ? $"{Clock(latest)} 前开启潮汐窗口，否则预计 {people} 人等待超过 {limits.WaitMinutes} 分钟"
            : "暂不需要开启潮汐窗口");
        return lines;
    }

    private static string Longest(HallNow now, Outlook idle) => idle.LongestOf.Place is { } place
        ? $"排在第 {place} 位的人预计共等 {idle.LongestMinutes:0} 分钟"
        : $"{Clock(now.At.AddMinutes(idle.LongestOf.Minute))} 到的人预计等 {idle.LongestMinutes:0} 分钟";

    private static string Clock(DateTimeOffset instant) => Shanghai.Local(instant).ToString("H:mm");
}
