using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>Cases of the hall 0400, of its station 0401 and of the hall 0300, in every stage in which somebody may do something.</summary>
internal sealed class CaseScenes(Askers askers, Found found)
{
    private const string OfCounty = "shengyu-dengji", OfOffice = "chengbao-biangeng", OfWelfare = "tekun-zhaoliao-xieyi";
    private static int seed = 70_000;
    private readonly ConcurrentDictionary<string, Task<JsonObject>> guides = [];
    private string foreign = "";

    public static string Unknown(string number) => $"{number[..^4]}{int.Parse(number[^4..]) + 5000}";

    public async Task Run()
    {
        foreign = await Take("w0300a", OfCounty);
        await Task.WhenAll(Everyday(), Supplement(), Resubmit(), Result(), AtOffice(), Refused(), Outside());
    }

    /// <summary>A fresh case; the applicant is one who was never here.</summary>
    public async Task<string> Take(string staffId, string item) => await PracticeCases.Take(askers.Clerk(staffId), await guides.GetOrAdd(item, Guide), Interlocked.Increment(ref seed), "township");

    private async Task<JsonObject> Guide(string item) =>
        (await askers.Clerk("w0400a").Get("/api/catalogue"))["guides"]!.AsArray().Single(g => g!["itemId"]!.GetValue<string>() == item)!.AsObject();

    private async Task Everyday()
    {
        var (walk, both) = await Open(OfCounty, "at-county");
        foreach (var number in both)
            await askers.Clerk("v01").Post($"/api/supervision/cases/{number}/order", new JsonObject { ["to"] = "township", ["text"] = "请说明进度", ["days"] = 3 });
        foreach (var get in (string[])["GET /api/cases/{number}", "GET /api/cases/{number}/receipt", "GET /api/cases/{number}/files/{fileId}", "GET /api/papers/cases/{number}", "GET /api/papers/cases/{number}/{paper}"])
            await walk.Step(get);
        await walk.Step("POST /api/cases/{number}/order-reply", "replyToOrder", Window, new() { ["no"] = 1, ["text"] = "正在办" });
        await walk.Step("POST /api/cases/{number}/note", "addNote", Window, new() { ["text"] = "已电话告知" });
        await walk.Step("POST /api/cases/{number}/contact", "correctContact", Window, new() { ["phone"] = "13900001234" });
        await walk.Step("POST /api/cases/{number}/reveal", "reveal", Window, new() { ["purpose"] = "核对证件" });
        await walk.Step("POST /api/papers/cases/{number}/authorisation", "reveal");
        await walk.Step("POST /api/cases/{number}/assign", "assign", _ => "l0400", new() { ["staffId"] = "i0400a", ["reason"] = "请假" });
        await walk.Step("POST /api/cases/{number}/cause", "recordCause", null, new() { ["limit"] = "promised-limit", ["cause"] = "停电", ["responsibleId"] = "w0400a", ["outcome"] = "提醒" });
        await walk.Step("POST /api/cases/{number}/withdraw", "withdraw", Window, new() { ["reason"] = "申请人不办了" });
    }

    private async Task Supplement()
    {
        var (walk, both) = await Open(OfCounty, "at-county");
        foreach (var number in both) await County(number, ("take-over", []), ("supplement-request", Items()));
        await Until(both, "awaiting-supplement");
        await walk.Step("POST /api/cases/{number}/supplement", "provideSupplement", Window, new() { ["materials"] = new JsonArray(), ["note"] = "已当面核对" });
    }

    private async Task Resubmit()
    {
        var (walk, both) = await Open(OfCounty, "at-county");
        foreach (var number in both) await County(number, ("return", new() { ["reason"] = "情形不对" }));
        await Until(both, "returned");
        await walk.Step("POST /api/cases/{number}/resubmit", "resubmit", Window, new() { ["materials"] = new JsonArray(), ["note"] = "已核对" });
    }

    private async Task Result()
    {
        var (walk, both) = await Open(OfCounty, "at-county");
        foreach (var number in both)
            await County(number, ("take-over", []), ("accept", []), ("decision", new() { ["outcome"] = "granted", ["summary"] = "准予" }), ("mail", new() { ["courier"] = "邮政", ["courierNumber"] = "E1" }));
        await Until(both, "result-on-the-way");
        await walk.Step("POST /api/cases/{number}/arrival", "recordArrival", Window, []);
        await walk.Step("POST /api/cases/{number}/hand-over", "handOver", Window, new() { ["receiver"] = "本人", ["relation"] = "self", ["checked"] = "idCard" });
        await walk.Step("POST /api/cases/{number}/close", "close", Window, []);
    }

