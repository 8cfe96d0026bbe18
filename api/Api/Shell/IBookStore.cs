namespace Zhengwu.Api.Shell;

/// <summary>
/// One row of a book. <paramref name="Key"/> is unique in its book; <paramref name="Body"/> is JSON of any length up to
/// <see cref="BookLimits.MaxRowBytes"/> (the store splits it over properties); <paramref name="Tags"/> are short strings that a
/// range query may filter by. <paramref name="ETag"/> is set on rows that were read or written, never sent by a caller of an insert.
/// </summary>
public sealed record Row(string Key, string Body, IReadOnlyDictionary<string, string>? Tags = null, string? ETag = null);

/// <summary>One change inside an entity-group transaction. All of them happen or none.</summary>
public abstract record RowChange(string Key)
{
    /// <summary>The row must not exist (else <see cref="StoreConflict"/>).</summary>
    public sealed record Insert(Row Row) : RowChange(Row.Key);
    /// <summary>The row must exist with this ETag (else <see cref="StoreConflict"/>).</summary>
    public sealed record Replace(Row Row, string ETag) : RowChange(Row.Key);
    /// <summary>The row is there afterwards, whatever was before.</summary>
    public sealed record Upsert(Row Row) : RowChange(Row.Key);
    /// <summary>The row must exist (else <see cref="StoreConflict"/>) and is gone afterwards.</summary>
    public sealed record Delete(string RowKey) : RowChange(RowKey);
}

/// <summary>A page of a range query in key order. A page may be short or empty and still carry a token: follow it until it is null.</summary>
public sealed record Page(IReadOnlyList<Row> Rows, string? Token);

/// <summary>Rows of one book: a partition of one table. Source of the limits: Azure Table service, scalability targets.</summary>
public static class BookLimits
{
    /// <summary>Changes in one transaction.</summary>
    public const int MaxChanges = 100;
    /// <summary>Bytes of all rows of one transaction (UTF-16 strings counted at 2 bytes a character).</summary>
    public const int MaxTransactionBytes = 4 * 1024 * 1024;
    /// <summary>Bytes of one row.</summary>
    public const int MaxRowBytes = 1024 * 1024;
    /// <summary>Characters of one property; longer bodies are split.</summary>
    public const int MaxPropertyChars = 32_768;
    /// <summary>Characters of a key (1 KiB as UTF-16).</summary>
    public const int MaxKeyChars = 512;
}

/// <summary>
/// The books of all units. Two implementations: <c>TableBookStore</c> (Azure Tables, Azurite) and the in-memory one of the tests,
/// which is stricter. Every method may throw <see cref="StoreUnavailable"/> (nothing happened) or <see cref="StoreTimeout"/>
/// (nobody knows whether it happened). Neither retries a transaction: whoever asked knows how to ask again safely.
/// </summary>
public interface IBookStore
{
    /// <summary>The row with that key, or null.</summary>
    ValueTask<Row?> Get(string book, string key, CancellationToken cancel = default);

    /// <summary>
    /// Rows with <paramref name="from"/> ≤ key &lt; <paramref name="to"/> in ordinal key order, at most <paramref name="take"/>
    /// (1–1000), from <paramref name="token"/> on; with <paramref name="where"/> only rows whose tags equal all of its pairs.
    /// </summary>
    ValueTask<Page> Query(string book, string from, string to, int take, string? token = null,
        IReadOnlyDictionary<string, string>? where = null, CancellationToken cancel = default);

    /// <summary>
    /// One entity-group transaction of 1–100 changes, each key once. Returns the new ETags by key of the inserted, replaced and
    /// upserted rows. Throws <see cref="StoreConflict"/> when a condition does not hold, <see cref="StoreRefused"/> when a limit of
    /// <see cref="BookLimits"/> or of the key alphabet is broken (a bug of the caller, never retried).
    /// </summary>
    ValueTask<IReadOnlyDictionary<string, string>> Transact(string book, IReadOnlyList<RowChange> changes, CancellationToken cancel = default);
}

/// <summary>A condition of the transaction did not hold; nothing happened. <paramref name="key"/> names the row when it is known.</summary>
public sealed class StoreConflict(string? key, Exception? inner = null) : Exception("A row was not as the transaction expected it.", inner)
{
    public string? RowKey { get; } = key;
}

/// <summary>The store answered that it did nothing (refused connection, 503, 500 before work).</summary>
public sealed class StoreUnavailable(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>No answer arrived; the call may or may not have taken effect.</summary>
public sealed class StoreTimeout(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The request broke a limit of the store; a programming error.</summary>
public sealed class StoreRefused(string message, Exception? inner = null) : Exception(message, inner);
