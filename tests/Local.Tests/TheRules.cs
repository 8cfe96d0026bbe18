using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;

namespace Zhengwu.Local.Tests;

/// <summary>The front end's own configuration, obeyed as the platform obeys it.</summary>
public sealed class TheRules
{
    private static readonly string[] Nobody = ["anonymous"], Somebody = ["anonymous", "authenticated"];
    private readonly RouteRules rules = new(Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "web", "public")));

    [Theory]
    [InlineData("GET", "/api/me", 401, null)]
    [InlineData("POST", "/api/cases", 401, null)]
    [InlineData("PUT", "/api/material-files/x", 401, null)]
    [InlineData("GET", "/API/me", 401, null)]
    [InlineData("POST", "/api/public/progress", null, null)]
    [InlineData("GET", "/api/public/board/0400", null, null)]
    [InlineData("PUT", "/api/public/progress", 401, null)]
    [InlineData("DELETE", "/api/public/progress", 404, 404)]
    [InlineData("DELETE", "/api/cases/x", 404, 404)]
    [InlineData("PATCH", "/api/me", 404, 404)]
    [InlineData("OPTIONS", "/api/me", 404, 404)]
    [InlineData("TRACE", "/api/me", 404, 404)]
    [InlineData("HEAD", "/api/me", 404, 404)]
    [InlineData("GET", "/.auth/login/github", 404, 404)]
    [InlineData("GET", "/.auth/login/google", 404, 404)]
    [InlineData("GET", "/.auth/login/aad", null, null)]
    [InlineData("GET", "/cases", null, null)]
    public void each_request_gets_the_rule_that_is_meant(string method, string path, int? nobody, int? somebody)
    {
        var rule = rules.Of(method, path);
        Assert.Equal((nobody, somebody), (RouteRules.Stop(rule, Nobody)?.Status, RouteRules.Stop(rule, Somebody)?.Status));
    }

    [Theory]
    [InlineData("/", "/index.html")]
    [InlineData("/cases/0400-20261120-0007", "/index.html")]
    [InlineData("/setup/health", "/index.html")]
    [InlineData("/api/me", null)]
    [InlineData("/.auth/me", null)]
    [InlineData("/assets/gone.js", null)]
    [InlineData("/sw.js", null)]
    public void a_page_of_the_app_falls_back_to_the_app_and_nothing_else_does(string path, string? file) => Assert.Equal(file, rules.Fallback(path));

    [Fact]
    public async Task the_stand_in_obeys_what_its_configuration_says()
    {
        using var ground = new Playground();
        File.WriteAllText(Path.Combine(ground.Web, "sorry.html"), "sorry");
        File.WriteAllText(Path.Combine(ground.Web, "staticwebapp.config.json"), """
            { "routes": [
                { "route": "/api/open", "methods": ["GET"], "allowedRoles": ["anonymous"] },
                { "route": "/api/*", "methods": ["GET"], "allowedRoles": ["authenticated"] },
                { "route": "/api/*", "statusCode": 404 },
                { "route": "/chiefs/*", "allowedRoles": ["chief"] },
                { "route": "/old", "redirect": "/new", "statusCode": 301 },
                { "route": "/plain", "headers": { "X-Frame-Options": "" } } ],
              "navigationFallback": { "rewrite": "/index.html", "exclude": ["/api/*", "/gone/*"] },
              "responseOverrides": { "403": { "rewrite": "/sorry.html" }, "404": { "redirect": "/sorry.html" } },
              "globalHeaders": { "X-Frame-Options": "DENY" } }
            """);
        await using var platform = await LocalPlatform.Start(new LocalOptions(ground.Handler, ground.Root, null, ground.Web, Timers: false), NullLoggerFactory.Instance);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = platform.BaseAddress };
        async Task<(int, string?, string)> Ask(string method, string path, bool signedIn)
        {
            using var request = new HttpRequestMessage(new(method), path);
            if (signedIn) request.Headers.Add("Cookie", $"StaticWebAppsAuthCookie={platform.SignIn.CookieFor("w1")}");
            using var response = await client.SendAsync(request);
            return ((int)response.StatusCode, response.Headers.Location?.OriginalString, response.StatusCode is HttpStatusCode.OK && path.StartsWith("/api", StringComparison.Ordinal) ? "handler"
                : response.Headers.TryGetValues("X-Frame-Options", out var frame) ? frame.Single() : "");
        }
        Assert.Equal((200, null, "handler"), await Ask("GET", "/api/open", false));
        Assert.Equal((401, null, "DENY"), await Ask("GET", "/api/me", false));
        Assert.Equal((200, null, "handler"), await Ask("GET", "/api/me", true));
        Assert.Equal((302, "/sorry.html", ""), await Ask("DELETE", "/api/me", true));
        Assert.Equal((403, null, "DENY"), await Ask("GET", "/chiefs/1", true));
        Assert.Equal((401, null, "DENY"), await Ask("GET", "/chiefs/1", false));
        Assert.Equal((301, "/new", ""), await Ask("GET", "/old", false));
        Assert.Equal((200, null, ""), await Ask("GET", "/plain", false));
        Assert.Equal((200, null, "DENY"), await Ask("GET", "/any/page", false));
        Assert.Equal((302, "/sorry.html", ""), await Ask("GET", "/gone/1", false));
        Assert.Equal((302, "/sorry.html", ""), await Ask("GET", "/staticwebapp.config.json", false));
        Assert.Equal((405, null, "DENY"), await Ask("POST", "/any/page", false));
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
