using Zhengwu.Domain.ServiceDays;
using static Zhengwu.Domain.Tests.ServiceDays.HallLife;

namespace Zhengwu.Domain.Tests.ServiceDays;

public sealed class HallTellsTheLine
{
    [Fact]
    public void numbers_count_up_by_letter_and_go_on_behind_the_thousandth()
    {
        var hall = new HallLife();
        Assert.Equal(["A001", "U001", "A002", "Y001", "Y002", "U002"],
            [hall.Take(), hall.Take(TicketKind.Priority), hall.Take(), hall.Book(10, 0), hall.Book(10, 0), hall.Take(TicketKind.Priority)]);
        for (var i = 3; i <= 1000; i++) hall.Take();
        Assert.Equal("A1001", hall.Take());
    }

    [Fact]
    public void priority_needs_a_reason_and_a_number_of_an_appointment_is_not_drawn()
    {
        var hall = new HallLife();
        Assert.Equal("invalid", hall.CodeOf(Office, new DayCommand.TakeTicket(TicketKind.Priority, null, null, null)));
        Assert.Equal("invalid", hall.CodeOf(Office, new DayCommand.TakeTicket(TicketKind.Appointment, null, null, null)));
        hall.Do(Office, new DayCommand.TakeTicket(TicketKind.WalkIn, PriorityReason.Ill, null, null));
        Assert.Null(hall.Day.Ticket("A001")!.Reason);
    }

    [Theory]
    [InlineData(14, "U001")]
    [InlineData(15, "A001")]
    [InlineData(16, "A001")]
    public void priority_is_called_before_who_came_less_than_a_quarter_earlier(double minutes, string first)
    {
        var hall = new HallLife();
        hall.Take();
        hall.After(minutes).Take(TicketKind.Priority);
        Assert.Equal(first, hall.Open("1").Call());
    }

    [Theory]
    [InlineData(9, 58, "Y001")]
    [InlineData(10, 0, "Y001")]
    [InlineData(10, 10, "Y001")]
    [InlineData(10, 11, "A001")]
    public void an_appointment_on_time_is_called_before_who_came_just_now_and_a_late_one_is_not(int hour, double minute, string first)
    {
        var hall = new HallLife().At(8, 40);
        var number = hall.Book(10, 0);
        hall.At(9, 56).Take();
        hall.At(hour, minute).Keep(number);
        Assert.Equal(first, hall.Open("1").Call());
    }

    [Fact]
    public void an_appointment_far_too_early_waits_like_anybody_else()
    {
        var hall = new HallLife().At(8, 40);
        var number = hall.Book(11, 0);
        hall.At(8, 59).Take();
        hall.At(9, 0).Keep(number);
        hall.At(9, 1).Take();
        Assert.Equal(["A001", "Y001", "A002"], hall.Line);
    }

    [Fact]
    public void an_appointment_is_kept_once_and_only_the_one_that_was_booked_for_an_open_time()
    {
        var hall = new HallLife();
        Assert.Equal("not-found", hall.CodeOf(Office, new DayCommand.KeepAppointment("Y001")));
        var number = hall.Book(10, 0);
        Assert.Equal("invalid", hall.CodeOf(Office, new DayCommand.Book(Clock(12, 0), null, null)));
        Assert.Equal("invalid", hall.CodeOf(Office, new DayCommand.Book(Clock(10, 0).AddDays(3), null, null)));
        Assert.Equal("not-found", hall.CodeOf(Office, new DayCommand.KeepAppointment("Y002")));
        hall.Keep(number);
        Assert.Equal("already-here", hall.CodeOf(Office, new DayCommand.KeepAppointment(number)));
        Assert.Empty(hall.Day.Appointments);
    }

    [Fact]
    public void whoever_is_not_there_comes_again_behind_the_next_three()
    {
        var hall = new HallLife();
        for (var i = 0; i < 5; i++) hall.After(1).Take();
        hall.Open("1").Call();
        Assert.Equal(["A002", "A003", "A004", "A001", "A005"], hall.Skip().Line);
        Assert.Equal("A002", hall.Call());
        Assert.Equal(["A003", "A004", "A001", "A002", "A005"], hall.Skip().Line);
    }

    [Fact]
    public void the_third_time_nobody_comes_is_a_no_show()
    {
        var hall = new HallLife();
        hall.Take();
        hall.Open("1");
        for (var i = 0; i < 2; i++) { hall.After(1).Call(); Assert.Equal(["A001"], hall.Skip().Line); }
        hall.Call();
        Assert.IsType<TicketMissed>(Assert.Single(hall.Tell(Clerk, new DayCommand.Skip("1"))));
        Assert.Equal((1, 0), (hall.Day.Missed, hall.Day.Tickets.Count));
        Assert.Equal("nobody-waits", hall.CodeOf(Clerk, new DayCommand.Call("1", "A001")));
    }

    [Fact]
    public void who_is_parked_stands_outside_the_line_until_called_by_number()
    {
        var hall = new HallLife();
        hall.Take();
        hall.Take();
        hall.Open("1").Call();
        hall.Serve().Do(Clerk, new DayCommand.Park("1"));
        Assert.Equal(["A002"], hall.Line);
        Assert.Equal("A002", hall.Call());
        hall.Do(Clerk, new DayCommand.Miss("1"));
        Assert.Equal("nobody-waits", hall.CodeOf(Clerk, new DayCommand.Call("1", null)));
        Assert.Equal("A001", hall.Call(number: "A001"));
    }

    [Fact]
    public void a_transfer_to_the_issuing_window_keeps_the_arrival_and_is_called_there_only()
    {
        var hall = new HallLife();
        hall.Take();
        hall.After(30).Open("1").Call();
        hall.Serve().After(10).Do(Clerk, new DayCommand.Transfer("1", WindowKind.Issuing));
        var ticket = hall.Day.Ticket("A001")!;
        Assert.Equal((Clock(9, 0), WindowKind.Issuing, Clock(9, 30)), (ticket.ArrivedAt, ticket.For, ticket.CalledAt));
        Assert.Equal("nobody-waits", hall.CodeOf(Clerk, new DayCommand.Call("1", null)));
        Assert.Equal("A001", hall.Open("3", Issuer).Call("3", Issuer));
        Assert.Equal("invalid", hall.CodeOf(Issuer, new DayCommand.Transfer("3", WindowKind.Tidal)));
        Assert.Equal(Clock(9, 30), hall.Day.Ticket("A001")!.CalledAt);
        Assert.Equal(1, hall.Day.Waits.Waits.Count);
    }
}
