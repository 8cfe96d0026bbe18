using Zhengwu.Api.Shell;
using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

/// <summary>A session ends while somebody works: the page says why, shows nothing and loses nothing.</summary>
[Collection(HallCollection.Name)]
public sealed class Sessions(Hall hall)
{
    private const string Why = "30 分钟没有操作，为了安全已退出";

    [Fact]
    public async Task an_idle_session_ends_in_the_middle_of_the_wizard_and_the_draft_stands_at_the_same_step_after_the_sign_in()
    {
        var page = await hall.Seat("w1200a");
        await page.FillUpToMaterials(171);
        await page.GetByText("已保存").First.WaitForAsync();
        var at = page.Url;
        await GrowOld(page, TimeSpan.FromMinutes(31));
        await Says(page);
        await Hall.Shot(page, "session-idle");
        var (name, id, phone) = Clerk.Invent(171);
        var seen = await page.Locator("body").InnerTextAsync();
        Assert.All((string[])[name, id, phone, "选文件"], text => Assert.DoesNotContain(text, seen, StringComparison.Ordinal));
        var dump = await page.WhatTheBrowserKeeps();
        Assert.All((string[])[name, id, phone], text => Assert.DoesNotContain(text, dump, StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await Says(page);
        await Eventually.Holds(async () => (await page.Context.CookiesAsync()).All(c => c.Name != "StaticWebAppsAuthCookie"));
        await SignInBeside(page, "w1200a");
        await page.GetByText("选文件").First.WaitForAsync();
        Assert.Equal(at, page.Url);
        await SameDraft(page, name, id, phone);
    }

    [Fact]
    public async Task whoever_loads_the_page_again_reads_why_and_comes_back_to_the_same_step()
    {
        var page = await hall.Seat("w1300a");
        await page.FillUpToMaterials(172);
        await page.GetByText("已保存").First.WaitForAsync();
        var at = page.Url;
        await page.RouteAsync("**/api/desk", route => route.AbortAsync());
        await GrowOld(page, TimeSpan.FromMinutes(31));
        await page.ReloadAsync();
        await Says(page);
        await Hall.Shot(page, "session-idle-loaded");
        await page.UnrouteAsync("**/api/desk");
        await page.Button("登录").ClickAsync();
        await page.Locator("button[value=w1300a]").First.ClickAsync();
        await page.GetByText("选文件").First.WaitForAsync();
        Assert.Equal(at, page.Url);
        var (name, id, phone) = Clerk.Invent(172);
        await SameDraft(page, name, id, phone);
    }

    [Fact]
    public async Task a_case_submitted_after_the_end_waits_and_goes_out_once_after_the_sign_in()
    {
        var page = await hall.Seat("w1400a");
        await page.FillUpToMaterials(173);
        await page.GiveMaterials();
        await page.ChoosePickupAndReview();
        await page.RouteAsync("**/api/desk", route => route.AbortAsync());
        await GrowOld(page, TimeSpan.FromMinutes(31));
        await page.Button("提交").ClickAsync();
        await Says(page);
        await page.UnrouteAsync("**/api/desk");
        await SignInBeside(page, "w1400a");
        var number = await page.ReceiptNumber();
        using var clerk = hall.Clerk("w1400a");
        Assert.Equal([number], (await clerk.Get("/api/cases?list=all"))["rows"]!.AsArray().Select(r => r!["number"]!.GetValue<string>()));
    }

    [Fact]
    public async Task what_was_typed_into_any_form_is_still_there_after_the_sign_in_and_another_person_does_not_see_it()
    {
        using var window = hall.Clerk("w1500a");
        var number = await PracticeCases.Submit(window, 174, "township");
        var page = await hall.Seat("w1500a");
        await page.GotoAsync($"/cases/{number}");
        await page.Button("加备注").ClickAsync();
        await page.GetByLabel("备注内容").FillAsync("申请人下午再来");
        await GrowOld(page, TimeSpan.FromMinutes(31));
        await Says(page);
        await SignInBeside(page, "w1500a");
        Assert.Equal("申请人下午再来", await page.GetByLabel("备注内容").InputValueAsync());
        await GrowOld(page, TimeSpan.FromMinutes(31));
        await Says(page);
        await SignInBeside(page, "w1500b");
        await page.Locator("nav a[href='/intake']").WaitForAsync();
        await Assertions.Expect(page.GetByLabel("备注内容")).ToHaveCountAsync(0);
        Assert.DoesNotContain(number, page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task signing_out_puts_the_mark_away_and_covers_the_other_windows()
    {
        var page = await hall.Seat("w1600a");
        await page.Locator("nav a[href='/intake']").WaitForAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/");
        await other.Locator("nav a[href='/intake']").WaitForAsync();
        await page.Button("退出").ClickAsync();
        await page.Button("登录").WaitForAsync();
        await other.Sees("已在另一个页面退出登录");
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.False(await page.EvaluateAsync<bool>("() => caches.has('me')"));
    }

    /// <summary>The mark as it would be after this time without a hand on the page; only who knows the key of this test run can write it.</summary>
    private async Task GrowOld(IPage page, TimeSpan by)
    {
        var key = SessionMark.KeyFrom(Convert.FromBase64String(hall.Platform.Settings["PersonalKey"]));
        var cookie = (await page.Context.CookiesAsync()).Single(c => c.Name == "session");
        var mark = SessionMark.Read(cookie.Value, key)!;
        await page.Context.AddCookiesAsync([new() { Name = "session", Value = (mark with { Begun = mark.Begun - by, Seen = mark.Seen - by }).Write(key), Url = hall.Platform.BaseAddress.ToString(), HttpOnly = true, SameSite = SameSiteAttribute.Strict }]);
    }

    private static Task Says(IPage page) => Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = Why })).ToBeVisibleAsync(new() { Timeout = 20_000 });

    private static async Task SignInBeside(IPage page, string staffId)
    {
        var beside = await page.RunAndWaitForPopupAsync(() => page.Button("登录").ClickAsync());
        await beside.Locator($"button[value={staffId}]").First.ClickAsync();
        await Eventually.Holds(() => Task.FromResult(beside.IsClosed));
        await Assertions.Expect(page.Locator(".session-cover")).ToHaveCountAsync(0);
    }

    /// <summary>One step back stands what was typed.</summary>
    private static async Task SameDraft(IPage page, string name, string id, string phone)
    {
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(name, await page.GetByLabel("申请人姓名").InputValueAsync());
        Assert.Equal(id, await page.GetByLabel("身份证号码").InputValueAsync());
        Assert.Equal(phone, await page.GetByLabel("联系电话").InputValueAsync());
    }
}
