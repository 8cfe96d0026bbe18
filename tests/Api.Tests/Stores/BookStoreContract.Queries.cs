using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Tests.Stores;

public abstract partial class BookStoreContract
{
    [Fact]
    public async Task a_range_holds_its_lower_bound_and_not_its_upper()
    {
        await Transact(Insert("a"), Insert("b"), Insert("c"), Insert("d"));
        Assert.Equal(["b", "c"], await Keys("b", "d"));
    }

    [Theory]
    [InlineData("b", "b")]
    [InlineData("d", "b")]
    [InlineData("x", "z")]
    [InlineData("", "a")]
    public async Task a_range_may_be_empty(string from, string to)
    {
        await Transact(Insert("a"), Insert("b"), Insert("c"));
        var page = await Store.Query(Book, from, to, 10);
        Assert.Empty(page.Rows);
        Assert.Null(page.Token);
    }

    [Fact]
    public async Task a_range_may_end_behind_the_last_printable_character()
    {
        await Transact(Insert("s~case~1"), Insert("s~case~~"), Insert("s~job~1"), Insert("t"));
        Assert.Equal(["s~case~1", "s~case~~"], await Keys("s~case~", "s~case\u007f"));
        Assert.Equal(["s~case~1", "s~case~~"], await Keys("s~case~", "s~case~\uffff"));
    }

    [Fact]
    public async Task rows_come_in_ordinal_order()
    {
        string[] keys = ["b", "B", "a", "A", "_", "~", "a-", "a~", "aa", "a1", "a10", "a2", "é", "办", "一", "龥", "😀", "\uff5e", "'", "%", "Z", "z", "0", "-"];
        await Transact([.. keys.Select(k => Insert(k))]);
        Assert.Equal(keys.Order(StringComparer.Ordinal), await AllKeys());
    }

