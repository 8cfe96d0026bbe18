using System.Diagnostics;
using System.Text.RegularExpressions;
using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

/// <summary>Every page of every post obeys its own Content-Security-Policy and asks no other host; what is shipped could not do otherwise.</summary>
[Collection(HallCollection.Name)]
public sealed partial class NothingFromOutside(Hall hall)
{
    private const string Listener = "window.refusals = []; document.addEventListener('securitypolicyviolation', e => window.refusals.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`))";

    // What hangs on no menu.
    private static readonly Dictionary<string, string[]> Besides = new()
    {
        [""] = ["/", "/p", "/t", "/g", "/g/canji-zheng", "/board/0400"],
        ["w0400a"] = ["/cases/{number}", "/receipt/{number}", "/taken/{number}", "/papers/case/{number}/receipt", "/search", "/hall/kiosk", "/no-such-page", "/go/x"],
        ["z01"] = ["/county/{number}"],
        ["v01"] = ["/supervision/cases/{number}", "/supervision/wishes"],
        ["e0400"] = ["/guides/canji-zheng", "/guides/canji-zheng/change", "/guides/new"],
    };

    // Posts that have no page of their own beside these (station, department, data officer, leaders) walk with them.
    [Theory]
    [InlineData("", 6)]
    [InlineData("w0400a", 15)]
    [InlineData("o0400-minzheng", 5)]
    [InlineData("c0400", 5)]
    [InlineData("e0400", 6)]
    [InlineData("z01", 4)]
    [InlineData("v01", 5)]
    [InlineData("k01", 4)]
    [InlineData("adm", 5)]
    public async Task walking_through_every_page_breaks_no_rule(string staffId, int atLeast)
    {
        var page = await hall.Seat(staffId.Length == 0 ? null : staffId);
        var (broken, own) = (new List<string>(), hall.Platform.BaseAddress.Authority);
        page.Console += (_, m) => { if (m.Text.Contains("Content Security Policy", StringComparison.Ordinal) || m.Text.Contains("Permissions-Policy", StringComparison.OrdinalIgnoreCase)) broken.Add(m.Text); };
        page.PageError += (_, e) => broken.Add(e);
        page.Request += (_, r) => { if (new Uri(r.Url) is { Scheme: not ("data" or "blob") } to && to.Authority != own) broken.Add($"asks {to.Authority}"); };
        await page.AddInitScriptAsync(Listener);
        var paths = new Queue<string>(Besides.GetValueOrDefault(staffId, []));
        if (staffId.Length > 0) paths.Enqueue("/");
        using var window = hall.Clerk("w0400a");
        var number = paths.Any(p => p.Contains('{', StringComparison.Ordinal)) ? await PracticeCases.Submit(window, 181, "township") : "";
        var walked = new HashSet<string>();
        while (paths.TryDequeue(out var path))
        {
            if (!walked.Add(path)) continue;
            await page.GotoAsync(path.Replace("{number}", number, StringComparison.Ordinal));
            await page.Locator("h1, main h2, form, main p").First.WaitForAsync();
            broken.AddRange((await page.EvaluateAsync<string[]>("() => window.refusals")).Select(r => $"{path}: {r}"));
            if (staffId.Length == 0) continue;
            foreach (var link in await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('nav a[href^=\"/\"]')].map(a => a.getAttribute('href')).filter(h => !h.startsWith('/.auth'))")) paths.Enqueue(link);
        }
        Assert.Empty(broken);
        Assert.InRange(walked.Count, atLeast, 60);
    }

    [Fact]
    public async Task a_rule_that_is_broken_would_be_seen()
    {
        var page = await hall.Seat("w0400a");
        await page.AddInitScriptAsync(Listener);
        await page.GotoAsync("/cases");
        await page.EvaluateAsync("""
            () => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s);
                    const i = new Image(); i.src = 'https://elsewhere.example/x.png'; document.body.append(i); }
            """);
        await page.WaitForFunctionAsync("() => window.refusals.length >= 2");
        Assert.False(await page.EvaluateAsync<bool>("() => !!window.ran"));
    }

    [Fact]
    public void what_is_shipped_has_no_inline_script_and_names_no_other_host()
    {
        var dist = Path.Combine(Hall.Repository, "web", "dist");
        var files = Directory.GetFiles(dist, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".html" or ".js" or ".css" or ".svg" or ".webmanifest").ToList();
        Assert.InRange(files.Count, 20, 500);
        var wrong = new List<string>();
        foreach (var file in files)
        {
            var (name, text) = (Path.GetRelativePath(dist, file), File.ReadAllText(file));
            wrong.AddRange(Host().Matches(text).Select(m => m.Groups[1].Value).Where(h => !SaidNotAsked.Contains(h)).Select(h => $"{name} names {h}"));
            if (!name.EndsWith(".html", StringComparison.Ordinal)) continue;
            wrong.AddRange(Script().Matches(text).Where(m => !m.Groups[1].Value.Contains("src=\"/", StringComparison.Ordinal) || m.Groups[2].Value.Trim().Length > 0).Select(m => $"{name}: {m.Value}"));
            wrong.AddRange(Handler().Matches(text).Select(m => $"{name}: {m.Value}"));
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task a_busy_clerk_stays_far_below_what_one_may_ask()
    {
        var page = await hall.Seat("w0400a");
        var (asked, refused) = (0, new List<string>());
        page.Console += (_, m) => { if (m.Text.Contains("Content Security Policy", StringComparison.Ordinal)) refused.Add(m.Text); };
        page.Request += (_, r) => { if (new Uri(r.Url).AbsolutePath.StartsWith("/api/", StringComparison.Ordinal)) Interlocked.Increment(ref asked); };
        await page.FillUpToMaterials(182);
        await page.GiveMaterials();
        Assert.Empty(refused);
        var intake = asked;
        await page.GotoAsync("/cases");
        await page.RunAndWaitForResponseAsync(() => Task.CompletedTask, r => r.Url.EndsWith("/api/desk", StringComparison.Ordinal));
        var (since, before) = (Stopwatch.StartNew(), asked);
        await page.WaitForResponseAsync(r => r.Url.EndsWith("/api/desk", StringComparison.Ordinal));
        var perSecond = (asked - before) / since.Elapsed.TotalSeconds;
        Console.WriteLine($"figure: an intake asks {intake} times, an open list {perSecond:0.0} times a second");
        // A user may ask 300 times at once and 8 times a second (RateLimits.User).
        Assert.InRange(intake, 1, 60);
        Assert.InRange(perSecond, 0.1, 2);
    }

    // Names of XML namespaces, and pages that libraries mention in messages; none is ever asked (see the walk).
    private static readonly string[] SaidNotAsked = ["www.w3.org", "reactrouter.com", "react.dev", "localhost", "github.com", "bit.ly", "ant.design", "u.ant.design", "4x.ant.design"];

    [GeneratedRegex("(?:https?:|wss?:)?//([a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}|localhost)(?=[/:\"'`?])", RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    [GeneratedRegex("<script([^>]*)>(.*?)</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("\\son[a-z]+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();
}
