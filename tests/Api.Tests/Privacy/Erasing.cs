using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Approvals;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Privacy;

/// <summary>Erasing on the real program: by the operator's command, with the files, and what another case still needs stays.</summary>
[Collection(PlatformCollection.Name)]
public sealed class Erasing(PlatformFixture fixture)
{
    private const string Reason = "申请人要求删除";

    [Fact]
    public async Task the_operator_erases_a_case_that_is_over_and_the_audit_finds_nothing_wrong()
    {
        using var window = new Clerk(fixture.Platform, "w1500a");
        var number = (await window.Post("/api/cases", await window.TownshipDraft(TownshipItems.Promised, 7801)))["number"]!.GetValue<string>();
        var file = FileOf(await window.Get($"/api/cases/{number}"));
        Assert.Equal((1, true), await Erase(number) is var (refused, why) ? (refused, why.Contains("没有办结", StringComparison.Ordinal)) : default);
        Assert.Equal(200, await Status(window, $"/api/cases/{number}/files/{file}"));

        await window.Post($"/api/cases/{number}/withdraw", new JsonObject { ["reason"] = "不办了" }, await VersionOf(window, number));
        Assert.Equal(0, (await Erase(number)).Code);
        var erased = await window.Get($"/api/cases/{number}");
        Assert.Equal("已删除", erased["applicant"]!["nameMasked"]!.GetValue<string>());
        Assert.DoesNotContain(Clerk.Invent(7801).IdNumber[^4..], erased["applicant"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(erased["timeline"]!.AsArray(), t => t!["title"]!.GetValue<string>() == "删除个人资料" && t["text"]!.GetValue<string>() == Reason);
        Assert.Equal(404, await Status(window, $"/api/cases/{number}/files/{file}"));
        Assert.Empty((await window.Post("/api/case-search", new JsonObject { ["text"] = Clerk.Invent(7801).IdNumber }))["rows"]!.AsArray());
        Assert.Equal(0, (await Erase(number)).Code);
        Assert.Equal(0, (await fixture.Platform.Command("audit")).Code);
    }

    [Fact]
    public async Task a_file_that_a_later_case_reuses_stays_until_that_case_is_erased_too()
    {
        using var window = new Clerk(fixture.Platform, "w1500a");
        using var office = new Clerk(fixture.Platform, "o1500-tuiyi");
        var first = (await window.Post("/api/cases", await window.TownshipDraft(TownshipItems.Promised, 7802)))["number"]!.GetValue<string>();
        await office.Post($"/api/cases/{first}/accept", new JsonObject(), await VersionOf(office, first));
        var second = (await window.Post("/api/cases", await window.TownshipDraft(TownshipItems.AtOnce, 7802, reused: ("id-card", first))))["number"]!.GetValue<string>();
        var file = FileOf(await window.Get($"/api/cases/{second}"), "id-card");
        await window.Post($"/api/cases/{first}/withdraw", new JsonObject { ["reason"] = "不办了" }, await VersionOf(window, first));
        Assert.Equal(0, (await Erase(first)).Code);
        Assert.Equal(200, await Status(window, $"/api/cases/{second}/files/{file}"));
        await window.Post($"/api/cases/{second}/withdraw", new JsonObject { ["reason"] = "不办了" }, await VersionOf(window, second));
        Assert.Equal(0, (await Erase(second)).Code);
        Assert.Equal(404, await Status(window, $"/api/cases/{second}/files/{file}"));
    }

    private static async Task<int> Status(Clerk clerk, string path)
    {
        using var response = await clerk.Send(HttpMethod.Get, path, null, null, null);
        return (int)response.StatusCode;
    }

    private Task<(int Code, string Output)> Erase(string number) => fixture.Platform.Command("erase", number, Reason);

    private static async Task<int> VersionOf(Clerk clerk, string number) => (await clerk.Get($"/api/cases/{number}"))["version"]!.GetValue<int>();

    private static string FileOf(JsonObject detail, string? material = null) => detail["materials"]!.AsArray().First(m => m!["files"]!.AsArray().Count > 0 && (material is null || m["materialId"]!.GetValue<string>() == material))!["files"]![0]!["fileId"]!.GetValue<string>();
}
