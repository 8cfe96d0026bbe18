using System.Globalization;
using System.Runtime.CompilerServices;

namespace Zhengwu.Api.Shell;

public static class BookStoreExtensions
{
    /// <summary>All rows of the range, page after page; an empty page with a token is not the end.</summary>
    public static async IAsyncEnumerable<Row> All(this IBookStore store, string book, string from, string to, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        string? token = null;
        do
        {
            var page = await store.Query(book, from, to, 1000, token, null, cancel);
            foreach (var row in page.Rows) yield return row;
            token = page.Token;
        }
        while (token is not null);
    }

    /// <summary>
    /// At most <paramref name="take"/> rows and the token of the next page; short and empty pages are filled up.
    /// </summary>
    public static async ValueTask<Page> FirstPage(this IBookStore store, string book, string from, string to, int take, string? token = null,
        IReadOnlyDictionary<string, string>? where = null, CancellationToken cancel = default)
    {
        var rows = new List<Row>();
        do
        {
            var page = await store.Query(book, from, to, take - rows.Count, token, where, cancel);
            rows.AddRange(page.Rows);
            token = page.Token;
        }
        while (token is not null && rows.Count < take);
        return new(rows, token);
    }

    /// <summary>The last number n that a stream <c>prefix + n</c> of this kind has; 0 for none.</summary>
    /// <param name="prefix">Ends in '-'; what follows are digits.</param>
    public static async ValueTask<int> LastNumber(this IBookStore store, string book, string kind, string prefix, CancellationToken cancel = default)
    {
        var (last, from) = (0, Keys.Snapshot(kind, prefix));
        await foreach (var row in store.All(book, from, from[..^1] + '.', cancel))
            last = Math.Max(last, int.Parse(row.Key[from.Length..], CultureInfo.InvariantCulture));
        return last;
    }
}
