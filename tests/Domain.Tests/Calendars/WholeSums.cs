using Zhengwu.Domain.Calendars;
using static Zhengwu.Domain.Tests.Calendars.CalendarFiles;

namespace Zhengwu.Domain.Tests.Calendars;

/// <summary>Whole sums in days as the counter reads them out.</summary>
public sealed class WholeSums
{
    [Fact]
    public void from_acceptance_over_a_supplement_and_the_national_day() => Reads(
        TimeLimit.OfDays("*", "受理", At(2026, 9, 17, 10, 0), 10, [new(At(2026, 9, 21, 15, 0), At(2026, 9, 24, 9, 30), "补正")]), """
        受理 2026年9月17日（周四）10:00，当日不计，次日起算
        期限 10 个工作日
        补正 9月21日（周一）15:00 至 9月24日（周四）09:30，开始当日计入、结束当日不计，扣除 3 个工作日：9月22日（周二）至9月24日（周四）
        跳过周末 2 天
        跳过中秋节 3 天：9月25日（周五）至9月27日（周日）
        跳过国庆节 7 天：10月1日（周四）至10月7日（周三）
        计入 10 个工作日：9月18日（周五）、9月20日（周日）、9月21日（周一）、9月28日（周一）至9月30日（周三）、10月8日（周四）至10月10日（周六）、10月12日（周一）
        其中调休上班 2 天：9月20日（周日）、10月10日（周六）
        到期 10月12日（周一）17:00
        """);

    [Fact]
    public void an_extension_over_new_year_into_a_year_without_a_notice() => Reads(
        TimeLimit.OfDays("*", "受理", At(2026, 12, 22, 16, 59), 5, extra: 5), """
        受理 2026年12月22日（周二）16:59，当日不计，次日起算
        期限 5 个工作日，经批准延长 5 个工作日，共 10 个工作日
        跳过周末 4 天
        计入 10 个工作日：12月23日（周三）至12月25日（周五）、12月28日（周一）至2027年1月1日（周五）、1月4日（周一）、1月5日（周二）
        2027 年放假安排尚未公布，暂按周一至周五计算，公布后重算
        到期 2027年1月5日（周二）17:00
        """);

    [Fact]
    public void two_pauses_of_which_one_costs_nothing() => Reads(
        TimeLimit.OfDays("*", "受理", At(2025, 9, 24, 8, 30), 20, [new(At(2025, 9, 26, 9, 0), At(2025, 9, 26, 16, 0), "补正"), new(At(2025, 9, 29, 9, 0), At(2025, 10, 14, 10, 0), "听证")]), """
        受理 2025年9月24日（周三）08:30，当日不计，次日起算
        期限 20 个工作日
        补正 9月26日（周五）09:00 至 9月26日（周五）16:00，开始当日计入、结束当日不计，扣除 0 个工作日
        听证 9月29日（周一）09:00 至 10月14日（周二）10:00，开始当日计入、结束当日不计，扣除 6 个工作日：9月30日（周二）、10月9日（周四）至10月11日（周六）、10月13日（周一）、10月14日（周二）
        跳过周末 8 天
        跳过国庆节 7 天：10月1日（周三）至10月5日（周日）、10月7日（周二）、10月8日（周三）
        跳过中秋节 1 天：10月6日（周一）
        计入 20 个工作日：9月25日（周四）、9月26日（周五）、9月28日（周日）、9月29日（周一）、10月15日（周三）至10月17日（周五）、10月20日（周一）至10月24日（周五）、10月27日（周一）至10月31日（周五）、11月3日（周一）至11月5日（周三）
        其中调休上班 1 天：9月28日（周日）
        到期 11月5日（周三）17:00
        """);

    [Fact]
    public void a_long_limit_names_its_first_and_last_day() => Reads(
        TimeLimit.OfDays("*", "受理", At(2024, 1, 15, 9, 0), 60), """
        受理 2024年1月15日（周一）09:00，当日不计，次日起算
        期限 60 个工作日
        跳过周末 17 天
        跳过春节 8 天：2月10日（周六）至2月17日（周六）
        跳过清明节 3 天：4月4日（周四）至4月6日（周六）
        计入 60 个工作日：1月16日（周二）至4月12日（周五）之间的工作日
        其中调休上班 3 天：2月4日（周日）、2月18日（周日）、4月7日（周日）
        到期 4月12日（周五）17:00
        """);

    [Fact]
    public void a_pause_that_still_runs() => Reads(
        TimeLimit.OfDays("*", "受理", At(2026, 11, 20, 10, 0), 20, [new(At(2026, 11, 23, 9, 0), At(2026, 11, 25, 9, 0), "补正"), new(At(2026, 12, 2, 15, 0), null, "听证")]), """
        受理 2026年11月20日（周五）10:00，当日不计，次日起算
        期限 20 个工作日
        补正 11月23日（周一）09:00 至 11月25日（周三）09:00，开始当日计入、结束当日不计，扣除 2 个工作日：11月24日（周二）、11月25日（周三）
        跳过周末 4 天
        计入 6 个工作日：11月23日（周一）、11月26日（周四）、11月27日（周五）、11月30日（周一）至12月2日（周三）
        12月2日（周三）15:00 起因听证暂停计时，还剩 14 个工作日，结束后顺延
        """);

