using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.ServiceDays;

/// <summary>Who waited how long until the first call.</summary>
public sealed record WaitFigures(Moments Waits, int Over, double Longest)
{
    public static WaitFigures None { get; } = new(Moments.None, 0, 0);
    public WaitFigures With(double minutes, int limit) => new(Waits.With(minutes), Over + (minutes > limit ? 1 : 0), Math.Max(Longest, minutes));
}

/// <summary>
/// One hall's day: the fold of its events. Holds the people who are here and sums of those who were; its size does not grow with the day.
/// </summary>
/// <param name="Counters">Last number given out by letter: A walk-in, U priority, Y appointment.</param>
public sealed record ServiceDay(string UnitId, string UnitName, DateOnly Date, IReadOnlyList<Session> Sessions, HallProfile Profile, TideRules Rules,
    IReadOnlyList<Ticket> Tickets, IReadOnlyList<Appointment> Appointments, IReadOnlyList<HallWindow> Windows, IReadOnlyDictionary<string, int> Counters)
{
    /// <summary>Arrivals of today in 48 half-hours.</summary>
    public IReadOnlyList<int> Arrived { get; init; } = new int[Arrivals.Slots];
    public WaitFigures Waits { get; init; } = WaitFigures.None;
    public Moments Walks { get; init; } = Moments.None;
    /// <summary>Measured service minutes by item id; "" for tickets without one.</summary>
    public IReadOnlyDictionary<string, Moments> Services { get; init; } = new Dictionary<string, Moments>();
    public int Served { get; init; }
    public int Missed { get; init; }
    public TideStage Tide { get; init; } = new TideStage.Closed(null);
    public int TideAlarms { get; init; }
    public DateTimeOffset? NextLookAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public Watch Watch { get; init; } = Watch.Empty;

    /// <summary>Appointments were made for it and nobody has come: hours and rules are those of the day itself, not of the booking.</summary>
    public bool IsOnlyBooked => Windows.Count == 0 && Arrived.Sum() == 0 && EndedAt is null;

    public IEnumerable<Ticket> Line => CallOrder.Line(Tickets);
    /// <summary>Whose wait still runs: it ends at the first call, wherever the ticket goes afterwards.</summary>
    public IEnumerable<Ticket> Uncalled => Line.Where(t => t.CalledAt is null);
    public Ticket? Ticket(string number) => Tickets.FirstOrDefault(t => t.Number == number);
    public Ticket? At(string windowId) => Tickets.FirstOrDefault(t => t.WindowId == windowId);
    public HallWindow? Window(string id) => Windows.FirstOrDefault(w => w.Id == id);
    /// <summary>The window where this person sits.</summary>
    public HallWindow? SeatOf(string staffId) => Windows.FirstOrDefault(w => w.Seat?.By.StaffId == staffId);
    /// <summary>Windows with somebody at them that take cases.</summary>
    public IEnumerable<HallWindow> Serving => Windows.Where(w => w.Seat is not null && w.Kind is not WindowKind.Issuing);

    /// <summary>For every window that serves, the expected minutes until it is free.</summary>
    public IEnumerable<double> BusyFor(DateTimeOffset now) => Serving.Select(w => At(w.Id) switch
    {
        { Stage: TicketStage.Serving serving } ticket => Profile.Of(ticket.ItemId).Remaining((now - serving.Since).TotalMinutes),
        { } called => Profile.Of(called.ItemId).MeanMinutes,
        null => 0,
    });

    public DateTimeOffset Moment(TimeOnly time) => Shanghai.At(Date, time.Hour, time.Minute);
    public bool IsOpen(DateTimeOffset now) => Sessions.Any(s => Moment(s.From) <= now && now < Moment(s.To));
    /// <summary>Nobody is let in any more: the end of the running session, or of the next one.</summary>
    public DateTimeOffset ClosesAt(DateTimeOffset now) => Sessions.Select(s => Moment(s.To)).Where(end => end > now).DefaultIfEmpty(now).Min();
    /// <summary>Three hours after the last session the day is over.</summary>
    public DateTimeOffset EndsAt => Sessions.Select(s => Moment(s.To)).DefaultIfEmpty(Shanghai.At(Date, 17)).Max().AddHours(3);
}
