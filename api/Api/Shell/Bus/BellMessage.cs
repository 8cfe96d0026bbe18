namespace Zhengwu.Api.Shell.Bus;

public enum BellKind
{
    /// <summary>The stream in the sender's book has news.</summary>
    News,
    /// <summary>The news was heard; the sender's outbox row may go.</summary>
    Heard,
}

/// <summary>
/// What travels on the bus: names of a stream and of versions, no content and no personal data. The receiver reads the sender's book.
/// </summary>
/// <param name="To">The unit that shall act.</param>
/// <param name="From">The unit whose book holds the stream's outbox row.</param>
/// <param name="Stream">"case" or "job".</param>
/// <param name="Again">True when the outbox row was found unacknowledged; its acknowledgement is carried out at once.</param>
public sealed record BellMessage(BellKind Kind, string To, string From, string Stream, string Number, int Version, int Previous, bool Again)
{
    /// <summary>
    /// First ring: stable, so that the bus may drop a double. A ring-again must pass the bus's duplicate window: it carries the time of the try.
    /// </summary>
    public string IdAt(DateTimeOffset now) =>
        $"{Kind}-{From}-{Stream}-{Number}-{Version}{(Again ? $"-{now.ToUnixTimeSeconds()}" : "")}";
}

/// <summary>Whoever pulls it does not wait: delivery is made sure by the outbox row, not by the caller.</summary>
public interface IBellRope
{
    void RingSoon(BellMessage bell);
}
