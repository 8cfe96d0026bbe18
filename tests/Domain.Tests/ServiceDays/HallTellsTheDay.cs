using System.Text.Json;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.ServiceDays;
using static Zhengwu.Domain.Tests.ServiceDays.HallLife;

namespace Zhengwu.Domain.Tests.ServiceDays;

public sealed class HallTellsTheDay
{
    [Theory]
    [InlineData(9, 30, 9, 40)]
    [InlineData(11, 49, 11, 59)]
    [InlineData(11, 55, 13, 40)]
    [InlineData(12, 30, 13, 40)]
    [InlineData(7, 30, 8, 40)]
    public void windows_left_empty_are_told_ten_minutes_later_in_opening_hours(int hour, double minute, int dueHour, double dueMinute) =>
        Assert.Equal(Clock(dueHour, dueMinute), new HallLife().At(7, 0).Open("1").At(hour, minute).Close("1").Due(DayDeadlines.Empty));

    [Fact]
    public void whoever_leaves_at_closing_time_leaves_no_empty_seat() => Assert.Null(new HallLife().Open("1").At(16, 51).Close("1").Due(DayDeadlines.Empty));

    [Fact]
    public void an_empty_seat_is_told_once_each_time()
    {
        var hall = new HallLife().Open("1").Open("3", Issuer).At(9, 30).Close("1").At(9, 40);
        Assert.Equal("公营子镇窗口空岗", Assert.IsType<AlarmRaised>(Assert.IsType<DayWatched>(Assert.Single(hall.Pass(DayDeadlines.Empty))).What).Holder);
        Assert.Null(hall.Due(DayDeadlines.Empty));
        Assert.Null(hall.At(9, 50).Close("3", Issuer).Due(DayDeadlines.Empty));
        Assert.Null(hall.At(10, 0).Open("1").Due(DayDeadlines.Empty));
        hall.At(10, 5).Close("1").At(10, 15).Pass(DayDeadlines.Empty);
        Assert.Equal(2, hall.Day.Watch.Alarms.Select(a => a.Limit).Distinct().Count());
    }

    [Fact]
    public void no_seat_is_empty_while_one_window_takes_cases()
    {
        var hall = new HallLife().Open("1").Open("2", Partner).Open("3", Issuer).Close("1");
        Assert.Null(hall.Due(DayDeadlines.Empty));
        Assert.NotNull(hall.Close("2", Partner).Due(DayDeadlines.Empty));
    }

    [Fact]
    public void the_day_ends_three_hours_after_the_last_session_and_lets_everybody_go()
    {
        var hall = new HallLife(new TideRules());
        hall.Take();
        hall.Take();
        hall.Book(16, 0);
        hall.Open("1").Call();
        hall.Do(Clerk, new DayCommand.OpenTide("x", Colleague("o0400", Directory.Role.TownshipOffice))).At(19, 59);
        Assert.Equal(Clock(20, 0), hall.Due(DayDeadlines.End));
        Assert.Empty(hall.Pass(DayDeadlines.End));
        Assert.Equal(new DayEnded(2), Assert.Single(hall.At(20, 0).Pass(DayDeadlines.End)));
        Assert.Empty(hall.Deadlines);
        Assert.Equal((0, 0, 0), (hall.Day.Tickets.Count, hall.Day.Appointments.Count, hall.Day.Serving.Count()));
        Assert.Equal(["day-over", "day-over", "day-over"], [hall.CodeOf(Office, new DayCommand.TakeTicket(TicketKind.WalkIn, null, null, null)), hall.CodeOf(Clerk, new DayCommand.OpenWindow("1", null)), hall.CodeOf(Leader, new DayCommand.DismissTide("x"))]);
        Assert.Empty(hall.Tell(Clerk, new DayCommand.CountCase("1")));
    }

    [Fact]
    public void a_day_that_was_only_booked_for_opens_by_the_hours_and_rules_of_the_day_itself()
    {
        var hall = new HallLife();
        var number = hall.Book(10, 0);
        hall.Today = hall.Today with { Sessions = [new(new(9, 30), new(12, 0))], Rules = new(WaitMinutes: 7) };
        hall.At(9, 50).Open("1");
        Assert.Equal((7, new TimeOnly(9, 30)), (hall.Day.Rules.WaitMinutes, hall.Day.Sessions[0].From));
        hall.Keep(number);
        Assert.Equal([number], hall.Line);
        hall.Today = hall.Today with { Rules = new(WaitMinutes: 99) };
        hall.At(9, 51).Do(HallLife.Partner, new DayCommand.OpenWindow("2", "B"));
        Assert.Equal(7, hall.Day.Rules.WaitMinutes);
    }

    [Fact]
    public void a_day_that_nobody_opened_changes_by_nothing_but_somebody_who_comes()
    {
        var hall = new HallLife();
        Assert.Empty(hall.Tell(Clerk, new DayCommand.CountCase("0400-20261120-0001")));
        Assert.Empty(hall.Tell(Clerk, new DayCommand.PassDeadline(DayDeadlines.End, Clock(8, 0))));
        Assert.Empty(hall.Tell(Clerk, new DayCommand.Watch(new WatchCommand.ConfirmPosted("tide-1.overdue"))));
        Assert.Equal(["window-closed", "window-closed", "not-found"], [hall.CodeOf(Clerk, new DayCommand.Call("1", null)), hall.CodeOf(Leader, new DayCommand.OpenTide("x", Colleague("o0400", Directory.Role.TownshipOffice))), hall.CodeOf(Office, new DayCommand.KeepAppointment("Y001"))]);
        Assert.Null(hall.Maybe);
        Assert.Collection(hall.Tell(Office, new DayCommand.TakeTicket(TicketKind.WalkIn, null, null, null)), e => Assert.IsType<DayOpened>(e), e => Assert.IsType<TicketTaken>(e));
    }

    [Fact]
    public void a_deadline_that_no_longer_stands_changes_nothing()
    {
        var hall = new HallLife(new TideRules());
        hall.Take();
        var due = hall.Due(DayDeadlines.Wait)!.Value;
        hall.Open("1").Call();
        Assert.Empty(hall.After(60).Tell(Actor.System, new DayCommand.PassDeadline(DayDeadlines.Wait, due)));
        Assert.Empty(hall.Tell(Actor.System, new DayCommand.PassDeadline("unknown", due)));
    }

    [Fact]
    public void the_state_of_a_day_does_not_grow_with_the_people_who_left()
    {
        var (small, big) = (SizeAfter(20), SizeAfter(2000));
        Assert.InRange(big - small, 0, 60);
    }

    /// <summary>Numbers get longer with their digits; nothing else may.</summary>
    private static int SizeAfter(int people)
    {
        var hall = new HallLife(Off with { ByWait = true }).Open("1");
        for (var i = 0; i < people; i++)
        {
            hall.Take(i % 2 == 0 ? TicketKind.WalkIn : TicketKind.Priority, "canji-zheng");
            hall.Call();
            hall.Serve().Finish();
        }
        Assert.Equal(people, hall.Day.Served);
        return JsonSerializer.Serialize(hall.Day).Length;
    }
}
