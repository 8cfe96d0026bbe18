using System.Text.RegularExpressions;
using Zhengwu.Domain.Letters;

namespace Zhengwu.Domain.Tests.Letters;

public sealed class Words
{
    private const string Site = "https://hall.example", Footer = "本邮件由系统自动发出，不含个人信息；收信方式可在“督查 → 邮件设置”里更改。";
    private static readonly Notice First = new("a", "0400-20261120-0001 承诺办结超期", "公营子镇，期限 12月18日（周五）17:00", "/go/0400-20261120-0001", default),
        Second = new("b", "0400-20261120-0002 一次性告知临期", "公营子镇，期限 11月27日（周五）17:00", "/go/0400-20261120-0002", default);

    [Fact] public void a_single_notice_is_the_subject() => Assert.Equal("0400-20261120-0001 承诺办结超期", LetterWords.Subject([First]));
    [Fact] public void several_are_counted_and_the_newest_leads() => Assert.Equal($"{Second.Subject} 等 2 条提醒", LetterWords.Subject([First, Second]));

    [Fact]
    public void every_notice_has_its_lines_and_its_link_and_nothing_else_is_said() => Assert.Equal($"""
        0400-20261120-0001 承诺办结超期
        公营子镇，期限 12月18日（周五）17:00
        https://hall.example/go/0400-20261120-0001

        0400-20261120-0002 一次性告知临期
        公营子镇，期限 11月27日（周五）17:00
        https://hall.example/go/0400-20261120-0002

        {Footer}
        """, LetterWords.Text([First, Second], Site));

    [Fact]
    public void the_page_says_what_the_text_says()
    {
        var html = LetterWords.Html([First, Second], Site);
        var plain = Regex.Replace(html, "<[^>]+>", "");
        Assert.Equal(string.Concat(LetterWords.Text([First, Second], "").Split('\n').Where(l => !l.StartsWith('/'))), plain.Replace("打开", ""));
        Assert.Equal(["https://hall.example/go/0400-20261120-0001", "https://hall.example/go/0400-20261120-0002"], Regex.Matches(html, "<a href=\"([^\"]*)\">打开</a>").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void what_looks_like_a_tag_stays_text()
    {
        var html = LetterWords.Html([First with { Subject = "<b>&\"x\"</b>", Text = "<script>alert(1)</script>", Link = "/go/\"><img>" }], Site);
        Assert.Contains("<b>&lt;b&gt;&amp;&quot;x&quot;&lt;/b&gt;</b>", html);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html);
        Assert.Contains("href=\"https://hall.example/go/&quot;&gt;&lt;img&gt;\"", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<img", html);
    }

    [Fact]
    public void a_letter_loads_nothing_from_anywhere() => Assert.DoesNotMatch("src=|<link|<img|url\\(", LetterWords.Html([First], Site));
}
