using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit.Abstractions;
using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

[Collection(HallCollection.Name)]
public sealed class DayInTheHall(Hall hall, ITestOutputHelper output)
{
    private const string Unit = "0700", Clerk = "w0700a", Colleague = "w0700b";

    /// <summary>The ticket machine, the window and the board on the wall; then the tidal window with a fourth.</summary>
    [Fact]
    public async Task numbers_are_taken_called_and_served_and_the_tide_opens_and_closes()
    {
        // The first case of the day is one too many here: nobody has to wait a quarter of an hour for the test.
        await Yesterday.WorkTodayRoundTheClock(hall, new JsonObject
        {
            ["type"] = "tide-set",
            ["tide"] = new JsonObject { ["byWait"] = false, ["waitMinutes"] = 15, ["byCases"] = true, ["dailyCases"] = 1, ["byForecast"] = false, ["openingTakesMinutes"] = 5 },
        });
        await Yesterday.NoQuietHours(hall, "v01");
        var (machine, board, window) = (await hall.Seat($"i{Unit}a"), await hall.Seat(null), await hall.Seat(Clerk));
        await board.GotoAsync($"/board/{Unit}");
        await board.Sees("现在没有叫号");

        await Take(machine, "取号", "A001");
        await Hall.Shot(machine, "kiosk-ticket");
        await Take(machine, "取号", "A002");
        await window.GotoAsync("/hall");
        await window.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^打开 综合窗口1") }).First.ClickAsync();
        await window.Sees("可以叫号");
        await window.Keyboard.PressAsync("Space");
        await window.Sees("已叫 A001");
        var called = Stopwatch.StartNew();
        await board.Sees("A001");
        output.WriteLine($"figure: a call stands on the board {called.ElapsedMilliseconds} ms after the clerk saw it");
        await board.Sees("综合窗口1");
        await Hall.Shot(board, "board");
        await Hall.Shot(window, "hall-called");

        // Taken through the API: the intake page has its own stories.
        using var clerk = hall.Clerk(Clerk);
        await window.Keyboard.PressAsync("d");
        await window.Sees("开始办理");
        await PracticeCases.Submit(clerk, 77, "township");
        await window.Sees("潮汐窗口该开了");
        await window.Sees("今天已收 1 件");
        await Hall.Shot(window, "hall-tide");

        await window.GetByRole(AriaRole.Button, new() { Name = "打开潮汐窗口" }).First.ClickAsync();
        var dialog = window.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Radio).First.CheckAsync();
        await Hall.Shot(window, "tide-dialog");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "打开潮汐窗口" }).ClickAsync();
        await board.Sees("已加开潮汐窗口");

        var tidal = await hall.Seat(Colleague);
        await tidal.GotoAsync("/hall");
        await tidal.Sees("叫下一位");
        await tidal.Keyboard.PressAsync("Space");
        await tidal.Sees("已叫 A002");
        await board.Sees("A002");
        await tidal.Keyboard.PressAsync("n");
        await tidal.Sees("A002 记为未到");
        await window.GetByRole(AriaRole.Button, new() { Name = "关潮汐窗口" }).First.ClickAsync();
        await window.GetByRole(AriaRole.Dialog).GetByLabel("理由").FillAsync("人少了");
        await window.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "关潮汐窗口" }).ClickAsync();
        await Assertions.Expect(board.GetByText("已加开潮汐窗口")).ToHaveCountAsync(0);

        await Yesterday.Tick(hall);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var mail = await hall.Platform.Mailbox.Arrived(m => m.To.Contains("v01@example.org") && m.Text.Contains("潮汐窗口", StringComparison.Ordinal), patience.Token);
        Assert.Contains("hall-0700", mail.Text, StringComparison.Ordinal);
        var supervisor = await hall.Seat("v01");
        await supervisor.GotoAsync(Regex.Match(mail.Text, @"http\S+/go/hall-\S+").Value);
        await supervisor.WaitForURLAsync(new Regex("/supervision"));
    }

    [Fact]
    public async Task the_paper_tells_the_place_in_line()
    {
        using var clerk = hall.Clerk("w1100a");
        var ticket = await clerk.Post("/api/hall/tickets", new JsonObject { ["kind"] = "walkIn" });
        var page = await hall.Seat(null);
        await page.GotoAsync(ticket["link"]!.GetValue<string>());
        await page.Sees(ticket["number"]!.GetValue<string>());
        await page.Sees("下一位就是您");
        await Hall.Shot(page, "ticket-place");
    }

    private static async Task Take(IPage machine, string how, string number)
    {
        await machine.GotoAsync("/hall/kiosk");
        await machine.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{how}") }).First.ClickAsync();
        await machine.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("直接取号") }).ClickAsync();
        await machine.Sees(number);
    }
}
