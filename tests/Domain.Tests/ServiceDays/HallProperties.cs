using FsCheck;
using FsCheck.Fluent;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.ServiceDays;
using static Zhengwu.Domain.Tests.ServiceDays.HallDice;

namespace Zhengwu.Domain.Tests.ServiceDays;

/// <summary>What holds for any day of a hall: 1,000 random days a property; FsCheck prints the seed of a counter-example.</summary>
public sealed class HallProperties
{
    private static void Holds(Func<int[], bool> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ListOf(80).Select(l => l.ToArray()).ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    /// <summary>After every step of the day.</summary>
    private static void AlwaysHolds(Func<HallLife, bool> property) => Holds(dice =>
    {
        var good = true;
        Live(dice, hall => good &= property(hall));
        return good;
    });

    [Fact] public void no_history_makes_the_decider_throw() => Holds(d => Live(d) is not null);

    [Fact]
    public void the_dice_reach_every_kind_of_event()
    {
        var dice = new Random(7);
        var seen = Enumerable.Range(0, 300).SelectMany(_ => Live(Enumerable.Range(0, 80).Select(_ => dice.Next())).Events).Select(e => e.GetType().Name).ToHashSet();
        Assert.Equal(typeof(ServiceDayEvent).Assembly.GetTypes().Where(t => t.BaseType == typeof(ServiceDayEvent)).Select(t => t.Name).Order(), seen.Order());
    }

    [Fact]
    public void a_number_is_given_out_once() => Holds(d => Live(d).Events.Select(e => e switch { TicketTaken t => t.Number, AppointmentBooked b => b.Appointment.Number, _ => null })
        .OfType<string>().ToList() is var numbers && numbers.Distinct().Count() == numbers.Count);

    [Fact]
    public void whoever_took_a_number_is_here_or_served_or_missed() => AlwaysHolds(h => h.Day.Arrived.Sum() == h.Day.Tickets.Count + h.Day.Served + h.Day.Missed + h.Events.OfType<DayEnded>().Sum(e => e.Left)
        && h.Day.Arrived.Sum() == h.Events.Count(e => e is TicketTaken or AppointmentKept) && h.Day.Tickets.Count(t => t.IsWaiting) == h.Line.Length
        && h.Day.Tickets.All(t => t.IsWaiting || t.Stage is TicketStage.Parked || t.WindowId is not null));

    [Fact]
    public void a_window_has_one_person_before_it_and_one_behind_it() => AlwaysHolds(h => h.Day.Tickets.Where(t => t.WindowId is not null).GroupBy(t => t.WindowId).All(g => g.Count() == 1 && h.Day.Window(g.Key!)?.Seat is not null)
        && h.Day.Windows.Where(w => w.Seat is not null).Select(w => w.Seat!.By.StaffId).ToList() is var seated && seated.Distinct().Count() == seated.Count);

    [Fact]
    public void the_tidal_seat_is_taken_exactly_while_the_tide_is_open() => AlwaysHolds(h => h.Day.Tide is TideStage.Open == h.Day.Window("T")?.Seat is not null);

    [Fact]
    public void a_deadline_vanishes_with_its_reason() => AlwaysHolds(h => (h.Due(DayDeadlines.Wait) is null || h.Day.Line.Any() && h.Day.Tide is TideStage.Closed)
        && (h.Due(DayDeadlines.Look) is null || h.Day.Serving.Any()) && (h.Due(DayDeadlines.Empty) is null || !h.Day.Serving.Any())
        && (h.Day.EndedAt is null || h.Deadlines.All(d => Clockwork.IsPost(d.Kind, out _))) && h.Deadlines.Select(d => d.Kind).ToList() is var kinds && kinds.Distinct().Count() == kinds.Count);

    /// <summary>Otherwise the sweep would tell it every minute for ever.</summary>
    [Fact]
    public void a_deadline_that_was_told_stands_no_more() => Holds(d =>
    {
        var hall = Live(d);
        foreach (var due in hall.Maybe is null ? [] : hall.Deadlines.ToList())
        {
            if (due.DueAt > hall.Now) hall.Now = due.DueAt;
            hall.Tell(Actor.System, Clockwork.IsPost(due.Kind, out var alarm) ? new DayCommand.Watch(new WatchCommand.ConfirmPosted(alarm)) : new DayCommand.PassDeadline(due.Kind, due.DueAt));
            if (hall.Deadlines.Contains(due)) return false;
        }
        return true;
    });

    [Fact]
    public void a_wait_is_measured_once_for_each_person_called() => Holds(d => Live(d) is var h && (h.Maybe is null || h.Day.Waits.Waits.Count == h.Events.OfType<TicketCalled>().Select(c => c.Number).Distinct().Count()
        && h.Day.Waits.Waits.Sum >= 0 && h.Day.Walks.Sum >= 0));

    [Fact]
    public void nobody_is_overtaken_by_somebody_who_came_more_than_a_quarter_later() => Holds(dice =>
    {
        var hall = new HallLife().At(8, 30).Open("1");
        var booked = new Queue<string>(Enumerable.Range(0, 12).Select(i => hall.Book(9, i * 10)));
        foreach (var die in dice)
        {
            hall.After(die % 7);
            if (die % 4 == 0 && booked.TryDequeue(out var number)) hall.Keep(number);
            else if (die % 4 < 3) hall.Take(die % 3 == 0 ? TicketKind.Priority : TicketKind.WalkIn);
            else if (hall.Line.Length > 0 && Overtaken(hall)) return false;
        }
        while (hall.Line.Length > 0) if (Overtaken(hall)) return false;
        return true;
    });

    private static bool Overtaken(HallLife hall)
    {
        var number = hall.Call();
        var came = hall.Day.Ticket(number)!.ArrivedAt;
        hall.Serve().Finish();
        return hall.Day.Line.Any(t => came - t.ArrivedAt > CallOrder.Head);
    }
}
