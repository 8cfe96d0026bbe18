using Zhengwu.Api.Backup;
using Zhengwu.Api.Shell;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Backup;

/// <summary>What was exported comes back row by row, into empty books only.</summary>
public sealed class TheCopies : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("copies-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task every_row_comes_back_with_its_body_and_its_tags()
    {
        var store = new InMemoryBookStore(pageSeed: 7);
        foreach (var book in (string[])["0301", "0000"])
            for (var n = 0; n < 250; n++)
                await store.Transact(book, [new RowChange.Insert(new($"e~case~{n:D4}", $$"""{"n":{{n}},"text":"{{new string('办', n * 40)}}\n\u0001"}""", n % 3 == 0 ? new Dictionary<string, string> { ["b"] = "2", ["a"] = $"{n}" } : null))]);
        Assert.Equal(500, await BookCopies.Write(store, ["0301", "0000", "empty"], folder));

        var other = new InMemoryBookStore();
        Assert.Equal(500, await BookCopies.Read(other, folder));
        foreach (var book in (string[])["0301", "0000"])
            Assert.Equal(store.Rows(book).Select(Flat), other.Rows(book).Select(Flat));
        Assert.Empty(other.Rows("empty"));
    }

    [Fact]
    public async Task a_copy_of_events_holds_no_snapshot_and_so_no_key()
    {
        var store = new InMemoryBookStore();
        foreach (var key in (string[])["c~1", "d~1", "e~case~1~000001", "e~job~1~000001", "s~case~1", "v~all~1"]) await store.Transact("0301", [new RowChange.Insert(new(key, "{}"))]);
        Assert.Equal(2, await BookCopies.Write(store, ["0301"], folder, eventsOnly: true));
        var other = new InMemoryBookStore();
        await BookCopies.Read(other, folder);
        Assert.Equal(["e~case~1~000001", "e~job~1~000001"], other.Rows("0301").Select(r => r.Key));
    }

    [Fact]
    public async Task a_book_with_rows_is_never_written_over()
    {
        var store = new InMemoryBookStore();
        await store.Transact("0301", [new RowChange.Insert(new("s~case~1", "{}"))]);
        await BookCopies.Write(store, ["0300", "0301"], folder);
        await Assert.ThrowsAsync<IOException>(() => BookCopies.Read(store, folder));
        Assert.Equal("{}", Assert.Single(store.Rows("0301")).Body);
    }

    [Fact]
    public async Task a_copy_is_never_written_over_and_a_torn_one_is_noticed()
    {
        var store = new InMemoryBookStore();
        await store.Transact("0301", [new RowChange.Insert(new("s~case~1", "{}"))]);
        await BookCopies.Write(store, ["0301"], folder);
        await Assert.ThrowsAsync<IOException>(() => BookCopies.Write(store, ["0301"], folder));
        var file = Path.Combine(folder, "0301.ndjson.gz");
        await using (var torn = new System.IO.Compression.GZipStream(File.Create(file), System.IO.Compression.CompressionLevel.Fastest)) torn.Write("{\"Key\":\"s~ca"u8);
        await Assert.ThrowsAsync<IOException>(() => BookCopies.Read(new InMemoryBookStore(), folder));
    }

    [Fact]
    public async Task a_book_that_moves_while_it_is_read_is_read_again()
    {
        var store = new InMemoryBookStore();
        await store.Transact("0301", [new RowChange.Insert(new("s~case~1", "1"))]);
        var moving = new Moving(store, times: 2);
        Assert.Equal(3, await BookCopies.Write(moving, ["0301"], folder));
        var restless = new Moving(store, times: 100);
        await Assert.ThrowsAsync<IOException>(() => BookCopies.Write(restless, ["0301"], Path.Combine(folder, "second")));
    }

    private static (string, string, string) Flat(Row row) => (row.Key, row.Body, string.Join(';', (row.Tags ?? new Dictionary<string, string>()).OrderBy(t => t.Key).Select(t => $"{t.Key}={t.Value}")));

    /// <summary>Somebody writes after each of the first readings.</summary>
    private sealed class Moving(InMemoryBookStore store, int times) : IBookStore
    {
        private int count = 1000;

        public ValueTask<Row?> Get(string book, string key, CancellationToken cancel = default) => store.Get(book, key, cancel);

        public async ValueTask<Page> Query(string book, string from, string to, int take, string? token = null, IReadOnlyDictionary<string, string>? where = null, CancellationToken cancel = default)
        {
            var page = await store.Query(book, from, to, take, token, where, cancel);
            if (times-- > 0) await store.Transact(book, [new RowChange.Insert(new($"s~case~{times}-{count++}", "1"))], cancel);
            return page;
        }

        public ValueTask<IReadOnlyDictionary<string, string>> Transact(string book, IReadOnlyList<RowChange> changes, CancellationToken cancel = default) => store.Transact(book, changes, cancel);
    }
}
