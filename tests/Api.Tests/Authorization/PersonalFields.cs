using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>
/// Who is shown an applicant's data in full, answer by answer: every GET, and every question that is asked by POST, × role with a known applicant, against
/// personal.csv, which is reviewed by people. After a change that is meant, PERSONAL=write puts down what is so.
/// </summary>
[Collection(PlatformCollection.Name)]
public sealed class PersonalFields(PlatformFixture fixture)
{
    private static readonly string[] Papers = ["receipt", "authorisation", "one-time-notice", "acceptance", "decision"];
    private static string File_ => Path.Combine(PlatformFixture.Repository, "tests", "Api.Tests", "Authorization", "personal.csv");

    /// <summary>What is known of the person, and where the case is.</summary>
    private sealed record Known(string County, string Township, Dictionary<string, string> Fields)
    {
        public bool Has(string endpoint) => endpoint.Contains(County, StringComparison.Ordinal) || endpoint.Contains(Township, StringComparison.Ordinal);
    }

    [Fact]
    public async Task each_role_is_shown_in_full_exactly_what_the_table_says()
    {
        using var askers = new Askers(fixture.Platform);
        var known = await Prepare(askers);
        var seen = new ConcurrentDictionary<(string Answer, string Field, string Role), bool>();
        foreach (var (name, endpoint, body) in Answers(known))
        {
            // A look in full stands on the record, so the next one needs the page after it.
            var isWritten = endpoint.StartsWith("POST ", StringComparison.Ordinal) && known.Has(endpoint);
            await Parallel.ForEachAsync(WhoMayCallWhat.People, new ParallelOptions { MaxDegreeOfParallelism = isWritten ? 1 : 6 }, async (person, _) =>
            {
                var answer = await askers.Ask(person.StaffId, endpoint, body?.DeepClone(), isWritten ? await Version(askers, person.StaffId, endpoint) : null);
                foreach (var (field, value) in known.Fields)
                    if (answer.Body.Contains(value, StringComparison.Ordinal)) seen[(name, field, person.Role)] = true;
            });
        }
        var lines = seen.Keys.GroupBy(s => s.Answer).SelectMany(answer => answer.GroupBy(s => s.Field)
                .Select(f => (Field: f.Key, Roles: string.Join(' ', WhoMayCallWhat.People.Select(p => p.Role).Where(role => f.Any(s => s.Role == role)))))
                .GroupBy(f => f.Roles).Select(same => $"{answer.Key},{string.Join(' ', known.Fields.Keys.Intersect(same.Select(f => f.Field)))},{same.Key}"))
            .Order(StringComparer.Ordinal).Prepend("answer,fields,roles").ToList();
        if (Environment.GetEnvironmentVariable("PERSONAL") == "write") File.WriteAllLines(File_, lines);
        var table = File.ReadAllLines(File_);
        Assert.True(table.SequenceEqual(lines), $"Only in the table:\n{string.Join('\n', table.Except(lines))}\nOnly in the answers:\n{string.Join('\n', lines.Except(table))}");
    }

    /// <summary>Every GET of the county, the lists with their lists, and the questions that stand in no URL. The name is what the table calls it.</summary>
    private static IEnumerable<(string Name, string Endpoint, JsonObject? Body)> Answers(Known known)
    {
        var gets = WhoMayCallWhat.Endpoints().Where(e => e.StartsWith("GET /api", StringComparison.Ordinal)).ToList();
        foreach (var get in gets.Where(e => !e.Contains('{'))) yield return (get, get, null);
        foreach (var list in (string[])["cases?list=all", "cases?list=waiting", "cases?list=due", "county-jobs?list=in-hand", "county-jobs?list=all", "approvals?office=all", "supervision/cases?unitId=0400&list=all", "people?unit=*"])
            yield return ($"GET /api/{list}", $"GET /api/{list}", null);
        foreach (var get in gets.Where(e => e.Contains("{number}", StringComparison.Ordinal) && !e.Contains("{fileId}", StringComparison.Ordinal)))
            foreach (var (number, paper) in from n in new[] { known.County, known.Township } from p in get.Contains("{paper}", StringComparison.Ordinal) ? Papers : [""] select (n, p))
                yield return (get.Replace("{paper}", paper, StringComparison.Ordinal), get.Replace("{number}", number, StringComparison.Ordinal).Replace("{paper}", paper, StringComparison.Ordinal), null);
        yield return ("GET /api/papers/books/{book}", "GET /api/papers/books/ledger", null);
        var id = known.Fields["idNumber"];
        foreach (var (question, body) in ((string, JsonObject)[])
            [("case-search", new() { ["text"] = id }), ("shelf", new() { ["idNumber"] = id }), ("papers/transfer", new() { ["numbers"] = new JsonArray(known.County, known.Township) })])
            yield return ($"POST /api/{question}", $"POST /api/{question}", body);
        foreach (var number in (string[])[known.County, known.Township])
        {
            yield return ("POST /api/cases/{number}/reveal", $"POST /api/cases/{number}/reveal", new() { ["purpose"] = "核对证件" });
            yield return ("POST /api/county-jobs/{number}/reveal", $"POST /api/county-jobs/{number}/reveal", new() { ["purpose"] = "录入专网" });
            yield return ("POST /api/papers/cases/{number}/authorisation", $"POST /api/papers/cases/{number}/authorisation", []);
        }
    }

