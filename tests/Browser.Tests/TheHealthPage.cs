using System.Text.Json.Nodes;

namespace Zhengwu.Browser.Tests;

[Collection(HallCollection.Name)]
public sealed class TheHealthPage(Hall hall)
{
    [Fact]
    public async Task it_says_where_it_burns_what_to_do_and_when_it_no_longer_knows()
    {
        var page = await hall.Seat("adm");
        JsonObject? said = null;
        var isCut = false;
        await page.RouteAsync("**/api/health", async route =>
        {
            if (isCut) { await route.AbortAsync(); return; }
            var answer = await route.FetchAsync();
            said ??= JsonNode.Parse(await answer.TextAsync())!.AsObject();
            await route.FulfillAsync(new() { Response = answer, Body = said.ToJsonString() });
        });
        await page.Clock.InstallAsync();
        await page.GotoAsync("/setup/calendar");
        await page.GetByRole(AriaRole.Link, new() { Name = "运行状况" }).ClickAsync();
        await page.Sees("没有接病毒扫描");
        await page.Sees("能用，有");
        await Hall.Shot(page, "health-warn");

        Set(said!, "bus", "bad", "消息通道没有收下最近一条消息（20 秒前）。", "看云平台上消息服务有没有故障、程序的身份有没有发送权限。消息留在本单位，每分钟重送一次。", "bus-401");
        Set(said!, "outbox", "bad", "12 条消息对方还没有回音，最早的等了 14 分钟。", "先看下面的“消息通道”。消息不会丢，恢复后按顺序送到；急件请打电话告诉对方。", null);
        await page.Clock.FastForwardAsync(31_000);
        await page.Sees("有 2 项出了故障，请马上处理");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("12 条消息对方还没有回音");
        await page.Sees("消息服务不认程序的身份");
        await Hall.Shot(page, "health-bad");

        foreach (var check in said!["checks"]!.AsArray()) Set(said, check!["id"]!.GetValue<string>(), "ok", check["says"]!.GetValue<string>(), null, null);
        await page.Clock.FastForwardAsync(31_000);
        await page.Sees("一切正常");
        await Hall.Shot(page, "health-ok");

        isCut = true;
        await page.Clock.FastForwardAsync(31_000);
        await page.Sees("连不上系统，看到的是");
        await page.Sees("当时：一切正常");
        await Hall.Shot(page, "health-lost");
    }

    private static void Set(JsonObject health, string id, string state, string says, string? todo, string? code)
    {
        var check = health["checks"]!.AsArray().Single(c => c!["id"]!.GetValue<string>() == id)!.AsObject();
        (check["state"], check["says"], check["todo"], check["code"]) = (state, says, todo, code);
    }
}
