using System.Text.RegularExpressions;
using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

/// <summary>What hands do at a window, by the names a person reads.</summary>
public static class Window
{
    private static readonly string Sample = Path.Combine(Path.GetTempPath(), "browser-tests-page.png");

    static Window() => File.WriteAllBytes(Sample, PracticeCases.SamplePage(1));

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(name)}( Alt S| Esc| Alt C)?$") });

    public static ILocator Heading(this IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name });

    public static async Task Sees(this IPage page, string text)
    {
        try { await Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = 20_000 }); }
        catch (PlaywrightException e) { throw new InvalidOperationException($"'{text}' does not stand on {page.Url}: {await page.Locator("body").InnerTextAsync()}", e); }
    }

    /// <summary>To a page of the app by its own links: a load would need the network.</summary>
    public static Task GotoWithin(this IPage page, string path) => page.Locator($"nav a[href=\"{path}\"]").ClickAsync();

    /// <summary>Item and situation by keys.</summary>
    public static async Task FillUpToApplicant(this IPage page)
    {
        await page.Locator("nav a[href='/intake']").WaitForAsync();
        await page.Keyboard.PressAsync("Alt+1");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "办理事项" }).FillAsync("cjrz");
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("残疾人证核发") }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Radio, new() { Name = "补领（遗失）" }).CheckAsync();
        await page.Keyboard.PressAsync("Alt+s");
        await page.GetByLabel("申请人姓名").WaitForAsync();
    }

    /// <summary>The intake of one item, chosen by the initials of its name.</summary>
    public static async Task BeginWith(this IPage page, string initials, string name)
    {
        await page.Locator("nav a[href='/intake']").WaitForAsync();
        await page.Keyboard.PressAsync("Alt+1");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "办理事项" }).FillAsync(initials);
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex(name) }).First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Sees("按数字键选");
    }

    /// <summary>Everything about the applicant; stands at the materials afterwards.</summary>
    public static async Task FillUpToMaterials(this IPage page, int seed)
    {
        await page.FillUpToApplicant();
        await page.FillPerson(seed);
    }

    /// <summary>A person nobody knows yet; stands at the materials afterwards.</summary>
    public static async Task FillPerson(this IPage page, int seed)
    {
        var (name, id, phone) = Clerk.Invent(seed);
        await page.GetByLabel("申请人姓名").FillAsync(name);
        await page.GetByLabel("身份证号码").FillAsync(id);
        await page.GetByLabel("联系电话").FillAsync(phone);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "村（社区）" }).FillAsync("公营子");
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("^公营子村") }).First.ClickAsync();
        await page.Keyboard.PressAsync("Alt+s");
        await page.Sees("选文件");
    }

    /// <summary>A file for every material of the list.</summary>
    public static async Task GiveMaterials(this IPage page)
    {
        var inputs = page.Locator("main input[type=file]");
        for (var i = 0; i < await inputs.CountAsync(); i++) await inputs.Nth(i).SetInputFilesAsync(Sample);
        await Assertions.Expect(page.GetByText("已齐")).ToHaveCountAsync(await inputs.CountAsync(), new() { Timeout = 20_000 });
    }

    public static async Task ChoosePickupAndReview(this IPage page)
    {
        await page.Keyboard.PressAsync("Alt+s");
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("到乡镇领取") }).CheckAsync();
        await page.Keyboard.PressAsync("Alt+s");
        await page.Heading("请您核对").WaitForAsync();
    }

    /// <summary>A whole intake; the number on the receipt.</summary>
    public static async Task<string> TakeCase(this IPage page, int seed)
    {
        await page.FillUpToMaterials(seed);
        await page.GiveMaterials();
        await page.ChoosePickupAndReview();
        await page.Button("提交").ClickAsync();
        return await page.ReceiptNumber();
    }

    public static async Task<string> ReceiptNumber(this IPage page)
    {
        // Long enough for the outbox to try again by itself after an answer that was lost.
        try { await page.WaitForURLAsync(new Regex("/receipt/"), new() { Timeout = 75_000 }); }
        catch (Exception e) when (e is TimeoutException or PlaywrightException)
        {
            throw new InvalidOperationException($"No receipt came at {page.Url}: {await page.Locator("body").InnerTextAsync()}", e);
        }
        return Regex.Match(page.Url, @"\d{4}-\d{8}-\d{4}").Value;
    }

    /// <summary>Everything of this origin that stays in the browser: both storages, cookies, databases.</summary>
    public static Task<string> WhatTheBrowserKeeps(this IPage page) => page.EvaluateAsync<string>("""
            async () => {
              const out = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
              for (const { name } of await indexedDB.databases()) {
                const db = await new Promise((ok, no) => { const r = indexedDB.open(name); r.onsuccess = () => ok(r.result); r.onerror = no; });
                for (const store of db.objectStoreNames) {
                  const all = await new Promise((ok, no) => { const r = db.transaction(store).objectStore(store).getAll(); r.onsuccess = () => ok(r.result); r.onerror = no; });
                  for (const one of all) out.push(JSON.stringify(one, (k, v) => v instanceof ArrayBuffer ? new TextDecoder('latin1').decode(v) : ArrayBuffer.isView(v) ? new TextDecoder('latin1').decode(v) : v));
                }
              }
              return out.join('\n');
            }
            """);

    /// <summary>Opens the form of an action, fills it and sends it.</summary>
    public static async Task Act(this IPage page, string action, params (string Label, string Text)[] fields)
    {
        await page.Button(action).ClickAsync();
        foreach (var (label, text) in fields) await page.GetByLabel(label).First.FillAsync(text);
        await page.Button($"确认{action}").ClickAsync();
    }
}
