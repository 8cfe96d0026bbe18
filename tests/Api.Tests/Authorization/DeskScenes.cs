using System.Text.Json.Nodes;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>What is no case: refusals, questions, articles, changes of guides, admissions, the hall, people, and what belongs to everybody.</summary>
internal sealed class DeskScenes(Askers askers, Found found)
{
    private const string Item = "dusheng-fumu-jiangli", Department = "d-weijian";

    public Task Run() => Task.WhenAll(Declines(), Questions(), QuestionsOfTheCounty(), Articles(), Changes(), Admissions(), Hall(), People(), EverybodysOwn());

    private async Task Declines()
    {
        async Task<string> Record(string staffId) => (await askers.Clerk(staffId).Post("/api/declines", new JsonObject { ["itemName"] = "办证", ["reason"] = "notListed", ["text"] = "不在清单" }, practice: true))["id"]!.GetValue<string>();
        var (hall, station, foreign) = (await Record("w0400a"), await Record("s0401"), await Record("w0300a"));
        Cell At(string role, string id) => new(Who(role), ("id", id), ("unitId", "0400"));
        var walk = new Walk(askers, found, OfTownship(role => At(role, role == "stationClerk" ? station : hall), role => At(role, role == "stationClerk" ? hall : station), role => At(role, foreign)), OtherId,
            cell => Row(cell, "/api/declines"));
        await walk.Step("POST /api/declines/{id}/follow-up", null, null, new() { ["text"] = "已引导到县里" }, Trying.Free);
        var watched = new Walk(askers, found, CountyScenes.OfCounty(role => At(role, hall)), OtherId, cell => Row(cell, "/api/supervision/checks"));
        await watched.Step("POST /api/supervision/declines/{unitId}/{id}/check", null, null, new() { ["verdict"] = "justified", ["note"] = "属实" }, Trying.Free);
        var mislaid = new Walk(askers, found, new Dictionary<string, Func<string, Cell?>> { ["otherTownship"] = role => new(Who(role), ("id", hall), ("unitId", "0300")) }, OtherId);
        await mislaid.Step("POST /api/supervision/declines/{unitId}/{id}/check", null, null, new() { ["verdict"] = "justified", ["note"] = "属实" }, Trying.Free);
    }

    private async Task Questions()
    {
        async Task<string> Ask(string staffId) => (await askers.Clerk(staffId).Post("/api/questions", new JsonObject { ["text"] = "要不要原件？", ["office"] = "民政" }))["number"]!.GetValue<string>();
        var (own, foreign) = (await Ask("w0400a"), await Ask("w0300a"));
        Cell At(string role, string number) => new(role == "townshipOffice" ? "o0400-minzheng" : Who(role), ("number", number));
        await Climb(new(askers, found, OfTownship(role => IsOfCounty(role) ? null : At(role, own), role => role == "townshipOffice" ? new("o0400-nongye", ("number", own)) : null, role => IsOfCounty(role) ? null : At(role, foreign))
            .Concat(CountyScenes.OfCounty(role => IsOfCounty(role) ? At(role, own) : null)).ToDictionary(), OtherQuestion, Question), "o0400-minzheng");
    }

    private async Task QuestionsOfTheCounty()
    {
        var number = (await askers.Clerk("w0400a").Post("/api/questions", new JsonObject { ["text"] = "县里几天能批？", ["departmentId"] = "minzheng" }))["number"]!.GetValue<string>();
        await Climb(new(askers, found, new Dictionary<string, Func<string, Cell?>>
        {
            ["own"] = role => IsOfCounty(role) && role != "countyDepartment" ? null : new(Who(role), ("number", number)),
            ["county"] = role => role == "countyDepartment" ? new("d-renshe", ("number", number)) : IsOfCounty(role) ? new(Who(role), ("number", number)) : null,
        }, OtherQuestion, Question), "d-minzheng");
    }

    private static async Task Climb(Walk walk, string answers)
    {
        await walk.Step("GET /api/questions/{number}");
        await walk.Step("POST /api/questions/{number}/call", "call", _ => "w0400a", new() { ["level"] = 1, ["contact"] = "联系人", ["outcome"] = "notReached" });
        await walk.Step("POST /api/questions/{number}/answer", "answer", _ => answers, new() { ["text"] = "要看原件" });
        await walk.Step("POST /api/questions/{number}/escalate", "escalate", _ => "w0400a", new() { ["reason"] = "没有答全" });
        await walk.Step("POST /api/questions/{number}/answer", "answer", null, new() { ["text"] = "要看原件" });
        await walk.Step("POST /api/questions/{number}/close", "close", _ => "w0400a", []);
    }

