using System.Net;
using System.Text;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Publishing;

/// <summary>The published handler with pages of its own, started once.</summary>
public sealed class HandlerWithPages : IAsyncLifetime
{
    private TheProgram.Running running = null!;

    public string Root { get; } = Directory.CreateTempSubdirectory("pages-").FullName;
    public HttpClient Client => running.Client;

    public async Task InitializeAsync()
    {
        File.Copy(Path.Combine(PlatformFixture.Repository, "web", "public", "staticwebapp.config.json"), Path.Combine(Root, "staticwebapp.config.json"));
        Directory.CreateDirectory(Path.Combine(Root, "assets"));
        foreach (var (file, text) in (ReadOnlySpan<(string, string)>)[("index.html", "<p>staff</p>"), ("p.html", "<p>public</p>"), ("sw.js", "//sw"), ("assets/a-1.js", new string('x', 5000)), ("manifest.webmanifest", "{}")])
            File.WriteAllText(Path.Combine(Root, file), text);
        running = await TheProgram.Running.Start(Settings(Root));
    }

    public async Task DisposeAsync()
    {
        await running.DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }

    public static Dictionary<string, string> Settings(string root) => new(Templates.Sample()) { ["Ingress"] = "EasyAuth", ["WEBSITE_AUTH_ENABLED"] = "True", ["Web__Root"] = root };
}

/// <summary>The layout for Easy Auth: no prefix, the pages served by the published handler, the triggers for the host alone.</summary>
public sealed class PagesOfTheHandler(HandlerWithPages running) : IClassFixture<HandlerWithPages>
{
    [Theory]
    [InlineData("/", 200, "<p>staff</p>")]
    [InlineData("/index.html", 200, "<p>staff</p>")]
    [InlineData("/cases/0301-20261120-0007", 200, "<p>staff</p>")]
    [InlineData("/SweepDeadlines", 200, "<p>staff</p>")]
    [InlineData("/p", 200, "<p>public</p>")]
    [InlineData("/g/17", 200, "<p>public</p>")]
    [InlineData("/board/0400", 200, "<p>public</p>")]
    [InlineData("/sw.js", 200, "//sw")]
    [InlineData("/assets/a-2.js", 404, null)]
    [InlineData("/staticwebapp.config.json", 200, "<p>staff</p>")]
    [InlineData("/../handler", 200, "<p>staff</p>")]
    [InlineData("/..%2fhandler", 200, "<p>staff</p>")]
    [InlineData("/assets/..%2f..%2fhost.json", 404, null)]
    [InlineData("/assets/../../host.json", 200, "<p>staff</p>")]
    [InlineData("/.auth/me", 401, null)]
    [InlineData("/api/nothing", 401, null)]
    public async Task a_path_of_the_outside_gets_a_page_that_was_counted_at_start_or_nothing(string path, int status, string? page)
    {
        using var answer = await Ask(HttpMethod.Get, path);
        // What has no endpoint is refused before it is found missing; either is a no.
        Assert.True((int)answer.StatusCode == status || (status == 401 && answer.StatusCode == HttpStatusCode.NotFound), $"{path}: {answer.StatusCode}");
        if (page is not null) Assert.Equal(page, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task pages_carry_the_headers_of_the_one_configuration()
    {
        using var page = await Ask(HttpMethod.Get, "/cases");
        Assert.Contains("default-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-cache", page.Headers.CacheControl!.ToString());
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        using var asset = await Ask(HttpMethod.Get, "/assets/a-1.js", ("Accept-Encoding", "gzip"));
        Assert.Equal("public, max-age=31536000, immutable", asset.Headers.CacheControl!.ToString());
        Assert.Equal(["gzip"], asset.Content.Headers.ContentEncoding);
        using var manifest = await Ask(HttpMethod.Get, "/manifest.webmanifest");
        Assert.Equal("application/manifest+json", manifest.Content.Headers.ContentType!.MediaType);
        using var again = await Ask(HttpMethod.Get, "/sw.js", ("If-None-Match", (await Ask(HttpMethod.Head, "/sw.js")).Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task the_host_reaches_its_triggers()
    {
        using var answer = await running.Client.PostAsync("/ReceiveBell", new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("unreadable message dropped", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task nobody_else_reaches_a_trigger_however_the_path_is_written()
    {
        foreach (var name in Triggers())
            foreach (var path in (string[])[$"/{name}", $"/{name}/", $"/{name.ToLowerInvariant()}", $"//{name}", $"/%{(int)name[0]:X2}{name[1..]}", $"/api/../{name}", $"/./{name}", $"/{name}?a=1", $"/api/{name}", $"/{name}."])
            {
                using var answer = await Ask(HttpMethod.Post, path);
                Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Unauthorized, $"{path}: {answer.StatusCode}");
            }
    }

    [Fact]
    public async Task every_trigger_there_is_asks_who_calls()
    {
        foreach (var name in Triggers())
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/{name}") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("X-ARR-LOG-ID", "1");
            using var answer = await running.Client.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, name);
            Assert.Contains("not-found", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("X-ARR-LOG-ID", "a")]
    [InlineData("x-forwarded-for", "203.0.113.7:4711")]
    [InlineData("X-MS-CLIENT-PRINCIPAL", "e30=")]
    [InlineData("X-Original-URL", "/ReceiveBell")]
    [InlineData("Client-IP", "203.0.113.7")]
    [InlineData("Disguised-Host", "a.example")]
    [InlineData("Cookie", "AppServiceAuthSession=a")]
    [InlineData("Host", "county.azurewebsites.net")]
    [InlineData("Host", "127.0.0.1.example")]
    public async Task one_mark_of_the_front_end_is_enough_to_be_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ReceiveBell") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        if (header == "Host") request.Headers.Host = value;
        else request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await running.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task it_does_not_start_with_pages_behind_a_static_web_app_or_without_pages()
    {
        var handler = Path.Combine(await PublishedApp.Folder, "handler");
        var behind = HandlerWithPages.Settings(running.Root);
        behind["Ingress"] = "StaticWebApps";
        foreach (var settings in (Dictionary<string, string>[])[behind, HandlerWithPages.Settings(Path.Combine(running.Root, "assets"))])
        {
            var (code, said) = await PublishedApp.Run(handler, [], settings, TimeSpan.FromSeconds(30));
            Assert.NotEqual(0, code);
            Assert.Contains("'Web__Root'", said, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Triggers() =>
        Directory.GetDirectories(Path.Combine(PlatformFixture.Repository, "api", "Api", "functions")).Select(f => Path.GetFileName(f)!).Where(n => n != "Api");

    /// <summary>As App Service hands a call of the outside on.</summary>
    private async Task<HttpResponseMessage> Ask(HttpMethod method, string path, params (string Name, string Value)[] more)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{running.Client.BaseAddress!.OriginalString}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Headers.Host = "county.azurewebsites.net";
        foreach (var (name, value) in ((string, string)[])[("X-ARR-LOG-ID", "1"), ("X-Forwarded-For", "203.0.113.7:4711"), ("X-Forwarded-Proto", "https"), .. more])
            request.Headers.TryAddWithoutValidation(name, value);
        return await running.Client.SendAsync(request);
    }
}
