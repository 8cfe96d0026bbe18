using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

/// <summary>
/// Every paper as the printer gets it: sheets of the exact size, every letter where the preview showed it, nothing cut, nothing too small to read.
/// </summary>
[Collection(HallCollection.Name)]
public sealed class Papers(Hall hall)
{
    [Theory]
    [InlineData("/receipt/{done}", 210, 297, 1, "收件凭证|{done}|全程免费|查询码")]
    [InlineData("/papers/case/{done}/one-time-notice", 210, 297, 2, "一次性告知单|遗失说明|您的情形|补领（遗失）")]
    [InlineData("/papers/case/{done}/authorisation", 210, 297, 1, "授权委托书|委托人|受托人|全程免费")]
    [InlineData("/papers/case/{supplement}/supplement", 210, 297, 1, "补正材料通知书|缺户主页|补字|送达回执")]
    [InlineData("/papers/case/{refused}/non-acceptance", 210, 297, 1, "不予受理告知书|户籍不在本县|行政复议|不受字")]
    [InlineData("/papers/case/{done}/acceptance", 210, 297, 1, "受理通知书|第三十二条|受字")]
    [InlineData("/papers/case/{done}/decision", 210, 297, 1, "准予办理决定书|喀准〔2026〕12号|决字")]
    [InlineData("/papers/case/{denied}/decision", 210, 297, 2, "不予办理决定书|行政复议")]
    [InlineData("/papers/case/{done}/issue-receipt", 210, 297, 1, "领取人|喀准〔2026〕12号|出字")]
    [InlineData("/papers/guide/canji-zheng/guide", 210, 297, 2, "办事指南|收费标准|投诉渠道|校验")]
    [InlineData("/papers/guide/canji-zheng/one-time-notice?answers=renew", 210, 297, 2, "一次性告知单|原残疾人证|换领")]
    [InlineData("/papers/guide/canji-zheng/pack", 210, 297, 4, "办事流程图|申请材料目录")]
    [InlineData("/papers/guide/canji-zheng/authorisation", 210, 297, 1, "授权委托书")]
    [InlineData("/papers/book/catalogue", 210, 297, 0, "政务服务事项目录手册|残疾人证核发|目录|第1页")]
    [InlineData("/papers/book/guides?owner=minzheng", 210, 297, 0, "办事指南|高龄津贴|特困人员救助供养")]
    [InlineData("/papers/book/convenience", 210, 297, 0, "便民服务事项清单")]
    [InlineData("/papers/book/contacts", 210, 297, 0, "驿站服务联络体系手册|监督股")]
    [InlineData("/papers/book/ledger", 210, 297, 0, "办件统计台账|{done}")]
    [InlineData("/papers/sign/window", 280, 120, 1, "综合受理")]
    [InlineData("/papers/sign/counter", 240, 80, 1, "综合受理|12345")]
    [InlineData("/papers/sign/tent", 210, 297, 1, "综合受理|全程免费")]
    [InlineData("/papers/sign/work-plate", 200, 100, 1, "公营子镇便民服务中心")]
    [InlineData("/papers/sign/badge", 100, 70, 1, "公营子镇便民服务中心")]
    [InlineData("/papers/sign/rating", 100, 200, 1, "请您评价|12345")]
    public async Task what_is_printed_is_what_was_shown(string path, double width, double height, int sheets, string words)
    {
        var cases = await PaperCases.In(hall);
        string Filled(string text) => text.Replace("{done}", cases.Done).Replace("{supplement}", cases.Supplement).Replace("{refused}", cases.Refused).Replace("{denied}", cases.Denied);
        var page = await hall.Seat("w0400a");
        await page.GotoAsync(Filled(path));
        await Proven(page, path, width, height, sheets, Filled(words));
    }

    [Fact]
    public async Task the_receipt_fits_a_roll_of_80_millimetres()
    {
        var cases = await PaperCases.In(hall);
        var page = await hall.Seat("w0400a");
        await page.GotoAsync($"/receipt/{cases.Done}");
        await page.GetByLabel("纸张").SelectOptionAsync("80毫米小票");
        await Assertions.Expect(page.Locator(".sheet-roll")).ToBeVisibleAsync();
        var shown = await PaperOnScreen.At(page);
        await Proven(page, "roll", 80, 0, 1, $"收件凭证|{cases.Done}|查询码|全程免费");
        Assert.InRange(shown.Sheets.Single().Height, 100, 400);
    }

