using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Questions;

[Collection(PlatformCollection.Name)]
public sealed class TheKnowledgeBase(PlatformFixture fixture)
{
    [Fact]
    public async Task an_article_is_written_revised_and_retired_by_its_house_and_every_version_stays()
    {
        using Clerk own = new(fixture.Platform, "o0700-laodong"), other = new(fixture.Platform, "o0800-laodong"), reader = new(fixture.Platform, "w0900a");
        var id = (await own.Post("/api/knowledge", Words("社保卡当场能拿吗？", "当场能拿。")))["id"]!.GetValue<string>();
        Assert.Empty((await other.Get($"/api/knowledge/{id}")).Allowed());
        Assert.Equal((403, "forbidden"), await other.Try(HttpMethod.Post, $"/api/knowledge/{id}/revise", Words("社保卡？", "不能。"), 1) is var no ? (no.Status, no.Code()) : default);
        await own.Post($"/api/knowledge/{id}/revise", Words("社保卡当场能拿吗？", "十个工作日后寄到。"), 1);
        var found = (await Search(reader, "社保卡当场能拿")).Single(r => r!["id"]!.GetValue<string>() == id)!;
        Assert.Equal(("十个工作日后寄到。", 2), (found["answer"]!.GetValue<string>(), found["edition"]!.GetValue<int>()));
        await own.Post($"/api/knowledge/{id}/retire", new JsonObject { ["reason"] = "政策已改" }, 2);
        Assert.DoesNotContain(await Search(reader, "社保卡当场能拿"), r => r!["id"]!.GetValue<string>() == id);
        var shown = await reader.Get($"/api/knowledge/{id}");
        Assert.Equal(("政策已改", 3), (shown["retired"]!.GetValue<string>(), shown["timeline"]!.AsArray().Count));
        Assert.Contains("当场能拿。", shown["timeline"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_stale_page_a_personal_number_and_an_unknown_article_are_refused()
    {
        using Clerk own = new(fixture.Platform, "o0700-laodong");
        Assert.Equal((422, "personal-data"), await own.Try(HttpMethod.Post, "/api/knowledge", Words("打给谁？", "13900001234")) is var personal ? (personal.Status, personal.Code()) : default);
        Assert.Equal((404, "not-found"), await own.Try(HttpMethod.Post, "/api/knowledge/k00000000-0000/retire", new JsonObject { ["reason"] = "x" }, 1) is var unknown ? (unknown.Status, unknown.Code()) : default);
        var id = (await own.Post("/api/knowledge", Words("灵活就业怎么交？", "到窗口登记。")))["id"]!.GetValue<string>();
        await own.Post($"/api/knowledge/{id}/revise", Words("灵活就业怎么交？", "网上登记。"), 1);
        Assert.Equal((412, "stale"), await own.Try(HttpMethod.Post, $"/api/knowledge/{id}/revise", Words("灵活就业怎么交？", "都行。"), 1) is var stale ? (stale.Status, stale.Code()) : default);
    }

    private static JsonObject Words(string question, string answer) => new() { ["itemName"] = "社会保障卡", ["question"] = question, ["answer"] = answer };
    private static async Task<JsonArray> Search(Clerk clerk, string words) => (await clerk.Get("/api/knowledge?q=" + Uri.EscapeDataString(words)))["rows"]!.AsArray();
}
