using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>
/// One person's answers are the same to the byte whether another's object is there or not (I11): random sequences of two users, the same by seed, 500 a
/// run and as many as IDOR says. Each question is asked twice, about the other's object and about one that never was.
/// </summary>
[Collection(PlatformCollection.Name)]
public sealed class ForeignIsUnknown(PlatformFixture fixture)
{
    private static readonly string[] Strangers = ["w0300a", "i0300a", "o0300-minzheng", "l0300", "c0300", "a0300a", "s0301", "e0300", "s0402", "d-renshe", "t0300", "p01", "nobody"];
    private static readonly string[] Lists =
    [
        "/api/cases?list=all", "/api/cases?list=todo", "/api/cases?list=due", "/api/cases?list=waiting", "/api/approvals", "/api/approvals?office=all", "/api/county-jobs?list=in-hand", "/api/county-jobs?township=0400", "/api/declines",
        "/api/questions?list=unit", "/api/questions?list=mine", "/api/questions?list=to-answer", "/api/admissions", "/api/desk", "/api/hall/day", "/api/papers/books/ledger", "/api/papers/books/ledger?place=0400", "/api/papers/books/ledger?place=0401",
    ];
    private static readonly JsonObject[] Bodies =
        [[], new() { ["text"] = "已电话告知" }, new() { ["reason"] = "请说明" }, new() { ["purpose"] = "核对" }, new() { ["text"] = 1 }, new() { ["unitId"] = "0400" }, new() { ["people"] = "2 人", ["equipment"] = "高拍仪" }];

    /// <summary>What there is at the hall 0400 or its station, and what there never was. A colleague is no stranger: a question is of the whole house.</summary>
    private sealed record Theirs(string Routes, string Name, string Id, string Never, string Owner, JsonObject Note, string? Colleague = null);

