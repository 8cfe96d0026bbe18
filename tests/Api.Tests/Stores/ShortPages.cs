using Zhengwu.Api.Shell;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Stores;

/// <summary>The in-memory store can cut pages by chance, which the service does and Azurite never does.</summary>
public sealed class ShortPages
{
    [Fact]
    public async Task following_tokens_gives_every_row_once_whatever_the_cuts()
    {
        int empty = 0, brief = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var store = await Filled(new InMemoryBookStore(seed));
            var keys = new List<string>();
            string? token = null;
            do
            {
                var page = await store.Query("0301", "r~", "r\u007f", 7, token, new Dictionary<string, string> { ["odd"] = "1" });
                if (page is { Rows.Count: 0, Token: not null }) empty++;
                if (page is { Rows.Count: > 0 and < 7, Token: not null }) brief++;
                keys.AddRange(page.Rows.Select(r => r.Key));
                token = page.Token;
            }
            while (token is not null);
            Assert.Equal(Enumerable.Range(0, 60).Where(i => i % 2 == 1).Select(i => $"r~{i:D2}"), keys);
        }
        Assert.True(empty > 50 && brief > 50, $"{empty} empty, {brief} short");
    }

    [Fact]
    public async Task the_same_seed_cuts_the_same_pages()
    {
        async Task<List<int>> Sizes(int seed)
        {
            var store = await Filled(new InMemoryBookStore(seed));
            var sizes = new List<int>();
            string? token = null;
            do
            {
                var page = await store.Query("0301", "", "z", 9, token);
                sizes.Add(page.Rows.Count);
                token = page.Token;
            }
            while (token is not null);
            return sizes;
        }
        for (var seed = 0; seed < 20; seed++) Assert.Equal(await Sizes(seed), await Sizes(seed));
    }

    [Fact]
    public async Task calls_and_rows_are_counted_and_complete_before_they_return()
    {
        var store = new InMemoryBookStore();
        Assert.True(store.Transact("0301", [new RowChange.Insert(new Row("a", "1")), new RowChange.Insert(new Row("b", "1"))]).IsCompletedSuccessfully);
        Assert.True(store.Get("0301", "a").IsCompletedSuccessfully);
        Assert.True(store.Query("0301", "", "z", 1).IsCompletedSuccessfully);
        Assert.True(store.Transact("0301", [new RowChange.Delete("c")]).IsFaulted);
        await store.Get("0301", "c");
        Assert.Equal((2, 1, 2, 3, 2), (store.Reads, store.Queries, store.Transactions, store.RowsRead, store.RowsWritten));
        store.ResetCounts();
        Assert.Equal((0, 0, 0, 0, 0), (store.Reads, store.Queries, store.Transactions, store.RowsRead, store.RowsWritten));
        Assert.Equal(["a", "b"], store.Rows("0301").Select(r => r.Key));
        Assert.Equal(["0301"], store.Books);
    }

    [Fact]
    public async Task a_large_book_stays_sorted_through_inserts_and_deletes()
    {
        var store = new InMemoryBookStore();
        var random = new Random(7);
        var model = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 20_000; i++)
        {
            var key = $"k{random.Next(8000)}";
            if (random.Next(3) > 0) { await store.Transact("0301", [new RowChange.Upsert(new Row(key, ""))]); model.Add(key); }
            else if (model.Remove(key)) await store.Transact("0301", [new RowChange.Delete(key)]);
            if (i % 1000 == 0) Assert.Equal(model, store.Rows("0301").Select(r => r.Key));
        }
        Assert.Equal(model.Where(k => string.CompareOrdinal(k, "k3") >= 0 && string.CompareOrdinal(k, "k5") < 0), (await store.Query("0301", "k3", "k5", 1000)).Rows.Select(r => r.Key).Concat(await Rest(store)));
        foreach (var key in model) await store.Transact("0301", [new RowChange.Delete(key)]);
        Assert.Empty(store.Rows("0301"));
    }

    private static async Task<List<string>> Rest(InMemoryBookStore store)
    {
        var token = (await store.Query("0301", "k3", "k5", 1000)).Token;
        var keys = new List<string>();
        while (token is not null)
        {
            var page = await store.Query("0301", "k3", "k5", 1000, token);
            keys.AddRange(page.Rows.Select(r => r.Key));
            token = page.Token;
        }
        return keys;
    }

    private static async Task<InMemoryBookStore> Filled(InMemoryBookStore store)
    {
        await store.Transact("0301", [.. Enumerable.Range(0, 60).Select(i => new RowChange.Insert(new Row($"r~{i:D2}", "{}", new Dictionary<string, string> { ["odd"] = $"{i % 2}" })))]);
        return store;
    }
}
