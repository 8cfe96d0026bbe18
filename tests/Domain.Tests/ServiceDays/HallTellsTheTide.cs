using Zhengwu.Domain.ServiceDays;
using static Zhengwu.Domain.Tests.ServiceDays.HallLife;

namespace Zhengwu.Domain.Tests.ServiceDays;

public sealed class HallTellsTheTide
{
    private static readonly TideRules ByWait = Off with { ByWait = true }, ByCases = Off with { ByCases = true }, ByForecast = Off with { ByForecast = true };

    /// <summary>One window, busy; somebody waits since 9:00.</summary>
    private static HallLife Waiting(TideRules rules)
    {
        var hall = new HallLife(rules).At(8, 50).Open("1");
        hall.Take();
        hall.Call();
        hall.At(9, 0).Take();
        return hall;
    }

    private static HallLife Alarmed()
    {
        var hall = Waiting(ByWait).At(9, 15);
        hall.Pass(DayDeadlines.Wait);
        return hall;
    }

    [Fact]
    public void somebody_who_waits_a_quarter_of_an_hour_raises_the_alarm_to_the_second()
    {
        var hall = Waiting(ByWait);
        Assert.Equal(Clock(9, 15), hall.Due(DayDeadlines.Wait));
        hall.Now = Clock(9, 15).AddSeconds(-1);
        Assert.Empty(hall.Pass(DayDeadlines.Wait));
        hall.At(9, 15);
        Assert.Equal("A002 号已等 15 分钟", Assert.Single(hall.Pass(DayDeadlines.Wait).OfType<TideAlarmed>().Single().Reasons));
        Assert.Null(hall.Due(DayDeadlines.Wait));
        Assert.Contains(hall.Deadlines, d => d.Kind == "post.tide-1.overdue");
        Assert.Equal("alarm", Assert.Single(DayDeadlines.Rows(hall.Day)).List);
    }

    [Fact]
    public void the_deadline_vanishes_with_the_one_who_waits()
    {
        var hall = Waiting(ByWait);
        hall.Serve().Finish().Call();
        Assert.Null(hall.Due(DayDeadlines.Wait));
    }

    [Fact]
    public void who_was_called_once_waits_for_the_tide_no_more()
    {
        var hall = Waiting(ByWait);
        hall.Serve().Finish().Call();
        hall.Serve().At(9, 20).Do(Clerk, new DayCommand.Transfer("1", WindowKind.Issuing));
        Assert.Equal(["A002"], hall.Line);
        Assert.Null(hall.Due(DayDeadlines.Wait));
        hall.Take();
        Assert.Equal(Clock(9, 35), hall.Due(DayDeadlines.Wait));
    }

    [Fact]
    public void the_thirtieth_case_raises_it_in_the_same_transaction_and_the_thirty_first_does_not()
    {
        var hall = new HallLife(ByCases).Open("1");
        for (var i = 1; i < 30; i++) Assert.Single(hall.Tell(Clerk, new DayCommand.CountCase($"{i}")));
        var happened = hall.Tell(Clerk, new DayCommand.CountCase("30"));
        Assert.Collection(happened, e => Assert.IsType<CaseTaken>(e), e => Assert.Equal(["综合窗口1今天已收 30 件"], ((TideAlarmed)e).Reasons), e => Assert.IsType<DayWatched>(e));
        hall.Do(Clerk, new DayCommand.DismissTide("人手够")).After(31);
        Assert.Single(hall.Tell(Clerk, new DayCommand.CountCase("31")));
    }

    [Fact]
    public void the_forecast_raises_it_before_anybody_has_waited()
    {
        var hall = new HallLife(ByForecast).Open("1");
        for (var i = 0; i < 10 && hall.Day.Tide is TideStage.Closed; i++) hall.Take();
        Assert.Contains("前开启", Assert.Single(Assert.IsType<TideStage.Alarmed>(hall.Day.Tide).Reasons), StringComparison.Ordinal);
        Assert.IsType<TicketTaken>(hall.Record[^3].Event);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    public void each_of_the_three_rules_can_be_switched_off(bool byWait, bool byCases, bool byForecast)
    {
        var hall = new HallLife(new TideRules(byWait, ByCases: byCases, DailyCases: 1, ByForecast: byForecast));
        for (var i = 0; i < 10; i++) hall.Take();
        Assert.Equal(byWait, hall.Due(DayDeadlines.Wait) is not null);
        hall.Open("1").After(20);
        if (hall.Day.Tide is TideStage.Alarmed) hall.Do(Clerk, new DayCommand.DismissTide("再看")).After(30);
        hall.Do(Clerk, new DayCommand.CountCase("1"));
        var reasons = (hall.Day.Tide as TideStage.Alarmed)?.Reasons ?? [];
        Assert.Equal((byWait, byCases, byForecast), (reasons.Any(r => r.Contains("已等")), reasons.Any(r => r.Contains("已收")), reasons.Any(r => r.Contains("预计"))));
    }

    [Fact]
    public void a_dismissed_alarm_is_quiet_for_half_an_hour_and_then_comes_again()
    {
        var hall = Alarmed().Do(Leader, new DayCommand.DismissTide("马上办完"));
        Assert.Equal(Clock(9, 45), hall.Due(DayDeadlines.Wait));
        hall.At(9, 44).Take();
        Assert.IsType<TideStage.Closed>(hall.Day.Tide);
        Assert.Empty(DayDeadlines.Rows(hall.Day));
        hall.At(9, 45).Pass(DayDeadlines.Wait);
        Assert.IsType<TideStage.Alarmed>(hall.Day.Tide);
        Assert.Equal(["tide-1", "tide-2"], hall.Day.Watch.Alarms.Select(a => a.Limit));
    }

    [Fact]
    public void the_forecast_is_asked_again_after_an_alarm_at_opening_was_dismissed()
    {
        var hall = new HallLife(new TideRules());
        hall.Take();
        hall.After(20).Open("1");
        Assert.IsType<TideStage.Alarmed>(hall.Day.Tide);
        Assert.Equal(Clock(9, 50), hall.Do(Clerk, new DayCommand.DismissTide("知道了")).Due(DayDeadlines.Look));
    }

    [Fact]
    public void the_forecast_is_asked_every_five_minutes_while_somebody_serves()
    {
        var hall = new HallLife(ByForecast).Open("1");
        for (var minute = 5; minute <= 30; minute += 5)
        {
            Assert.Equal(Clock(9, minute), hall.Due(DayDeadlines.Look));
            Assert.IsType<TideLooked>(Assert.Single(hall.At(9, minute).Pass(DayDeadlines.Look)));
        }
        Assert.Null(hall.Close("1").Due(DayDeadlines.Look));
    }
}
