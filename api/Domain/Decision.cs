using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain;

/// <summary>What a decider answers: the events that happened, or why not. No events means: it was already so.</summary>
public abstract record Decision<TEvent>
{
    private Decision() { }

    public sealed record Accepted(IReadOnlyList<TEvent> Events) : Decision<TEvent>;
    public sealed record Rejected(Problem Problem) : Decision<TEvent>;

    /// <summary>The same answer with the events seen as another kind.</summary>
    public Decision<TOther> Select<TOther>(Func<TEvent, TOther> as_) => this is Accepted accepted
        ? new Decision<TOther>.Accepted([.. accepted.Events.Select(as_)])
        : new Decision<TOther>.Rejected(((Rejected)this).Problem);

    public static implicit operator Decision<TEvent>(Problem problem) => new Rejected(problem);
    public static implicit operator Decision<TEvent>(TEvent happened) => new Accepted([happened]);
    public static implicit operator Decision<TEvent>(TEvent[] happened) => new Accepted(happened);
    public static implicit operator Decision<TEvent>(List<TEvent> happened) => new Accepted(happened);
}

/// <summary>Who stands on the record of an event: the staff member of the platform's principal, never a field of the request (I12).</summary>
public sealed record By(string StaffId, string Name, string Unit)
{
    /// <summary>The clock, or the other unit's book speaking.</summary>
    public static readonly By System = new("system", "系统", "系统");
}

/// <summary>Who is asking: the person and what the directory says of the person's post.</summary>
public sealed record Actor(By By, Role Role, string UnitId, string PlaceId, string? DepartmentId = null, string? Office = null)
{
    public static readonly Actor System = new(By.System, Role.Administrator, "", "");
}

/// <summary>An event as it stands in the book: its place in the stream, when (UTC), by whom.</summary>
public sealed record Recorded<TEvent>(int Version, DateTimeOffset At, By By, TEvent Event);

/// <summary>A line of a list: where it stands (<paramref name="List"/>, <paramref name="SortKey"/>), what it shows, what it may be filtered by.</summary>
public sealed record ListRow(string List, string SortKey, object Summary, IReadOnlyDictionary<string, string>? Tags = null);

/// <summary>A limit that is still running. <paramref name="Kind"/> is unique within the stream.</summary>
public sealed record Deadline(string Kind, DateTimeOffset DueAt);

/// <summary>
/// A bell tells another unit that this stream has news: it names the newest event the other side must hear
/// (<paramref name="Version"/>) and the one it should have heard before (<paramref name="Previous"/>). It carries no content.
/// </summary>
public sealed record Bell(string ToUnit, int Version, int Previous);
