using System.Buffers.Text;
using System.Collections.ObjectModel;
using System.Text;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Tables;

namespace Zhengwu.Testing;

/// <summary>
/// Books in memory: same answers as Azure Tables, every limit enforced, every call completed before it returns. Deterministic. With
/// <paramref name="pageSeed"/> pages are at random short or empty and still carry a token, as the service may do and Azurite never does.
/// </summary>
public sealed class InMemoryBookStore(int? pageSeed = null) : IBookStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SortedRows> _books = new(StringComparer.Ordinal);
    private readonly Random? _pages = pageSeed is { } seed ? new Random(seed) : null;
    private long _version;

    /// <summary>Calls of <see cref="Get"/>, also of rows that are not there.</summary>
    public long Reads { get; private set; }
    /// <summary>Calls of <see cref="Query"/>.</summary>
    public long Queries { get; private set; }
    /// <summary>Calls of <see cref="Transact"/>, also of those that found a conflict.</summary>
    public long Transactions { get; private set; }
    /// <summary>Rows that reads and queries had to look at, with those a filter threw away: what the service's time grows with.</summary>
    public long RowsRead { get; private set; }
    /// <summary>Rows that transactions changed.</summary>
    public long RowsWritten { get; private set; }

    public void ResetCounts()
    {
        lock (_gate) Reads = Queries = Transactions = RowsRead = RowsWritten = 0;
    }

    /// <summary>All rows of a book in key order, uncounted: for assertions and audits.</summary>
    public IReadOnlyList<Row> Rows(string book)
    {
        lock (_gate) return _books.TryGetValue(book, out var rows) ? [.. rows.From("")] : [];
    }

    /// <summary>Names of the books that have a row, in ordinal order.</summary>
    public IReadOnlyList<string> Books
    {
        get { lock (_gate) return [.. _books.Where(b => b.Value.Count > 0).Select(b => b.Key).Order(StringComparer.Ordinal)]; }
    }

    /// <inheritdoc/>
    public ValueTask<Row?> Get(string book, string key, CancellationToken cancel = default) => Now(cancel, () =>
    {
        BookRules.CheckBook(book);
        BookRules.CheckKey(key);
        Reads++;
        var row = _books.TryGetValue(book, out var rows) ? rows.Find(key) : null;
        if (row is not null) RowsRead++;
        return row;
    });

    /// <inheritdoc/>
    public ValueTask<Page> Query(string book, string from, string to, int take, string? token = null,
        IReadOnlyDictionary<string, string>? where = null, CancellationToken cancel = default) => Now(cancel, () =>
    {
        BookRules.CheckBook(book);
        BookRules.CheckRange(from, to, take, where);
        var start = token is null ? from : Key(token);
        if (string.CompareOrdinal(start, from) < 0) start = from;
        Queries++;
        return _books.TryGetValue(book, out var rows) ? Read(rows, start, to, Limit(take), where) : new Page([], null);
    });

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, string>> Transact(string book, IReadOnlyList<RowChange> changes, CancellationToken cancel = default) => Now(cancel, () =>
    {
        BookRules.CheckChanges(book, changes);
        Batch.CheckSize(book, changes);
        Transactions++;
        if (!_books.TryGetValue(book, out var rows)) _books.Add(book, rows = new SortedRows());
        for (var i = 0; i < changes.Count; i++)
            if (!Holds(changes[i], rows.Find(changes[i].Key))) throw new StoreConflict(changes[i].Key);
        return Apply(rows, changes);
    });

    private static bool Holds(RowChange change, Row? current) => change switch
    {
        RowChange.Insert => current is null,
        RowChange.Replace(_, var etag) => current is not null && current.ETag == etag,
        RowChange.Delete => current is not null,
        _ => true
    };

    private IReadOnlyDictionary<string, string> Apply(SortedRows rows, IReadOnlyList<RowChange> changes)
    {
        var etags = new Dictionary<string, string>(changes.Count, StringComparer.Ordinal);
        for (var i = 0; i < changes.Count; i++)
        {
            RowsWritten++;
            var row = changes[i] switch
            {
                RowChange.Insert insert => insert.Row,
                RowChange.Replace replace => replace.Row,
                RowChange.Upsert upsert => upsert.Row,
                _ => null
            };
            if (row is null) { rows.Remove(changes[i].Key); continue; }
            var etag = $"W/\"{++_version:D12}\"";
            rows.Put(row with { ETag = etag, Tags = Copy(row.Tags) });
            etags.Add(row.Key, etag);
        }
        return etags;
    }

    private Page Read(SortedRows rows, string start, string to, int limit, IReadOnlyDictionary<string, string>? where)
    {
        var found = new List<Row>();
        foreach (var row in rows.From(start))
        {
            if (string.CompareOrdinal(row.Key, to) >= 0) return new Page(found, null);
            RowsRead++;
            if (where is not null && !Matches(row, where)) continue;
            if (found.Count == limit) return new Page(found, Token(row.Key));
            found.Add(row);
        }
        return new Page(found, null);
    }

    // A page is cut by chance, at zero rows in one of four cases.
    private int Limit(int take) => _pages is null || _pages.Next(2) == 0 ? take : _pages.Next(2) == 0 ? 0 : _pages.Next(1, take + 1);

    private static bool Matches(Row row, IReadOnlyDictionary<string, string> where)
    {
        foreach (var (name, value) in where)
            if (row.Tags is null || !row.Tags.TryGetValue(name, out var tag) || tag != value) return false;
        return true;
    }

    private static ReadOnlyDictionary<string, string>? Copy(IReadOnlyDictionary<string, string>? tags) =>
        tags is { Count: > 0 } ? new ReadOnlyDictionary<string, string>(new Dictionary<string, string>(tags, StringComparer.Ordinal)) : null;

    private static string Token(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes("k" + key));

    private static string Key(string token)
    {
        try { if (Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)) is ['k', .. var key]) return key; }
        catch (FormatException) { }
        throw new StoreRefused("The token is none that a store has given.");
    }

    private ValueTask<T> Now<T>(CancellationToken cancel, Func<T> work)
    {
        if (cancel.IsCancellationRequested) return ValueTask.FromCanceled<T>(cancel);
        try
        {
            lock (_gate) return ValueTask.FromResult(work());
        }
        catch (Exception failure) { return ValueTask.FromException<T>(failure); }
    }
}
