using System.Collections.Concurrent;

namespace Zhengwu.Api.Shell;

/// <summary>
/// Streams that this process read or wrote last, so that the next command needs no read. A stale entry is harmless: its ETag no longer
/// fits and the transaction is refused.
/// </summary>
public sealed class StreamCache(int capacity = 5_000)
{
    private readonly ConcurrentDictionary<(string Book, string Key), object> known = new();

    public Loaded<TState>? Find<TState>(string book, string key) where TState : class =>
        known.TryGetValue((book, key), out var loaded) ? (Loaded<TState>)loaded : null;

    public void Keep<TState>(string book, string key, Loaded<TState> loaded) where TState : class
    {
        // Rarely reached and cheap to refill: forgetting everything needs no bookkeeping on the hot path.
        if (known.Count >= capacity) known.Clear();
        known[(book, key)] = loaded;
    }

    public void Forget(string book, string key) => known.TryRemove((book, key), out _);
}
