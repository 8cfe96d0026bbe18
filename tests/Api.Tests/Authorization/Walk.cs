using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>A person before an object: what stands in the route, the object itself first.</summary>
internal sealed record Cell(string StaffId, params (string Name, string Value)[] Route)
{
    public string Id => Route[0].Value;
    public string Of(string endpoint) => Route.Aggregate(endpoint, (path, part) => path.Replace($"{{{part.Name}}}", part.Value, StringComparison.Ordinal));
    public Cell With(string id) => new(StaffId, [(Route[0].Name, id), .. Route[1..]]);
}

/// <summary>What was found, over all walks.</summary>
internal sealed class Found
{
    public ConcurrentDictionary<(string Endpoint, string Relation, string Role), string> Verdicts { get; } = [];
    public ConcurrentBag<string> Differences { get; } = [];
    public ConcurrentBag<string> Wrong { get; } = [];
    public int Cells;
}

/// <summary>How a step can be tried by many without being done by the first.</summary>
internal enum Trying
{
    /// <summary>Whoever is told that it is allowed sends an old page version, or none, and must hear 412 or 428; at the end one of them does it.</summary>
    Guarded,
    /// <summary>Everybody does it, one after the other.</summary>
    Free,
    /// <summary>Whoever is told that it is allowed is believed; one of them does it.</summary>
    Told,
}

/// <summary>Takes objects through their life; before each step, and instead of it, everybody of the county tries it.</summary>
internal sealed class Walk(Askers askers, Found found, IReadOnlyDictionary<string, Func<string, Cell?>> cells, Func<string, string> unknown, Func<Cell, Task<JsonObject?>>? show = null)
{
    private static readonly Dictionary<string, string[]> Matrix = WhoMayCallWhat.Matrix();

    /// <param name="action">As the answer's allowedActions name it.</param>
    /// <param name="by">Who does it in the end, by object; null: nobody.</param>
    public async Task Step(string endpoint, string? action = null, Func<string, string?>? by = null, JsonObject? body = null, Trying trying = Trying.Guarded)
    {
        var tried = (from c in cells from p in WhoMayCallWhat.People let cell = c.Value(p.Role) where cell is not null select (Relation: c.Key, p.Role, Cell: cell)).ToList();
        await Parallel.ForEachAsync(tried, new ParallelOptions { MaxDegreeOfParallelism = trying is Trying.Free ? 1 : 4 }, async (t, _) =>
        {
            Interlocked.Increment(ref found.Cells);
            var verdict = await Try(endpoint, action, t.Relation, t.Role, t.Cell, body, trying);
            if (verdict is not null) found.Verdicts.AddOrUpdate((endpoint, t.Relation, t.Role), verdict, (_, before) => Stronger(before, verdict));
        });
        foreach (var cell in tried.Where(t => t.Relation != "otherTownship").Select(t => t.Cell).DistinctBy(c => c.Id))
            if (by?.Invoke(cell.Id) is { } doer) await Do(cell with { StaffId = doer }, endpoint, body);
    }

    /// <summary>What a role may at one moment of an object's life it may.</summary>
    private static string Stronger(string a, string b) => new[] { "do", "forbidden", "see", "no" } is var ranks && Array.IndexOf(ranks, a) < Array.IndexOf(ranks, b) ? a : b;

    private async Task<string?> Try(string endpoint, string? action, string relation, string role, Cell cell, JsonObject? body, Trying trying)
    {
        if (!Matrix[endpoint].Contains(role) && !Matrix[endpoint].Contains("*"))
        {
            var refused = await askers.Ask(cell.StaffId, cell.Of(endpoint), body?.DeepClone(), 1);
            if (refused.Status != (role == "anonymous" ? 401 : 403)) found.Wrong.Add($"{endpoint} as {role}: {refused.Status}");
            return null;
        }
        if (relation == "otherTownship" || await Shown(cell) is not { } shown) return await Send(endpoint, cell, body, 1, trying);
        var allowed = action is not null && shown["allowedActions"]?.AsArray().Any(a => a!.GetValue<string>() == action) is true;
        var version = shown["version"]!.GetValue<int>();
        return !allowed || trying is Trying.Free ? await Send(endpoint, cell, body, version, trying)
            : trying is Trying.Told ? "do"
            : await askers.Ask(cell.StaffId, cell.Of(endpoint), body?.DeepClone(), version > 1 ? version - 1 : null) is { Status: not (412 or 428) } odd ? $"{odd.Status} {odd.Code}" : "do";
    }

    private async Task<string> Send(string endpoint, Cell cell, JsonObject? body, int version, Trying trying)
    {
        var answer = await askers.Ask(cell.StaffId, cell.Of(endpoint), body?.DeepClone(), version);
        if (answer.Status == 404)
        {
            var missing = await askers.Ask(cell.StaffId, cell.With(unknown(cell.Id)).Of(endpoint), body?.DeepClone(), version);
            if (missing != answer) found.Differences.Add($"{endpoint} as {cell.StaffId} with {cell.Id}: {answer} / {missing}");
        }
        return answer.Status switch
        {
            404 => "no",
            // Whose seat it is changes within the day.
            _ when endpoint.StartsWith("POST /api/hall/", StringComparison.Ordinal) => "see",
            403 => "forbidden",
            409 => "see",
            422 when answer.Json["fields"]?["standIn"] is not null => "see",
            200 when endpoint.StartsWith("GET ", StringComparison.Ordinal) => "see",
            422 or 200 or 201 when trying is not Trying.Guarded => "do",
            _ => $"{answer.Status} {answer.Code}",
        };
    }

    private async Task Do(Cell cell, string endpoint, JsonObject? body)
    {
        var answer = await askers.Ask(cell.StaffId, cell.Of(endpoint), body?.DeepClone(), (await Shown(cell))?["version"]?.GetValue<int>());
        if (answer.Status is not (200 or 201)) found.Wrong.Add($"{endpoint} by {cell.StaffId}, who should be able to: {answer.Status} {answer.Body}");
    }

    /// <summary>The object as this person sees it, with version and allowedActions; null when it shows nothing of the kind.</summary>
    private Task<JsonObject?> Shown(Cell cell) => show is null ? Task.FromResult<JsonObject?>(null) : show(cell);
}
