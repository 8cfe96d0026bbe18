using System.Text.Json.Nodes;

namespace Zhengwu.Local;

/// <summary>Practice cases that the township decides itself, one of every item, in every stage of the office and the window.</summary>
public static class TownshipCases
{
    private static readonly Dictionary<string, string> Offices = new()
    {
        ["计生"] = "jisheng", ["农业"] = "nongye", ["农经"] = "nongjing", ["劳动"] = "laodong", ["民政"] = "minzheng", ["退役军人"] = "tuiyi",
    };

    public static async Task<int> Run(LocalPlatform platform, Clerk window)
    {
        var guides = (await window.Get("/api/catalogue"))["guides"]!.AsArray().Select(g => g!.AsObject()).Where(g => g["route"]!.GetValue<string>() == "township").ToList();
        for (var n = 0; n < guides.Count; n++)
        {
            using var office = new Clerk(platform, $"o0400-{Offices[guides[n]["office"]!.GetValue<string>()]}");
            await Along(await PracticeCases.Take(window, guides[n], 900 + n, "township"), guides[n], n, window, office);
        }
        return guides.Count;
    }

    /// <summary>As far as the number says: waits for the office, sent back, accepted, granted, issued, handed over.</summary>
    private static async Task Along(string number, JsonObject guide, int n, Clerk window, Clerk office)
    {
        var isImmediate = guide["handling"]!.GetValue<string>() == "immediate";
        if (n % 6 == 1) await Step(office, number, "supplement-request", new() { ["items"] = new JsonArray(new JsonObject { ["name"] = "居民身份证", ["problem"] = "照片反光，请重拍" }) });
        if (n % 6 < 2) return;
        if (!isImmediate) await Step(office, number, "accept", []);
        if (n % 6 == 2) return;
        await Step(office, number, "decision", new()
        {
            ["outcome"] = "granted", ["summary"] = "符合条件，准予办理。",
            ["review"] = new JsonArray([.. guide["reviewPoints"]!.AsArray().Select(p => new JsonObject { ["id"] = p!["id"]!.DeepClone(), ["passed"] = true })]),
        });
        if (n % 6 > 3) await Step(window, number, "issue", new() { ["documentNumber"] = $"公政办〔2026〕{n}号" });
        if (n % 6 > 4) await Step(window, number, "hand-over", new() { ["receiver"] = "申请人本人", ["relation"] = "self", ["checked"] = "idCard" });
    }

    private static async Task Step(Clerk clerk, string number, string step, JsonObject body) =>
        await clerk.Post($"/api/cases/{number}/{step}", body, (await clerk.Get($"/api/cases/{number}"))["version"]!.GetValue<int>());
}
