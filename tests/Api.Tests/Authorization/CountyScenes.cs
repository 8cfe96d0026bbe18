using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>Relayed cases at the county: in hand of one clerk, handed to one department, watched by the supervisors.</summary>
internal sealed class CountyScenes(Askers askers, Found found, CaseScenes cases)
{
    private const string Item = "budongchan-chaxun";

    public Task Run() => Task.WhenAll(InHand(), SentBack(), Refused(), Asked(), Watched());

    private async Task InHand()
    {
        var number = await Take();
        await askers.Clerk("v01").Post($"/api/supervision/cases/{number}/order", new JsonObject { ["to"] = "county", ["text"] = "请说明进度", ["days"] = 3 });
        var walk = await At(number);
        await walk.Step("POST /api/county-jobs/{number}/take-over", "takeOver", Z01, [], Trying.Told);
        await walk.Step("POST /api/county-jobs/{number}/accept", "accept", Z01, new() { ["outstanding"] = new JsonArray("户口簿复印件"), ["days"] = 5 });
        await walk.Step("POST /api/county-jobs/{number}/department", "handToDepartment", Z01, new() { ["departmentId"] = "minzheng" });
        await WithDepartment(number, await At(number, isWithDepartment: true));
    }

    private async Task WithDepartment(string number, Walk walk)
    {
        foreach (var get in (string[])["GET /api/county-jobs/{number}", "GET /api/county-jobs/{number}/files/{fileId}", "GET /api/county-jobs/{number}/files.zip"]) await walk.Step(get);
        foreach (var (step, action, body) in ((string, string, JsonObject)[])
        [
            ("take-over", "takeOver", []), ("return", "returnToTownship", new() { ["reason"] = "情形不对" }), ("accept", "accept", []),
            ("supplement-request", "requestSupplement", Items()), ("refuse", "refuseAcceptance", new() { ["reason"] = "不受理", ["remedies"] = "复议" }), ("department", "handToDepartment", new() { ["departmentId"] = "minzheng" }),
            ("cause", "recordCause", new() { ["limit"] = "take-over-limit", ["cause"] = "停电", ["responsibleId"] = "z01", ["outcome"] = "提醒" }),
        ]) await walk.Step($"POST /api/county-jobs/{{number}}/{step}", action, null, body, step == "take-over" ? Trying.Told : Trying.Guarded);
        foreach (var (step, action, by, body) in ((string, string, string, JsonObject)[])
        [
            ("order-reply", "replyToOrder", "z01", new() { ["no"] = 1, ["text"] = "正在办" }), ("note", "addNote", "d-minzheng", new() { ["text"] = "已电话告知" }), ("reveal", "reveal", "d-minzheng", new() { ["purpose"] = "录入专网" }),
            ("private-network", "recordPrivateNetwork", "z01", new() { ["system"] = "专网", ["number"] = "A1", ["enteredOn"] = "2026-01-05" }), ("platform", "recordPlatform", "z01", new() { ["number"] = "P1" }),
            ("extension", "requestExtension", "z01", new() { ["days"] = 3, ["reason"] = "案情复杂" }), ("extension-refusal", "refuseExtension", "l0000", new() { ["reason"] = "理由不足" }),
        ]) await walk.Step($"POST /api/county-jobs/{{number}}/{step}", action, _ => by, body);
        await askers.Clerk("z01").County(number, "extension", new() { ["days"] = 3, ["reason"] = "案情复杂" });
        foreach (var (step, action, by, body) in ((string, string, string, JsonObject)[])
        [
            ("extension-approval", "approveExtension", "l0000", []), ("outstanding", "recordOutstanding", "z01", []),
            ("special-procedure", "startSpecialProcedure", "z01", new() { ["name"] = "专家评审", ["reason"] = "需要评审" }), ("special-procedure-end", "endSpecialProcedure", "z01", new() { ["conclusion"] = "评审通过" }),
            ("decision", "decide", "z01", new() { ["outcome"] = "granted", ["summary"] = "准予" }),
        ]) await walk.Step($"POST /api/county-jobs/{{number}}/{step}", action, _ => by, body);
        await walk.Step("POST /api/county-jobs/{number}/pickup", "readyForPickup", null, new() { ["place"] = "县中心" });
        await walk.Step("POST /api/county-jobs/{number}/mail", "mailResult", Z01, new() { ["courier"] = "邮政", ["courierNumber"] = "E1" });
    }

