using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.ServiceDays;

/// <summary>What can be asked of a hall's day.</summary>
public abstract record DayCommand
{
    public sealed record TakeTicket(TicketKind Kind, PriorityReason? Reason, string? ItemId, string? ItemName) : DayCommand;
    public sealed record Book(DateTimeOffset At, string? ItemId, string? ItemName) : DayCommand;
    public sealed record KeepAppointment(string Number) : DayCommand;
    public sealed record OpenWindow(string WindowId, string? Post) : DayCommand;
    public sealed record HandOver(string WindowId, string? Post) : DayCommand;
    public sealed record CloseWindow(string WindowId, string? Reason) : DayCommand;
    /// <param name="Number">Null: the next in line.</param>
    public sealed record Call(string WindowId, string? Number) : DayCommand;
    public sealed record Recall(string WindowId) : DayCommand;
    public sealed record Skip(string WindowId) : DayCommand;
    public sealed record Park(string WindowId) : DayCommand;
    public sealed record Miss(string WindowId) : DayCommand;
    public sealed record Serve(string WindowId) : DayCommand;
    public sealed record Finish(string WindowId, bool Consultation) : DayCommand;
    public sealed record Transfer(string WindowId, WindowKind For) : DayCommand;
    /// <summary>The actor took this case; it counts for the window where the actor sits.</summary>
    public sealed record CountCase(string CaseNumber) : DayCommand;
    public sealed record OpenTide(string Reason, Staff StaffedBy) : DayCommand;
    public sealed record CloseTide(string Reason) : DayCommand;
    public sealed record DismissTide(string Reason) : DayCommand;
    public sealed record PassDeadline(string Kind, DateTimeOffset DueAt) : DayCommand;
    public sealed record Watch(WatchCommand What) : DayCommand;
}

/// <summary>The day as it would open now: the hall, its hours, what earlier days say, the county's rules.</summary>
public sealed record HallToday(string UnitId, string UnitName, DateOnly Date, IReadOnlyList<Session> Sessions, HallProfile Profile, TideRules Rules)
{
    public DayOpened Opened => new(UnitId, UnitName, Date, Sessions, Profile, Rules);
}

/// <summary>The hall's rules as one table over (stage of ticket and window, command).</summary>
public static class DayDecider
{
    /// <param name="today">Null when only an existing day may change.</param>
    public static Decision<ServiceDayEvent> Decide(ServiceDay? day, DayCommand command, Actor actor, HallToday? today, DateTimeOffset now)
    {
        var first = (day is null || day.IsOnlyBooked && command is not DayCommand.Book) && today is not null && MayOpenDay(command) ? today.Opened : null;
        if ((first is null ? day : DayEvolution.Evolve(day, new(0, now, actor.By, first))) is not { } open)
            return command is DayCommand.CountCase or DayCommand.PassDeadline or DayCommand.Watch ? Nothing
                : command is DayCommand.KeepAppointment ? NoAppointment : new Problem(ProblemKind.NotNow, "window-closed", "请先打开窗口。");
        var ruled = Rule(open, command, actor, now);
        if (ruled is not Decision<ServiceDayEvent>.Accepted { Events: { Count: > 0 } events }) return ruled;
        List<ServiceDayEvent> all = first is null ? [.. events] : [first, .. events];
        all.AddRange(TideOf(events.Aggregate(open, (d, e) => DayEvolution.Evolve(d, new(0, now, actor.By, e))), command, actor, now));
        return all;
    }

    private static Decision<ServiceDayEvent> Nothing => Array.Empty<ServiceDayEvent>();
    private static Problem NoAppointment => new(ProblemKind.Unknown, "not-found", "今天没有这个预约号。");
    private static bool MayOpenDay(DayCommand command) => command is DayCommand.TakeTicket or DayCommand.Book or DayCommand.OpenWindow or DayCommand.KeepAppointment;

