using Zhengwu.Domain.Calendars;
using static Zhengwu.Domain.Tests.Calendars.WholeSums;

namespace Zhengwu.Domain.Tests.Calendars;

/// <summary>Whole sums in working minutes as the counter reads them out.</summary>
public sealed class WholeSumsInMinutes
{
    [Fact]
    public void minutes_over_lunch_a_night_and_a_weekend_that_works() => Reads(
        TimeLimit.OfMinutes("*", "提交", At(2026, 10, 9, 11, 20), 600), """
        提交 2026年10月9日（周五）11:20 起算
        期限 10 小时，只计工作时间
        10月9日（周五）11:20–12:00、13:30–17:00，计 4 小时 10 分钟
        10月10日（周六）08:30–12:00、13:30–15:50，计 5 小时 50 分钟
        到期 10月10日（周六）15:50
        """);

    [Fact]
    public void minutes_from_a_saturday_over_a_pause() => Reads(
        TimeLimit.OfMinutes("*", "提交", At(2026, 11, 21, 10, 0), 240, [new(At(2026, 11, 23, 9, 15), At(2026, 11, 23, 14, 0), "补正")]), """
        提交 2026年11月21日（周六）10:00 起算
        期限 4 小时，只计工作时间
        补正 11月23日（周一）09:15 至 11月23日（周一）14:00，期间不计
        跳过周末 2 天
        11月23日（周一）08:30–09:15、14:00–17:00，计 3 小时 45 分钟
        11月24日（周二）08:30–08:45，计 15 分钟
        到期 11月24日（周二）08:45
        """);

    [Fact]
    public void lunch_service_of_a_hall_does_not_lengthen_its_working_time() => Reads(
        TimeLimit.OfMinutes("0400", "收件", At(2026, 11, 20, 12, 10), 240), """
        收件 2026年11月20日（周五）12:10 起算
        期限 4 小时，只计工作时间
        跳过周末 2 天
        11月20日（周五）13:30–17:00，计 3 小时 30 分钟
        11月23日（周一）08:30–09:00，计 30 分钟
        到期 11月23日（周一）09:00
        """);

    [Fact]
    public void minutes_up_to_a_pause_that_still_runs() => Reads(
        TimeLimit.OfMinutes("*", "提交", At(2026, 11, 21, 10, 0), 240, [new(At(2026, 11, 23, 9, 15), null, "补正")]), """
        提交 2026年11月21日（周六）10:00 起算
        期限 4 小时，只计工作时间
        跳过周末 2 天
        11月23日（周一）08:30–09:15，计 45 分钟
        11月23日（周一）09:15 起因补正暂停计时，结束后顺延
        """);

    [Fact]
    public void a_pause_that_begins_with_the_last_minute_over_changes_nothing() => Reads(
        TimeLimit.OfMinutes("*", "提交", At(2026, 11, 23, 8, 30), 45, [new(At(2026, 11, 23, 9, 15), null, "补正")]), """
        提交 2026年11月23日（周一）08:30 起算
        期限 45 分钟，只计工作时间
        11月23日（周一）08:30–09:15，计 45 分钟
        到期 11月23日（周一）09:15
        """);
}
