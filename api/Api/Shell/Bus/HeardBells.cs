using System.Collections.Concurrent;

namespace Zhengwu.Api.Shell.Bus;

/// <summary>
/// Outbox rows whose news was heard. They are removed inside the next transaction of their book, which saves a request for each;
/// a process that dies before only causes one more ring.
/// </summary>
public sealed class HeardBells
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte>> byBook = new();

    public void Add(string book, string key) => byBook.GetOrAdd(book, _ => new())[key] = 0;

    /// <summary>Takes at most <paramref name="most"/> keys out; what is not deleted after all is rung again and comes back.</summary>
    public IReadOnlyList<string> Take(string book, int most)
    {
        if (!byBook.TryGetValue(book, out var keys) || keys.IsEmpty) return [];
        var taken = new List<string>();
        foreach (var key in keys.Keys)
        {
            if (taken.Count == most) break;
            if (keys.TryRemove(key, out _)) taken.Add(key);
        }
        return taken;
    }
}
