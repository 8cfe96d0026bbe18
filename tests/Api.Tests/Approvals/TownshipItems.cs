using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Approvals;

/// <summary>What is taken for an office of the township: 退役军人返乡报到登记 is done at once, 困难退役军人帮扶援助审核 takes days; both belong to 退役军人.</summary>
public static class TownshipItems
{
    public const string AtOnce = "tuiyi-baodao-dengji", Promised = "kunnan-bangfu-chushen";

    /// <summary>A submission that would be taken; a seed is a person.</summary>
    /// <param name="follows">The material that comes later, within three days.</param>
    /// <param name="reused">Material and case it comes from.</param>
    public static async Task<JsonObject> TownshipDraft(this Clerk clerk, string itemId, int person, string? follows = null, (string Material, string Number)? reused = null)
    {
        var (name, id, phone) = Clerk.Invent(person);
        var draft = await clerk.ItemOf(itemId, follows, reused);
        draft["mode"] = "assisted";
        draft["applicant"] = new JsonObject { ["name"] = name, ["idNumber"] = id, ["phone"] = phone, ["village"] = new JsonObject { ["unitId"] = "0400", ["name"] = "公营子村" } };
        draft["delivery"] = new JsonObject { ["way"] = "township" };
        if (follows is not null) draft["promise"] = new JsonObject { ["days"] = 3, ["signed"] = true };
        return draft;
    }

    /// <summary>Several items of one visit.</summary>
    public static async Task<JsonObject> BundleDraft(this Clerk clerk, int person)
    {
        var draft = await clerk.TownshipDraft(AtOnce, person);
        draft.Remove("item");
        draft.Remove("materials");
        draft["items"] = new JsonArray(await clerk.ItemOf(AtOnce), await clerk.ItemOf(Promised));
        return draft;
    }

    public static async Task<JsonObject> ItemOf(this Clerk clerk, string itemId, string? follows = null, (string Material, string Number)? reused = null)
    {
        var guide = (await clerk.Get("/api/catalogue"))["guides"]!.AsArray().Single(g => g!["itemId"]!.GetValue<string>() == itemId)!;
        var situation = guide["situations"]!.AsArray().FirstOrDefault()?["id"]!.GetValue<string>();
        var materials = new JsonArray();
        foreach (var rule in guide["materials"]!.AsArray().Where(m => m!["required"]!.GetValue<bool>() && (m["onlyIn"]!.AsArray().Count == 0 || m["onlyIn"]!.AsArray().Any(s => s!.GetValue<string>() == situation))))
        {
            var material = rule!["id"]!.GetValue<string>();
            var line = new JsonObject { ["materialId"] = material, ["treatment"] = "originalSeen", ["files"] = new JsonArray() };
            if (material == follows) line["treatment"] = "follows";
            else if (material == reused?.Material) (line["treatment"], line["reuse"]) = ("reused", new JsonObject { ["number"] = reused.Value.Number, ["consent"] = "signed" });
            else line["files"] = new JsonArray(await clerk.Upload(PracticeCases.SamplePage(materials.Count), "image/png", "页.png"));
            materials.Add(line);
        }
        var item = new JsonObject { ["id"] = itemId, ["guideVersion"] = guide["version"]!.DeepClone() };
        if (situation is not null) item["situation"] = situation;
        return new JsonObject { ["item"] = item, ["materials"] = materials };
    }

    public static async Task<string> TakeAtOffice(this Clerk clerk, string itemId, int person, string? follows = null) =>
        (await clerk.Post("/api/cases", await clerk.TownshipDraft(itemId, person, follows)))["number"]!.GetValue<string>();

    public static JsonObject Granting(int points, params string[] failed) => new()
    {
        ["outcome"] = "granted", ["summary"] = "符合条件，准予登记", ["documentNumber"] = "喀退〔2026〕3号",
        ["review"] = new JsonArray([.. Enumerable.Range(1, points).Select(n => (JsonNode)new JsonObject { ["id"] = $"p{n}", ["passed"] = !failed.Contains($"p{n}") })]),
    };

    public static async Task<string> StepCode(this Clerk clerk, string number, int version, string step, JsonObject body) =>
        await clerk.Try(HttpMethod.Post, $"/api/cases/{number}/{step}", body, version) is var answer ? $"{answer.Status} {answer.Code()}" : "";

    public static async Task<string[]> Numbers(this Clerk clerk, string path) => [.. (await clerk.Get(path))["rows"]!.AsArray().Select(r => (r!["number"] ?? r["id"])!.GetValue<string>())];
}