    private async Task AtOffice()
    {
        var (walk, both) = await Open(OfOffice, "at-office", "o0400-nongjing");
        JsonObject Signed(JsonObject body) { body["standIn"] = "代为审批"; return body; }
        static string Office(string _) => "o0400-nongjing";
        await walk.Step("POST /api/cases/{number}/note", "addNote", null, new() { ["text"] = "已核对" });
        await walk.Step("POST /api/cases/{number}/reveal", "reveal", null, new() { ["purpose"] = "核对证件" });
        await walk.Step("POST /api/papers/cases/{number}/authorisation", "reveal");
        await walk.Step("POST /api/cases/{number}/supplement-request", "requestSupplement", Office, Signed(Items()));
        foreach (var number in both) await askers.Clerk(Window(number)).Township(number, "supplement", new() { ["materials"] = new JsonArray(), ["note"] = "已补" });
        await walk.Step("POST /api/cases/{number}/accept", "accept", Office, Signed(new() { ["outstanding"] = new JsonArray("户口簿复印件"), ["days"] = 5 }));
        await walk.Step("POST /api/cases/{number}/outstanding", "provideOutstanding", null, new() { ["materials"] = new JsonArray() });
        JsonObject Longer() => Signed(new() { ["days"] = 3, ["reason"] = "案情复杂" });
        await walk.Step("POST /api/cases/{number}/extension", "requestExtension", Office, Longer());
        await walk.Step("POST /api/cases/{number}/extension-refusal", "refuseExtension", _ => "l0400", new() { ["reason"] = "理由不足" });
        foreach (var number in both) await askers.Clerk("o0400-nongjing").Township(number, "extension", Longer());
        await walk.Step("POST /api/cases/{number}/extension-approval", "approveExtension", _ => "l0400", []);
        await walk.Step("POST /api/cases/{number}/special-procedure", "startSpecialProcedure", Office, Signed(new() { ["name"] = "专家评审", ["reason"] = "需要评审" }));
        await walk.Step("POST /api/cases/{number}/special-procedure-end", "endSpecialProcedure", Office, Signed(new() { ["conclusion"] = "评审通过" }));
        await walk.Step("POST /api/cases/{number}/decision", "decide", Office, Signed(new() { ["outcome"] = "denied", ["summary"] = "不符合条件", ["remedies"] = "可申请行政复议" }));
        await walk.Step("POST /api/cases/{number}/issue", "issue", Window, []);
    }

    private async Task Refused()
    {
        var (walk, _) = await Open(OfWelfare, "at-office");
        await walk.Step("POST /api/cases/{number}/refuse", "refuseAcceptance", _ => "o0400-minzheng", new() { ["reason"] = "不属于受理范围", ["remedies"] = "可申请行政复议", ["standIn"] = "代为审批" });
    }

    private async Task Outside()
    {
        var (walk, _) = await Open(OfWelfare, "at-office");
        await walk.Step("POST /api/cases/{number}/outside", "closeOutside", Window, new() { ["how"] = "在老系统办结", ["reason"] = "停网" });
    }

    /// <summary>The same case at the hall and at its station; the other office of the same hall is somebody else.</summary>
    private async Task<(Walk, string[])> Open(string item, string stage, string office = "o0400-minzheng")
    {
        string[] both = [await Take("w0400a", item), await Take("s0401", item)];
        await Until(both, stage);
        var files = new Dictionary<string, string> { [foreign] = await FileOf(foreign, "w0300a") };
        foreach (var number in both) files[number] = await FileOf(number, "w0400a");
        Cell Before(string staffId, string number) => new(staffId, ("number", number), ("fileId", files[number]), ("paper", "receipt"));
        string Who(string role, string officer) => role == "townshipOffice" ? officer : WhoMayCallWhat.People.Single(p => p.Role == role).StaffId;
        return (new Walk(askers, found, new Dictionary<string, Func<string, Cell?>>
        {
            ["own"] = role => Before(Who(role, office), both[role == "stationClerk" ? 1 : 0]),
            ["otherPlace"] = role => Before(Who(role, "o0400-nongye"), both[role == "stationClerk" ? 0 : 1]),
            ["otherTownship"] = role => Before(Who(role, office), foreign),
        }, Unknown, async cell => await askers.Ask(cell.StaffId, $"GET /api/cases/{cell.Id}") is { Status: 200 } answer ? answer.Json : null), both);
    }

    private async Task<string> FileOf(string number, string staffId) =>
        (await askers.Clerk(staffId).Case(number))["materials"]!.AsArray().SelectMany(m => m!["files"]!.AsArray()).First()!["fileId"]!.GetValue<string>();

    private async Task Until(string[] numbers, string stage)
    {
        foreach (var number in numbers) await askers.Clerk("w0400a").UntilStage(number, stage);
    }

    private async Task County(string number, params (string Step, JsonObject Body)[] steps)
    {
        await askers.Clerk("z01").UntilThere(number);
        foreach (var (step, body) in steps) await askers.Clerk("z01").County(number, step, body);
    }

    private static JsonObject Items() => new() { ["items"] = new JsonArray(new JsonObject { ["name"] = "身份证", ["problem"] = "反光" }) };
    private static string Window(string number) => number.StartsWith("0400", StringComparison.Ordinal) ? "w0400a" : "s0401";
}
