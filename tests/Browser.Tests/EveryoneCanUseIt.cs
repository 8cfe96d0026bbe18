using System.Text.Json;
using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

/// <summary>axe-core on every page: no serious and no critical finding, in normal, large and high-contrast mode.</summary>
[Collection(HallCollection.Name)]
public sealed class EveryoneCanUseIt(Hall hall)
{
    [Theory]
    [InlineData("w0400a", "/intake")]
    [InlineData("w0400a", "/cases")]
    [InlineData("w0400a", "/drafts")]
    [InlineData("w0400a", "/declines")]
    [InlineData("w0400a", "/taken/{number}")]
    [InlineData("w0400a", "/search")]
    [InlineData("w0400a", "/cases/{number}")]
    [InlineData("w0400a", "/receipt/{number}")]
    [InlineData("z01", "/county")]
    [InlineData("z01", "/county/{number}")]
    [InlineData("w0400a", "/hall")]
    [InlineData(null, "/board/0400")]
    [InlineData("v01", "/supervision")]
    [InlineData("v01", "/supervision/letters")]
    [InlineData("v01", "/supervision/wishes")]
    [InlineData("v01", "/supervision/cases/{number}")]
    [InlineData("adm", "/setup/calendar")]
    [InlineData("adm", "/setup/hours")]
    [InlineData("adm", "/setup/numbers")]
    [InlineData("adm", "/setup/health")]
    [InlineData("o0400-minzheng", "/questions")]
    [InlineData("w0400a", "/questions/knowledge")]
    [InlineData("l0400", "/questions/contacts")]
    [InlineData(null, "/")]
    [InlineData(null, "/p")]
    [InlineData("e0400", "/guides")]
    [InlineData("e0400", "/guides/canji-zheng")]
    [InlineData("e0400", "/guides/canji-zheng/change")]
    [InlineData("e0400", "/guides/changes")]
    [InlineData("e0400", "/guides/admissions")]
    [InlineData("k01", "/guides/import")]
    [InlineData(null, "/g")]
    [InlineData(null, "/g/canji-zheng")]
    public async Task no_page_shuts_anybody_out(string? staffId, string path)
    {
        var page = await hall.Seat(staffId, bypassCsp: true);
        using var window = hall.Clerk("w0400a");
        var number = path.Contains('{', StringComparison.Ordinal) ? await PracticeCases.Submit(window, 41, "township") : "";
        await page.GotoAsync(path.Replace("{number}", number));
        await page.Locator("h1, main h2, form").First.WaitForAsync();
        foreach (var mode in staffId is null ? ["标准"] : (string[])["标准", "大字", "高对比"])
        {
            if (staffId is not null) await page.GetByLabel("显示方式").SelectOptionAsync(mode);
            await page.AddScriptTagAsync(new() { Path = Path.Combine(Hall.Repository, "web", "node_modules", "axe-core", "axe.min.js") });
            var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 2).join(' | '))");
            await Hall.Shot(page, $"{path.Replace('/', '_').Replace("{number}", "n")}-{mode}");
            Assert.True(found.GetArrayLength() == 0, $"{path} {mode}: {found}");
        }
    }
}
