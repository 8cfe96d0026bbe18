using System.Text.Json;
using System.Text.Json.Nodes;
using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

/// <summary>Two items that a township decides itself, beside whatever the catalogue holds: one at once, one within promised days.</summary>
public static class TownshipItems
{
    public const string AtOnce = "test-at-once", Promised = "test-promised", Office = "民政", Follows = "收入证明";
    private static readonly SemaphoreSlim once = new(1, 1);
    private static bool known;

    /// <summary>Imported once for all stories.</summary>
    public static async Task Know(Hall hall)
    {
        await once.WaitAsync();
        try
        {
            if (known) return;
            var folder = Directory.CreateTempSubdirectory("township-items").FullName;
            foreach (var file in Directory.GetFiles(Path.Combine(Hall.Repository, "infra", "data", "kazuo"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            var path = Path.Combine(folder, "catalogue.json");
            var guides = JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsArray();
            var template = guides[0]!;
            guides.Add(Guide(template, AtOnce, "当场办理的测试事项", "immediate"));
            guides.Add(Guide(template, Promised, "承诺办理的测试事项", "promised"));
            await File.WriteAllTextAsync(path, guides.ToJsonString());
            var (code, output) = await hall.Platform.Command("import", folder);
            Assert.True(code == 0, output);
            // The program looks for another import every half minute.
            using var clerk = hall.Clerk("w0400a");
            await Eventually.Holds(async () => (await clerk.Get("/api/catalogue"))["guides"]!.AsArray().Any(g => g!["itemId"]!.GetValue<string>() == AtOnce));
            known = true;
        }
        finally { once.Release(); }
    }

    /// <summary>A case as a window takes it; without the income, it is promised for later.</summary>
    public static async Task<string> Take(Hall hall, string itemId, int seed, bool incomeFollows = false, string unit = "0400")
    {
        await Know(hall);
        using var clerk = hall.Clerk($"w{unit}a");
        var (name, id, phone) = Clerk.Invent(seed);
        var materials = new JsonArray();
        foreach (var material in (string[])["application", "income"])
        {
            var later = incomeFollows && material == "income";
            materials.Add(new JsonObject
            {
                ["materialId"] = material, ["treatment"] = later ? "follows" : "originalSeen",
                ["files"] = later ? [] : new JsonArray(await clerk.Upload(PracticeCases.SamplePage(seed), "image/png", "扫描件.png")),
            });
        }
        var village = (await clerk.Get("/api/directory"))["villages"]!.AsArray().First(v => v!["unitId"]!.GetValue<string>() == unit)!["name"]!.GetValue<string>();
        var body = new JsonObject
        {
            ["item"] = new JsonObject { ["id"] = itemId, ["guideVersion"] = 1 },
            ["mode"] = "assisted",
            ["applicant"] = new JsonObject { ["name"] = name, ["idNumber"] = id, ["phone"] = phone, ["village"] = new JsonObject { ["unitId"] = unit, ["name"] = village } },
            ["materials"] = materials,
            ["delivery"] = new JsonObject { ["way"] = "township" },
            ["seen"] = new JsonArray(),
        };
        if (incomeFollows) body["promise"] = new JsonObject { ["days"] = 5, ["signed"] = true };
        return (await clerk.Post("/api/cases", body))["number"]!.GetValue<string>();
    }

    private static JsonNode Guide(JsonNode template, string id, string name, string handling)
    {
        var guide = template.DeepClone().AsObject();
        guide["itemId"] = id;
        guide["name"] = name;
        guide["version"] = 1;
        guide["pinyin"] = "ce shi";
        guide["initials"] = "cs";
        guide["handling"] = handling;
        guide["route"] = "township";
        guide["office"] = Office;
        guide["departmentId"] = "minzheng";
        guide["statutoryDays"] = handling == "immediate" ? 0 : 20;
        guide["promisedDays"] = handling == "immediate" ? 0 : 5;
        guide["takenAt"] = new JsonArray("township");
        guide["situations"] = new JsonArray();
        guide["outsideSystem"] = null;
        guide["materials"] = new JsonArray(Material("application", "申请书"), Material("income", Follows));
        guide["reviewPoints"] = new JsonArray(
            new JsonObject { ["id"] = "home", ["text"] = "户籍在本镇" }, new JsonObject { ["id"] = "need", ["text"] = "生活确有困难" });
        return guide;
    }

    private static JsonObject Material(string id, string name) => JsonSerializer.SerializeToNode(new
    {
        id, name, form = "original", copies = 1, required = true, paperMustTravel = false, mayBeExempt = false, onlyIn = Array.Empty<string>(), mayFollow = id == "income", note = (string?)null,
    })!.AsObject();
}
