using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Backup;

/// <summary>
/// Books as files: BOOK.ndjson.gz, one row a line, in key order, without ETags. Table storage knows neither soft delete nor a point in time to go back
/// to; the whole copy is its backup, and holds the keys of the records: it must not be kept for long. The copy of events alone is evidence: what is sealed in
/// it opens with no key that it holds, so it may be kept for years.
/// </summary>
public static class BookCopies
{
    private const string Ending = ".ndjson.gz";
    private const int Tries = 5;
    private sealed record Line(string Key, string Body, IReadOnlyDictionary<string, string>? Tags);

    /// <summary>Writes one file per book and says how many rows. A book that changes between two readings is read again.</summary>
    /// <param name="eventsOnly">True: the chains without snapshots, lists and keys.</param>
    /// <exception cref="IOException">A book did not come to rest, or its file is there already.</exception>
    public static async Task<long> Write(IBookStore store, IEnumerable<string> books, string folder, bool eventsOnly = false, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        var rows = 0L;
        foreach (var book in books)
        {
            var lines = await AtRest(store, book, eventsOnly ? "e~" : "!", eventsOnly ? Keys.After("e~") : "~", cancel);
            await using var file = new GZipStream(new FileStream(Path.Combine(folder, book + Ending), FileMode.CreateNew), CompressionLevel.Optimal);
            foreach (var line in lines) await file.WriteAsync(Encoding.UTF8.GetBytes(line + '\n'), cancel);
            rows += lines.Count;
        }
        return rows;
    }

    /// <summary>Fills empty books from a folder that <see cref="Write"/> made.</summary>
    /// <exception cref="IOException">One of the books has rows already; nothing was written. Or a file is not whole.</exception>
    public static async Task<long> Read(IBookStore store, string folder, CancellationToken cancel = default)
    {
        var files = Directory.GetFiles(folder, "*" + Ending).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new IOException($"{folder} has no copies of books.");
        foreach (var file in files)
            if ((await store.FirstPage(BookOf(file), "!", "~", 1, cancel: cancel)).Rows.Count > 0) throw new IOException($"The book {BookOf(file)} is not empty.");
        var rows = 0L;
        foreach (var file in files)
        {
            var batch = new List<RowChange>();
            var bytes = 0;
            await foreach (var row in Rows(file, cancel))
            {
                var size = 2 * (row.Body.Length + row.Key.Length + (row.Tags?.Sum(t => t.Key.Length + t.Value.Length) ?? 0)) + 1024;
                if (batch.Count == BookLimits.MaxChanges || bytes + size > BookLimits.MaxTransactionBytes / 2) { await store.Transact(BookOf(file), batch, cancel); (batch, bytes) = ([], 0); }
                batch.Add(new RowChange.Insert(row));
                (bytes, rows) = (bytes + size, rows + 1);
            }
            if (batch.Count > 0) await store.Transact(BookOf(file), batch, cancel);
        }
        return rows;
    }

    private static string BookOf(string file) => Path.GetFileName(file)[..^Ending.Length];

    private static async Task<List<string>> AtRest(IBookStore store, string book, string from, string to, CancellationToken cancel)
    {
        var before = await Lines(store, book, from, to, cancel);
        for (var n = 0; n < Tries; n++)
        {
            var again = await Lines(store, book, from, to, cancel);
            if (again.SequenceEqual(before)) return again;
            before = again;
        }
        throw new IOException($"The book {book} changed during each of {Tries} readings: try at night, or stop the app first.");
    }

    private static async Task<List<string>> Lines(IBookStore store, string book, string from, string to, CancellationToken cancel)
    {
        var lines = new List<string>();
        await foreach (var row in store.All(book, from, to, cancel))
            lines.Add(JsonSerializer.Serialize(new Line(row.Key, row.Body, row.Tags is null ? null : new SortedDictionary<string, string>(row.Tags.ToDictionary(), StringComparer.Ordinal))));
        return lines;
    }

    private static async IAsyncEnumerable<Row> Rows(string file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
        while (await reader.ReadLineAsync(cancel) is { } text)
        {
            Line line;
            try { line = JsonSerializer.Deserialize<Line>(text)!; }
            catch (JsonException e) { throw new IOException($"{Path.GetFileName(file)} is not whole.", e); }
            yield return new Row(line.Key, line.Body, line.Tags);
        }
    }
}
