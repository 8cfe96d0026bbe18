using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Fuzz;

/// <summary>A small county in work: some of everything, so that a well-formed request meets something that exists. What the answers name is remembered.</summary>
internal sealed class World
{
    public static IReadOnlyDictionary<string, string> People => Life.Seated.OfEachRole;

    /// <summary>Names by which answers call something that a path or a body may call again.</summary>
    private static readonly string[] Naming = ["number", "id", "itemId", "fileId", "unitId", "placeId", "stationId", "departmentId", "materialId", "staffId", "ticket", "code", "villageId", "guideVersion", "situation", "bag", "no", "contactId"];

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> known = new();
    private readonly ConcurrentDictionary<string, int> versions = new();
    public JsonObject Draft { get; private set; } = [];
    public JsonObject Guide { get; private set; } = [];

    public static async Task<World> Build(LocalPlatform platform)
    {
        var world = new World();
        using var window = new Clerk(platform, "w0400a");
        using var county = new Clerk(platform, "z01");
        (world.Draft, world.Guide) = (await window.Draft(), (await window.Get("/api/catalogue"))["guides"]![0]!.DeepClone().AsObject());
        var township = (await window.Get("/api/catalogue"))["guides"]!.AsArray().Select(g => g!.AsObject()).Where(g => g["route"]!.GetValue<string>() == "township").Take(3).ToList();
        for (var i = 0; i < 4; i++) await PracticeCases.Submit(window, 500 + i, "township");
        for (var i = 0; i < township.Count; i++) await PracticeCases.Take(window, township[i], 600 + i, "township");
        var relayed = await PracticeCases.Submit(window, 510, "township");
        await county.UntilThere(relayed);
        await county.County(relayed, "take-over");
        await window.Post("/api/questions", new JsonObject { ["text"] = "低保复审要带什么？", ["office"] = "民政" });
        await world.Propose(platform);
        foreach (var (_, id) in People) { using var who = new Clerk(platform, id); await world.Look(who); }
        return world;
    }

    private async Task Propose(LocalPlatform platform)
    {
        using var editor = new Clerk(platform, "e0400");
        using var writer = new Clerk(platform, "k01");
        Guide = (await editor.Get($"/api/guides/{Guide["itemId"]}"))["guide"]!.DeepClone().AsObject();
        Guide["conditions"] = new JsonArray("符合新的条件");
        await editor.Post("/api/guide-changes", new JsonObject { ["kind"] = "change", ["reason"] = "条件变了", ["itemId"] = Guide["itemId"]!.DeepClone(), ["wanted"] = Guide.DeepClone() });
        await writer.Post("/api/knowledge", new JsonObject { ["question"] = "几点上班？", ["answer"] = "八点半" });
    }

    /// <summary>Everything this person's lists and pages name.</summary>
    private async Task Look(Clerk clerk)
    {
        foreach (var path in (string[])["/api/me", "/api/cases", "/api/approvals", "/api/county-jobs", "/api/questions", "/api/hall/day", "/api/knowledge", "/api/guides", "/api/guide-changes", "/api/admissions", "/api/declines", "/api/people", "/api/contacts", "/api/directory", "/api/setup/calendar"])
        {
            using var response = await clerk.Send(HttpMethod.Get, path, null, null, null);
            if (response.IsSuccessStatusCode) Learn(path, await response.Content.ReadAsStringAsync(), all: true);
        }
    }

    /// <summary>What an answer of the program names, and how far the thing is.</summary>
    public void Learn(string path, string answer, bool all = false)
    {
        if ((answer.Length > 60_000 && !all) || !answer.StartsWith('{')) return;
        var body = JsonNode.Parse(answer)!.AsObject();
        if (body["version"] is JsonValue version && version.TryGetValue<int>(out var number)) { versions[Target.ThingOf(path)] = number; versions[path] = number; }
        Walk(Segment(path), body);
    }

    public int VersionOf(string path) => versions.GetValueOrDefault(path.Contains("/changes", StringComparison.Ordinal) ? path : Target.ThingOf(path), 1);

    /// <summary>Something that exists under this name, first where this desk speaks of it.</summary>
    public string? Any(string desk, string name, Random dice) =>
        ((string[])[$"{desk}.{name}", $".{name}"]).Select(k => known.GetValueOrDefault(k)).FirstOrDefault(k => k is { Count: > 0 }) is { } found ? found.Keys.ElementAt(dice.Next(Math.Min(found.Count, 40))) : null;

    public static string Segment(string path) => path.Split('/', '?') is ["", "api", var desk, ..] ? desk is "papers" or "supervision" ? "cases" : desk : "";

    private void Walk(string desk, JsonNode? node)
    {
        if (node is JsonArray list) foreach (var one in list.Take(60)) Walk(desk, one);
        if (node is not JsonObject body) return;
        foreach (var (name, value) in body)
            if (value is JsonValue leaf && Naming.Contains(name)) foreach (var key in (string[])[$"{desk}.{name}", $".{name}"]) known.GetOrAdd(key, _ => new()).TryAdd(leaf.ToString(), true);
            else Walk(desk, value);
    }
}