    private async Task SentBack() =>
        await (await At(await Take())).Step("POST /api/county-jobs/{number}/return", "returnToTownship", Z01, new() { ["reason"] = "情形不对" });

    private async Task Refused()
    {
        var number = await Take();
        await askers.Clerk("z01").County(number, "take-over");
        await (await At(number)).Step("POST /api/county-jobs/{number}/refuse", "refuseAcceptance", Z01, new() { ["reason"] = "不受理", ["remedies"] = "复议" });
    }

    private async Task Asked()
    {
        var number = await Take();
        await askers.Clerk("z01").County(number, "take-over");
        await (await At(number)).Step("POST /api/county-jobs/{number}/supplement-request", "requestSupplement", Z01, Items());
    }

    private async Task Watched()
    {
        var number = await Take();
        var walk = new Walk(askers, found, OfCounty(role => new Cell(Who(role), ("number", number))), CaseScenes.Unknown);
        await walk.Step("GET /api/supervision/cases/{number}");
        await walk.Step("POST /api/supervision/cases/{number}/order", null, null, new() { ["to"] = "township", ["text"] = "请说明进度" }, Trying.Free);
        await walk.Step("POST /api/supervision/cases/{number}/cause", null, null, new() { ["limit"] = "promised-limit", ["cause"] = "停电", ["responsibleId"] = "w0400a", ["outcome"] = "提醒" }, Trying.Free);
        var missing = new Walk(askers, found, new Dictionary<string, Func<string, Cell?>> { ["otherTownship"] = role => new Cell(Who(role), ("number", "9900-20260101-0001")) }, CaseScenes.Unknown);
        await missing.Step("GET /api/supervision/cases/{number}");
    }

    private async Task<string> Take()
    {
        var number = await cases.Take("w0400a", Item);
        await askers.Clerk("z01").UntilThere(number);
        await askers.Clerk("w0400a").UntilStage(number, "at-county");
        return number;
    }

    /// <summary>Own: the holder and the department that has it. County: another desk of the county.</summary>
    private async Task<Walk> At(string number, bool isWithDepartment = false)
    {
        var file = (await askers.Clerk("z01").Job(number))["materials"]!.AsArray().SelectMany(m => m!["files"]!.AsArray()).First()!["fileId"]!.GetValue<string>();
        Cell Before(string staffId) => new(staffId, ("number", number), ("fileId", file));
        return new(askers, found, new Dictionary<string, Func<string, Cell?>>
        {
            ["own"] = role => role == "countyDepartment" && !isWithDepartment ? null : Before(Who(role)),
            ["county"] = role => role switch { "countyZeroWindow" => Before("z02"), "countyDepartment" => Before("d-renshe"), "countyLeader" => null, _ => Before(Who(role)) },
        }, CaseScenes.Unknown, async cell => await askers.Ask(cell.StaffId, $"GET /api/county-jobs/{cell.Id}") is { Status: 200 } answer ? answer.Json : null);
    }

    internal static Dictionary<string, Func<string, Cell?>> OfCounty(Func<string, Cell?> cell) => new() { ["county"] = cell };
    internal static string Who(string role) => WhoMayCallWhat.People.Single(p => p.Role == role).StaffId;
    private static string Z01(string _) => "z01";
    private static JsonObject Items() => new() { ["items"] = new JsonArray(new JsonObject { ["name"] = "身份证", ["problem"] = "反光" }) };
}
