using System.Text;

namespace Zhengwu.Domain.Letters;

/// <summary>A letter in words: numbers, limits and links, never a person.</summary>
public static class LetterWords
{
    /// <summary>The newest notice leads: of one case's alarms it is the gravest.</summary>
    public static string Subject(IReadOnlyList<Notice> notices) =>
        notices.Count == 1 ? notices[0].Subject : $"{notices[^1].Subject} 等 {notices.Count} 条提醒";

    public static string Text(IReadOnlyList<Notice> notices, string site)
    {
        var text = new StringBuilder();
        foreach (var notice in notices) text.Append(notice.Subject).Append('\n').Append(notice.Text).Append('\n').Append(site).Append(notice.Link).Append("\n\n");
        return text.Append(Footer).ToString();
    }

    public static string Html(IReadOnlyList<Notice> notices, string site)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"zh-CN\"><body style=\"font-family:sans-serif;line-height:1.6\">");
        foreach (var notice in notices)
            html.Append("<p><b>").Append(Safe(notice.Subject)).Append("</b><br>").Append(Safe(notice.Text)).Append("<br><a href=\"").Append(Safe(site + notice.Link)).Append("\">打开</a></p>");
        return html.Append("<p style=\"color:#555\">").Append(Footer).Append("</p></body></html>").ToString();
    }

    private const string Footer = "本邮件由系统自动发出，不含个人信息；收信方式可在“督查 → 邮件设置”里更改。";

    private static string Safe(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
