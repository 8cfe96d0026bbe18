using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Api.Tests.People;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>Sessions at the real app: what a person of the platform may not do without one, and how little a session remembers.</summary>
[Collection(PlatformCollection.Name)]
public sealed class SessionsOverHttp(PlatformFixture fixture)
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = fixture.Platform.BaseAddress };

    [Fact]
    public async Task no_endpoint_for_staff_answers_without_a_session()
    {
        var staffOnly = WhoMayCallWhat.Endpoints().Where(e => e.Contains(" /api/", StringComparison.Ordinal) && !e.Contains(" /api/public/", StringComparison.Ordinal) && e != "POST /api/session").ToList();
        Assert.True(staffOnly.Count > 80);
        foreach (var endpoint in staffOnly)
        {
            var (method, path) = (endpoint.Split(' ')[0], System.Text.RegularExpressions.Regex.Replace(endpoint.Split(' ')[1], "{[^}]+}", "1"));
            Assert.Equal((endpoint, (401, "session-missing")), (endpoint, await Ask(new HttpMethod(method), path, "adm", null)));
        }
    }

    [Fact]
    public async Task an_old_session_says_how_it_ended_and_a_new_one_begins_only_after_it_was_put_away()
    {
        foreach (var (by, begun, code) in ((TimeSpan, TimeSpan, string)[])[(TimeSpan.FromMinutes(31), TimeSpan.FromHours(1), "session-idle"), (TimeSpan.Zero, TimeSpan.FromHours(12), "session-over")])
        {
            var old = Aged(await fixture.Platform.Sessions.Of("w0100a"), begun, by);
            Assert.Equal((401, code), await Ask(HttpMethod.Get, "/api/me", "w0100a", old));
            Assert.Equal((401, code), await Ask(HttpMethod.Post, "/api/session", "w0100a", old));
        }
        using var away = await Send(HttpMethod.Post, "/api/public/sign-out", null, "session=x");
        Assert.StartsWith("session=; expires=Thu, 01 Jan 1970", away.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        using var begins = await Send(HttpMethod.Post, "/api/session", "w0100a", null);
        var said = JsonNode.Parse(await begins.Content.ReadAsStringAsync())!;
        Assert.Equal((30, 12), (said["idleMinutes"]!.GetValue<int>(), said["absoluteHours"]!.GetValue<int>()));
        Assert.Equal((200, ""), await Ask(HttpMethod.Get, "/api/me", "w0100a", begins.Headers.GetValues("Set-Cookie").Single().Split(';')[0]));
    }

    [Fact]
    public async Task a_poll_writes_no_mark_and_a_hand_writes_one()
    {
        var older = Aged(await fixture.Platform.Sessions.Of("w0100a"), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
        using var polled = await Send(HttpMethod.Get, "/api/me", "w0100a", older, background: true);
        using var touched = await Send(HttpMethod.Get, "/api/me", "w0100a", older);
        Assert.Equal((200, false, 200, true), ((int)polled.StatusCode, polled.Headers.Contains("Set-Cookie"), (int)touched.StatusCode, touched.Headers.Contains("Set-Cookie")));
    }

    [Fact]
    public async Task a_session_of_one_person_opens_nothing_for_another() =>
        Assert.Equal((401, "session-missing"), await Ask(HttpMethod.Get, "/api/me", "w0100b", await fixture.Platform.Sessions.Of("w0100a")));

    [Fact]
    public async Task limits_come_from_the_settings()
    {
        await using var host = await OwnHandler.Start(fixture.Platform, ("Session__IdleMinutes", "5"), ("Session__AbsoluteHours", "1"));
        using var own = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = await host.Address };
        async Task<string> Title(TimeSpan begun, TimeSpan seen)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
            request.Headers.TryAddWithoutValidation("x-ms-client-principal", Local.SignIn.Header(new Person("x", "e8cbc332a341f2550b097e6e49c08a9c", "", "", "", "")));
            request.Headers.Add("Cookie", Aged(await fixture.Platform.Sessions.Of("w0100a"), begun, seen));
            using var response = await own.SendAsync(request);
            return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["title"]?.GetValue<string>() ?? "";
        }
        Assert.Equal("", await Title(TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(4)));
        Assert.Equal("5 分钟没有操作，为了安全已退出。您填的内容还在。", await Title(TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(6)));
        Assert.Equal("登录已满 1 小时，请重新登录。您填的内容还在。", await Title(TimeSpan.FromHours(1), TimeSpan.Zero));
    }

    [Fact]
    public async Task a_changed_role_counts_with_the_next_request_of_the_same_session_and_a_disabled_account_is_out_with_it()
    {
        using var administrator = new Clerk(fixture.Platform, "adm");
        await administrator.Change(Office.Add(Office.Person("w1700x", "integratedWindow", "1700")));
        var session = await fixture.Platform.Sessions.Of("w1700x");
        Assert.Equal((200, ""), await Ask(HttpMethod.Get, "/api/cases", "w1700x", session));
        Assert.Equal((403, "forbidden"), await Ask(HttpMethod.Get, "/api/people", "w1700x", session));
        Assert.Equal(200, (await administrator.Change(new JsonObject { ["type"] = "edit", ["person"] = Office.Person("w1700x", "dataOfficer", "1700") })).Status);
        Assert.Equal((403, "forbidden"), await Ask(HttpMethod.Get, "/api/cases", "w1700x", session));
        Assert.Equal((200, ""), await Ask(HttpMethod.Get, "/api/people", "w1700x", session));
        Assert.Equal(200, (await administrator.Change(Office.Disable("w1700x"))).Status);
        Assert.Equal((403, "not-in-directory"), await Ask(HttpMethod.Get, "/api/people", "w1700x", session));
        Assert.Equal((403, "not-in-directory"), await Ask(HttpMethod.Post, "/api/session", "w1700x", null));
    }

    private async Task<(int Status, string Code)> Ask(HttpMethod method, string path, string staffId, string? session)
    {
        using var response = await Send(method, path, staffId, session);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!["code"]?.GetValue<string>() ?? "" : "");
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? staffId, string? session, bool background = false)
    {
        using var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Get ? null : JsonContent.Create(new JsonObject()) };
        request.Headers.Add("X-Requested-With", "zhengwu");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        if (background) request.Headers.Add("X-Background", "1");
        request.Headers.Add("Cookie", string.Join("; ", new[] { staffId is null ? null : $"StaticWebAppsAuthCookie={fixture.Platform.SignIn.CookieFor(staffId)}", session }.OfType<string>()));
        return await client.SendAsync(request);
    }

    /// <summary>The mark as it would be by then; only who knows the key of this test run can write it.</summary>
    private string Aged(string? session, TimeSpan begun, TimeSpan seen)
    {
        var key = SessionMark.KeyFrom(Convert.FromBase64String(fixture.Platform.Settings["PersonalKey"]));
        var (mark, now) = (SessionMark.Read(session!.Split('=')[1], key)!, DateTimeOffset.UtcNow);
        return $"session={(mark with { Begun = now - begun, Seen = now - seen }).Write(key)}";
    }
}
