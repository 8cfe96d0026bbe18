namespace Zhengwu.Domain.Calendars;

/// <summary>Every change of the setup as a sentence.</summary>
public static class SetupWords
{
    public static (string Title, string? Text) Say(SetupEvent happened) => happened switch
    {
        DaySet e => ($"{e.Day.Date:yyyy-MM-dd} 改为{Of(e.Day.Kind)}", e.Day.Name),
        DayRestored e => ($"{e.Date:yyyy-MM-dd} 恢复为国务院通知", null),
        YearPublished e => ($"{e.Year} 年放假安排已录全", null),
        HoursSet e => ("改办公时段", $"{(e.Hours.UnitId == WorkCalendar.EveryUnit ? "全县" : e.Hours.UnitId)}，{e.Hours.From:yyyy-MM-dd} 起：{string.Join("、", e.Hours.Sessions.Select(s => $"{s.From:HH:mm}–{s.To:HH:mm}"))}"),
        LimitsSet e => ("改时限数值", $"临期 {e.Limits.WarnPercent}% 或提前 {e.Limits.WarnDaysBefore} 个工作日，承接 {e.Limits.TakeOverMinutes} 分钟，告知 {e.Limits.NoticeDays} 个工作日，送达 {e.Limits.DeliveryDays} 个工作日"),
        TideSet e => ("改潮汐规则", string.Join("；", ((string?[])[e.Tide.ByWait ? $"等待 {e.Tide.WaitMinutes} 分钟" : null, e.Tide.ByCases ? $"第 {e.Tide.DailyCases} 件" : null, e.Tide.ByForecast ? "预测" : null]).Where(t => t is not null))),
        _ => throw new InvalidOperationException($"No sentence for {happened.GetType().Name}"),
    };

    private static string Of(DayKind kind) => kind switch { DayKind.Rest => "休息", DayKind.Work => "上班", _ => "上半天班" };
}
