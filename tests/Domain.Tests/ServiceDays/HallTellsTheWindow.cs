using Zhengwu.Domain.ServiceDays;
using static Zhengwu.Domain.Tests.ServiceDays.HallLife;

namespace Zhengwu.Domain.Tests.ServiceDays;

public sealed class HallTellsTheWindow
{
    private static HallLife Two()
    {
        var hall = new HallLife();
        foreach (var _ in "123") hall.After(1).Take();
        return hall.Open("1").Open("2", Partner);
    }

    [Fact]
    public void two_windows_that_call_at_once_get_two_people()
    {
        var hall = Two();
        Assert.Equal(["A001", "A002"], [hall.Call(), hall.Call("2", Partner)]);
        Assert.Equal("nobody-waits", hall.Serve().Finish().CodeOf(Clerk, new DayCommand.Call("1", "A002")));
    }

    [Fact]
    public void the_issuing_window_calls_nobody_who_has_a_case_to_hand_in()
    {
        var hall = new HallLife();
        hall.Take();
        Assert.Equal("nobody-waits", hall.Open("3", Issuer).CodeOf(Issuer, new DayCommand.Call("3", null)));
        Assert.Equal("A001", hall.Open("1").Call());
    }

    [Fact]
    public void wait_walk_and_service_are_measured_to_the_minute()
    {
        var hall = new HallLife();
        hall.Take(item: "canji-zheng");
        hall.After(16).Open("1").Call();
        hall.After(1).Do(Clerk, new DayCommand.Recall("1"));
        hall.After(2).Serve().After(11).Finish();
        Assert.Equal(new WaitFigures(new(1, 16, 256), 1, 16), hall.Day.Waits);
        Assert.Equal(new Moments(1, 2, 4), hall.Day.Walks);
        Assert.Equal(new Moments(1, 11, 121), hall.Day.Services["canji-zheng"]);
        Assert.Equal((1, 0), (hall.Day.Served, hall.Day.Tickets.Count));
    }

    [Fact]
    public void a_wait_of_just_the_limit_is_not_over_it()
    {
        var hall = new HallLife();
        hall.Take();
        hall.After(15).Open("1").Call();
        Assert.Equal((0, 15), (hall.Day.Waits.Over, hall.Day.Waits.Longest));
    }

    [Fact]
    public void a_consultation_is_served_but_not_measured_as_a_case()
    {
        var hall = Two();
        hall.Call();
        hall.Serve().After(3).Finish(consultation: true);
        Assert.Equal(1, hall.Day.Served);
        Assert.Empty(hall.Day.Services);
    }

    [Fact]
    public void nothing_is_done_at_a_window_that_is_not_open_or_not_mine()
    {
        var hall = new HallLife();
        hall.Take();
        DayCommand[] steps = [new DayCommand.Call("1", null), new DayCommand.Recall("1"), new DayCommand.Skip("1"), new DayCommand.Park("1"), new DayCommand.Miss("1"), new DayCommand.Serve("1"),
            new DayCommand.Finish("1", false), new DayCommand.Transfer("1", WindowKind.Issuing), new DayCommand.CloseWindow("1", null)];
        Assert.All(steps, step => Assert.Equal("window-closed", hall.CodeOf(Clerk, step)));
        Assert.Equal("window-closed", hall.CodeOf(Clerk, new DayCommand.HandOver("1", null)));
        hall.Open("1");
        Assert.All(steps, step => Assert.Equal("not-your-window", hall.CodeOf(Partner, step)));
    }

    [Fact]
    public void each_step_has_its_moment()
    {
        var hall = Two();
        string[] Codes(params DayCommand[] steps) => [.. steps.Select(s => hall.CodeOf(Clerk, s))];
        Assert.Equal(["not-called", "not-called", "not-called", "not-called", "not-called", "not-called", "not-serving"], Codes(new DayCommand.Recall("1"), new DayCommand.Skip("1"), new DayCommand.Park("1"),
            new DayCommand.Miss("1"), new DayCommand.Serve("1"), new DayCommand.Transfer("1", WindowKind.Issuing), new DayCommand.Finish("1", false)));
        hall.Call();
        Assert.Equal(["busy", "busy", "not-serving"], Codes(new DayCommand.Call("1", null), new DayCommand.CloseWindow("1", null), new DayCommand.Finish("1", false)));
        hall.Serve();
        Assert.Equal(["busy", "busy", "not-called", "not-called"], Codes(new DayCommand.Call("1", null), new DayCommand.CloseWindow("1", null), new DayCommand.Skip("1"), new DayCommand.Miss("1")));
    }

    [Fact]
    public void one_person_sits_at_one_window_and_a_seat_has_one_person()
    {
        var hall = new HallLife().Open("1");
        Assert.Empty(hall.Tell(Clerk, new DayCommand.OpenWindow("1", "A")));
        Assert.Equal("seat-taken", hall.CodeOf(Clerk, new DayCommand.OpenWindow("2", "A")));
        Assert.Equal("seat-taken", hall.CodeOf(Partner, new DayCommand.OpenWindow("1", "B")));
        hall.Open("2", Partner);
        Assert.Equal("seat-taken", hall.CodeOf(Partner, new DayCommand.HandOver("1", "B")));
    }

    [Fact]
    public void nobody_sits_where_the_post_does_not_allow_it()
    {
        var hall = new HallLife();
        Assert.Equal(["forbidden", "forbidden", "forbidden", "accepted", "accepted", "not-found", "tide-not-open"], [hall.CodeOf(Issuer, new DayCommand.OpenWindow("1", null)),
            hall.CodeOf(Office, new DayCommand.OpenWindow("3", null)), hall.CodeOf(Leader, new DayCommand.OpenWindow("2", null)), hall.CodeOf(Issuer, new DayCommand.OpenWindow("3", null)),
            hall.CodeOf(Clerk, new DayCommand.OpenWindow("3", null)), hall.CodeOf(Clerk, new DayCommand.OpenWindow("4", null)), hall.CodeOf(Clerk, new DayCommand.OpenWindow("T", null))]);
        Assert.Equal("forbidden", hall.Open("1").CodeOf(Office, new DayCommand.HandOver("1", null)));
    }

    [Fact]
    public void a_hand_over_takes_the_seat_with_the_person_who_stands_before_it()
    {
        var hall = Two();
        hall.Call();
        hall.Serve().Do(Third, new DayCommand.HandOver("1", "B"));
        Assert.Equal(("w0400c", "B", "A001"), (hall.Day.Window("1")!.Seat!.By.StaffId, hall.Day.Window("1")!.Seat!.Post, hall.Day.At("1")!.Number));
        Assert.Equal("not-your-window", hall.CodeOf(Clerk, new DayCommand.Finish("1", false)));
        hall.Finish("1", Third);
        Assert.Empty(hall.Tell(Third, new DayCommand.HandOver("1", "B")));
    }

    [Fact]
    public void a_case_counts_for_the_window_where_its_clerk_sits()
    {
        var hall = Two().Do(Partner, new DayCommand.CountCase("0400-20261120-0001"));
        Assert.Empty(hall.Tell(Third, new DayCommand.CountCase("0400-20261120-0002")));
        Assert.Equal([0, 1], hall.Day.Windows.Select(w => w.Taken));
    }
}