    private static Decision<ServiceDayEvent> Rule(ServiceDay day, DayCommand command, Actor actor, DateTimeOffset now) => command switch
    {
        DayCommand.PassDeadline c => Pass(day, c, now),
        DayCommand.Watch { What: WatchCommand.ConfirmPosted } c => WatchDecider.Decide(day.Watch, c.What, now, null, day.UnitName).Select(e => (ServiceDayEvent)new DayWatched(e)),
        DayCommand.Watch => Nothing,
        DayCommand.CountCase c => day.SeatOf(actor.By.StaffId) is { } mine ? new CaseTaken(mine.Id, c.CaseNumber) : Nothing,
        _ when day.EndedAt is not null => new Problem(ProblemKind.NotNow, "day-over", "今天的大厅已经结束。"),
        DayCommand.TakeTicket { Kind: TicketKind.Priority, Reason: null } => new Problem(ProblemKind.Invalid, "invalid", "请选择优先的原因。", new Dictionary<string, string> { ["reason"] = "请选择优先的原因" }),
        DayCommand.TakeTicket { Kind: TicketKind.Appointment } => new Problem(ProblemKind.Invalid, "invalid", "预约的请用预约号签到。", new Dictionary<string, string> { ["kind"] = "预约的请用预约号签到" }),
        DayCommand.TakeTicket c => new TicketTaken(Number(day, c.Kind), c.Kind, c.Kind is TicketKind.Priority ? c.Reason : null, c.ItemId, c.ItemName, CallOrder.Of(c.Kind, now)),
        DayCommand.Book c => Shanghai.DateOf(c.At) == day.Date && day.IsOpen(c.At) ? new AppointmentBooked(new(Number(day, TicketKind.Appointment), c.At, c.ItemId, c.ItemName))
            : new Problem(ProblemKind.Invalid, "invalid", "这个时间大厅不开放。", new Dictionary<string, string> { ["time"] = "请选择开放时间" }),
        DayCommand.KeepAppointment c when day.Ticket(c.Number) is not null => new Problem(ProblemKind.NotNow, "already-here", "这个预约号已经签到。"),
        DayCommand.KeepAppointment c => day.Appointments.FirstOrDefault(a => a.Number == c.Number) is { } booked ? new AppointmentKept(c.Number, CallOrder.OfAppointment(booked.At, now))
            : NoAppointment,
        DayCommand.OpenTide or DayCommand.CloseTide or DayCommand.DismissTide => TideDesk.Decide(day, command, actor, now),
        _ => WindowDesk.Decide(day, command, actor, now),
    };

    private static string Number(ServiceDay day, TicketKind kind)
    {
        var letter = kind switch { TicketKind.Priority => "U", TicketKind.Appointment => "Y", _ => "A" };
        return $"{letter}{day.Counters.GetValueOrDefault(letter) + 1:D3}";
    }

    private static Decision<ServiceDayEvent> Pass(ServiceDay day, DayCommand.PassDeadline passed, DateTimeOffset now)
    {
        if (now < passed.DueAt || !DayDeadlines.Of(day).Contains(new(passed.Kind, passed.DueAt))) return Nothing;
        return passed.Kind switch
        {
            DayDeadlines.End => new DayEnded(day.Tickets.Count),
            DayDeadlines.Empty => new DayWatched(new AlarmRaised(DayDeadlines.EmptyLimit(day), AlarmLevel.Overdue, passed.DueAt, null, $"{day.UnitName}窗口空岗")),
            _ => new TideLooked(now + Tide.LookEvery),
        };
    }

    /// <summary>The tide is looked at after everything that can bring it nearer; the alarm stands in the same transaction.</summary>
    private static IEnumerable<ServiceDayEvent> TideOf(ServiceDay day, DayCommand command, Actor actor, DateTimeOffset now)
    {
        if (command is not (DayCommand.TakeTicket or DayCommand.KeepAppointment or DayCommand.CloseWindow or DayCommand.CountCase or DayCommand.OpenWindow or DayCommand.PassDeadline { Kind: DayDeadlines.Wait or DayDeadlines.Look })) yield break;
        var caseAt = command is DayCommand.CountCase ? day.SeatOf(actor.By.StaffId)?.Id : null;
        if (command is DayCommand.OpenWindow && day.NextLookAt is null) yield return new TideLooked(now + Tide.LookEvery);
        if (Tide.Reasons(day, now, caseAt) is { Count: > 0 } reasons)
        {
            yield return new TideAlarmed(reasons);
            yield return new DayWatched(new AlarmRaised($"tide-{day.TideAlarms + 1}", AlarmLevel.Overdue, now, null, $"{day.UnitName}：{string.Join("；", reasons)}"));
        }
    }
}