    [Fact]
    public async Task cases_that_travel_together_are_on_one_list()
    {
        using var window = hall.Clerk("w0400a");
        var numbers = new[] { await PracticeCases.Submit(window, 81, "township", practice: false), await PracticeCases.Submit(window, 82, "township", practice: false) };
        var page = await hall.Seat("w0400a");
        await page.GotoAsync("/papers/transfer");
        foreach (var number in numbers) await page.GetByLabel(number).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "做交接单（2 件）" }).ClickAsync();
        await Proven(page, "transfer", 210, 297, 1, $"交接单|{numbers[0]}|{numbers[1]}|接收人|交字");
    }

    [Fact]
    public async Task whole_id_numbers_are_printed_only_after_the_look_stands_on_the_record()
    {
        var cases = await PaperCases.In(hall);
        var (_, id, _) = Clerk.Invent(71);
        var page = await hall.Seat("w0400a");
        await page.GotoAsync($"/papers/case/{cases.Done}/authorisation");
        await page.Locator(".sheets[data-sheets]").WaitForAsync();
        Assert.DoesNotContain(id, (await PdfFile.Of(page, "masked")).Sheets[0].Text, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "填入完整证件号码（记入办件记录）" }).ClickAsync();
        await Assertions.Expect(page.Locator(".sheet").GetByText(id)).ToBeVisibleAsync();
        Assert.Contains(id, (await PdfFile.Of(page, "full")).Sheets[0].Text, StringComparison.Ordinal);
        using var window = hall.Clerk("w0400a");
        Assert.Contains((await window.Get($"/api/cases/{cases.Done}"))["timeline"]!.AsArray(), line => line!["text"]?.GetValue<string>().Contains("打印授权委托书", StringComparison.Ordinal) ?? false);
    }

    /// <param name="height">0: as long as the paper says.</param>
    /// <param name="sheets">0: any number.</param>
    private static async Task Proven(IPage page, string name, double width, double height, int sheets, string words)
    {
        await page.Locator(".sheets[data-sheets] .sheet").First.WaitForAsync();
        name = name.Replace('/', '_').Replace("{", "").Replace("}", "").Replace('?', '_');
        var shown = await PaperOnScreen.At(page);
        if (Environment.GetEnvironmentVariable("SHOTS") is { Length: > 0 }) await Hall.Shot(page, name);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var printed = await PaperOnScreen.At(page);
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        var pdf = await PdfFile.Of(page, name);

        Assert.Empty(shown.Cut);
        Assert.True(shown.SmallestPoints >= 11.9, $"{shown.SmallestPoints} pt");
        Assert.Equal(shown.Boxes.Length, printed.Boxes.Length);
        Assert.All(shown.Boxes.Zip(printed.Boxes), pair => Assert.True(pair.First.IsAt(pair.Second), $"{pair.First} was printed as {pair.Second}"));
        Assert.Equal(shown.Sheets.Length, pdf.Sheets.Count);
        if (sheets > 0) Assert.Equal(sheets, pdf.Sheets.Count);
        foreach (var (sheet, paper) in shown.Sheets.Zip(pdf.Sheets))
        {
            Assert.Equal(width, sheet.Width, 0.2);
            Assert.Equal(width, paper.Width, 0.3);
            if (height > 0) Assert.Equal((height, height), (Math.Round(sheet.Height, 0), Math.Round(paper.Height, 0)));
            Assert.InRange(paper.Height - sheet.Height, -0.3, 2.2);
            Assert.All(paper.Words, w => Assert.True(IsShown(w, sheet), $"{w} stands elsewhere in the preview: {string.Join(' ', sheet.Letters.Where(l => w.Text.StartsWith(l.Text, StringComparison.Ordinal)).Take(5))}"));
        }
        var all = string.Concat(pdf.Sheets.Select(s => s.Text));
        Assert.All(words.Split('|'), w => Assert.Contains(w, all, StringComparison.Ordinal));
    }

    /// <summary>
    /// The word's first letter stands there on the screen too. Poppler's box of a CJK letter is 2.6 em high and lies a fifth of an em above the
    /// browser's; a twentieth is what the browser rounds. Of letters that stand on their head it knows no height.
    /// </summary>
    private static bool IsShown(PdfFile.Word word, PaperOnScreen.Sheet sheet)
    {
        var em = (word.Bottom - word.Top) / 2.6;
        return sheet.Letters.Any(l => word.Text.StartsWith(l.Text, StringComparison.Ordinal) && Math.Abs(l.Left - word.Left) <= 0.5
            && (l.Turned || Math.Abs((l.Top + l.Bottom) / 2 - (word.Top + word.Bottom) / 2 - em / 5) <= 0.5 + em / 20));
    }
}
