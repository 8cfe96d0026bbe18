using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.Tests.Calendars;

/// <summary>What somebody changed, as the page of the setup tells it.</summary>
public sealed class SetupHistory
{
    public static TheoryData<SetupEvent, string, string?> Changes => new()
    {
        { new DaySet(new(new(2027, 1, 1), DayKind.Rest, "元旦")), "2027-01-01 改为休息", "元旦" },
        { new DaySet(new(new(2027, 1, 3), DayKind.Work, "元旦调休")), "2027-01-03 改为上班", "元旦调休" },
        { new DaySet(new(new(2027, 2, 5), DayKind.Half, "除夕")), "2027-02-05 改为上半天班", "除夕" },
        { new DayRestored(new(2027, 1, 3)), "2027-01-03 恢复为国务院通知", null },
        { new YearPublished(2027), "2027 年放假安排已录全", null },
        { new HoursSet(new("*", new(2027, 7, 1), [new(new(8, 0), new(11, 30)), new(new(14, 0), new(17, 0))], [], [], [])), "改办公时段", "全县，2027-07-01 起：08:00–11:30、14:00–17:00" },
        { new HoursSet(new("0400", new(2027, 7, 1), [new(new(8, 0), new(11, 30))], [], [], [])), "改办公时段", "0400，2027-07-01 起：08:00–11:30" },
        { new LimitsSet(new(WarnPercent: 70, WarnDaysBefore: 2, TakeOverMinutes: 120, NoticeDays: 4, DeliveryDays: 8)), "改时限数值", "临期 70% 或提前 2 个工作日，承接 120 分钟，告知 4 个工作日，送达 8 个工作日" },
        { new TideSet(new(WaitMinutes: 20, ByCases: false)), "改潮汐规则", "等待 20 分钟；预测" },
        { new TideSet(new(ByWait: false, DailyCases: 25, ByForecast: false)), "改潮汐规则", "第 25 件" },
    };

    [Theory, MemberData(nameof(Changes))]
    public void every_change_is_a_sentence(SetupEvent change, string title, string? text) => Assert.Equal((title, text), SetupWords.Say(change));
}
