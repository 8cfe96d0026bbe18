namespace Zhengwu.Api.Shell;

/// <summary>
/// The time as this machine has it, unless it runs ahead of the store's clock by more than <see cref="Patience"/>: then the store's. A machine whose clock
/// is wrong must not warn of what is not due. A clock that is behind only makes us late, as a missed tick does.
/// </summary>
public sealed class StoreClock(TimeProvider own) : TimeProvider
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private sealed record Seen(DateTimeOffset Date, long Timestamp);
    private volatile Seen? seen;

    /// <summary>What an answer of the store said in its Date header.</summary>
    public void Saw(DateTimeOffset date) => seen = new(date, own.GetTimestamp());

    /// <summary>By how much this machine is ahead of the store, exact to a second; null before the first answer of the store.</summary>
    public TimeSpan? Ahead => seen is { } last ? own.GetUtcNow() - (last.Date + own.GetElapsedTime(last.Timestamp)) : null;

    public override DateTimeOffset GetUtcNow()
    {
        var now = own.GetUtcNow();
        return seen is { } last && last.Date + own.GetElapsedTime(last.Timestamp) is var store && now > store + Patience ? store : now;
    }

    public override long GetTimestamp() => own.GetTimestamp();
    public override long TimestampFrequency => own.TimestampFrequency;
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => own.CreateTimer(callback, state, dueTime, period);
}
