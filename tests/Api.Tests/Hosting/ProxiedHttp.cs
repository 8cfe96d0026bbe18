using System.Text;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Hosting;

/// <summary>Requests as the host's proxy passes them on: unchanged, streamed. What stands in them may be strange.</summary>
[Collection(PlatformCollection.Name)]
public sealed class ProxiedHttp(PlatformFixture fixture)
{
    private readonly int port = fixture.Platform.Host.Address.Result.Port;

    public static TheoryData<string> StrangePaths => [.. ((string[])
    [
        "/api/cases/a%2Fb", "/api/cases/%2e%2e", "/api/cases/%252e%252e%252fx", "/api/cases/%25", "/api/cases/%E5%8A%9E%E4%BB%B6", "/api/cases/%FF%FE", "/api/cases/%00", "/api/cases/0400-20200101-0001%0a", "/api/cases/a+b", "/api/cases/a%20b",
        "/api/cases/%", "/api/cases/%zz", "/api/cases/0400-20200101-0001;x=1", "/api/knowledge/~", "/api/knowledge/%7Ee%7E", "/api/knowledge/'", "/api/declines/%23", "/api/questions/%5C", "/api/questions/" + new string('9', 3000),
        "/api/cases?list=%00", "/api/cases?list=%FF", "/api/cases?list=todo%27%20or%20true", "/api/cases?after=%FF", "/api/cases?after=" + new string('A', 3000), "/api/setup/calendar?year=99999999999", "/api/setup/calendar?year=2026%00",
    ])];