    private async Task Articles()
    {
        async Task<string> Write(string staffId) => (await askers.Clerk(staffId).Post("/api/knowledge", new JsonObject { ["question"] = "要不要原件？", ["answer"] = "要看原件" }))["id"]!.GetValue<string>();
        var (own, foreign) = (await Write("o0400-minzheng"), await Write("o0300-minzheng"));
        var walk = new Walk(askers, found, new Dictionary<string, Func<string, Cell?>>
        {
            ["own"] = role => IsOfCounty(role) ? null : new(Who(role), ("id", own)), ["otherTownship"] = role => IsOfCounty(role) ? null : new(Who(role), ("id", foreign)),
            ["county"] = role => IsOfCounty(role) ? new(Who(role), ("id", own)) : null,
        }, id => "k" + OtherId(id[1..]), cell => Detail(cell, "/api/knowledge"));
        await walk.Step("GET /api/knowledge/{id}");
        await walk.Step("POST /api/knowledge/{id}/revise", "revise", null, new() { ["question"] = "要不要原件？", ["answer"] = "看原件，收复印件" });
        await walk.Step("POST /api/knowledge/{id}/retire", "retire", _ => "o0400-minzheng", new() { ["reason"] = "已过时" });
    }

    private async Task Changes()
    {
        async Task<string> Propose(string staffId) => (await askers.Clerk(staffId).Post("/api/guide-changes", new JsonObject { ["kind"] = "retire", ["itemId"] = Item, ["reason"] = "政策停止" }))["id"]!.GetValue<string>();
        var (own, foreign) = (await Propose("e0400"), await Propose("e0300"));
        static string Editor(string _) => "e0400";
        var walk = new Walk(askers, found, new Dictionary<string, Func<string, Cell?>>
        {
            ["own"] = role => role == "countyDepartment" ? new(Department, ("id", own)) : IsOfCounty(role) ? null : new(Who(role), ("id", own)),
            ["otherTownship"] = role => IsOfCounty(role) ? null : new(Who(role), ("id", foreign)),
            ["county"] = role => IsOfCounty(role) ? new(Who(role), ("id", own)) : null,
        }, id => id[..^1] + (id[^1] == '0' ? '1' : '0'), cell => Detail(cell, "/api/guide-changes"));
        await walk.Step("GET /api/guide-changes/{id}");
        await walk.Step("POST /api/guide-changes/{id}/return", "return", _ => Department, new() { ["reason"] = "请说明依据" });
        await walk.Step("POST /api/guide-changes/{id}/edit", "edit", Editor, new() { ["reason"] = "补了依据" });
        await walk.Step("POST /api/guide-changes/{id}/confirm", "confirm", _ => Department, []);
        await walk.Step("POST /api/guide-changes/{id}/publish", "publish", null, []);
        await walk.Step("POST /api/guide-changes/{id}/withdraw", "withdraw", Editor, new() { ["reason"] = "不改了" });
        await askers.Clerk("e0300").Post($"/api/guide-changes/{foreign}/withdraw", new JsonObject { ["reason"] = "不改了" }, 1);
    }

    private async Task Admissions()
    {
        async Task<string> Propose(string staffId, string station) => (await askers.Clerk(staffId).Post("/api/admissions", new JsonObject { ["itemId"] = Item, ["stationId"] = station, ["reason"] = "离镇二十里" }))["id"]!.GetValue<string>();
        var (own, sister, foreign) = (await Propose("e0400", "0401"), await Propose("e0400", "0402"), await Propose("e0300", "0301"));
        var walk = new Walk(askers, found, new Dictionary<string, Func<string, Cell?>>
        {
            ["own"] = role => IsOfCounty(role) ? null : new(Who(role), ("id", own)),
            ["otherPlace"] = role => IsOfCounty(role) ? null : new(Who(role), ("id", sister)),
            ["otherTownship"] = role => IsOfCounty(role) ? null : new(Who(role), ("id", foreign)),
            ["county"] = role => IsOfCounty(role) ? new(Who(role), ("id", own)) : null,
        }, id => $"{id[..4]}-no-such-item", cell => Row(cell, "/api/admissions"));
        await walk.Step("POST /api/admissions/{id}/consent", "consent", id => $"s{id[..4]}", new() { ["people"] = "2 人", ["equipment"] = "高拍仪" });
        await walk.Step("POST /api/admissions/{id}/approve", "approve", null, []);
        await walk.Step("POST /api/admissions/{id}/refuse", "refuse", _ => "k01", new() { ["reason"] = "条件不够" });
    }

