using System.Diagnostics;

namespace Zhengwu.Api.Shell.Telemetry;

/// <summary>Any store, with its transactions timed and its conflicts counted; the change in whose span it happens learns how often it was tried.</summary>
public sealed class TimedBookStore(IBookStore inner) : IBookStore
{
    public ValueTask<Row?> Get(string book, string key, CancellationToken cancel = default) => inner.Get(book, key, cancel);

    public ValueTask<Page> Query(string book, string from, string to, int take, string? token = null, IReadOnlyDictionary<string, string>? where = null, CancellationToken cancel = default) =>
        inner.Query(book, from, to, take, token, where, cancel);

    public async ValueTask<IReadOnlyDictionary<string, string>> Transact(string book, IReadOnlyList<RowChange> changes, CancellationToken cancel = default)
    {
        if (Activity.Current is { OperationName: Book.Span } change) change.SetTag(Book.Attempts, (change.GetTagItem(Book.Attempts) as int? ?? 0) + 1);
        var (start, outcome) = (Stopwatch.GetTimestamp(), "refused");
        try
        {
            var etags = await inner.Transact(book, changes, cancel);
            outcome = "done";
            return etags;
        }
        catch (StoreConflict)
        {
            outcome = "conflict";
            Signals.Conflicts.Add(1);
            throw;
        }
        catch (StoreTimeout) { outcome = "timeout"; throw; }
        catch (StoreUnavailable) { outcome = "unavailable"; throw; }
        finally { Signals.Commit.Record(Stopwatch.GetElapsedTime(start).TotalMilliseconds, new KeyValuePair<string, object?>("outcome", outcome)); }
    }
}