    private static async Task<int?> Version(Askers askers, string staffId, string endpoint)
    {
        var (desk, number) = (endpoint.Contains("county-jobs", StringComparison.Ordinal) ? "county-jobs" : "cases", endpoint.Split('/')[^2]);
        return await askers.Ask(staffId, $"GET /api/{desk}/{number}") is { Status: 200 } shown ? shown.Json["version"]!.GetValue<int>() : 1;
    }

    /// <summary>One person with an agent and a parcel, at the county and at an office, and one who was turned away.</summary>
    private static async Task<Known> Prepare(Askers askers)
    {
        var ((name, id, phone), (agent, agentId, agentPhone)) = (Clerk.Invent(4_711), Clerk.Invent(4_712));
        var fields = new Dictionary<string, string>
        {
            ["name"] = $"{name}甲", ["idNumber"] = id, ["phone"] = phone[..7] + "4711", ["agentName"] = $"{agent}乙", ["agentIdNumber"] = agentId, ["agentPhone"] = agentPhone[..7] + "4712",
            ["mailPhone"] = "13900004713", ["address"] = "公营子村四十七号院", ["declinedName"] = "赵建国丙", ["declinedPhone"] = "13900004714",
        };
        var county = await Take(askers, fields, "shengyu-dengji");
        var township = await Take(askers, fields, "tekun-zhaoliao-xieyi");
        await askers.Clerk("z01").UntilThere(county);
        await askers.Clerk("w0400a").UntilStage(county, "at-county");
        foreach (var (step, body) in ((string, JsonObject)[])[("take-over", []), ("accept", []), ("department", new() { ["departmentId"] = "minzheng" })]) await askers.Clerk("z01").County(county, step, body);
        await askers.Clerk("o0400-minzheng").Township(township, "accept");
        await askers.Clerk("w0400a").Post("/api/declines", new JsonObject { ["itemName"] = "办证", ["reason"] = "notListed", ["text"] = "不在清单", ["applicantName"] = fields["declinedName"], ["phone"] = fields["declinedPhone"] }, practice: true);
        return new(county, township, fields);
    }

    private static async Task<string> Take(Askers askers, Dictionary<string, string> fields, string item)
    {
        var window = askers.Clerk("w0400a");
        var guide = (await window.Get("/api/catalogue"))["guides"]!.AsArray().Single(g => g!["itemId"]!.GetValue<string>() == item)!;
        var situation = guide["situations"]!.AsArray().FirstOrDefault()?["id"]?.GetValue<string>();
        var materials = new JsonArray();
        foreach (var rule in guide["materials"]!.AsArray().Where(m => m!["required"]!.GetValue<bool>() && (m["onlyIn"]!.AsArray().Count == 0 || m["onlyIn"]!.AsArray().Any(o => o!.GetValue<string>() == situation))))
            materials.Add(new JsonObject { ["materialId"] = rule!["id"]!.DeepClone(), ["treatment"] = "copy", ["files"] = new JsonArray(await window.Upload(PracticeCases.SamplePage(1), "image/png", "页.png")) });
        return (await window.Post("/api/cases", new JsonObject
        {
            ["item"] = new JsonObject { ["id"] = item, ["guideVersion"] = guide["version"]!.DeepClone(), ["situation"] = situation },
            ["mode"] = "onBehalf", ["materials"] = materials, ["seen"] = new JsonArray(),
            ["applicant"] = new JsonObject { ["name"] = fields["name"], ["idNumber"] = fields["idNumber"], ["phone"] = fields["phone"], ["village"] = new JsonObject { ["unitId"] = "0400", ["name"] = "公营子村" } },
            ["agent"] = new JsonObject { ["name"] = fields["agentName"], ["idNumber"] = fields["agentIdNumber"], ["phone"] = fields["agentPhone"], ["relation"] = "子女", ["authorisation"] = "powerOfAttorney" },
            ["delivery"] = new JsonObject { ["way"] = "mail", ["recipient"] = fields["name"], ["phone"] = fields["mailPhone"], ["address"] = fields["address"] },
        }))["number"]!.GetValue<string>();
    }
}