    [Theory]
    [MemberData(nameof(StrangePaths))]
    public void a_strange_address_is_refused_without_a_word_about_our_insides(string target)
    {
        foreach (var staffId in (string[])["w0400a", "adm"])
        {
            using var wire = new RawHttp(port);
            var answer = wire.Send(RawHttp.Request("GET", target, StartingAndEnding.Headers(staffId)));
            Assert.True(answer.Status is 200 or >= 400 and < 500, $"{answer.Status} {answer.Text}");
            Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/api/cases?list=todo&list=done")]
    [InlineData("/api/cases?list=todo&LIST=done")]
    [InlineData("/api/knowledge?q=a&q=a")]
    public void a_key_that_comes_twice_is_refused(string target)
    {
        using var wire = new RawHttp(port);
        var answer = wire.Send(RawHttp.Request("GET", target, StartingAndEnding.Headers("w0400a")));
        Assert.Equal((400, "application/problem+json", "query-repeated"), (answer.Status, answer.Type, JsonNode.Parse(answer.Text)!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task what_stands_in_a_query_arrives_as_it_was_meant_through_the_proxy_and_without()
    {
        using var clerk = new Clerk(fixture.Platform, "k01");
        var written = await clerk.Post("/api/knowledge", new JsonObject { ["question"] = "身份证 换领 100% a+b", ["answer"] = "带户口簿" });
        using var wire = new RawHttp(port);
        foreach (var (query, found) in ((string, bool)[])[("q=%E6%8D%A2%E9%A2%86", true), ("q=%E6%8D%A2%E9%A2%86+100%25", true), ("q=%E6%8D%A2%E9%A2%86%20a%2Bb", true), ("q=%E6%8D%A2%E9%A2%87", false)])
        {
            var direct = wire.Send(RawHttp.Request("GET", $"/api/knowledge?{query}", StartingAndEnding.Headers("k01")));
            using var proxied = await clerk.Send(HttpMethod.Get, $"/api/knowledge?{query}", null, null, null);
            Assert.Equal(found, direct.Text.Contains(written["id"]!.GetValue<string>(), StringComparison.Ordinal));
            Assert.Equal(Rows(direct.Text), Rows(await proxied.Content.ReadAsStringAsync()));
        }

        static string Rows(string answer) { var it = JsonNode.Parse(answer)!.AsObject(); it.Remove("asOf"); return it.ToJsonString(); }
    }

    [Theory]
    [InlineData("/", "w0400a")]
    [InlineData("/api/me", "w0400a")]
    [InlineData("/api/catalogue", "w0400a")]
    [InlineData("/api/cases", "w0400a")]
    [InlineData("/api/cases/0400-20200101-9999", "w0400a")]
    [InlineData("/api/people.xlsx", "adm")]
    [InlineData("/api/people.xlsx", "w0400a")]
    [InlineData("/api/public/guides", "nobody")]
    public void head_answers_as_get_without_a_body(string target, string staffId)
    {
        using var wire = new RawHttp(port);
        var headers = staffId == "nobody" ? [] : StartingAndEnding.Headers(staffId);
        var (get, head) = (wire.Send(RawHttp.Request("GET", target, headers)), wire.Send(RawHttp.Request("HEAD", target, headers), isHead: true));
        Assert.Equal((get.Status, get.Type), (head.Status, head.Type));
        Assert.NotEmpty(get.Body);
        // Were there a body, it would be taken for the next answer.
        Assert.Equal(200, wire.Send(RawHttp.Request("GET", "/", [])).Status);
    }

    [Fact]
    public void a_write_is_no_head_and_an_unknown_method_is_no_method()
    {
        using var wire = new RawHttp(port);
        foreach (var method in (string[])["HEAD", "PATCH", "DELETE", "TRACE", "OPTIONS", "PROPFIND"])
            Assert.Contains(wire.Send(RawHttp.Request(method, "/api/case-search", StartingAndEnding.Headers("w0400a")), method == "HEAD").Status, (int[])[403, 404, 405]);
    }

    [Fact]
    public void a_body_in_chunks_one_byte_at_a_time_arrives_whole()
    {
        using var wire = new RawHttp(port);
        wire.Write(RawHttp.Request("POST", "/api/case-search", [.. StartingAndEnding.Headers("w0400a"), ("Content-Type", "application/json; charset=utf-8"), ("Transfer-Encoding", "chunked")], withLength: false));
        foreach (var one in Encoding.UTF8.GetBytes("""{"text":"张三"}""")) wire.Write([.. "1\r\n"u8, one, .. "\r\n"u8]);
        wire.Write("0\r\n\r\n"u8);
        Assert.Equal(200, wire.Read().Status);
    }

    [Fact]
    public void who_asks_before_he_sends_is_told_to_go_on_or_refused_at_once()
    {
        var page = PracticeCases.SamplePage(1);
        (string, string)[] Headers(int length) => [.. StartingAndEnding.Headers("w0400a"), ("Content-Type", "image/png"), ("Content-Length", $"{length}"), ("Expect", "100-continue")];
        using (var wire = new RawHttp(port))
        {
            wire.Write(RawHttp.Request("PUT", $"/api/material-files/{Guid.NewGuid()}", Headers(page.Length), withLength: false));
            Assert.Equal(200, wire.Send(page).Status);
        }
        using var refused = new RawHttp(port);
        Assert.Equal(413, refused.Send(RawHttp.Request("PUT", $"/api/material-files/{Guid.NewGuid()}", Headers(100_000_000), withLength: false)).Status);
    }

    [Fact]
    public void who_hangs_up_in_the_middle_leaves_nothing_and_may_come_again()
    {
        var (page, id, before) = (PracticeCases.SamplePage(2), Guid.NewGuid(), fixture.Platform.Host.ProcessId);
        var request = RawHttp.Request("PUT", $"/api/material-files/{id}", [.. StartingAndEnding.Headers("w0400a"), ("Content-Type", "image/png")], page);
        for (var i = 0; i < 20; i++)
        {
            using var wire = new RawHttp(port);
            wire.Write(request.AsSpan(0, request.Length - 1 - i * 20));
        }
        using var again = new RawHttp(port);
        Assert.Equal(200, again.Send(request).Status);
        Assert.Equal(before, fixture.Platform.Host.ProcessId);
    }
}
