using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Tests.Stores;

public abstract partial class BookStoreContract
{
    [Fact]
    public async Task a_row_that_was_never_written_is_null() => Assert.Null(await Store.Get(Book, "s~case~1"));

    [Fact]
    public async Task an_inserted_row_reads_back_with_its_etag()
    {
        var etags = await Transact(new RowChange.Insert(new Row("s~case~1", "{\"n\":1}", new Dictionary<string, string> { ["kind"] = "case" })));
        var row = await Store.Get(Book, "s~case~1");
        Assert.Equal(("s~case~1", "{\"n\":1}", etags["s~case~1"]), (row!.Key, row.Body, row.ETag));
        Assert.Equal("case", Assert.Single(row.Tags!).Value);
    }

    [Fact]
    public async Task a_row_without_tags_reads_back_without_tags()
    {
        await Transact(Insert("a"), new RowChange.Insert(new Row("b", "{}", new Dictionary<string, string>())));
        Assert.Null((await Store.Get(Book, "a"))!.Tags);
        Assert.Null((await Store.Get(Book, "b"))!.Tags);
    }

    [Fact]
    public async Task inserting_an_existing_row_is_a_conflict()
    {
        await Transact(Insert("a", "1"));
        Assert.Equal("a", (await Conflict(Insert("a", "2"))).RowKey);
        Assert.Equal("1", (await Store.Get(Book, "a"))!.Body);
    }

    [Fact]
    public async Task replacing_with_the_current_etag_gives_a_new_one()
    {
        var first = (await Transact(Insert("a", "1")))["a"];
        var second = (await Transact(Replace("a", first, "2")))["a"];
        Assert.NotEqual(first, second);
        Assert.Equal(("2", second), await BodyAndETag("a"));
    }

    [Fact]
    public async Task replacing_with_a_stale_etag_is_a_conflict()
    {
        var first = (await Transact(Insert("a", "1")))["a"];
        await Transact(Replace("a", first, "2"));
        Assert.Equal("a", (await Conflict(Replace("a", first, "3"))).RowKey);
        Assert.Equal("2", (await Store.Get(Book, "a"))!.Body);
    }

    [Fact]
    public async Task replacing_a_missing_row_is_a_conflict()
    {
        var etag = (await Transact(Insert("a")))["a"];
        Assert.Equal("b", (await Conflict(Replace("b", etag))).RowKey);
    }

    [Fact]
    public async Task replacing_a_deleted_row_is_a_conflict()
    {
        var etag = (await Transact(Insert("a")))["a"];
        await Transact(Delete("a"));
        await Conflict(Replace("a", etag));
    }

    [Fact]
    public async Task a_row_that_was_deleted_and_inserted_again_has_another_etag()
    {
        var first = (await Transact(Insert("a")))["a"];
        await Transact(Delete("a"));
        Assert.NotEqual(first, (await Transact(Insert("a")))["a"]);
        await Conflict(Replace("a", first));
    }

    [Fact]
    public async Task deleting_takes_the_row_away()
    {
        await Transact(Insert("a"), Insert("b"));
        Assert.Empty(await Transact(Delete("a")));
        Assert.Null(await Store.Get(Book, "a"));
        Assert.Equal(["b"], await AllKeys());
    }

    [Fact]
    public async Task deleting_a_missing_row_is_a_conflict() => Assert.Equal("a", (await Conflict(Delete("a"))).RowKey);

    [Fact]
    public async Task upserting_writes_whether_the_row_was_there_or_not()
    {
        var first = (await Transact(Upsert("a", "1")))["a"];
        var second = (await Transact(Upsert("a", "2")))["a"];
        Assert.NotEqual(first, second);
        Assert.Equal(("2", second), await BodyAndETag("a"));
    }

    [Fact]
    public async Task upserting_leaves_nothing_of_the_row_before()
    {
        await Transact(new RowChange.Upsert(new Row("a", new string('办', 70_000), new Dictionary<string, string> { ["x"] = "1", ["y"] = "2" })));
        await Transact(new RowChange.Upsert(new Row("a", "short", new Dictionary<string, string> { ["y"] = "3" })));
        var row = await Store.Get(Book, "a");
        Assert.Equal("short", row!.Body);
        Assert.Equal(new KeyValuePair<string, string>("y", "3"), Assert.Single(row.Tags!));
    }

    [Fact]
    public async Task replacing_leaves_nothing_of_the_row_before()
    {
        var etag = (await Transact(InsertTagged("a", "x", "1")))["a"];
        await Transact(Replace("a", etag, "new"));
        Assert.Null((await Store.Get(Book, "a"))!.Tags);
    }

