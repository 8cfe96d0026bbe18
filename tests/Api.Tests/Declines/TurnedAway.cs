using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Approvals;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Declines;

/// <summary>不予收件, from the window to the supervisor and back.</summary>
[Collection(PlatformCollection.Name)]
public sealed class TurnedAway(PlatformFixture fixture) : IDisposable
{
    private readonly Clerk window = new(fixture.Platform, "w1500a"), stranger = new(fixture.Platform, "w1400a"), supervisor = new(fixture.Platform, "v01");

    public void Dispose()
    {
        foreach (var clerk in new[] { window, stranger, supervisor }) clerk.Dispose();
    }

    [Fact]
    public async Task a_refusal_is_recorded_once_checked_by_the_supervisor_and_followed_up_at_the_hall()
    {
        var command = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => window.Try(HttpMethod.Post, "/api/declines", Body(), command: command)));
        Assert.Equal([200, 200, 200, 200, 201], answers.Select(a => a.Status).Order());
        var id = Assert.Single(answers.Select(a => a.Body["id"]!.GetValue<string>()).Distinct());
        Assert.Contains(id, await window.Numbers("/api/declines"));
        Assert.DoesNotContain(id, await stranger.Numbers("/api/declines"));
        var line = (await supervisor.Get("/api/supervision/checks?kind=declines"))["rows"]!.AsArray().Single(r => r!["id"]!.GetValue<string>() == id)!;
        Assert.Equal(("1500", "decline", true), (line["unitId"]!.GetValue<string>(), line["kind"]!.GetValue<string>(), line["checkable"]!.GetValue<bool>()));
        var check = new JsonObject { ["verdict"] = "unjustified", ["note"] = "应当收件" };
        Assert.Equal(403, (await window.Try(HttpMethod.Post, $"/api/supervision/declines/1500/{id}/check", check.DeepClone(), 1)).Status);
        await supervisor.Post($"/api/supervision/declines/1500/{id}/check", check.DeepClone(), 1);
        Assert.Equal((412, "stale"), await supervisor.Try(HttpMethod.Post, $"/api/supervision/declines/1500/{id}/check", check.DeepClone(), 1) is var old ? (old.Status, old.Code()) : default);
        Assert.Equal((409, "already-checked"), await supervisor.Try(HttpMethod.Post, $"/api/supervision/declines/1500/{id}/check", check, 2) is var twice ? (twice.Status, twice.Code()) : default);
        Assert.Equal(404, (await stranger.Try(HttpMethod.Post, $"/api/declines/{id}/follow-up", new JsonObject { ["text"] = "x" }, 2)).Status);
        await window.Post($"/api/declines/{id}/follow-up", new JsonObject { ["text"] = "已请申请人再来" }, 2);
        var own = (await window.Get("/api/declines"))["rows"]!.AsArray().Single(r => r!["id"]!.GetValue<string>() == id)!;
        Assert.Equal(("unjustified", "已请申请人再来", "王＊＊"), (own["verdict"]!.GetValue<string>(), own["followUp"]!.GetValue<string>(), own["applicantMasked"]!.GetValue<string>()));
        Assert.DoesNotContain("13900001234", own.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("itemName", "\"\"", 422)]
    [InlineData("text", "\" \"", 422)]
    [InlineData("phone", "\"123\"", 422)]
    [InlineData("itemId", "\"invented\"", 422)]
    [InlineData("reason", "\"because\"", 400)]
    [InlineData("reason", "3", 400)]
    [InlineData("text", "[null]", 400)]
    public async Task a_wrong_field_is_refused(string field, string json, int status)
    {
        var body = Body();
        body[field] = JsonNode.Parse(json);
        Assert.Equal(status, (await window.Try(HttpMethod.Post, "/api/declines", body)).Status);
    }

    [Theory]
    [InlineData("outside")]
    [InlineData("separation")]
    [InlineData("again")]
    [InlineData("deviations")]
    public async Task every_list_of_the_supervisor_answers(string kind) => Assert.Equal(kind, (await supervisor.Get($"/api/supervision/checks?kind={kind}"))["kind"]!.GetValue<string>());

    [Fact]
    public async Task an_unknown_list_and_an_unknown_line_are_told()
    {
        Assert.Equal(400, (await supervisor.Try(HttpMethod.Get, "/api/supervision/checks?kind=all")).Status);
        foreach (var path in (string[])[$"1500/{Guid.NewGuid()}", "9900/x", $"0000/{Guid.NewGuid()}"])
            Assert.Equal(404, (await supervisor.Try(HttpMethod.Post, $"/api/supervision/declines/{path}/check", new JsonObject { ["verdict"] = "justified", ["note"] = "x" }, 1)).Status);
    }

    private static JsonObject Body() => new() { ["itemName"] = "残疾人证核发", ["reason"] = "wrongPlace", ["text"] = "请到县残联鉴定", ["applicantName"] = "王秀英", ["phone"] = "13900001234" };
}
