using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

[Collection(HallCollection.Name)]
public sealed class BadNetwork(Hall hall)
{
    [Fact]
    public async Task without_a_network_the_case_waits_and_goes_out_once_when_it_is_back()
    {
        var page = await hall.Seat("w0500a");
        await page.FillUpToMaterials(31);
        await page.Context.SetOfflineAsync(true);
        await page.GiveMaterials();
        await page.ChoosePickupAndReview();
        await page.Button("提交").ClickAsync();
        await page.GotoWithin("/drafts");
        await page.Sees("等待提交");
        Assert.Empty(await Cases("w0500a"));
        await page.Context.SetOfflineAsync(false);
        await Until(async () => (await Cases("w0500a")).Count == 1);
        await page.Sees("没有草稿");
        Assert.Single(await Cases("w0500a"));
    }

    [Fact]
    public async Task a_double_click_and_a_lost_answer_make_one_case()
    {
        var page = await hall.Seat("w0600a");
        var lost = 0;
        await page.RouteAsync("**/api/cases", async route =>
        {
            if (route.Request.Method != "POST" || lost++ > 0) { await route.ContinueAsync(); return; }
            // The server does it; the answer never arrives.
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await page.FillUpToMaterials(32);
        await page.GiveMaterials();
        await page.ChoosePickupAndReview();
        await page.Button("提交").DblClickAsync();
        var number = await page.ReceiptNumber();
        Assert.True(lost > 1);
        Assert.Equal([number], await Cases("w0600a"));
    }

    [Fact]
    public async Task a_reload_and_an_expired_session_keep_the_draft()
    {
        var page = await hall.Seat("w0700a");
        await page.FillUpToMaterials(33);
        await page.GetByText("已保存").First.WaitForAsync();
        await page.ReloadAsync();
        await page.GetByText("选文件").First.WaitForAsync();
        var name = Clerk.Invent(33).Name;
        await page.Context.ClearCookiesAsync();
        await page.ReloadAsync();
        await page.GetByText("登录").First.WaitForAsync();
        await page.Context.AddCookiesAsync([new() { Name = "StaticWebAppsAuthCookie", Value = hall.Platform.SignIn.CookieFor("w0700a"), Url = hall.Platform.BaseAddress.ToString(), HttpOnly = true }]);
        await page.GotoAsync("/drafts");
        await page.Sees(name);
    }

    [Fact]
    public async Task what_lies_in_the_browser_names_nobody()
    {
        var page = await hall.Seat("w0800a");
        await page.FillUpToMaterials(34);
        await page.GetByText("已保存").First.WaitForAsync();
        var dump = await page.WhatTheBrowserKeeps();
        Assert.NotEmpty(dump);
        var (name, id, phone) = Clerk.Invent(34);
        Assert.DoesNotContain(id, dump, StringComparison.Ordinal);
        Assert.DoesNotContain(phone, dump, StringComparison.Ordinal);
        Assert.DoesNotContain(name, dump, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\d)\d{17}[\dXx](?!\d)", dump);
    }

    [Fact]
    public async Task a_stale_tab_is_told_what_changed_and_keeps_what_was_typed()
    {
        using var window = hall.Clerk("w0900a");
        var number = await PracticeCases.Submit(window, 35, "township");
        await Until(async () => (await window.Get($"/api/cases/{number}"))["stage"]!.GetValue<string>() == "at-county");
        var page = await hall.Seat("w0900a");
        await page.GotoAsync($"/cases/{number}");
        await page.Button("撤回办件").ClickAsync();
        await page.GetByLabel("撤回的原因").FillAsync("申请人不办了");
        // Polling would refresh the page: the colleague's note must come in between.
        await page.RouteAsync($"**/api/cases/{number}", route => route.AbortAsync());
        var version = (await window.Get($"/api/cases/{number}"))["version"]!.GetValue<int>();
        await window.Post($"/api/cases/{number}/note", new System.Text.Json.Nodes.JsonObject { ["text"] = "同事的备注" }, version);
        await page.Button("确认撤回办件").ClickAsync();
        await page.Sees("页面打开后有变化");
        await page.UnrouteAsync($"**/api/cases/{number}");
        Assert.Equal("申请人不办了", await page.GetByLabel("撤回的原因").InputValueAsync());
        await page.Button("按现在的情况提交").ClickAsync();
        await Until(async () => (await window.Get($"/api/cases/{number}"))["stage"]!.GetValue<string>() == "withdrawn");
    }

    [Fact]
    public async Task a_card_reader_types_into_the_id_field_wherever_the_cursor_is()
    {
        var page = await hall.Seat("w1000a");
        await page.FillUpToApplicant();
        await page.GetByLabel("联系电话").FocusAsync();
        var id = Clerk.Invent(36).IdNumber;
        // A reader does not wait for an answer after each key.
        await Task.WhenAll(id.Select(key => page.Keyboard.PressAsync($"{key}")).Append(page.Keyboard.PressAsync("Enter")));
        await Assertions.Expect(page.GetByLabel("身份证号码")).ToHaveValueAsync(id);
        await Assertions.Expect(page.GetByLabel("联系电话")).ToHaveValueAsync("");
    }

    private async Task<List<string>> Cases(string staffId)
    {
        using var clerk = hall.Clerk(staffId);
        return [.. (await clerk.Get("/api/cases?list=all"))["rows"]!.AsArray().Select(r => r!["number"]!.GetValue<string>())];
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var patience = DateTime.UtcNow.AddSeconds(40); !await holds();)
        {
            if (DateTime.UtcNow > patience) throw new TimeoutException("It did not become so.");
            await Task.Delay(50);
        }
    }
}