    /// <summary>The day on which a pause begins counts: here it is the last, and nobody is late before the clock goes on.</summary>
    [Fact]
    public void a_pause_that_begins_on_the_last_day_carries_the_end_to_the_close_of_the_day_it_ends() => Reads(
        TimeLimit.OfDays("*", "受理", At(2026, 11, 20, 10, 0), 2, [new(At(2026, 11, 24, 15, 0), At(2026, 11, 27, 9, 0), "补正")]), """
        受理 2026年11月20日（周五）10:00，当日不计，次日起算
        期限 2 个工作日
        补正 11月24日（周二）15:00 至 11月27日（周五）09:00，开始当日计入、结束当日不计，扣除 2 个工作日：11月25日（周三）、11月26日（周四）
        跳过周末 2 天
        计入 2 个工作日：11月23日（周一）、11月24日（周二）
        最后一天在暂停期间，顺延到恢复后的第一个下班时间：11月27日（周五）17:00
        到期 11月27日（周五）17:00
        """);

    [Fact]
    public void a_matter_for_at_once_whose_pause_ends_at_the_close_of_a_friday() => Reads(
        TimeLimit.OfDays("*", "收件", At(2026, 11, 26, 10, 0), 0, [new(At(2026, 11, 26, 16, 0), At(2026, 11, 27, 17, 0), "补正")]), """
        收件 2026年11月26日（周四）10:00
        即办，当日下班前办结；下班后或休息日收件的，下一个工作日办结
        补正 11月26日（周四）16:00 至 11月27日（周五）17:00，开始当日计入、结束当日不计，扣除 1 个工作日：11月27日（周五）
        跳过周末 2 天
        最后一天在暂停期间，顺延到恢复后的第一个下班时间：11月30日（周一）17:00
        到期 11月30日（周一）17:00
        """);

    [Fact]
    public void an_end_that_moved_into_the_next_pause_moves_again() => Reads(
        TimeLimit.OfDays("*", "受理", At(2026, 11, 20, 10, 0), 1, [new(At(2026, 11, 23, 15, 0), At(2026, 11, 24, 18, 0), "补正"), new(At(2026, 11, 25, 9, 0), At(2026, 11, 27, 9, 0), "听证")]), """
        受理 2026年11月20日（周五）10:00，当日不计，次日起算
        期限 1 个工作日
        补正 11月23日（周一）15:00 至 11月24日（周二）18:00，开始当日计入、结束当日不计，扣除 1 个工作日：11月24日（周二）
        听证 11月25日（周三）09:00 至 11月27日（周五）09:00，开始当日计入、结束当日不计，扣除 1 个工作日：11月26日（周四）
        跳过周末 2 天
        计入 1 个工作日：11月23日（周一）
        最后一天在暂停期间，顺延到恢复后的第一个下班时间：11月25日（周三）17:00
        最后一天在暂停期间，顺延到恢复后的第一个下班时间：11月27日（周五）17:00
        到期 11月27日（周五）17:00
        """);

    [Fact]
    public void an_end_that_moved_into_a_pause_that_still_runs_has_no_date() => Reads(
        TimeLimit.OfDays("*", "受理", At(2026, 11, 20, 10, 0), 1, [new(At(2026, 11, 23, 15, 0), At(2026, 11, 25, 9, 0), "补正"), new(At(2026, 11, 25, 16, 0), null, "听证")]), """
        受理 2026年11月20日（周五）10:00，当日不计，次日起算
        期限 1 个工作日
        补正 11月23日（周一）15:00 至 11月25日（周三）09:00，开始当日计入、结束当日不计，扣除 2 个工作日：11月24日（周二）、11月25日（周三）
        跳过周末 2 天
        计入 1 个工作日：11月23日（周一）
        11月25日（周三）16:00 起因听证暂停计时，还剩 0 个工作日，结束后顺延
        """);

    [Theory]
    [InlineData(16, 59, false)]
    [InlineData(17, 0, true)]
    public void an_open_pause_hides_the_date_only_if_it_began_before_it(int hour, int minute, bool isDated)
    {
        foreach (var days in new[] { 0, 1 })
            Assert.Equal(isDated ? At(2026, 11, 23 + days, 17, 0) : null,
                WorkingTime.Reckon(County, TimeLimit.OfDays("*", "受理", At(2026, 11, 23, 10, 0), days, [new(At(2026, 11, 23 + days, hour, minute), null, "补正")])).DueAt);
    }

    [Fact]
    public void a_half_day_counts_as_a_day_and_ends_at_noon() => Reads(Odd,
        TimeLimit.OfDays("*", "受理", At(2023, 3, 2, 9, 0), 4), """
        受理 2023年3月2日（周四）09:00，当日不计，次日起算
        期限 4 个工作日
        跳过周末 2 天
        计入 4 个工作日：3月3日（周五）、3月6日（周一）至3月8日（周三）
        其中半天上班（照计 1 个工作日）：3月8日（周三）
        到期 3月8日（周三）12:00
        """);

    [Fact]
    public void a_matter_for_at_once_that_came_after_hours_before_the_holidays() => Reads(
        TimeLimit.OfDays("*", "收件", At(2026, 9, 30, 17, 30), 0), """
        收件 2026年9月30日（周三）17:30
        即办，当日下班前办结；下班后或休息日收件的，下一个工作日办结
        跳过国庆节 7 天：10月1日（周四）至10月7日（周三）
        计入 1 个工作日：10月8日（周四）
        到期 10月8日（周四）17:00
        """);

    internal static void Reads(TimeLimit limit, string expected) => Reads(County, limit, expected);
    internal static void Reads(WorkCalendar calendar, TimeLimit limit, string expected) => Assert.Equal(expected.Split('\n'), WorkingTime.Reckon(calendar, limit).Lines);
    internal static DateTimeOffset At(int year, int month, int day, int hour, int minute) => Shanghai.At(new(year, month, day), hour, minute);
}
