using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Fuzz;

/// <summary>What once answered 500.</summary>
[Collection(PlatformCollection.Name)]
public sealed class FoundByFuzz(PlatformFixture fixture)
{
    [Theory]
    [InlineData("/api/admissions/%C2%85%E2%80%A8/refuse", "e0400")]
    [InlineData("/api/guide-changes/a%5Cb/withdraw", "e0400")]
    [InlineData("/api/knowledge/a~b/retire", "k01")]
    [InlineData("/api/declines/%23/follow-up", "w0400a")]
    public async Task an_id_that_no_store_could_keep_is_unknown(string path, string staffId)
    {
        using var clerk = new Clerk(fixture.Platform, staffId);
        Assert.Equal((404, "not-found"), Short(await clerk.Try(HttpMethod.Post, path, new JsonObject { ["reason"] = "不需要了" }, 1)));
    }

    [Theory]
    [InlineData("/api/declines?after=YWJj", "w0400a")]
    [InlineData("/api/cases?after=////", "w0400a")]
    [InlineData("/api/questions?after=eHh4fHl5eQ%3D%3D", "w0400a")]
    public async Task a_page_that_nobody_gave_is_told_to_start_again(string path, string staffId)
    {
        using var clerk = new Clerk(fixture.Platform, staffId);
        Assert.Equal((400, "bad-page"), Short(await clerk.Try(HttpMethod.Get, path)));
    }

    [Fact]
    public async Task a_member_said_twice_inside_a_guide_is_refused_as_everywhere()
    {
        using var editor = new Clerk(fixture.Platform, "e0400");
        var twice = new StringContent("""{"kind":"new","reason":"x","wanted":{"form":{"a":1,"a":2}}}""", Encoding.UTF8, "application/json");
        using var response = await editor.Send(HttpMethod.Post, "/api/guide-changes", twice, null, Guid.NewGuid().ToString());
        Assert.Equal((400, "bad-json"), ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>()));
    }

    private static (int, string) Short((int Status, JsonObject Body) answer) => (answer.Status, answer.Code());
}
