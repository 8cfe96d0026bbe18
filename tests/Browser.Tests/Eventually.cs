using System.Text.Json.Nodes;
using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

public static class Eventually
{
    public static async Task Holds(Func<Task<bool>> holds)
    {
        for (var patience = DateTime.UtcNow.AddSeconds(40); !await holds();)
        {
            if (DateTime.UtcNow > patience) throw new TimeoutException("It did not become so.");
            await Task.Delay(50);
        }
    }

    /// <summary>A real case of an invented person with every required paper seen in the original.</summary>
    public static async Task<string> Submit(this Clerk clerk, string itemId, string situation, int seed)
    {
        var guide = (await clerk.Get("/api/catalogue"))["guides"]!.AsArray().Select(g => g!.AsObject()).Single(g => g["itemId"]!.GetValue<string>() == itemId);
        var (name, id, phone) = Clerk.Invent(seed);
        var materials = new JsonArray();
        foreach (var rule in guide["materials"]!.AsArray().Select(m => m!.AsObject()).Where(m => m["required"]!.GetValue<bool>() && IsNeeded(m, situation)))
            materials.Add(new JsonObject
            {
                ["materialId"] = rule["id"]!.DeepClone(), ["treatment"] = "originalSeen",
                ["files"] = new JsonArray(await clerk.Upload(PracticeCases.SamplePage(seed), "image/png", "扫描件.png")),
            });
        var unit = $"{clerk.StaffId[1..3]}00";
        var village = (await clerk.Get("/api/directory"))["villages"]!.AsArray().First(v => v!["unitId"]!.GetValue<string>() == unit)!["name"]!.GetValue<string>();
        var taken = await clerk.Post("/api/cases", new JsonObject
        {
            ["item"] = new JsonObject { ["id"] = itemId, ["guideVersion"] = guide["version"]!.DeepClone(), ["situation"] = situation },
            ["mode"] = "assisted",
            ["applicant"] = new JsonObject { ["name"] = name, ["idNumber"] = id, ["phone"] = phone, ["village"] = new JsonObject { ["unitId"] = unit, ["name"] = village } },
            ["materials"] = materials,
            ["delivery"] = new JsonObject { ["way"] = "mail", ["recipient"] = name, ["phone"] = phone, ["address"] = "双庙村1组12号" },
        });
        return taken["number"]!.GetValue<string>();
    }

    private static bool IsNeeded(JsonObject rule, string situation) =>
        rule["onlyIn"]!.AsArray() is { Count: 0 } || rule["onlyIn"]!.AsArray().Any(s => s!.GetValue<string>() == situation);
}