    [Fact]
    public async Task answers_to_a_stranger_are_the_same_to_the_byte_whether_the_object_is_there_or_not()
    {
        using var askers = new Askers(fixture.Platform);
        var (count, dice) = (int.Parse(Environment.GetEnvironmentVariable("IDOR") ?? "500"), new Random(45));
        var objects = await Prepare(askers);
        var matrix = WhoMayCallWhat.Endpoints().Where(e => e.Contains(" /api/", StringComparison.Ordinal)).ToList();
        var differences = new List<string>();
        for (var n = 0; n < count; n++)
        {
            var (it, stranger) = (objects[dice.Next(objects.Count)], Strangers[dice.Next(Strangers.Length)]);
            if (stranger == it.Colleague) continue;
            if (dice.Next(10) == 0 && it.Note.Count > 0) await askers.Ask(it.Owner, $"POST {it.Routes}/{it.Id}/note", it.Note.DeepClone(), dice.Next(1, 6));
            var (there, never) = dice.Next(6) switch
            {
                0 => await Both(askers, stranger, "POST /api/case-search", it, id => new JsonObject { ["text"] = id }),
                1 => await Both(askers, stranger, "POST /api/papers/transfer", it, id => new JsonObject { ["numbers"] = new JsonArray(id) }),
                _ => await Routed(askers, dice, stranger, it, matrix),
            };
            if (there != never) differences.Add($"{n}: {stranger} {it.Routes}/{it.Id}: {there} / {never}");
            if (dice.Next(8) == 0 && await Named(askers, stranger, Lists[dice.Next(Lists.Length)], objects) is { } leak) differences.Add($"{n}: {leak}");
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
    }

    [Fact]
    public async Task what_is_named_in_a_body_is_as_unknown_as_what_never_was()
    {
        using var askers = new Askers(fixture.Platform);
        var cases = new CaseScenes(askers, new Found());
        var (number, draft) = (await cases.Take("w0400a", "shengyu-dengji"), await askers.Clerk("w0300a").Draft(81));
        var file = (await askers.Clerk("w0400a").Case(number))["materials"]![0]!["files"]![0]!["fileId"]!.GetValue<string>();
        JsonObject Wrong(Action<JsonObject> change) { var d = draft.DeepClone().AsObject(); d["applicant"]!["name"] = ""; change(d); return d; }
        foreach (var (endpoint, body) in ((string, Func<string, string, JsonObject>)[])
        [
            ("POST /api/cases", (id, _) => Wrong(d => d["seen"] = new JsonArray(id))),
            ("POST /api/cases", (id, _) => Wrong(d => { d["materials"]![0]!["treatment"] = "reused"; d["materials"]![0]!["reuse"] = new JsonObject { ["number"] = id, ["consent"] = "signed" }; })),
            ("POST /api/cases", (_, f) => Wrong(d => d["materials"]![0]!["files"] = new JsonArray(new JsonObject { ["fileId"] = f, ["ticket"] = "image/png|10|00|00", ["name"] = "x.png" }))),
            ("POST /api/questions", (id, _) => new() { ["text"] = "问", ["office"] = "民政", ["caseNumber"] = id }),
            ("POST /api/public/progress", (id, _) => new() { ["number"] = id, ["code"] = "0000-0000" }),
            ("POST /api/public/ticket", (id, _) => new() { ["unitId"] = "0400", ["date"] = id[5..13], ["number"] = "A001", ["code"] = "0000-0000" }),
        ])
            Assert.Equal(await askers.Ask("w0300a", endpoint, body(CaseScenes.Unknown(number), Guid.Empty.ToString())), await askers.Ask("w0300a", endpoint, body(number, file)));
    }

    [Fact]
    public async Task a_file_of_another_case_is_not_in_mine_and_an_upload_under_its_id_changes_nothing_there()
    {
        using var askers = new Askers(fixture.Platform);
        var cases = new CaseScenes(askers, new Found());
        var (theirs, mine, station) = (await cases.Take("w0400a", "shengyu-dengji"), await cases.Take("w0300a", "shengyu-dengji"), await cases.Take("s0401", "shengyu-dengji"));
        var file = (await askers.Clerk("w0400a").Case(theirs))["materials"]![0]!["files"]![0]!["fileId"]!.GetValue<string>();
        foreach (var (stranger, own) in ((string, string)[])[("w0300a", mine), ("s0401", station), ("w0400a", station)])
            Assert.Equal(await askers.Ask(stranger, $"GET /api/cases/{own}/files/{Guid.NewGuid()}"), await askers.Ask(stranger, $"GET /api/cases/{own}/files/{file}"));
        foreach (var id in (string[])[file, Guid.NewGuid().ToString()])
        {
            var content = new ByteArrayContent(PracticeCases.SamplePage(999)) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
            using var uploaded = await askers.Clerk("w0300a").Send(HttpMethod.Put, $"/api/material-files/{id}", content, null, null);
            Assert.Equal(200, (int)uploaded.StatusCode);
        }
        var sha256 = (await askers.Clerk("w0400a").Case(theirs))["materials"]![0]!["files"]![0]!["sha256"]!.GetValue<string>();
        Assert.Contains(sha256, (await askers.Ask("w0400a", $"GET /api/cases/{theirs}/files/{file}")).Headers, StringComparison.Ordinal);
    }

    /// <summary>Any endpoint that takes the object; the body may be right, wrong or of another step.</summary>
    private static Task<(Answer, Answer)> Routed(Askers askers, Random dice, string stranger, Theirs it, List<string> matrix)
    {
        var prefix = $" {it.Routes}/{{{it.Name}}}";
        var fitting = matrix.Where(e => e.Contains(prefix, StringComparison.Ordinal)).ToList();
        var (endpoint, body) = (fitting[dice.Next(fitting.Count)], Bodies[dice.Next(Bodies.Length)]);
        return Both(askers, stranger, endpoint.Replace("{fileId}", Guid.Empty.ToString()).Replace("{paper}", "receipt"), it, _ => body.DeepClone().AsObject(), dice.Next(4) == 0 ? null : dice.Next(1, 8));
    }

    private static async Task<(Answer, Answer)> Both(Askers askers, string stranger, string endpoint, Theirs it, Func<string, JsonObject> body, int? version = null)
    {
        async Task<Answer> About(string id)
        {
            var answer = await askers.Ask(stranger, endpoint.Replace($"{{{it.Name}}}", id, StringComparison.Ordinal), body(id), version);
            return answer with { Body = answer.Body.Replace(id, "«id»", StringComparison.Ordinal) };
        }
        return (await About(it.Id), await About(it.Never));
    }

    /// <summary>A list, a count or an export that names what is not the stranger's.</summary>
    private static async Task<string?> Named(Askers askers, string stranger, string list, IReadOnlyList<Theirs> objects)
    {
        var answer = await askers.Ask(stranger, $"GET {list}");
        return objects.FirstOrDefault(o => o.Colleague != stranger && answer.Body.Contains(o.Id, StringComparison.Ordinal)) is { } it ? $"{list} names {it.Id} to {stranger}" : null;
    }

    /// <summary>None of the strangers has to do with any of these.</summary>
    private static async Task<IReadOnlyList<Theirs>> Prepare(Askers askers)
    {
        var cases = new CaseScenes(askers, new Found());
        var (hall, station) = (await cases.Take("w0400a", "shengyu-dengji"), await cases.Take("s0401", "shengyu-dengji"));
        var question = (await askers.Clerk("w0400a").Post("/api/questions", new JsonObject { ["text"] = "要不要原件？", ["office"] = "农业" }))["number"]!.GetValue<string>();
        var decline = (await askers.Clerk("w0400a").Post("/api/declines", new JsonObject { ["itemName"] = "办证", ["reason"] = "notListed", ["text"] = "不在清单" }, practice: true))["id"]!.GetValue<string>();
        var admission = (await askers.Clerk("e0400").Post("/api/admissions", new JsonObject { ["itemId"] = "menzhen-mante", ["stationId"] = "0401", ["reason"] = "离镇二十里" }))["id"]!.GetValue<string>();
        var note = new JsonObject { ["text"] = "已电话告知" };
        return
        [
            .. new[] { (hall, "w0400a"), (station, "s0401") }.SelectMany(c => new[] { "/api/cases", "/api/papers/cases", "/api/county-jobs" }.Select(routes => new Theirs(routes, "number", c.Item1, CaseScenes.Unknown(c.Item1), c.Item2, note))),
            new("/api/questions", "number", question, $"{question[..^3]}{int.Parse(question[^3..]) + 500}", "w0400a", [], Colleague: "s0402"),
            new("/api/declines", "id", decline, Guid.NewGuid().ToString(), "w0400a", []),
            new("/api/admissions", "id", admission, "0401-no-such-item", "e0400", []),
        ];
    }
}
