using System.Text.Json.Nodes;
using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

/// <summary>Real cases that have come far enough for every paper.</summary>
public sealed record PaperCases(string Done, string Supplement, string Refused, string Denied)
{
    private static Task<PaperCases>? made;

    public static Task<PaperCases> In(Hall hall) => made ??= Make(hall);

    private static async Task<PaperCases> Make(Hall hall)
    {
        using var window = hall.Clerk("w0400a");
        using var county = hall.Clerk("z01");
        var (done, supplement, refused, denied) = (await Take(window, 71), await Take(window, 72), await Take(window, 73), await Take(window, 74));
        foreach (var number in (string[])[done, supplement, refused, denied]) await Step(county, number, "take-over", []);
        await Step(county, supplement, "supplement-request", new()
        {
            ["items"] = new JsonArray(new JsonObject { ["name"] = "居民身份证", ["problem"] = "照片反光，看不清有效期，请重拍正反两面。" }, new JsonObject { ["name"] = "户口簿", ["problem"] = "缺户主页，请补拍首页、户主页和本人页。" }),
            ["note"] = "补正材料可由驿站代收。",
        });
        await Step(county, refused, "refuse", new() { ["reason"] = "申请人户籍不在本县，不属于本机关受理范围。", ["remedies"] = "可在六十日内申请行政复议，或在六个月内提起行政诉讼。" });
        await Step(county, done, "accept", []);
        await Step(county, done, "decision", new() { ["outcome"] = "granted", ["summary"] = "材料齐全，符合条件，准予办理。", ["documentNumber"] = "喀准〔2026〕12号" });
        await Step(county, denied, "accept", []);
        await Step(county, denied, "decision", new() { ["outcome"] = "denied", ["summary"] = string.Concat(Enumerable.Repeat("经核对，所交评定材料与本人不符，不符合规定条件。", 20)), ["remedies"] = "可在六十日内申请行政复议，或在六个月内提起行政诉讼。" });
        await Stage(window, supplement, "awaiting-supplement");
        await Stage(window, refused, "refused");
        await Stage(window, done, "decided");
        await Stage(window, denied, "decided");
        return new(done, supplement, refused, denied);
    }

    /// <summary>A case with somebody who applies for the applicant.</summary>
    private static async Task<string> Take(Clerk clerk, int seed)
    {
        var guide = (await clerk.Get("/api/catalogue"))["guides"]!.AsArray().Select(g => g!.AsObject()).Single(g => g["itemId"]!.GetValue<string>() == "canji-zheng");
        JsonObject Person((string Name, string Id, string Phone) who) => new() { ["name"] = who.Name, ["idNumber"] = who.Id, ["phone"] = who.Phone };
        var applicant = Person(Clerk.Invent(seed));
        applicant["village"] = new JsonObject { ["unitId"] = "0400", ["name"] = "公营子村" };
        var agent = Person(Clerk.Invent(seed + 100));
        (agent["relation"], agent["authorisation"]) = ("儿子", "powerOfAttorney");
        var materials = new JsonArray();
        foreach (var id in guide["materials"]!.AsArray().Where(m => m!["required"]!.GetValue<bool>() && (m["onlyIn"]!.AsArray().Count == 0 || m["onlyIn"]!.AsArray().Any(s => s!.GetValue<string>() == "lost"))).Select(m => m!["id"]!.GetValue<string>()))
            materials.Add(new JsonObject { ["materialId"] = id, ["treatment"] = "originalSeen", ["files"] = new JsonArray(await clerk.Upload(PracticeCases.SamplePage(seed), "image/png", "页.png")) });
        return (await clerk.Post("/api/cases", new JsonObject
        {
            ["item"] = new JsonObject { ["id"] = "canji-zheng", ["guideVersion"] = guide["version"]!.DeepClone(), ["situation"] = "lost" },
            ["mode"] = "onBehalf", ["applicant"] = applicant, ["agent"] = agent, ["materials"] = materials, ["delivery"] = new JsonObject { ["way"] = "township" },
        }))["number"]!.GetValue<string>();
    }

    private static async Task Step(Clerk county, string number, string step, JsonObject body)
    {
        var job = await Until(() => county.Get($"/api/county-jobs/{number}"), _ => true);
        await county.Post($"/api/county-jobs/{number}/{step}", body, job["version"]!.GetValue<int>());
    }

    private static Task Stage(Clerk window, string number, string stage) => Until(() => window.Get($"/api/cases/{number}"), it => it["stage"]!.GetValue<string>() == stage);

    private static async Task<JsonObject> Until(Func<Task<JsonObject>> look, Func<JsonObject, bool> holds)
    {
        for (var patience = DateTime.UtcNow.AddSeconds(30); ; await Task.Delay(50))
            try { if (await look() is { } seen && holds(seen)) return seen; }
            catch (InvalidOperationException) when (DateTime.UtcNow < patience) { }
    }
}
