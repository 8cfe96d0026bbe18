using System.Text;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Authorization;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Web;

/// <summary>Requests to the handler itself, as the Functions host passes them on: no stand-in adds or takes away a header.</summary>
internal sealed class Doors(Uri handler) : IDisposable
{
    /// <summary>Everybody of the imported directory with the unit that keeps the book.</summary>
    public static IEnumerable<(string Id, string Unit)> Everybody =>
        File.ReadLines(Path.Combine(PlatformFixture.Repository, "infra", "data", "kazuo", "staff.csv")).Skip(1).Select(l => l.Split(',')).Select(c => (c[0], c[4]));

    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = handler };

    public static async Task<Doors> Of(PlatformFixture fixture) => new(await fixture.Platform.Host.Address);

    /// <summary>Method, address with example values, and somebody who may use it ("" where anybody may).</summary>
    public static IEnumerable<(string Method, string Path, string StaffId)> All() =>
        from row in WhoMayCallWhat.Matrix()
        let endpoint = row.Key.Split(' ')
        where endpoint[1].StartsWith("/api/", StringComparison.Ordinal)
        select (endpoint[0], Example(endpoint[1]), row.Value is ["*"] ? "" : Seated.OfEachRole[row.Value[0]]);

    public static string Example(string pattern, string number = "0400-20200101-0001") => System.Text.RegularExpressions.Regex.Replace(pattern, "{([A-Za-z]+)(:int)?}", m => m.Groups[1].Value switch
    {
        "number" => number,
        "fileId" => Guid.Empty.ToString(),
        "unitId" => "0400",
        "itemId" => "canji-zheng",
        "paper" => "one-time-notice",
        "book" => "ledger",
        "bag" => "v01-20200101",
        "no" or "n" => "1",
        _ => "x",
    });

    /// <summary>A write has everything it needs unless <paramref name="headers"/> says otherwise; a null value takes a header away.</summary>
    public async Task<HttpResponseMessage> Ask(string method, string path, string? staffId = null, string? body = null, string type = "application/json", params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in staffId is { Length: > 0 } ? Seated.Headers(staffId) : []) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, type);
        var all = new Dictionary<string, string?> { ["X-Requested-With"] = "zhengwu", ["Idempotency-Key"] = Guid.NewGuid().ToString(), ["If-Match"] = "\"1\"" };
        foreach (var (name, value) in headers) all[name] = value;
        foreach (var (name, value) in all)
            if (value is not null) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    /// <summary>Status and stable code of an answer that must be a problem a clerk can read.</summary>
    public static async Task<(int Status, string Code)> Problem(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!.AsObject();
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}{3}", problem["title"]!.GetValue<string>());
        Assert.Equal((int)response.StatusCode, problem["status"]!.GetValue<int>());
        Assert.DoesNotMatch(@"Exception|System\.|Zhengwu\.|Microsoft\.| at |\.cs", text);
        return ((int)response.StatusCode, problem["code"]!.GetValue<string>());
    }

    public void Dispose() => client.Dispose();
}