    /// <summary>A window or a ticket is a name within the asker's own hall: no other hall's can be named. Whose seat it is, the hall's own rules say.</summary>
    private async Task Hall()
    {
        var walk = new Walk(askers, found, new Dictionary<string, Func<string, Cell?>> { ["own"] = role => new(Who(role), ("id", "1"), ("number", "1")) }, id => id);
        foreach (var step in (string[])["open", "hand-over", "call", "recall", "skip", "park", "no-show", "serve", "finish", "transfer", "close"])
            await walk.Step($"POST /api/hall/windows/{{id}}/{step}", null, null, step == "transfer" ? new() { ["forKind"] = "issuing" } : [], Trying.Free);
        var appointments = new Walk(askers, found, new Dictionary<string, Func<string, Cell?>> { ["otherTownship"] = role => new(Who(role), ("number", "Y001")) }, _ => "Y999");
        await appointments.Step("POST /api/hall/appointments/{number}/check-in", null, null, [], Trying.Free);
    }

    private async Task People()
    {
        var walk = new Walk(askers, found, CountyScenes.OfCounty(role => new(Who(role), ("id", "s0409"))), id => $"{id}-nobody");
        await walk.Step("POST /api/people/{id}/hand-over", null, null, new() { ["to"] = "s0408", ["reason"] = "换岗" }, Trying.Free);
        var letters = new Walk(askers, found, CountyScenes.OfCounty(role => new(Who(role), ("bag", "v01-20200101"), ("no:int", "1"))), _ => "v01-20200102");
        await letters.Step("POST /api/supervision/letters/{bag}/{no:int}/again", null, null, [], Trying.Free);
    }

    /// <summary>What the county says to all: guides, boards, blank papers.</summary>
    private async Task EverybodysOwn()
    {
        var file = (await askers.Clerk("e0400").Upload(PracticeCases.SamplePage(1), "image/png", "空白表.png"))["fileId"]!.GetValue<string>();
        Walk Of(params (string, string)[] route) => new(askers, found, CountyScenes.OfCounty(role => new(Who(role), route)), id => $"{id}-none");
        foreach (var get in (string[])["/api/public/guides/{itemId}", "/api/guides/{itemId}", "/api/guides/{itemId}/versions/{n}", "/api/papers/guides/{itemId}/{paper}"])
            await Of(("itemId", Item), ("n", "1"), ("paper", "guide")).Step($"GET {get}");
        await Of(("book", "catalogue")).Step("GET /api/papers/books/{book}");
        await Of(("unitId", "0400")).Step("GET /api/public/board/{unitId}");
        await Of(("fileId", file)).Step("GET /api/guides/files/{fileId}");
        await Of(("fileId", file)).Step("GET /api/public/guides/files/{fileId}");
    }

    private Task<JsonObject?> Question(Cell cell) => Detail(cell, "/api/questions");
    private async Task<JsonObject?> Detail(Cell cell, string path) => await askers.Ask(cell.StaffId, $"GET {path}/{cell.Id}") is { Status: 200 } answer ? answer.Json : null;
    private async Task<JsonObject?> Row(Cell cell, string path) => await askers.Ask(cell.StaffId, $"GET {path}") is { Status: 200 } answer
        ? answer.Json["rows"]!.AsArray().FirstOrDefault(r => r!["id"]!.GetValue<string>() == cell.Id)?.AsObject() : null;

    private static Dictionary<string, Func<string, Cell?>> OfTownship(Func<string, Cell?> own, Func<string, Cell?> otherPlace, Func<string, Cell?> otherTownship) =>
        new() { ["own"] = own, ["otherPlace"] = otherPlace, ["otherTownship"] = otherTownship };

    private static bool IsOfCounty(string role) => Who(role) is "z01" or "d-minzheng" or "v01" or "adm" or "l0000" or "k01" or "p01" or "r01" or "nobody";
    private static string Who(string role) => CountyScenes.Who(role);
    private static string OtherId(string id) => $"{id[..^1]}{(id[^1] == '0' ? '1' : '0')}";
    private static string OtherQuestion(string number) => $"{number[..^3]}{int.Parse(number[^3..]) + 500}";
}
