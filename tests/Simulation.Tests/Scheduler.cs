namespace Zhengwu.Simulation.Tests;

/// <summary>
/// One thread, no clock: whoever awaits <see cref="Turn"/> is woken when the seed says so. Continuations run inline, so the same seed gives the same
/// order for ever.
/// </summary>
public sealed class Scheduler(Random dice)
{
    private readonly List<TaskCompletionSource> waiting = [];

    public ulong Trace { get; private set; } = 14695981039346656037;
    public int Steps { get; private set; }

    /// <summary>Waits for the next turn. Made without asynchronous continuations on purpose.</summary>
    public Task Turn()
    {
        var turn = new TaskCompletionSource();
        waiting.Add(turn);
        return turn.Task;
    }

    /// <summary>Wakes one; false when nobody waits.</summary>
    public bool Step()
    {
        if (waiting.Count == 0) return false;
        var next = dice.Next(waiting.Count);
        var turn = waiting[next];
        waiting[next] = waiting[^1];
        waiting.RemoveAt(waiting.Count - 1);
        Steps++;
        Note(next.ToString(System.Globalization.CultureInfo.InvariantCulture));
        turn.SetResult();
        return true;
    }

    public void Note(string what)
    {
        foreach (var c in what) Trace = (Trace ^ c) * 1099511628211;
    }
}

/// <summary>Time that only the simulation moves.</summary>
public sealed class VirtualTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);
    public override DateTimeOffset GetUtcNow() => Now;
}
