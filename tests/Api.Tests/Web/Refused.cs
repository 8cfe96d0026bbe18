using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Web;

/// <summary>Whoever refuses, framework or handler: problem+json, a stable code, a Chinese sentence, not a word about our insides.</summary>
[Collection(PlatformCollection.Name)]
public sealed class Refused(PlatformFixture fixture)
{
    [Theory]
    [InlineData("GET", "/api/nothing", 404, "no-such-address")]
    [InlineData("POST", "/api/nothing", 404, "no-such-address")]
    [InlineData("GET", "/api", 404, "no-such-address")]
    [InlineData("GET", "/API/../nothing", 404, "no-such-address")]
    [InlineData("POST", "/api/supervision/letters/a/b/again", 404, "no-such-address")]
    [InlineData("GET", "/index.html", 404, "no-such-address")]
    [InlineData("DELETE", "/api/cases", 405, "method")]
    [InlineData("TRACE", "/api/me", 405, "method")]
    [InlineData("OPTIONS", "/api/me", 405, "method")]
    [InlineData("GET", "/ReceiveBell", 405, "method")]
    [InlineData("GET", "/api/setup/calendar?year=x", 400, "bad-request")]
    public async Task an_address_or_a_method_that_is_none(string method, string path, int status, string code)
    {
        using var doors = await Doors.Of(fixture);
        foreach (var who in (string?[])["adm", .. status == 400 ? [] : (string?[])[null]])
        {
            using var response = await doors.Ask(method, path, who);
            Assert.Equal((status, code), await Doors.Problem(response));
        }
    }

    [Fact]
    public async Task too_long_an_address_and_too_many_headers()
    {
        using var doors = await Doors.Of(fixture);
        using var address = await doors.Ask("GET", "/api/knowledge?q=" + new string('a', 9000), "w0400a");
        Assert.Equal((414, "address-too-long"), await Doors.Problem(address));
        using var headers = await doors.Ask("GET", "/api/me", "w0400a", headers: ("X-Long", new string('a', 40_000)));
        Assert.Equal((431, "headers-too-large"), await Doors.Problem(headers));
    }

    [Fact]
    public async Task too_large_a_body_before_it_is_sent()
    {
        var address = await fixture.Platform.Host.Address;
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        var wire = socket.GetStream();
        await wire.WriteAsync(Encoding.ASCII.GetBytes("POST /api/public/progress HTTP/1.1\r\nHost: x\r\nX-Requested-With: zhengwu\r\nContent-Type: application/json\r\nContent-Length: 40000000\r\nConnection: close\r\n\r\n{"));
        // The answer comes at once; then the server waits for the rest for a while before it hangs up.
        var (answer, some) = ("", new byte[4096]);
        while (!answer.Contains("body-too-large", StringComparison.Ordinal) && await wire.ReadAsync(some) is > 0 and var read) answer += Encoding.UTF8.GetString(some, 0, read);
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("body-too-large", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/cases?list=todo&list=done")]
    [InlineData("/api/cases?list=todo,done")]
    [InlineData("/api/cases?list=todo&LIST=done")]
    [InlineData("/api/cases?list=todo%2Cdone")]
    [InlineData("/api/nothing-known?x=1&x=2", 404)]
    [InlineData("/api/knowledge?q=a,b&itemId=x,y")]
    [InlineData("/api/knowledge?q=a&q=b")]
    [InlineData("/api/cases?whatever=a,b")]
    public async Task a_parameter_that_is_said_twice_or_joined(string path, int status = 400)
    {
        using var doors = await Doors.Of(fixture);
        using var response = await doors.Ask("GET", path, "w0400a");
        Assert.Equal((status, status == 400 ? "query-repeated" : "no-such-address"), await Doors.Problem(response));
    }

    [Theory]
    [InlineData("/api/knowledge?q=%E4%BD%8E%E4%BF%9D,%E6%AE%8B%E7%96%BE")]
    [InlineData("/api/papers/guides/canji-zheng/one-time-notice?answers=a,b")]
    [InlineData("/api/cases?list=todo")]
    public async Task a_comma_where_one_is_legal(string path)
    {
        using var doors = await Doors.Of(fixture);
        using var response = await doors.Ask("GET", path, "w0400a");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public static TheoryData<Exception, int, string> Accidents => new()
    {
        { new InvalidOperationException("Zhengwu.Api.Secret at line 7"), 500, "unexpected" },
        { new NullReferenceException(), 500, "unexpected" },
        { new JsonException("System.String cannot be read"), 500, "unreadable-record" },
        { new StoreUnavailable("table bookrows is gone"), 503, "store-unavailable" },
        { new StoreTimeout("nobody knows"), 503, "store-unavailable" },
        { new BadHttpRequestException("Request body too large.", 413), 413, "body-too-large" },
        { new BadHttpRequestException("Reading the request body timed out.", 408), 408, "too-slow" },
    };

    [Theory, MemberData(nameof(Accidents))]
    public async Task an_accident_says_nothing_about_us_and_leaves_nothing_of_the_answer_that_was_begun(Exception accident, int status, string code)
    {
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await Problems.Catch(http, begun =>
        {
            begun.Response.Headers.ContentDisposition = "attachment";
            begun.Response.Headers.ETag = "\"7\"";
            throw accident;
        }, NullLogger.Instance);
        var text = Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray());
        Assert.Equal((status, code), (http.Response.StatusCode, JsonDocument.Parse(text).RootElement.GetProperty("code").GetString()));
        Assert.DoesNotContain(accident.Message, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.Equal("", http.Response.Headers.ContentDisposition.ToString() + http.Response.Headers.ETag);
        Assert.Equal("no-store", http.Response.Headers.CacheControl);
        Assert.Equal("nosniff", http.Response.Headers.XContentTypeOptions);
    }
}
