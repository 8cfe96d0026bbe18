using System.Text.Json.Serialization;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.ServiceDays;

/// <summary>What can be on the record of a hall's day. Names and shapes are pinned.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(DayOpened), "day-opened")]
[JsonDerivedType(typeof(TicketTaken), "ticket-taken")]
[JsonDerivedType(typeof(AppointmentBooked), "appointment-booked")]
[JsonDerivedType(typeof(AppointmentKept), "appointment-kept")]
[JsonDerivedType(typeof(WindowOpened), "window-opened")]
[JsonDerivedType(typeof(SeatHandedOver), "seat-handed-over")]
[JsonDerivedType(typeof(WindowClosed), "window-closed")]
[JsonDerivedType(typeof(TicketCalled), "ticket-called")]
[JsonDerivedType(typeof(TicketRecalled), "ticket-recalled")]
[JsonDerivedType(typeof(TicketSkipped), "ticket-skipped")]
[JsonDerivedType(typeof(TicketParked), "ticket-parked")]
[JsonDerivedType(typeof(TicketTransferred), "ticket-transferred")]
[JsonDerivedType(typeof(TicketMissed), "ticket-missed")]
[JsonDerivedType(typeof(ServiceStarted), "service-started")]
[JsonDerivedType(typeof(ServiceFinished), "service-finished")]
[JsonDerivedType(typeof(CaseTaken), "case-taken")]
[JsonDerivedType(typeof(TideLooked), "tide-looked")]
[JsonDerivedType(typeof(TideAlarmed), "tide-alarmed")]
[JsonDerivedType(typeof(TideDismissed), "tide-dismissed")]
[JsonDerivedType(typeof(TideOpened), "tide-opened")]
[JsonDerivedType(typeof(TideClosed), "tide-closed")]
[JsonDerivedType(typeof(DayEnded), "day-ended")]
[JsonDerivedType(typeof(DayWatched), "day-watched")]
public abstract record ServiceDayEvent;

/// <summary>The first thing that happened that day, with what was known of earlier days and the rules in force; once more when so far it was only booked for.</summary>
public sealed record DayOpened(string UnitId, string UnitName, DateOnly Date, IReadOnlyList<Session> Sessions, HallProfile Profile, TideRules Rules) : ServiceDayEvent;

public sealed record TicketTaken(string Number, TicketKind Kind, PriorityReason? Reason, string? ItemId, string? ItemName, DateTimeOffset Order) : ServiceDayEvent;
public sealed record AppointmentBooked(Appointment Appointment) : ServiceDayEvent;
/// <summary>预约签到.</summary>
public sealed record AppointmentKept(string Number, DateTimeOffset Order) : ServiceDayEvent;
public sealed record WindowOpened(string WindowId, By Seat, string? Post) : ServiceDayEvent;
/// <summary>AB岗交接: somebody else sits there from now on.</summary>
public sealed record SeatHandedOver(string WindowId, By Seat, string? Post) : ServiceDayEvent;
public sealed record WindowClosed(string WindowId, string? Reason) : ServiceDayEvent;
public sealed record TicketCalled(string Number, string WindowId) : ServiceDayEvent;
public sealed record TicketRecalled(string Number) : ServiceDayEvent;
public sealed record TicketSkipped(string Number, DateTimeOffset Order) : ServiceDayEvent;
public sealed record TicketParked(string Number) : ServiceDayEvent;
/// <summary>Back in line for another kind of window.</summary>
public sealed record TicketTransferred(string Number, WindowKind For) : ServiceDayEvent;
public sealed record TicketMissed(string Number) : ServiceDayEvent;
public sealed record ServiceStarted(string Number, string WindowId) : ServiceDayEvent;
/// <summary>Minutes from <see cref="ServiceStarted"/> are the service time of the item; a consultation (只咨询) is not measured as a case.</summary>
public sealed record ServiceFinished(string Number, bool Consultation) : ServiceDayEvent;
/// <summary>收件 at this window; counts toward the day's 30.</summary>
public sealed record CaseTaken(string WindowId, string CaseNumber) : ServiceDayEvent;
/// <summary>The forecast was asked and saw no need; it is asked again then.</summary>
public sealed record TideLooked(DateTimeOffset NextLookAt) : ServiceDayEvent;
/// <summary>潮汐窗口 should open, for these reasons (WIN-tidal_rule).</summary>
public sealed record TideAlarmed(IReadOnlyList<string> Reasons) : ServiceDayEvent;
public sealed record TideDismissed(string Reason, DateTimeOffset QuietUntil) : ServiceDayEvent;
public sealed record TideOpened(string Reason, By StaffedBy) : ServiceDayEvent;
public sealed record TideClosed(string Reason) : ServiceDayEvent;
/// <summary>The doors are long shut; whoever still stood in line is let go.</summary>
public sealed record DayEnded(int Left) : ServiceDayEvent;
public sealed record DayWatched(WatchEvent What) : ServiceDayEvent;
