using System.Text.Json.Serialization;

namespace Zhengwu.Domain.ServiceDays;

public enum TicketKind { WalkIn, Priority, Appointment }

/// <summary>Why somebody is called earlier. Source: 001 三(四)4 (绿色通道).</summary>
public enum PriorityReason { Elderly, Disabled, Pregnant, Veteran, Ill, WithInfant }

public enum WindowKind { Integrated, Issuing, Tidal }

/// <summary>Where a ticket stands. Served and missed tickets leave the state; their events stay.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(Called), "called")]
[JsonDerivedType(typeof(Serving), "serving")]
[JsonDerivedType(typeof(Parked), "parked")]
public abstract record TicketStage
{
    public sealed record Waiting : TicketStage;
    public sealed record Called(string WindowId, DateTimeOffset At, int Times) : TicketStage;
    public sealed record Serving(string WindowId, DateTimeOffset Since) : TicketStage;
    /// <summary>Outside the line until called by number, e.g. to fetch a copy.</summary>
    public sealed record Parked : TicketStage;
}

/// <summary>A person in the hall, as a number. No name anywhere.</summary>
/// <param name="Order">Place in line: the smaller is called first. See <see cref="CallOrder"/>.</param>
/// <param name="For">Kind of window it waits for; null: any that takes cases.</param>
/// <param name="Skips">How often it was called and not there.</param>
/// <param name="CalledAt">First call: the wait ends there.</param>
public sealed record Ticket(string Number, TicketKind Kind, PriorityReason? Reason, string? ItemId, string? ItemName, DateTimeOffset ArrivedAt,
    DateTimeOffset Order, TicketStage Stage, WindowKind? For = null, int Skips = 0, DateTimeOffset? CalledAt = null)
{
    public bool IsWaiting => Stage is TicketStage.Waiting;

    public string? WindowId => Stage switch
    {
        TicketStage.Called called => called.WindowId,
        TicketStage.Serving serving => serving.WindowId,
        _ => null,
    };
}

public sealed record Appointment(string Number, DateTimeOffset At, string? ItemId, string? ItemName);

/// <summary>Who sits at a window. <paramref name="Post"/>: "A" or "B" of the AB post.</summary>
public sealed record Seat(By By, string? Post, DateTimeOffset Since);

/// <summary>A window that was opened today.</summary>
/// <param name="EmptySince">Opened before and nobody sits there now (空岗).</param>
/// <param name="Taken">Cases taken today.</param>
public sealed record HallWindow(string Id, WindowKind Kind, string Name, Seat? Seat, DateTimeOffset? EmptySince, int Taken)
{
    public static readonly IReadOnlyList<(string Id, WindowKind Kind, string Name)> All =
        [("1", WindowKind.Integrated, "综合窗口1"), ("2", WindowKind.Integrated, "综合窗口2"), ("3", WindowKind.Issuing, "出件窗口"), ("T", WindowKind.Tidal, "潮汐窗口")];

    /// <summary>Whether this window takes a ticket that waits for <paramref name="wanted"/>.</summary>
    public bool Serves(WindowKind? wanted) => wanted is WindowKind.Issuing ? Kind is WindowKind.Issuing : Kind is not WindowKind.Issuing;
}

/// <summary>The tidal window of the day.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(Alarmed), "alarmed")]
[JsonDerivedType(typeof(Open), "open")]
public abstract record TideStage
{
    /// <param name="QuietUntil">After a dismissal no alarm before this.</param>
    public sealed record Closed(DateTimeOffset? QuietUntil) : TideStage;
    public sealed record Alarmed(DateTimeOffset Since, IReadOnlyList<string> Reasons) : TideStage;
    public sealed record Open(DateTimeOffset Since, string Reason, By By, By StaffedBy) : TideStage;
}

/// <summary>What earlier days say: expected arrivals in 48 half-hours, service times by item id, and of an average arrival.</summary>
public sealed record HallProfile(IReadOnlyList<double> ArrivalsPerHalfHour, IReadOnlyDictionary<string, ServiceTime> Services, ServiceTime Mix)
{
    /// <summary>Before anything was measured: no arrivals expected, twelve minutes a case.</summary>
    public static HallProfile Unknown { get; } = new(new double[Arrivals.Slots], new Dictionary<string, ServiceTime>(), new(12, 0.5, 0));

    public ServiceTime Of(string? itemId) => itemId is not null && Services.TryGetValue(itemId, out var time) && time.Measured >= 5 ? time : Mix;
}

/// <summary>Count, sum and sum of squares of measured minutes.</summary>
public sealed record Moments(int Count, double Sum, double Squares)
{
    public static Moments None { get; } = new(0, 0, 0);
    public double? Mean => Count == 0 ? null : Sum / Count;
    public Moments With(double minutes) => new(Count + 1, Sum + minutes, Squares + minutes * minutes);
    public Moments With(Moments other) => new(Count + other.Count, Sum + other.Sum, Squares + other.Squares);

    public ServiceTime? ToServiceTime() => Count == 0 || Sum <= 0 ? null
        : new(Sum / Count, Count < 2 ? 1 : Math.Max(0, (Squares - Sum * Sum / Count) / (Count - 1)) / (Sum / Count * (Sum / Count)), Count);
}
