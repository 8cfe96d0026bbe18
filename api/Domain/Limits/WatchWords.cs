using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.Limits;

/// <summary>Every watch event as a sentence of the timeline.</summary>
public static class WatchWords
{
    public static (string Title, string? Text) Say(WatchEvent happened) => happened switch
    {
        ClocksSet e => ("时限已计算", e.Clocks.Count == 0 ? "没有在走的时限" : string.Join("；", e.Clocks.Select(Say))),
        AlarmRaised e => ($"{LimitWords.Of(e.Limit)}{LimitWords.Of(e.Level)}", $"期限 {Shanghai.Say(e.DueAt)}，{e.Holder}"),
        AlarmPosted => ("提醒已交邮件", null),
        SupervisionOrdered e => ($"督办单第 {e.No} 号", $"{e.Text}（{e.Days} 个工作日内回复）"),
        SupervisionReplied e => ($"回复督办单第 {e.No} 号", e.Text),
        CauseRecorded e => ($"登记{LimitWords.Of(e.Limit)}超期原因", $"{e.Cause}；责任人 {e.Responsible}；处理 {e.Outcome}"),
        _ => throw new InvalidOperationException($"No sentence for {happened.GetType().Name}"),
    };

    private static string Say(Clock clock) => clock.DueAt is { } due ? $"{LimitWords.Of(clock.Limit)} {Shanghai.Say(due)}" : $"{LimitWords.Of(clock.Limit)} 暂停计时";
}
