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
}