    [Fact]
    public async Task a_transaction_answers_the_etags_of_what_is_there_afterwards()
    {
        var before = await Transact(Insert("gone"), Insert("changed"));
        var after = await Transact(Delete("gone"), Replace("changed", before["changed"]), Insert("new"), Upsert("put"));
        Assert.Equal(["changed", "new", "put"], after.Keys.Order());
        foreach (var (key, etag) in after) Assert.Equal(etag, (await Store.Get(Book, key))!.ETag);
    }

    public static TheoryData<string> FailingChanges => ["insert", "replace-stale", "replace-missing", "delete"];

    [Theory, MemberData(nameof(FailingChanges))]
    public async Task of_a_failing_transaction_nothing_happens(string failing)
    {
        var before = await Transact(Insert("changed", "1"), Insert("deleted", "1"), Insert("put", "1"), Insert("there", "1"));
        await Transact(Replace("there", before["there"], "2"));
        var failure = failing switch
        {
            "insert" => Insert("there", "3"),
            "replace-stale" => Replace("there", before["there"], "3"),
            "replace-missing" => Replace("missing", before["there"], "3"),
            _ => Delete("missing")
        };
        var conflict = await Conflict(Insert("new", "3"), Replace("changed", before["changed"], "3"), Delete("deleted"), Upsert("put", "3"), Upsert("new2", "3"), failure, Insert("new3", "3"));
        Assert.Equal(failure.Key, conflict.RowKey);
        Assert.Equal(["changed", "deleted", "put", "there"], await AllKeys());
        foreach (var key in new[] { "changed", "deleted", "put" }) Assert.Equal(("1", before[key]), await BodyAndETag(key));
        Assert.Equal("2", (await Store.Get(Book, "there"))!.Body);
    }

    [Fact]
    public async Task after_a_failing_transaction_the_etags_still_hold()
    {
        var before = await Transact(Insert("a", "1"), Insert("b", "1"));
        await Conflict(Replace("a", before["a"], "2"), Insert("b"));
        await Transact(Replace("a", before["a"], "3"));
        Assert.Equal("3", (await Store.Get(Book, "a"))!.Body);
    }

    [Fact]
    public async Task the_first_of_two_failing_changes_is_named() =>
        Assert.Equal("b", (await Conflict(Insert("a"), Delete("b"), Delete("c"))).RowKey);

    [Fact]
    public async Task books_do_not_see_each_other()
    {
        await Store.Transact("0301", [Insert("a", "1")]);
        await Store.Transact("0302", [Insert("a", "2")]);
        Assert.Equal("1", (await Store.Get("0301", "a"))!.Body);
        Assert.Equal("2", Assert.Single((await Store.Query("0302", "", "z", 10)).Rows).Body);
        Assert.Empty((await Store.Query("0303", "", "z", 10)).Rows);
    }

    [Fact]
    public async Task five_hundred_updates_have_five_hundred_etags()
    {
        var etag = (await Transact(Insert("a")))["a"];
        var seen = new HashSet<string> { etag };
        for (var i = 0; i < 500; i++) Assert.True(seen.Add(etag = (await Transact(Replace("a", etag, $"{i}")))["a"]));
    }

    [Fact]
    public async Task of_parallel_writers_on_one_row_exactly_one_wins_each_round()
    {
        var etag = (await Transact(Insert("a", "start")))["a"];
        for (var round = 0; round < 40; round++)
        {
            var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Won(etag, $"{round}-{writer}")));
            etag = Assert.Single(tries.OfType<string>());
            Assert.Equal(etag, (await Store.Get(Book, "a"))!.ETag);
        }
        Assert.Equal(40 + 1, (await AllKeys()).Length);
    }

    [Fact]
    public async Task of_parallel_inserters_of_one_key_exactly_one_wins_each_round()
    {
        for (var round = 0; round < 20; round++)
        {
            var key = $"c~{round}";
            var wins = await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
            {
                try { await Task.Yield(); await Transact(Insert(key, $"{writer}"), Insert($"{key}~{writer}")); return 1; }
                catch (StoreConflict) { return 0; }
            }));
            Assert.Equal(1, wins.Sum());
        }
        Assert.Equal(40, (await AllKeys()).Length);
    }

    [Fact]
    public async Task a_call_that_is_already_cancelled_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Transact(Book, [Insert("a")], cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Get(Book, "a", cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Query(Book, "", "z", 1, cancel: cancelled).AsTask());
        Assert.Empty(await AllKeys());
    }

    // Each winner also inserts an event row: a loser must leave none behind.
    private async Task<string?> Won(string etag, string body)
    {
        try { await Task.Yield(); return (await Transact(Insert($"e~{body}"), Replace("a", etag, body)))["a"]; }
        catch (StoreConflict) { return null; }
    }

    private async Task<(string, string?)> BodyAndETag(string key)
    {
        var row = await Store.Get(Book, key);
        return (row!.Body, row.ETag);
    }
}
