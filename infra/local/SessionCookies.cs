using System.Collections.Concurrent;

namespace Zhengwu.Local;

/// <summary>The product's own session (ADR 0016) for those who work without a browser: begun once a person, begun again before it grows old.</summary>
public sealed class SessionCookies(FunctionsHost host, SignIn signIn)
{
    private static readonly TimeSpan GrowsOld = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (string Cookie, DateTimeOffset At)> known = new();
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });

    /// <summary>name=value for the Cookie header; null for who may not come in.</summary>
    public async ValueTask<string?> Of(string staffId) => await signIn.Find(staffId) is { } person ? await Of(person) : null;

    public async ValueTask<string?> Of(Person person)
    {
        if (known.TryGetValue(person.UserId, out var has) && DateTimeOffset.UtcNow - has.At < GrowsOld) return has.Cookie;
        using var response = await Begin(person);
        if (!response.IsSuccessStatusCode || !response.Headers.TryGetValues("Set-Cookie", out var set)) return null;
        var cookie = set.First().Split(';')[0];
        known[person.UserId] = (cookie, DateTimeOffset.UtcNow);
        return cookie;
    }

    /// <summary>Asks again while the handler is being started.</summary>
    private async Task<HttpResponseMessage> Begin(Person person)
    {
        for (var patience = DateTimeOffset.UtcNow.AddSeconds(20); ; await Task.Delay(25))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(await host.Address, "/api/session")) { Content = JsonContent.Create(new { }) };
            request.Headers.TryAddWithoutValidation("x-ms-client-principal", SignIn.Header(person));
            request.Headers.Add("X-Requested-With", "zhengwu");
            try { return await client.SendAsync(request); }
            catch (HttpRequestException) when (DateTimeOffset.UtcNow < patience) { }
        }
    }
}
