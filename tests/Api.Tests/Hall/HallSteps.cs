using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Domain.Calendars;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Hall;

/// <summary>What people do in a hall. Each test has a hall of its own, and every one of them is open round the clock, whatever day the tests run.</summary>
public static class HallSteps
{
    private static readonly ConditionalWeakTable<LocalPlatform, Task> Opened = [];

    public static DateOnly Today => Shanghai.DateOf(DateTimeOffset.UtcNow);

    /// <summary>Once for a platform: the administrator opens the halls of these tests.</summary>
    public static Task OpenHalls(this PlatformFixture fixture) => Opened.GetValue(fixture.Platform, Administer);

    private static async Task Administer(LocalPlatform platform)
    {
        using var administrator = new Clerk(platform, "adm");
        var changes = Enumerable.Range(5, 18).Select(n => (JsonNode)HoursOf($"{n:D2}00"))
            .Concat(new[] { Today, Today.AddDays(1) }.Select(date => (JsonNode)new JsonObject { ["type"] = "day-set", ["day"] = new JsonObject { ["date"] = $"{date:yyyy-MM-dd}", ["kind"] = "work", ["name"] = "演练上班" } }));
        await administrator.Post("/api/setup/changes", new JsonObject { ["changes"] = new JsonArray([.. changes]) }, (await administrator.Get("/api/setup/calendar")).Version());
    }

    private static JsonObject HoursOf(string unit)
    {
        static JsonArray Sessions(params (string From, string To)[] sessions) => [.. sessions.Select(s => (JsonNode)new JsonObject { ["from"] = s.From, ["to"] = s.To })];
        return new()
        {
            ["type"] = "hours-set",
            ["hours"] = new JsonObject
            {
                ["unitId"] = unit, ["from"] = "2020-01-01", ["sessions"] = Sessions(("08:30:00", "12:00:00"), ("13:30:00", "17:00:00")),
                ["openSessions"] = Sessions(("00:00:00", "23:59:00")), ["offPeak"] = new JsonArray(), ["offPeakSessions"] = new JsonArray(),
            },
        };
    }

    public static Task<JsonObject> Take(this Clerk clerk, string kind = "walkIn", string? command = null) =>
        clerk.Post("/api/hall/tickets", new JsonObject { ["kind"] = kind, ["reason"] = kind == "priority" ? "elderly" : null }, command: command);

    public static async Task<string> TakeNumber(this Clerk clerk, string kind = "walkIn") => (await clerk.Take(kind))["number"]!.GetValue<string>();
    public static Task<JsonObject> AtWindow(this Clerk clerk, string window, string step, JsonObject? body = null) => clerk.Post($"/api/hall/windows/{window}/{step}", body ?? []);
    public static Task<JsonObject> Day(this Clerk clerk) => clerk.Get("/api/hall/day");

    public static JsonObject Window(this JsonObject day, string id) => day["windows"]!.AsArray().Single(w => w!["id"]!.GetValue<string>() == id)!.AsObject();
    public static string? Called(this JsonObject day, string window) => day.Window(window)["called"]?["number"]!.GetValue<string>();
    public static string[] Line(this JsonObject day) => [.. day["line"]!.AsArray().Select(t => t!["number"]!.GetValue<string>())];

    public static async Task<string> CodeAtWindow(this Clerk clerk, string window, string step, JsonObject? body = null)
    {
        var answer = await clerk.Try(HttpMethod.Post, $"/api/hall/windows/{window}/{step}", body ?? []);
        return $"{answer.Status} {answer.Code()}";
    }

    /// <summary>The minute's timer fires.</summary>
    public static async Task Sweep(this LocalPlatform platform)
    {
        var now = DateTimeOffset.UtcNow;
        Assert.Equal(Invocation.Completed, await platform.Host.Invoke("SweepDeadlines", TriggerPayload.OfTimer(null, now, now, false, "SweepDeadlines", true), default));
    }

    /// <summary>One poll, signed in or not: status, tag and the very bytes.</summary>
    public static async Task<(int Status, string? Tag, string Text)> Poll(this LocalPlatform platform, string path, string? tag = null, string? staffId = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = platform.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (staffId is not null) request.Headers.Add("Cookie", $"StaticWebAppsAuthCookie={platform.SignIn.CookieFor(staffId)}; {await platform.Sessions.Of(staffId)}");
        using var response = await client.SendAsync(request);
        return ((int)response.StatusCode, response.Headers.ETag?.ToString(), await response.Content.ReadAsStringAsync());
    }

    /// <summary>Polls until two in a row agree; the tag also turns with the clock, twice a minute.</summary>
    public static async Task<string> QuietTag(this LocalPlatform platform, string path, string? staffId = null)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            var (_, tag, _) = await platform.Poll(path, null, staffId);
            if ((await platform.Poll(path, tag, staffId)).Status == 304) return tag!;
        }
        throw new TimeoutException("The tag never stood still.");
    }

    /// <summary>Where a ticket stands, as its holder asks without an account.</summary>
    public static async Task<(int Status, string Text)> Ask(this LocalPlatform platform, string unit, string date, string number, string code)
    {
        using var client = new HttpClient { BaseAddress = platform.BaseAddress };
        client.DefaultRequestHeaders.Add("X-Requested-With", "zhengwu");
        using var response = await client.PostAsJsonAsync("/api/public/ticket", new { unitId = unit, date, number, code });
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
