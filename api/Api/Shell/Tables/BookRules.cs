using System.Buffers;

namespace Zhengwu.Api.Shell.Tables;

/// <summary>
/// The limits of <see cref="BookLimits"/> and the alphabet of keys, checked before anything is sent: Azurite is laxer than Azure
/// (it takes rows over 1 MiB and 260 properties), so a service that only learns of a limit in production would learn it there.
/// Every check throws <see cref="StoreRefused"/>. The messages name the rule, never a value: a value may be personal.
/// </summary>
public static class BookRules
{
    /// <summary>Properties of one row beside PartitionKey, RowKey and Timestamp: the parts of the body and the tags.</summary>
    public const int MaxProperties = 252;
    /// <summary>Characters of a tag's value. It has to fit into a filter, which has to fit into a URL.</summary>
    public const int MaxTagChars = 512;
    /// <summary>Characters of a tag's name: a property name has 255, two are our prefix.</summary>
    public const int MaxTagNameChars = 253;
    /// <summary>Rows of one page.</summary>
    public const int MaxTake = 1000;

    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(ForbiddenInKeys());
    private static readonly SearchValues<char> InTagNames =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>A book's name, that is a partition key.</summary>
    public static void CheckBook(string book) => CheckKey(book, "book");

    /// <summary>1–512 characters, none of / \ # ?, no control character, no half of a surrogate pair.</summary>
    public static void CheckKey(string key, string what = "key")
    {
        if (key is null or "") throw new StoreRefused($"The {what} is empty.");
        if (key.Length > BookLimits.MaxKeyChars) throw new StoreRefused($"The {what} has {key.Length} characters, {BookLimits.MaxKeyChars} are allowed.");
        if (key.AsSpan().ContainsAny(NotInKeys)) throw new StoreRefused($"The {what} has a character that keys must not have.");
        CheckPairs(key, what);
    }

    /// <summary>The bounds may hold any character but controls below U+0020: "the next after ~" is a legal bound and no legal key.</summary>
    public static void CheckRange(string from, string to, int take, IReadOnlyDictionary<string, string>? where)
    {
        CheckBound(from, "lower bound");
        CheckBound(to, "upper bound");
        if (take is < 1 or > MaxTake) throw new StoreRefused($"A page has 1 to {MaxTake} rows, not {take}.");
        if (where is null) return;
        foreach (var (name, value) in where) CheckTag(name, value);
    }

    /// <summary>Number, sizes, alphabet and uniqueness of the changes of one transaction.</summary>
    public static void CheckChanges(string book, IReadOnlyList<RowChange> changes)
    {
        CheckBook(book);
        if (changes.Count is < 1 or > BookLimits.MaxChanges)
            throw new StoreRefused($"A transaction has 1 to {BookLimits.MaxChanges} changes, not {changes.Count}.");
        long bytes = 0;
        for (var i = 0; i < changes.Count; i++)
        {
            bytes += CheckChange(book, changes[i]);
            if (bytes > BookLimits.MaxTransactionBytes)
                throw new StoreRefused($"The transaction has more than {BookLimits.MaxTransactionBytes} bytes.");
        }
        CheckUnique(changes);
    }

    private static int CheckChange(string book, RowChange change)
    {
        switch (change)
        {
            case RowChange.Insert(var row): return CheckRow(book, row);
            case RowChange.Upsert(var row): return CheckRow(book, row);
            case RowChange.Replace(var row, var etag):
                CheckETag(etag);
                return CheckRow(book, row);
            case RowChange.Delete(var key):
                CheckKey(key);
                return 2 * (book.Length + key.Length);
            default: throw new StoreRefused("The store does not know this kind of change.");
        }
    }

    // The sum that the service itself uses for the size of an entity: 4 + 2·(keys) + for each property 8 + 2·name + 4 + 2·value.
    private static int CheckRow(string book, Row row)
    {
        CheckKey(row.Key);
        if (row.Body is null) throw new StoreRefused("The row has no body.");
        CheckPairs(row.Body, "body");
        var parts = Math.Max(1, (row.Body.Length + BookLimits.MaxPropertyChars - 1) / BookLimits.MaxPropertyChars);
        long bytes = 4 + 2 * (book.Length + row.Key.Length) + 2L * row.Body.Length + parts * (8 + 2 * 3 + 4);
        var properties = parts;
        if (row.Tags is { Count: > 0 } tags)
        {
            foreach (var (name, value) in tags)
            {
                CheckTag(name, value);
                bytes += 8 + 2 * (name.Length + 2) + 4 + 2 * value.Length;
            }
            properties += tags.Count;
        }
        if (properties > MaxProperties) throw new StoreRefused($"The row has {properties} properties, {MaxProperties} are allowed.");
        if (bytes > BookLimits.MaxRowBytes) throw new StoreRefused($"The row has {bytes} bytes, {BookLimits.MaxRowBytes} are allowed.");
        return (int)bytes;
    }

    private static void CheckTag(string name, string value)
    {
        if (name is null or "" || name.Length > MaxTagNameChars || name.AsSpan().ContainsAnyExcept(InTagNames))
            throw new StoreRefused("A tag's name is 1 to 253 letters, digits and underscores.");
        if (value is null || value.Length > MaxTagChars) throw new StoreRefused($"A tag has at most {MaxTagChars} characters.");
        if (value.AsSpan().ContainsAnyInRange('\0', '\x1f')) throw new StoreRefused("A tag has a control character.");
        CheckPairs(value, "tag");
    }

    // Also what keeps a line break out of the If-Match header. "*" would mean "whatever was there", which is what Upsert is for.
    private static void CheckETag(string etag)
    {
        if (etag is not ['W', '/', '"', .., '"'] || etag.Length > 256 || etag.AsSpan().ContainsAnyExceptInRange(' ', '~')
            || etag.AsSpan(3, etag.Length - 4).Contains('"'))
            throw new StoreRefused("The ETag is none that a store has given.");
    }

    private static void CheckUnique(IReadOnlyList<RowChange> changes)
    {
        if (changes.Count == 1) return;
        var keys = new HashSet<string>(changes.Count, StringComparer.Ordinal);
        for (var i = 0; i < changes.Count; i++)
            if (!keys.Add(changes[i].Key)) throw new StoreRefused("A transaction changes each row once.");
    }

    private static void CheckBound(string bound, string what)
    {
        if (bound is null || bound.Length > BookLimits.MaxKeyChars + 1) throw new StoreRefused($"The {what} is longer than any key.");
        if (bound.AsSpan().ContainsAnyInRange('\0', '\x1f')) throw new StoreRefused($"The {what} has a control character.");
        CheckPairs(bound, what);
    }

    private static void CheckPairs(string text, string what)
    {
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAnyInRange('\ud800', '\udfff')) >= 0; rest = rest[(at + 2)..])
            if (at + 1 >= rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
                throw new StoreRefused($"The {what} has half of a surrogate pair.");
    }

    private static char[] ForbiddenInKeys() =>
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(c => (char)c), '/', '\\', '#', '?', '\ufffe', '\uffff'];
}
