using System.Text;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.People;

/// <summary>What the administrator does at the people's page.</summary>
internal static class Office
{
    public static JsonObject Person(string id, string role, string unit, string? account = null) => new()
    {
        ["id"] = id, ["account"] = account ?? $"aad|{id}", ["name"] = $"新人{id}", ["role"] = role, ["unitId"] = unit,
    };

    public static JsonObject Add(JsonObject person) => new() { ["type"] = "add", ["person"] = person };
    public static JsonObject Disable(string id, string? to = null) => new() { ["type"] = "disable", ["id"] = id, ["reason"] = "调离", ["handOverTo"] = to };
    public static JsonObject Enable(string id) => new() { ["type"] = "enable", ["id"] = id };

    public static Task<JsonObject> People(this Clerk clerk, string unit) => clerk.Get($"/api/people?unit={unit}");
    public static JsonObject? Row(this JsonObject people, string id) => people["people"]!.AsArray().SingleOrDefault(p => p!["id"]!.GetValue<string>() == id)?.AsObject();

    public static async Task<(int Status, JsonObject Body)> Change(this Clerk clerk, params JsonObject[] changes)
    {
        var version = clerk.StaffId == "adm" ? (await clerk.People("0000"))["version"]!.GetValue<int>() : 0;
        return await clerk.Try(HttpMethod.Post, "/api/people/changes", Changes(changes), version);
    }

    public static JsonObject Changes(params JsonObject[] changes) => new() { ["changes"] = new JsonArray([.. changes]) };

    public static async Task<(int Status, JsonObject Body)> Import(this Clerk clerk, byte[] file, bool dry = false, string? command = null)
    {
        using var response = await clerk.Send(HttpMethod.Post, $"/api/people/import{(dry ? "?dry=1" : "")}", new ByteArrayContent(file), null, command ?? Guid.NewGuid().ToString());
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }

    public static Task<(int Status, JsonObject Body)> Import(this Clerk clerk, string csv, bool dry = false) => clerk.Import(Encoding.UTF8.GetBytes(csv), dry);

    public static (int, int, int, int) Counted(this JsonObject answer) =>
        (answer["added"]!.GetValue<int>(), answer["changed"]!.GetValue<int>(), answer["unchanged"]!.GetValue<int>(), answer["refused"]!.AsArray().Count);
}