    [Fact]
    public async Task a_query_reads_whole_rows()
    {
        var body = new string('件', 40_000);
        var etags = await Transact(new RowChange.Insert(new Row("a", body, new Dictionary<string, string> { ["x"] = "1", ["y"] = "" })), Insert("b"));
        var rows = (await Store.Query(Book, "", "z", 10)).Rows;
        Assert.Equal([etags["a"], etags["b"]], rows.Select(r => r.ETag));
        Assert.Equal(body, rows[0].Body);
        Assert.Equal(("1", ""), (rows[0].Tags!["x"], rows[0].Tags!["y"]));
        Assert.Null(rows[1].Tags);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(7), InlineData(24), InlineData(25), InlineData(26)]
    public async Task pages_of_any_size_give_every_row_once(int take)
    {
        await Transact([.. Enumerable.Range(0, 25).Select(i => Insert($"r~{i:D2}"))]);
        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"r~{i:D2}"), await Keys("r~", "r\u007f", take));
    }

    [Fact]
    public async Task a_thousand_and_one_rows_need_two_pages()
    {
        for (var i = 0; i < 1001; i += 91) await Transact([.. Enumerable.Range(i, 91).Select(n => Insert($"r~{n:D4}"))]);
        Assert.Equal(Enumerable.Range(0, 1001).Select(i => $"r~{i:D4}"), await Keys("r~", "r\u007f"));
    }

    [Fact]
    public async Task tokens_carry_any_key()
    {
        string[] keys = ["a'b", "a%b", "a+b", "办件", "😀", "a b", "a=b&c"];
        await Transact([.. keys.Select(k => Insert(k))]);
        Assert.Equal(keys.Order(StringComparer.Ordinal), await Keys("", "\uffff", 1));
    }

    [Fact]
    public async Task a_token_goes_into_a_url_as_it_is()
    {
        await Transact(Insert("a'+/=办"[..3]), Insert("a=办"), Insert("b"));
        var token = (await NextToken("", "z"))!;
        Assert.Equal(token, Uri.EscapeDataString(token));
    }

    [Fact]
    public async Task a_token_never_leads_out_of_the_range_or_the_book()
    {
        await Transact(Insert("a"), Insert("b"), Insert("c"), Insert("d"));
        await Store.Transact("0302", [Insert("a"), Insert("e")]);
        var token = await NextToken("a", "z");
        Assert.DoesNotContain((await Store.Query(Book, "c", "d", 10, token)).Rows, r => r.Key != "c");
        Assert.DoesNotContain((await Store.Query("0302", "a", "b", 10, token)).Rows, r => r.Key != "a");
    }

    [Fact]
    public async Task rows_written_between_two_pages_neither_double_nor_hide_others()
    {
        await Transact([.. Enumerable.Range(0, 10).Select(i => Insert($"r~{i}"))]);
        var first = await Store.Query(Book, "r~", "r\u007f", 4);
        await Transact(Insert("r~00"), Delete("r~9"), Insert("r~99"));
        var seen = first.Rows.Select(r => r.Key).ToList();
        for (var token = first.Token; token is not null;)
        {
            var page = await Store.Query(Book, "r~", "r\u007f", 4, token);
            seen.AddRange(page.Rows.Select(r => r.Key));
            token = page.Token;
        }
        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(Enumerable.Range(0, 9).Select(i => $"r~{i}"), seen.Where(k => k.Length == 3));
        Assert.Contains("r~99", seen);
    }

    [Fact]
    public async Task a_page_goes_on_when_the_row_of_its_token_is_gone()
    {
        await Transact(Insert("a"), Insert("b"), Insert("c"));
        var token = await NextToken("a", "z", take: 1);
        await Transact(Delete("b"));
        Assert.Equal("c", (await Rest("a", "z", token)).Last());
    }

    [Fact]
    public async Task a_tag_filter_lets_only_equal_rows_through()
    {
        await Transact(InsertTagged("a", "unit", "0301"), InsertTagged("b", "unit", "0302"), Insert("c"), InsertTagged("d", "unit", "0301"), InsertTagged("e", "other", "0301"));
        Assert.Equal(["a", "d"], await Keys("", "z", where: new Dictionary<string, string> { ["unit"] = "0301" }));
        Assert.Equal(["d"], await Keys("b", "z", where: new Dictionary<string, string> { ["unit"] = "0301" }));
        Assert.Equal(["a", "d"], await Keys("", "z", 1, new Dictionary<string, string> { ["unit"] = "0301" }));
        Assert.Empty(await Keys("", "z", where: new Dictionary<string, string> { ["unit"] = "030" }));
        Assert.Empty(await Keys("", "z", where: new Dictionary<string, string> { ["missing"] = "" }));
    }

    [Fact]
    public async Task all_tags_of_a_filter_must_be_equal()
    {
        await Transact(new RowChange.Insert(new Row("a", "{}", new Dictionary<string, string> { ["x"] = "1", ["y"] = "1" })),
            new RowChange.Insert(new Row("b", "{}", new Dictionary<string, string> { ["x"] = "1", ["y"] = "2" })));
        Assert.Equal(["b"], await Keys("", "z", where: new Dictionary<string, string> { ["x"] = "1", ["y"] = "2" }));
    }

    [Theory]
    [InlineData("o'neil")]
    [InlineData("'")]
    [InlineData("''")]
    [InlineData("' or RowKey ge '")]
    [InlineData("x' or T_x ne 'x")]
    [InlineData("\" or \"\"")]
    [InlineData("%27%20or%201%20eq%201")]
    [InlineData("a+b&c=d#e?f/g\\h")]
    [InlineData("true")]
    [InlineData("12")]
    [InlineData("张三😀")]
    [InlineData("\u2028\u2029\u00a0")]
    [InlineData(" ")]
    [InlineData("")]
    public async Task a_hostile_string_is_only_a_value(string value)
    {
        await Transact(InsertTagged("a", "x", value), InsertTagged("b", "x", "another"), Insert("c"));
        Assert.Equal(["a"], await Keys("", "z", where: new Dictionary<string, string> { ["x"] = value }));
        Assert.Equal(value, (await Store.Get(Book, "a"))!.Tags!["x"]);
    }

    [Theory]
    [InlineData("b' or RowKey ne '")]
    [InlineData("%27")]
    [InlineData("办")]
    public async Task a_hostile_bound_is_only_a_bound(string bound)
    {
        await Transact(Insert("a"), Insert("zz"));
        string[] keys = ["a", "zz"];
        Assert.Equal(keys.Where(k => string.CompareOrdinal(k, bound) < 0), await Keys("", bound));
        Assert.Equal(keys.Where(k => string.CompareOrdinal(k, bound) >= 0), await Keys(bound, "\uffff"));
    }

    private async Task<string?> NextToken(string from, string to, int take = 1)
    {
        for (string? token = null; ;)
        {
            var page = await Store.Query(Book, from, to, take, token);
            if (page.Rows.Count > 0) return page.Token;
            token = page.Token;
        }
    }

    private async Task<List<string>> Rest(string from, string to, string? token)
    {
        var keys = new List<string>();
        for (; token is not null;)
        {
            var page = await Store.Query(Book, from, to, 10, token);
            keys.AddRange(page.Rows.Select(r => r.Key));
            token = page.Token;
        }
        return keys;
    }
}
