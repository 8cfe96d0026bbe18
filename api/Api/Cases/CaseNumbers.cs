using System.Collections.Concurrent;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;

namespace Zhengwu.Api.Cases;

/// <summary>
/// Numbers place-yyyymmdd-nnnn, counted per place and Shanghai day. The snapshot's insert is the guard: a number that another process took
/// is refused and the next one is tried; a number of a failed try stays unused.
/// </summary>
public sealed class CaseNumbers(IBookStore store)
{
    private sealed class Counter { public int Last; }
    private readonly ConcurrentDictionary<string, Counter> counters = new();

    /// <summary>The next number; reads the store only for a place's first case of the day in this process, or after <see cref="Forget"/>.</summary>
    public async ValueTask<string> Next(string unitId, string placeId, DateTimeOffset now, CancellationToken cancel)
    {
        var prefix = $"{placeId}-{Shanghai.DateOf(now):yyyyMMdd}-";
        if (!counters.TryGetValue(prefix, out var counter))
            counter = counters.GetOrAdd(prefix, new Counter { Last = await store.LastNumber(unitId, StreamKinds.Case.Name, prefix, cancel) });
        return $"{prefix}{Interlocked.Increment(ref counter.Last):D4}";
    }

    public void Forget(string number) => counters.TryRemove(number[..14], out _);
}
