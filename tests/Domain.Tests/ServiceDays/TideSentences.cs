using System.Text.RegularExpressions;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Domain.Tests.ServiceDays;

public sealed class TideSentences
{
    [Fact] public void an_alarm_says_until_when_and_for_how_many()
    {
        var forecast = TideForecast.Look(TideProperties.Hall(1, 2, 9, 9), new());
        Assert.Matches(@"^9:[3-5]\d 前开启潮汐窗口，否则预计 \d+ 人等待超过 15 分钟$", forecast.Lines[^1]);
        Assert.Equal(forecast.PeopleOver, int.Parse(Regex.Match(forecast.Lines[^1], @"(\d+) 人").Groups[1].Value));
        Assert.StartsWith(Shanghai.Local(forecast.OpenBefore!.Value).ToString("H:mm"), forecast.Lines[^1]);
    }

    [Fact] public void the_arithmetic_can_be_followed()
    {
        var lines = TideForecast.Look(TideProperties.Hall(1, 2, 9, 9), new()).Lines;
        Assert.Equal(["现在 2 人等候，1 个窗口，平均每件 9.0 分钟（近 100 件实测）", "9:30–10:30 预计来 9 人"], lines.Take(2));
        Assert.Matches(@"到的人预计等 \d+ 分钟$", lines[2]);
        Assert.Matches(@"^60 分钟内有人等待超过 15 分钟的可能为 \d+%，达到 \d+% 提醒$", lines[3]);
    }

    [Fact] public void a_calm_hall_says_that_nothing_needs_opening() => Assert.Equal("暂不需要开启潮汐窗口", TideForecast.Look(TideProperties.Hall(2, 0, 3), new()).Lines[^1]);

    [Fact] public void after_closing_only_the_line_counts()
    {
        var hall = TideProperties.Hall(1, 2, 9);
        Assert.Contains("已停止取号，只办完已在等候的人", TideForecast.Look(hall with { ClosesAt = hall.At }, new()).Lines);
    }

    [Theory]
    [InlineData(0, 0, 0.5)]
    [InlineData(12, 6, 1.6)]
    public void what_came_until_now_scales_the_day(int cameToday, double usualUntilNow, double factor)
    {
        var usual = Enumerable.Repeat(0.0, Arrivals.Slots).ToArray();
        (usual[18], usual[19]) = (usualUntilNow == 0 ? 4 : usualUntilNow, 10);
        var today = Arrivals.Today(usual, Shanghai.At(new DateOnly(2026, 3, 2), 9, 30), cameToday);
        Assert.Equal(10 * factor, today[19], 6);
    }
}
