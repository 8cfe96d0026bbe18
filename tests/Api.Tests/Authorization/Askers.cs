using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>An answer as the asker gets it, without what differs between any two answers: date and connection.</summary>
internal sealed record Answer(int Status, string Headers, string Body)
{
    public JsonObject Json => Body.StartsWith('{') ? JsonNode.Parse(Body)!.AsObject() : [];
    public string Code => Json["code"]?.GetValue<string>() ?? "";
    public override string ToString() => $"{Status} [{Headers.ReplaceLineEndings("; ")}] {Body}";
}

/// <summary>Everybody of the county asks the real handler over a few connections that stay open.</summary>
internal sealed class Askers(LocalPlatform platform) : IDisposable
{
    private static readonly string[] NeverAlike = ["Date", "Connection", "Keep-Alive", "Request-Id", "traceparent"];
    // Two cores and one Azurite: more at once only wait for each other.
    private readonly SemaphoreSlim atOnce = new(6);
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 12 });
    private readonly ConcurrentDictionary<string, Clerk> clerks = [];

    public LocalPlatform Platform => platform;

    /// <summary>One clerk a person, for what is prepared.</summary>
    public Clerk Clerk(string staffId) => clerks.GetOrAdd(staffId, id => new(platform, id));

    /// <param name="staffId">"nobody": without a principal.</param>
    /// <param name="endpoint">Method and path.</param>
    public async Task<Answer> Ask(string staffId, string endpoint, JsonNode? body = null, int? version = null, string? command = null)
    {
        var (method, path) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        using var request = new HttpRequestMessage(new(method), new Uri(await platform.Host.Address, path));
        foreach (var (name, value) in Seated.Knows(staffId) ? Seated.Headers(staffId) : []) request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.Add("X-Requested-With", "zhengwu");
        if (method != "GET")
        {
            request.Content = JsonContent.Create(body ?? new JsonObject());
            request.Headers.Add("Idempotency-Key", command ?? Guid.NewGuid().ToString());
            if (version is { } v) request.Headers.TryAddWithoutValidation("If-Match", $"\"{v}\"");
        }
        await atOnce.WaitAsync();
        try { return await Answered(request); }
        finally { atOnce.Release(); }
    }

    private async Task<Answer> Answered(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers).Where(h => !NeverAlike.Contains(h.Key, StringComparer.OrdinalIgnoreCase))
            .OrderBy(h => h.Key, StringComparer.OrdinalIgnoreCase).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        return new((int)response.StatusCode, string.Join('\n', headers), Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
    }

    public void Dispose()
    {
        foreach (var clerk in clerks.Values) clerk.Dispose();
        http.Dispose();
        atOnce.Dispose();
    }
}
