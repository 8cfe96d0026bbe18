using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Domain.Tests.ServiceDays;

/// <summary>A Friday of one hall, driven by the real decider: 8:30–12:00 and 13:30–17:00, the tide's rules off unless a test brings some.</summary>
internal sealed class HallLife(TideRules? rules = null, HallProfile? profile = null)
{
    public static readonly TideRules Off = new(ByWait: false, ByCases: false, ByForecast: false);
    public static readonly Actor Clerk = Person("w0400a", Role.IntegratedWindow), Partner = Person("w0400b", Role.IntegratedWindow), Third = Person("w0400c", Role.IntegratedWindow),
        Issuer = Person("i0400a", Role.IssuingWindow), Office = Person("o0400", Role.TownshipOffice), Leader = Person("l0400", Role.Leader), Station = Person("s0401", Role.StationClerk);

    private readonly List<Recorded<ServiceDayEvent>> record = [];
    /// <summary>What the county says of this day at this moment.</summary>
    public HallToday Today { get; set; } = new("0400", "公营子镇", new(2026, 11, 20), WorkCalendar.Plain.SessionsOn("0400", new(2026, 11, 20)), profile ?? HallProfile.Unknown, rules ?? Off);

    public DateTimeOffset Now { get; set; } = Clock(9, 0);
    public ServiceDay? Maybe { get; private set; }
    public ServiceDay Day => Maybe!;
    public IReadOnlyList<Recorded<ServiceDayEvent>> Record => record;
    public IEnumerable<ServiceDayEvent> Events => record.Select(e => e.Event);
    public IEnumerable<Deadline> Deadlines => DayDeadlines.Of(Day);
    public DateTimeOffset? Due(string kind) => Deadlines.FirstOrDefault(d => d.Kind == kind)?.DueAt;
    public string[] Line => [.. Day.Line.Select(t => t.Number)];

    public static DateTimeOffset Clock(int hour, double minute) => Shanghai.At(new(2026, 11, 20), hour).AddMinutes(minute);
    public static Staff Colleague(string id, Role role, string unit = "0400", bool disabled = false) => new(id, id, id, role, unit, unit, null, null, null, disabled);
    private static Actor Person(string id, Role role) => new(new By(id, id, "公营子镇"), role, "0400", "0400");

    public Decision<ServiceDayEvent> Ask(Actor who, DayCommand command) => DayDecider.Decide(Maybe, command, who, command is DayCommand.PassDeadline ? null : Today, Now);
    public string CodeOf(Actor who, DayCommand command) => Ask(who, command) is Decision<ServiceDayEvent>.Rejected no ? no.Problem.Code : "accepted";

    public HallLife Do(Actor who, DayCommand command)
    {
        Tell(who, command);
        return this;
    }

    /// <summary>What happened; the command must be taken.</summary>
    public IReadOnlyList<ServiceDayEvent> Tell(Actor who, DayCommand command)
    {
        var answer = Ask(who, command);
        Assert.True(answer is Decision<ServiceDayEvent>.Accepted, $"{command}: {(answer as Decision<ServiceDayEvent>.Rejected)?.Problem}");
        var happened = ((Decision<ServiceDayEvent>.Accepted)answer).Events;
        foreach (var one in happened)
        {
            record.Add(new(record.Count + 1, Now, who.By, one));
            Maybe = DayEvolution.Evolve(Maybe, record[^1]);
        }
        return happened;
    }

    public HallLife At(int hour, double minute)
    {
        Now = Clock(hour, minute);
        return this;
    }

    public HallLife After(double minutes)
    {
        Now = Now.AddMinutes(minutes);
        return this;
    }

    /// <summary>Takes a number and says which.</summary>
    public string Take(TicketKind kind = TicketKind.WalkIn, string? item = null) =>
        Tell(Office, new DayCommand.TakeTicket(kind, kind is TicketKind.Priority ? PriorityReason.Elderly : null, item, item)).OfType<TicketTaken>().Single().Number;

    public string Book(int hour, double minute) => Tell(Office, new DayCommand.Book(Clock(hour, minute), null, null)).OfType<AppointmentBooked>().Single().Appointment.Number;
    public HallLife Keep(string number) => Do(Office, new DayCommand.KeepAppointment(number));
    public HallLife Open(string window, Actor? who = null) => Do(who ?? Clerk, new DayCommand.OpenWindow(window, "A"));
    public HallLife Close(string window, Actor? who = null) => Do(who ?? Clerk, new DayCommand.CloseWindow(window, null));

    /// <summary>Calls the next, or this one, and says who came.</summary>
    public string Call(string window = "1", Actor? who = null, string? number = null) => Tell(who ?? Clerk, new DayCommand.Call(window, number)).OfType<TicketCalled>().Single().Number;
    public HallLife Serve(string window = "1", Actor? who = null) => Do(who ?? Clerk, new DayCommand.Serve(window));
    public HallLife Finish(string window = "1", Actor? who = null, bool consultation = false) => Do(who ?? Clerk, new DayCommand.Finish(window, consultation));
    public HallLife Skip(string window = "1", Actor? who = null) => Do(who ?? Clerk, new DayCommand.Skip(window));

    /// <summary>The clock tells of a deadline that stands.</summary>
    public IReadOnlyList<ServiceDayEvent> Pass(string kind) => Tell(Actor.System, new DayCommand.PassDeadline(kind, Assert.NotNull(Due(kind))));
}
