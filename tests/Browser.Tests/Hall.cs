using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Local;
using Zhengwu.Testing;

namespace Zhengwu.Browser.Tests;

/// <summary>The whole product on this machine and a headless Chromium in front of it.</summary>
public class Hall : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public LocalPlatform Platform { get; private set; } = null!;
    public static string Repository { get; } = Root();
    /// <summary>Where infra/data and infra/local lie.</summary>
    protected virtual string Data => Repository;

    public async Task InitializeAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        Platform = await LocalPlatform.Start(new LocalOptions(Path.Combine(Repository, "api", "Api", "bin", configuration, "net10.0", "handler"), Data, null,
            Path.Combine(Repository, "web", "dist")), NullLoggerFactory.Instance);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Overheard.IsOn)
            foreach (var page in browser.Contexts.SelectMany(c => c.Pages.Where(p => p.Url.StartsWith(Platform.BaseAddress.ToString(), StringComparison.Ordinal)).Take(1)))
                foreach (var line in (await page.WhatTheBrowserKeeps()).Split('\n')) Overheard.Note("storage", line);
        await WhatLiesAround.Overhear(Platform);
        await browser.DisposeAsync();
        playwright.Dispose();
        await Platform.DisposeAsync();
    }

    /// <summary>A person at a 1366×768 screen, signed in.</summary>
    public async Task<IPage> Seat(string? staffId, bool bypassCsp = false)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = Platform.BaseAddress.ToString(), ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "zh-CN", TimezoneId = "Asia/Shanghai", BypassCSP = bypassCsp });
        context.SetDefaultTimeout(20_000);
        if (staffId is not null)
            await context.AddCookiesAsync([new() { Name = "StaticWebAppsAuthCookie", Value = Platform.SignIn.CookieFor(staffId), Url = Platform.BaseAddress.ToString(), HttpOnly = true }]);
        var page = await context.NewPageAsync();
        page.Console += (_, m) => { if (m.Type is "error") Console.WriteLine($"console: {m.Text}"); };
        page.PageError += (_, e) => Console.WriteLine($"page error: {e}");
        await page.GotoAsync("/");
        return page;
    }

    public Clerk Clerk(string staffId) => new(Platform, staffId);

    /// <summary>A picture for people who want to look; only when SHOTS names a folder.</summary>
    public static async Task Shot(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SHOTS") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}

[CollectionDefinition(Name)]
public sealed class HallCollection : ICollectionFixture<Hall>
{
    public const string Name = "hall";
}
