using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Zhengwu.Browser.Tests;

/// <summary>Cases the township decides: the chief representative's desk, the window, the supervisor.</summary>
[Collection(HallCollection.Name)]
public sealed class ApprovalStories(Hall hall)
{
    private const string Window = "w0400a", Issuing = "i0400a", Office = "o0400-minzheng", OtherOffice = "o0400-nongye", Leader = "l0400", Supervisor = "v01";
    private static readonly string Paper = Path.Combine(Path.GetTempPath(), "browser-tests-page.png");

    [Fact]
    public async Task three_people_finish_an_immediate_case_in_one_visit()
    {
        var number = await TownshipItems.Take(hall, TownshipItems.AtOnce, 401);
        var office = await hall.Seat(Office);
        await office.GotoAsync("/approvals");
        await office.Sees("申请人在窗口等候，已等");
        await office.Locator($"a[data-number='{number}']").ClickAsync();
        await TickEverything(office);
        await Hall.Shot(office, "approvals-ticked");
        await office.Button("审批决定").ClickAsync();
        await office.Button("核对").ClickAsync();
        using var representative = hall.Clerk(Office);
        await office.Sees($"以 {(await representative.Get("/api/me"))["name"]}（{TownshipItems.Office}） 的账号确认");
        await Hall.Shot(office, "approvals-confirm");
        await office.Button("确认审批决定").ClickAsync();
        await office.Sees($"{number} 已办好");

        var issuing = await hall.Seat(Issuing);
        await issuing.GotoAsync("/cases");
        await issuing.Heading("待出件").Or(issuing.Locator($"a[data-number='{number}']")).First.WaitForAsync();
        await issuing.Locator($"a[data-number='{number}']").ClickAsync();
        await issuing.Act("出件", ("证照或文书编号", "测〔2026〕1号"));
        await issuing.Sees("已出件，等申请人领取");
        var window = await hall.Seat(Window);
        await window.GotoAsync($"/cases/{number}");
        await window.Sees("测〔2026〕1号");
        await window.Act("送达交付", ("领取人姓名", "申请人本人"));
        await window.Act("办结");
        await window.Sees("已办结");
        await Hall.Shot(window, "township-closed");
        var it = await Case(number);
        Assert.Equal("closed", it["stage"]!.GetValue<string>());
        Assert.All(it["review"]!["ticks"]!.AsArray(), t => Assert.True(t!["passed"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task a_second_notice_must_say_why()
    {
        var number = await TownshipItems.Take(hall, TownshipItems.Promised, 402);
        var (office, window) = (await Desk(number), await hall.Seat(Window));
        await office.Act("受理");
        await office.Sees("已受理");
        var row = office.GetByRole(AriaRole.Listitem, new() { Name = "申请书", Exact = true });
        await row.FocusAsync();
        await office.Keyboard.PressAsync("2");
        await office.GetByLabel("申请书的问题").FillAsync("没有签字");
        await office.Button("要求补正").ClickAsync();
        await Assertions.Expect(office.GetByLabel("问题和改正办法").First).ToHaveValueAsync("没有签字");
        await office.Button("确认要求补正").ClickAsync();
        await office.Sees($"{number} 已办好");
        await Bring(window, number, "补交材料");

        await office.GotoAsync($"/approvals/{number}");
        await office.Act("要求补正", ("问题和改正办法", "签字看不清"));
        await office.Sees("请填写为什么再次补正");
        await Hall.Shot(office, "approvals-again");
        await office.GetByRole(AriaRole.Textbox, new() { Name = "为什么再次补正" }).FillAsync("重新签的一页拍虚了");
        await office.Button("确认要求补正").ClickAsync();
        await office.Sees($"{number} 已办好");
        await Bring(window, number, "补交材料");
        await Grant(office, number);
        Assert.Equal(2, (await Case(number))["supplementRounds"]!.GetValue<int>());
        var supervisor = await hall.Seat(Supervisor);
        await supervisor.GotoAsync("/supervision/checks/again");
        await supervisor.Sees("重新签的一页拍虚了");
    }

    [Fact]
    public async Task what_was_promised_is_brought_and_then_it_is_granted()
    {
        var number = await TownshipItems.Take(hall, TownshipItems.Promised, 403, incomeFollows: true);
        var (office, window) = (await Desk(number), await hall.Seat(Window));
        await office.Button("受理").ClickAsync();
        await Assertions.Expect(office.GetByLabel("先不交的第 1 份材料")).ToHaveValueAsync(TownshipItems.Follows);
        await Hall.Shot(office, "approvals-tolerant");
        await office.Button("确认受理").ClickAsync();
        await office.Sees($"容缺受理，还缺{TownshipItems.Follows}");
        await window.GotoAsync($"/cases/{number}");
        await window.Sees("逾期受理作废");
        await Hall.Shot(window, "case-tolerated");
        await Bring(window, number, "材料补齐");
        await Grant(office, number);
        Assert.Null((await Case(number))["tolerated"]);
    }

    [Fact]
    public async Task a_special_procedure_stops_the_clock_until_its_conclusion()
    {
        var number = await TownshipItems.Take(hall, TownshipItems.Promised, 404);
        var office = await Desk(number);
        await office.Act("受理");
        await office.Act("开始特别程序", ("为什么需要", "邻居有异议，需要听证"));
        await office.Sees($"{number} 已办好");
        await office.GotoAsync($"/approvals/{number}");
        await office.Sees("正在听证，暂停计时");
        await office.Act("结束特别程序", ("程序的结论", "异议不成立"));
        await office.Sees("审批中");
        Assert.Equal("accepted", (await Case(number))["stage"]!.GetValue<string>());
    }

    [Fact]
    public async Task the_leader_finds_and_approves_an_extension()
    {
        var number = await TownshipItems.Take(hall, TownshipItems.Promised, 405);
        var office = await Desk(number);
        await office.Act("受理");
        await office.Act("申请延长", ("延长几个工作日", "3"), ("延长的理由", "要等县局复核"));
        var leader = await hall.Seat(Leader);
        await leader.GotoAsync("/approvals");
        await leader.Locator($"a[data-number='{number}']").ClickAsync();
        await leader.Button("批准延长").ClickAsync();
        await leader.Sees("3 个工作日：要等县局复核");
        await Hall.Shot(leader, "approvals-leader");
        await leader.Button("确认批准延长").ClickAsync();
        await leader.Sees($"{number} 已办好");
        Assert.Null((await Case(number))["extension"]);
    }

    [Fact]
    public async Task the_supervisor_checks_a_decline_and_sees_what_was_closed_outside()
    {
        var number = await TownshipItems.Take(hall, TownshipItems.Promised, 406);
        var window = await hall.Seat(Window);
        await window.GotoAsync($"/cases/{number}");
        await window.Act("登记体外办结", ("在哪里、怎样办好的", "县局现场发证"), ("为什么没有在系统里办", "全镇停电一天"));
        await window.Sees("体外办结");
        using var clerk = hall.Clerk(Window);
        await clerk.Post("/api/declines", new JsonObject { ["itemName"] = "测试建房手续", ["reason"] = "notListed", ["text"] = "不在目录里" });
        var supervisor = await hall.Seat(Supervisor);
        await supervisor.GotoAsync("/supervision/checks");
        await supervisor.GetByRole(AriaRole.Button, new() { Name = "核查：测试建房手续" }).ClickAsync();
        await supervisor.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("应当收件") }).CheckAsync();
        await supervisor.GetByLabel("核查情况").FillAsync("电话问过申请人");
        await Hall.Shot(supervisor, "checks");
        await supervisor.Button("保存核查").ClickAsync();
        await supervisor.Sees("测试建房手续：核查已保存");
        await supervisor.Sees("电话问过申请人");
        await supervisor.GetByRole(AriaRole.Tab, new() { NameRegex = new Regex("^体外办结") }).ClickAsync();
        await supervisor.Sees("全镇停电一天");
        await supervisor.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await supervisor.WaitForURLAsync(new Regex($"/supervision/cases/{number}"));
    }

    [Fact]
    public async Task a_stand_in_says_why_and_the_supervisor_reads_it()
    {
        var number = await TownshipItems.Take(hall, TownshipItems.Promised, 407);
        var other = await hall.Seat(OtherOffice);
        await other.GotoAsync("/approvals");
        await other.Sees("没有等审的件");
        await other.GetByLabel("看哪些件").SelectOptionAsync("all");
        await other.Locator($"a[data-number='{number}']").ClickAsync();
        await other.Act("受理");
        await other.Sees("请填写代审的原因");
        await other.GetByRole(AriaRole.Textbox, new() { Name = "代审的原因" }).FillAsync("民政首席代表入户");
        await Hall.Shot(other, "approvals-stand-in");
        await other.Button("确认受理").ClickAsync();
        await other.Sees("受审分离例外");
        var supervisor = await hall.Seat(Supervisor);
        await supervisor.GotoAsync("/supervision/checks/separation");
        await supervisor.Sees("民政首席代表入户");
    }

    private async Task<IPage> Desk(string number)
    {
        var page = await hall.Seat(Office);
        await page.GotoAsync($"/approvals/{number}");
        await page.Sees("业务手册审查要点");
        return page;
    }

    /// <summary>Down the whole checklist with the one key.</summary>
    private static async Task TickEverything(IPage page)
    {
        await page.Sees("业务手册审查要点");
        var lines = page.Locator(".checklist li[tabindex]");
        await lines.First.FocusAsync();
        for (var n = await lines.CountAsync(); n > 0; n--) await page.Keyboard.PressAsync("1");
        await Assertions.Expect(page.Locator(".checklist li.checked")).ToHaveCountAsync(await lines.CountAsync());
    }

    private static async Task Grant(IPage office, string number)
    {
        await office.GotoAsync($"/approvals/{number}");
        await TickEverything(office);
        await office.Button("审批决定").ClickAsync();
        await office.Button("核对").ClickAsync();
        await office.Button("确认审批决定").ClickAsync();
        await office.Sees($"{number} 已办好");
    }

    private static async Task Bring(IPage window, string number, string action)
    {
        await window.GotoAsync($"/cases/{number}");
        await window.Button(action).ClickAsync();
        await window.Locator("main input[type=file]").First.SetInputFilesAsync(Paper);
        await window.Sees("已齐");
        await window.Button($"确认{action}").ClickAsync();
        await window.Sees($"{action}：已保存");
    }

    private async Task<JsonObject> Case(string number)
    {
        using var clerk = hall.Clerk(Window);
        return await clerk.Get($"/api/cases/{number}");
    }
}
