using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Zhengwu.Local.Tests;

/// <summary>Who somebody is decides the platform's cookie and nothing that comes from outside.</summary>
public sealed class TheFrontDoor : IAsyncLifetime
{
    private readonly Playground ground = new();
    private LocalPlatform platform = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        platform = await LocalPlatform.Start(new LocalOptions(ground.Handler, ground.Root, null, ground.Web, Timers: false), NullLoggerFactory.Instance);
        client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = platform.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await platform.DisposeAsync();
        ground.Dispose();
    }

    [Fact]
    public async Task no_platform_header_of_the_outside_reaches_the_handler()
    {
        var headers = await Seen(("X-MS-CLIENT-PRINCIPAL", "forged"), ("x-ms-original-url", "u"), ("x-Ms-Anything", "x"), ("Authorization", "Bearer x"));
        Assert.DoesNotContain(headers, h => h.Key.StartsWith("x-ms-", StringComparison.Ordinal));
        Assert.DoesNotContain("authorization", headers);
    }

    [Fact]
    public async Task the_invocation_id_is_the_hosts()
    {
        var headers = await Seen(("X-Azure-Functions-InvocationId", "forged"), ("X-Azure-Functions-HostVersion", "9"));
        Assert.True(Guid.TryParse(headers["x-azure-functions-invocationid"]!.GetValue<string>(), out _));
        Assert.Equal("4.1037.0", headers["x-azure-functions-hostversion"]?.GetValue<string>());
    }

    [Fact]
    public async Task the_picked_person_reaches_the_handler_as_the_platform_says_it()
    {
        var header = (await Seen(("Cookie", Cookie(platform.SignIn.CookieFor("w1")))))["x-ms-client-principal"]!.GetValue<string>();
        Assert.Equal("""{"identityProvider":"aad","userId":"0123456789abcdef0123456789abcdef","userDetails":"w1@local","userRoles":["anonymous","authenticated"]}""",
            Encoding.UTF8.GetString(Convert.FromBase64String(header)));
    }

    [Theory]
    [InlineData("w1")]
    [InlineData("w1.")]
    [InlineData("w1.0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(".")]
    [InlineData("")]
    public async Task a_forged_cookie_is_nobody(string cookie) => Assert.DoesNotContain("x-ms-client-principal", await Seen(("Cookie", Cookie(cookie))));

    [Fact]
    public async Task a_cookie_of_another_person_does_not_fit()
    {
        var signature = platform.SignIn.CookieFor("w2").Split('.')[1];
        Assert.DoesNotContain("x-ms-client-principal", await Seen(("Cookie", Cookie($"w1.{signature}"))));
    }

    [Fact]
    public async Task of_the_cookies_only_the_handlers_own_passes()
    {
        var headers = await Seen(("Cookie", $"{Cookie(platform.SignIn.CookieFor("w1"))}; session=a.1.2.b; other=x"));
        Assert.Equal("session=a.1.2.b", headers["cookie"]!.GetValue<string>());
        Assert.DoesNotContain("cookie", await Seen(("Cookie", Cookie("x"))));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task signing_in_leads_nowhere_else(string to)
    {
        using var response = await client.PostAsync(new Uri("/.auth/local", UriKind.Relative), new FormUrlEncodedContent([new("person", "w1"), new("to", to)]));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/", response.Headers.Location!.OriginalString);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task the_queue_can_be_looked_at()
    {
        platform.Bus.Paused = true;
        platform.Bus.Send("application/json", new Dictionary<string, string>(), "{}");
        platform.Bus.Send("application/json", new Dictionary<string, string> { ["BrokerProperties"] = $$"""{"ScheduledEnqueueTimeUtc":"{{DateTimeOffset.UtcNow.AddHours(1):R}}"}""" }, "{}");
        var seen = JsonNode.Parse(await client.GetStringAsync(new Uri("/_local/bus", UriKind.Relative)))!;
        Assert.Equal((1, 1, 0), (seen["waiting"]!.GetValue<int>(), seen["scheduled"]!.GetValue<int>(), seen["deadLetters"]!.AsArray().Count));
    }

    private static string Cookie(string value) => $"StaticWebAppsAuthCookie={value}";

    private async Task<JsonObject> Seen(params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/me", UriKind.Relative));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["headers"]!.AsObject();
    }
}
