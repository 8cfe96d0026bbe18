using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Zhengwu.Local;

/// <summary>Cases in every state, made by the real commands of invented people and marked as practice.</summary>
public static class PracticeCases
{
    private static readonly (string Path, Func<JsonObject> Body)[] Straight =
    [
        ("take-over", () => []), ("accept", () => []),
        ("decision", () => new() { ["outcome"] = "granted", ["summary"] = "材料齐全，符合条件，准予办理。", ["documentNumber"] = "喀准〔2026〕12号" }),
        ("mail", () => new() { ["courier"] = "邮政特快专递", ["courierNumber"] = "EX000000012CN" }),
    ];

    /// <summary>How many were made.</summary>
    public static async Task<int> Run(LocalPlatform platform)
    {
        using var hall = new Clerk(platform, "w0400a");
        using var station = new Clerk(platform, "s0401");
        using var other = new Clerk(platform, "w0300a");
        using var county = new Clerk(platform, "z01");
        var made = 0;
        foreach (var (clerk, delivery) in ((Clerk, string)[])[(hall, "township"), (station, "station"), (other, "township")])
        {
            for (var steps = 0; steps <= Straight.Length; steps++)
            {
                var number = await Submit(clerk, made++, delivery);
                await County(county, number, steps);
            }
            var supplement = await Submit(clerk, made++, delivery);
            await County(county, supplement, 1);
            await Step(county, supplement, "supplement-request", new() { ["items"] = new JsonArray(new JsonObject { ["name"] = "居民身份证", ["problem"] = "照片反光，看不清有效期，请重拍" }) });
            var returned = await Submit(clerk, made++, delivery);
            await Step(county, returned, "return", new() { ["reason"] = "情形选错了，请核对后重新提交" });
            var refused = await Submit(clerk, made++, delivery);
            await County(county, refused, 1);
            await Step(county, refused, "refuse", new() { ["reason"] = "不属于本县受理范围", ["remedies"] = "可在六十日内申请行政复议，或在六个月内提起行政诉讼" });
            var network = await Submit(clerk, made++, delivery);
            await County(county, network, 1);
            await Step(county, network, "private-network", new() { ["system"] = "行业专网", ["number"] = "ZW2026000123", ["enteredOn"] = "2026-11-20" });
            var department = await Submit(clerk, made++, delivery);
            await County(county, department, 2);
            await Step(county, department, "department", new() { ["departmentId"] = "renshe" });
        }
        return made + await TownshipCases.Run(platform, hall);
    }

    /// <summary>Takes one case of an item that this place may take and the county decides; every material as the guide lists it.</summary>
    public static async Task<string> Submit(Clerk clerk, int seed, string delivery, bool practice = true)
    {
        var level = clerk.StaffId[0] == 's' ? "village" : "township";
        var guides = (await clerk.Get("/api/catalogue"))["guides"]!.AsArray().Select(g => g!.AsObject()).Where(g => g["route"]!.GetValue<string>() != "township" && g["takenAt"]!.AsArray().Any(t => t!.GetValue<string>() == level)).ToList();
        return await Take(clerk, guides[seed % guides.Count], seed, delivery, practice);
    }

    /// <summary>A case of this guide with the first answer to everything it asks.</summary>
    public static async Task<string> Take(Clerk clerk, JsonObject guide, int seed, string delivery, bool practice = true)
    {
        var situation = guide["situations"]!.AsArray().FirstOrDefault()?["id"]?.GetValue<string>();
        var answers = new List<string>();
        bool IsChosen(string id) => id == situation || answers.Contains(id);
        foreach (var question in guide["questions"]?.AsArray().Select(q => q!.AsObject()) ?? [])
            if (question["askIf"]!.AsArray() is { Count: 0 } || question["askIf"]!.AsArray().Any(id => IsChosen(id!.GetValue<string>())))
                answers.Add(question["options"]![0]!["id"]!.GetValue<string>());
        var (name, id, phone) = Clerk.Invent(seed);
        var materials = new JsonArray();
        foreach (var rule in guide["materials"]!.AsArray().Select(m => m!.AsObject()).Where(m => m["required"]!.GetValue<bool>()
            && (m["onlyIn"]!.AsArray().Count == 0 || m["onlyIn"]!.AsArray().Any(entry => entry!.GetValue<string>().Split('&').All(IsChosen)))))
            materials.Add(new JsonObject
            {
                ["materialId"] = rule["id"]!.DeepClone(), ["treatment"] = "originalSeen",
                ["files"] = new JsonArray(await clerk.Upload(SamplePage(seed), "image/png", "扫描件.png")),
            });
        var unit = $"{clerk.StaffId[1..3]}00";
        var village = (await clerk.Get("/api/directory"))["villages"]!.AsArray().First(v => v!["unitId"]!.GetValue<string>() == unit)!["name"]!.GetValue<string>();
        var submitted = await clerk.Post("/api/cases", new JsonObject
        {
            ["item"] = new JsonObject { ["id"] = guide["itemId"]!.DeepClone(), ["guideVersion"] = guide["version"]!.DeepClone(), ["situation"] = situation, ["answers"] = new JsonArray([.. answers.Select(a => JsonValue.Create(a))]) },
            ["mode"] = "onBehalf",
            ["applicant"] = new JsonObject { ["name"] = name, ["idNumber"] = id, ["phone"] = phone, ["village"] = new JsonObject { ["unitId"] = unit, ["name"] = village } },
            ["materials"] = materials,
            ["delivery"] = new JsonObject { ["way"] = delivery },
            ["seen"] = new JsonArray(),
        }, practice: practice);
        return submitted["number"]!.GetValue<string>();
    }

    /// <summary>A small picture that is a real PNG.</summary>
    public static byte[] SamplePage(int seed)
    {
        const int width = 400, height = 560;
        var raw = new byte[height * (width + 1)];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                raw[y * (width + 1) + 1 + x] = (byte)(y % 28 is > 8 and < 14 && x is > 40 && x < 330 - (y * 37 + seed * 53) % 160 ? 90 : 250);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(raw);
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR", [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]);
        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void Chunk(Stream to, string type, byte[] data)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. data];
        to.Write(Big(data.Length));
        to.Write(typed);
        to.Write(Big((int)System.IO.Hashing.Crc32.HashToUInt32(typed)));
    }

    private static byte[] Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static async Task County(Clerk county, string number, int steps)
    {
        foreach (var (path, body) in Straight.Take(steps)) await Step(county, number, path, body());
    }

    /// <summary>One step at the county, once the case has arrived there.</summary>
    private static async Task Step(Clerk county, string number, string path, JsonObject body)
    {
        for (var tries = 0; ; tries++)
        {
            using var there = await county.Send(HttpMethod.Get, $"/api/county-jobs/{number}", null, null, null);
            if (there.IsSuccessStatusCode)
            {
                await county.Post($"/api/county-jobs/{number}/{path}", body, JsonNode.Parse(await there.Content.ReadAsStringAsync())!["version"]!.GetValue<int>());
                return;
            }
            if (tries > 100) throw new TimeoutException($"{number} did not reach the county.");
            await Task.Delay(100);
        }
    }
}
