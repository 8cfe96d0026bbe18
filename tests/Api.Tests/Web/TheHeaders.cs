using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Web;

/// <summary>Every endpoint, refused and answered: exactly these security headers and no word about what we are.</summary>
[Collection(PlatformCollection.Name)]
public sealed class TheHeaders(PlatformFixture fixture)
{
    private static readonly Dictionary<string, string> Always = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Cache-Control"] = "no-store",
        ["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Referrer-Policy"] = "no-referrer",
        ["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains",
        ["X-Content-Type-Options"] = "nosniff",
    };

    // What an answer may carry besides: none of it names a product, and none opens it to another site.
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
        { "Date", "Content-Type", "Content-Length", "Transfer-Encoding", "ETag", "Content-Disposition", "X-Content-SHA256", "Retry-After", "Allow", "Connection", "Set-Cookie" };

    [Fact]
    public async Task every_endpoint_answers_with_the_same_headers_whether_it_refuses_or_not()
    {
        using var doors = await Doors.Of(fixture);
        var wrong = new List<string>();
        var answered = 0;
        foreach (var (method, path, staffId) in Doors.All())
            foreach (var who in (string[])["", staffId])
            {
                using var response = await doors.Ask(method, path, who, method == "GET" ? null : "{}");
                if (response.IsSuccessStatusCode) answered++;
                wrong.AddRange(Wrong(response).Select(w => $"{method} {path} as '{who}' {(int)response.StatusCode}: {w}"));
            }
        Assert.Empty(wrong);
        Assert.InRange(answered, 25, int.MaxValue);
    }

    [Theory]
    [InlineData("GET", "/api/nothing-here", 404)]
    [InlineData("DELETE", "/api/me", 405)]
    [InlineData("POST", "/api/cases/0400-20200101-0001/note", 401)]
    [InlineData("GET", "/api/cases?list=a&list=b", 400)]
    [InlineData("GET", "/", 200)]
    public async Task so_does_what_never_reaches_an_endpoint(string method, string path, int status)
    {
        using var doors = await Doors.Of(fixture);
        using var response = await doors.Ask(method, path);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(Wrong(response));
    }

    [Fact]
    public async Task a_material_is_an_attachment_in_a_sandbox_that_nobody_keeps()
    {
        using var window = new Clerk(fixture.Platform, "w0400a");
        using var doors = await Doors.Of(fixture);
        var number = await PracticeCases.Submit(window, 61, "township");
        var fileId = (await window.Get($"/api/cases/{number}"))["materials"]!.AsArray().SelectMany(m => m!["files"]?.AsArray() ?? []).First()!["fileId"]!.GetValue<string>();
        using var file = await doors.Ask("GET", $"/api/cases/{number}/files/{fileId}", "w0400a");
        Assert.Equal(200, (int)file.StatusCode);
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.StartsWith("attachment", file.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong(file), w => !w.StartsWith("Content-Security-Policy", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Wrong(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(" | ", h.Value), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Always)
            if (headers.GetValueOrDefault(name) != value) yield return $"{name}: {headers.GetValueOrDefault(name) ?? "missing"}";
        foreach (var name in headers.Keys.Where(h => !Always.ContainsKey(h) && !Plain.Contains(h))) yield return $"{name} is said";
    }
}
