using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Life;

/// <summary>What people do, in the words of the trade.</summary>
public static class Steps
{
    public static async Task<JsonObject> Case(this Clerk clerk, string number) => await clerk.Get($"/api/cases/{number}");
    public static async Task<JsonObject> Job(this Clerk clerk, string number) => await clerk.Get($"/api/county-jobs/{number}");
    public static string Stage(this JsonObject it) => it["stage"]!.GetValue<string>();
    public static int Version(this JsonObject it) => it["version"]!.GetValue<int>();
    public static string[] Allowed(this JsonObject it) => [.. it["allowedActions"]!.AsArray().Select(a => a!.GetValue<string>())];

    /// <summary>Waits for a condition of the other book, never for a time.</summary>
    public static async Task<JsonObject> Until(Func<Task<JsonObject>> look, Func<JsonObject, bool> holds)
    {
        var patience = DateTime.UtcNow.AddSeconds(30);
        Exception? last = null;
        while (DateTime.UtcNow < patience)
        {
            try
            {
                var seen = await look();
                if (holds(seen)) return seen;
            }
            catch (InvalidOperationException e) { last = e; }
            await Task.Delay(20);
        }
        throw new TimeoutException("It did not become so.", last);
    }

    public static Task<JsonObject> UntilStage(this Clerk township, string number, string stage) => Until(() => township.Case(number), it => it.Stage() == stage);
    public static Task<JsonObject> UntilThere(this Clerk county, string number) => Until(() => county.Job(number), _ => true);

    public static async Task Do(this Clerk clerk, string desk, string number, string step, JsonObject? body = null)
    {
        var it = await clerk.Get($"/api/{desk}/{number}");
        await clerk.Post($"/api/{desk}/{number}/{step}", body ?? [], it.Version());
    }

    public static Task County(this Clerk clerk, string number, string step, JsonObject? body = null) => clerk.Do("county-jobs", number, step, body);
    public static Task Township(this Clerk clerk, string number, string step, JsonObject? body = null) => clerk.Do("cases", number, step, body);

    public static async Task<(int Status, JsonObject Body)> Try(this Clerk clerk, HttpMethod method, string path, JsonNode? body = null, int? version = null, string? command = null)
    {
        using var response = await clerk.Send(method, path, body is null ? null : JsonContent.Create(body), version, command ?? Guid.NewGuid().ToString());
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }

    public static string Code(this (int Status, JsonObject Body) answer) => answer.Body["code"]?.GetValue<string>() ?? "";

    /// <summary>A submission that would be taken: 残疾人 … whatever the guide lists first for this place.</summary>
    public static async Task<JsonObject> Draft(this Clerk clerk, int seed = 1)
    {
        var level = clerk.StaffId[0] == 's' ? "village" : "township";
        var guide = (await clerk.Get("/api/catalogue"))["guides"]!.AsArray().Select(g => g!.AsObject()).First(g => g["route"]!.GetValue<string>() != "township" && g["takenAt"]!.AsArray().Any(t => t!.GetValue<string>() == level) && g["situations"]!.AsArray().Count > 0);
        var situation = guide["situations"]![0]!["id"]!.GetValue<string>();
        var (name, id, phone) = Clerk.Invent(seed);
        var materials = new JsonArray();
        foreach (var rule in guide["materials"]!.AsArray().Select(m => m!.AsObject()).Where(m => m["required"]!.GetValue<bool>() && (m["onlyIn"]!.AsArray().Count == 0 || m["onlyIn"]!.AsArray().Any(s => s!.GetValue<string>() == situation))))
            materials.Add(new JsonObject { ["materialId"] = rule["id"]!.DeepClone(), ["treatment"] = "copy", ["files"] = new JsonArray(await clerk.Upload(PracticeCases.SamplePage(seed), "image/png", "页.png")) });
        return new JsonObject
        {
            ["item"] = new JsonObject { ["id"] = guide["itemId"]!.DeepClone(), ["guideVersion"] = guide["version"]!.DeepClone(), ["situation"] = situation },
            ["mode"] = "assisted",
            ["applicant"] = new JsonObject { ["name"] = name, ["idNumber"] = id, ["phone"] = phone, ["village"] = new JsonObject { ["unitId"] = "0400", ["name"] = "公营子村" } },
            ["materials"] = materials, ["delivery"] = new JsonObject { ["way"] = "township" }, ["seen"] = new JsonArray(),
        };
    }
}
