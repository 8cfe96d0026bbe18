using System.Text.Json;

namespace Zhengwu.Api.Tests.Stores;

public abstract partial class BookStoreContract
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32_767)]
    [InlineData(32_768)]
    [InlineData(32_769)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(400_000)]
    public async Task chinese_text_of_any_length_comes_back_whole(int length)
    {
        var text = string.Create(length, 0, (span, _) => { for (var i = 0; i < span.Length; i++) span[i] = (char)('一' + i % 20_000); });
        await Transact(Insert("a", text), Insert("b"));
        Assert.Equal(text, (await Store.Get(Book, "a"))!.Body);
        Assert.Equal(text, (await Store.Query(Book, "a", "b", 1)).Rows[0].Body);
    }

    [Theory, InlineData(32_766), InlineData(32_767), InlineData(32_768)]
    public async Task a_pair_of_surrogates_is_never_split(int before)
    {
        var text = new string('x', before) + string.Concat(Enumerable.Repeat("😀", 20_000));
        await Transact(Insert("a", text));
        Assert.Equal(text, (await Store.Get(Book, "a"))!.Body);
    }

    [Theory]
    [InlineData("{\"name\":\"张三\",\"note\":\"line\\nbreak \\\\ \\u0000\"}")]
    [InlineData("}{ }} {{ ")]
    [InlineData("--changeset_c--\r\n--batch_b--\r\n")]
    [InlineData("HTTP/1.1 412 Precondition Failed\r\nETag: W/\"x\"\r\n\r\n")]
    [InlineData("\u2028 \u2029 \u0085 \ufeff \u00ad")]
    [InlineData("\u0000\u0001\t\b\f\u001f\u007f")]
    [InlineData("<script>&amp;'\"`")]
    [InlineData("http://example.invalid/a(PartitionKey='x',RowKey='y') DELETE")]
    [InlineData("\ue000\ufdd0")]
    public async Task hostile_text_is_only_text(string body)
    {
        await Transact(Insert("a", body), Insert("b", body));
        Assert.Equal(body, (await Store.Get(Book, "a"))!.Body);
        Assert.Equal([body, body], (await Store.Query(Book, "", "z", 10)).Rows.Select(r => r.Body));
    }

    [Fact]
    public async Task a_large_json_comes_back_as_it_was()
    {
        var json = JsonSerializer.Serialize(Enumerable.Range(0, 3000).Select(i => new { i, 名称 = "办件\"" + i, quote = "it's \\ \n" }));
        await Transact(Insert("a", json));
        Assert.Equal(json, (await Store.Get(Book, "a"))!.Body);
    }
}
