using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Questions;

namespace Zhengwu.Domain.Limits;

/// <summary>临期 → 超期 → 升级到分管领导 → 升级到监督股; each once for a limit. Source: SLA-wd_warn, SLA-wd_supervise.</summary>
public enum AlarmLevel { Warning, Overdue, Leader, Supervision }

/// <summary>
/// A limit as it was reckoned: when each level is reached (UTC). All times are null while a pause runs that began before the end. It stands in
/// the state, so that deadlines stay a function of the state alone; <see cref="Clockwork"/> says when it must be set anew.
/// </summary>
/// <param name="Limit">Stable name, unique within the stream: promised-limit, take-over-limit, order-2 …</param>
public sealed record Clock(string Limit, DateTimeOffset From, DateTimeOffset? WarnAt, DateTimeOffset? DueAt, DateTimeOffset? LeaderAt, DateTimeOffset? SupervisionAt)
{
    public DateTimeOffset? At(AlarmLevel level) => level switch
    {
        AlarmLevel.Warning => WarnAt,
        AlarmLevel.Overdue => DueAt,
        AlarmLevel.Leader => LeaderAt,
        _ => SupervisionAt,
    };
}

/// <summary>An alarm on the record. <paramref name="Holder"/> had it at that moment; <paramref name="PostedAt"/> is null until its letters lie with the post.</summary>
public sealed record Alarm(string Limit, AlarmLevel Level, DateTimeOffset DueAt, DateTimeOffset RaisedAt, string? HolderId, string Holder, DateTimeOffset? PostedAt = null)
{
    public string Name => Clockwork.NameOf(Limit, Level);
}

/// <summary>Numbers of the county (settings.json, "limits"). Days are working days.</summary>
/// <param name="WarnPercent">临期 at this part of the limit …</param>
/// <param name="WarnDaysBefore">… and at the latest so many days before its end.</param>
/// <param name="TakeOverMinutes">Working minutes in which the 0号窗口 takes a relayed case over.</param>
/// <param name="NoticeDays">一次性告知 (行政许可法 32); after it the application counts as accepted.</param>
/// <param name="DeliveryDays">送达 after the decision (行政许可法 44).</param>
/// <param name="ParcelDays">From 寄出 to 签收 or 到达; our own number, the documents name none.</param>
/// <param name="ExtensionDays">The longest extension (行政许可法 42).</param>
/// <param name="OrderReplyDays">Reply to a 督办单.</param>
public sealed record LimitSettings(int WarnPercent = 80, int WarnDaysBefore = 1, int LeaderAfterDays = 1, int SupervisionAfterDays = 3,
    int TakeOverMinutes = 240, int NoticeDays = 5, int DeliveryDays = 10, int ParcelDays = 5, int ExtensionDays = 10, int OrderReplyDays = 3);

/// <summary>What limits are reckoned with.</summary>
public sealed record LimitRules(WorkCalendar Calendar, LimitSettings Settings)
{
    public QuestionLimits Questions { get; init; } = new();
    public static LimitRules Plain { get; } = new(WorkCalendar.Plain, new());
}
