using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Tests.Stores;

public abstract partial class BookStoreContract
{
    [Fact]
    public async Task a_transaction_of_no_change_is_refused() => await Refused();

    [Fact]
    public async Task a_transaction_of_100_changes_is_taken_whole()
    {
        var etags = await Transact([.. Enumerable.Range(0, 100).Select(i => Insert($"r~{i:D3}"))]);
        Assert.Equal(100, etags.Count);
        Assert.Equal(100, (await AllKeys()).Length);
    }

    [Fact]
    public async Task a_transaction_of_101_changes_is_refused()
    {
        await Refused([.. Enumerable.Range(0, 101).Select(i => Insert($"r~{i:D3}"))]);
        Assert.Empty(await AllKeys());
    }

    [Fact]
    public async Task a_transaction_that_names_a_row_twice_is_refused()
    {
        await Refused(Insert("a"), Upsert("a"));
        await Refused(Insert("a"), Insert("b"), Delete("a"));
        Assert.Empty(await AllKeys());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\r\nb")]
    [InlineData("a\0b")]
    [InlineData("a\u007fb")]
    [InlineData("a\u0085b")]
    [InlineData("a\uffffb")]
    public async Task a_key_with_a_character_outside_the_alphabet_is_refused(string key)
    {
        await Refused(Insert(key));
        await Refused(Upsert(key));
        await Refused(Delete(key));
        await Assert.ThrowsAsync<StoreRefused>(() => Store.Get(Book, key).AsTask());
        await Assert.ThrowsAsync<StoreRefused>(() => Store.Get(key, "a").AsTask());
        await Assert.ThrowsAsync<StoreRefused>(() => Store.Query(key, "", "z", 1).AsTask());
        await Assert.ThrowsAsync<StoreRefused>(() => Store.Transact(key, [Insert("a")]).AsTask());
    }

    // Built here because half a pair does not survive the test runner's own serialisation.
    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public async Task half_of_a_surrogate_pair_is_refused_everywhere(int form)
    {
        var half = form switch { 0 => "a\ud83d", 1 => "\ude00a", _ => "\ude00\ud83d" };
        await Refused(Insert(half));
        await Refused(Insert("a", half));
        await Refused(InsertTagged("a", "x", half));
        await Assert.ThrowsAsync<StoreRefused>(() => Store.Query(Book, half, "z", 1).AsTask());
        await Assert.ThrowsAsync<StoreRefused>(() => Store.Query(Book, "", "z", 1, null, new Dictionary<string, string> { ["x"] = half }).AsTask());
    }

    [Theory]
    [InlineData("v~to-decide~2026-11-24T09:00Z~case~0301-20261120-0007")]
    [InlineData("it's")]
    [InlineData("''")]
    [InlineData("100%")]
    [InlineData("%41%27%2f")]
    [InlineData("a+b c&d=e;f,g")]
    [InlineData("(x)")]
    [InlineData("{\"a\":[1]}")]
    [InlineData("..")]
    [InlineData(" a ")]
    [InlineData("s~办件~收件😀")]
    [InlineData("HTTP 1.1 412 ETag: x")]
    public async Task a_legal_key_comes_through_every_call(string key)
    {
        var etag = (await Transact(Insert(key, "1"), Insert("other")))[key];
        Assert.Equal((key, "1", etag), await Seen(key));
        etag = (await Transact(Replace(key, etag, "2")))[key];
        Assert.Equal((key, "2", etag), await Seen(key));
        etag = (await Transact(Upsert(key, "3")))[key];
        Assert.Equal((key, "3", etag), await Seen(key));
        Assert.Contains(key, await Keys(key, key + "!"));
        Assert.Equal(key, (await Conflict(Insert(key))).RowKey);
        await Transact(Delete(key));
        Assert.Equal(["other"], await AllKeys());
    }

    [Theory, InlineData('k'), InlineData('键')]
    public async Task a_key_has_512_characters_at_most(char letter)
    {
        await Transact(Insert(new string(letter, 512)));
        Assert.NotNull(await Store.Get(Book, new string(letter, 512)));
        await Refused(Insert(new string(letter, 513)));
    }

    [Fact]
    public async Task a_row_of_one_mebibyte_is_taken_and_one_over_it_refused()
    {
        // 4 + 2·(book + key) + 2·body + 18 for each of 16 parts
        var full = (BookLimits.MaxRowBytes - 4 - 2 * (Book.Length + 1) - 16 * 18) / 2;
        await Transact(Insert("a", new string('x', full)));
        Assert.Equal(full, (await Store.Get(Book, "a"))!.Body.Length);
        await Refused(Insert("b", new string('x', full + 1)));
        Assert.Equal(["a"], await AllKeys());
    }

    [Fact]
    public async Task tags_count_for_the_size_of_a_row()
    {
        var body = new string('x', (BookLimits.MaxRowBytes - 400) / 2);
        await Refused(new RowChange.Insert(new Row("a", body, new Dictionary<string, string> { ["x"] = new('y', 512) })));
    }

    [Fact]
    public async Task a_transaction_of_four_mebibytes_is_the_largest()
    {
        var row = new string('x', 500_000);
        await Transact(Insert("a", row), Insert("b", row), Insert("c", row), Insert("d", row));
        await Refused(Insert("e", row), Insert("f", row), Insert("g", row), Insert("h", row), Insert("i", row));
        Assert.Equal(["a", "b", "c", "d"], await AllKeys());
    }

    [Fact]
    public async Task chinese_that_is_too_large_only_on_the_wire_is_refused()
    {
        var row = new string('办', 480_000);
        await Transact(Insert("a", row), Insert("b", row));
        await Refused(Insert("c", row), Insert("d", row), Insert("e", row));
        Assert.Equal(["a", "b"], await AllKeys());
    }

    [Fact]
    public async Task a_row_has_252_properties_at_most()
    {
        static RowChange WithTags(string key, int tags) =>
            new RowChange.Insert(new Row(key, "{}", Enumerable.Range(0, tags).ToDictionary(i => $"t{i}", i => $"{i}")));
        await Transact(WithTags("a", 251));
        Assert.Equal(251, (await Store.Get(Book, "a"))!.Tags!.Count);
        await Refused(WithTags("b", 252));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-b")]
    [InlineData("a b")]
    [InlineData("名")]
    [InlineData("x eq '1' or T_y")]
    public async Task a_tag_name_outside_the_alphabet_is_refused(string name)
    {
        await Refused(InsertTagged("a", name, "1"));
        await Assert.ThrowsAsync<StoreRefused>(() => Store.Query(Book, "", "z", 1, null, new Dictionary<string, string> { [name] = "1" }).AsTask());
    }

    [Fact]
    public async Task a_tag_value_has_512_characters_and_no_control_characters()
    {
        await Transact(InsertTagged("a", "x", new string('签', 512)));
        Assert.Equal(["a"], await Keys("", "z", where: new Dictionary<string, string> { ["x"] = new('签', 512) }));
        await Refused(InsertTagged("b", "x", new string('x', 513)));
        await Refused(InsertTagged("b", "x", "a\nb"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("\"strong\"")]
    [InlineData("W/\"a\"\r\nX-Other: 1\"")]
    [InlineData("W/\"a\"b\"")]
    [InlineData("W/\"办\"")]
    public async Task an_etag_that_no_store_gives_is_refused(string etag)
    {
        await Transact(Insert("a"));
        await Refused(Replace("a", etag));
    }

    [Theory, InlineData(0), InlineData(-1), InlineData(1001)]
    public async Task a_page_of_no_rows_or_more_than_1000_is_refused(int take) =>
        await Assert.ThrowsAsync<StoreRefused>(() => Store.Query(Book, "", "z", take).AsTask());

    [Theory]
    [InlineData("?")]
    [InlineData("***")]
    [InlineData("bm9u\r\nc2Vuc2U")]
    [InlineData("YQpiCmM")]
    public async Task a_token_that_is_none_is_refused(string token)
    {
        await Transact(Insert("a"));
        await Assert.ThrowsAsync<StoreRefused>(() => Store.Query(Book, "", "z", 1, token).AsTask());
    }

    private async Task<(string, string, string?)> Seen(string key)
    {
        var read = await Store.Get(Book, key);
        var found = Assert.Single((await Store.Query(Book, key, key + "\u0020", 10)).Rows);
        Assert.Equal((read!.Key, read.Body, read.ETag), (found.Key, found.Body, found.ETag));
        return (read.Key, read.Body, read.ETag);
    }
}
