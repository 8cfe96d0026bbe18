using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Cases;

/// <summary>
/// Search by case number, full name, ID number, last four of ID or phone, village. POST, so that what was typed stands in no URL; at most 20 cases.
/// </summary>
public static class SearchCases
{
    public sealed record Request(string Text);
    private const int Most = 20;

    public static async Task<IResult> Handle(HttpContext http, CaseDesk desk, IBookStore store, PersonalMarks marks)
    {
        var (command, refusal) = await Commands.ReadQuestion<Request>(http);
        if (refusal is not null) return refusal;
        var text = command!.Body.Text.Trim().ToUpperInvariant();
        if (text.Length is 0 or > 50) return Problems.Answer(400, "bad-search", "请输入编号、姓名、身份证号、后四位或村名。");
        var rows = new List<CaseSummary>();
        foreach (var number in CaseDesk.IsNumber(text) ? [text] : await Numbers(http, store, marks, text))
            if (await desk.Find(http, number) is { State: { } it }) rows.Add(CaseRows.Summary(it));
        return new JsonAnswer(new { rows });
    }

    private static async ValueTask<IReadOnlyList<string>> Numbers(HttpContext http, IBookStore store, PersonalMarks marks, string text)
    {
        var numbers = new List<string>();
        foreach (var of in marks.Ever) numbers.AddRange(await Numbers(http, store, of, text, text.Length == 18 && text[..17].All(char.IsAsciiDigit)));
        return [.. numbers.Distinct().Take(Most)];
    }

    private static async ValueTask<IReadOnlyList<string>> Numbers(HttpContext http, IBookStore store, PersonalMarks marks, string text, bool digits)
    {
        var where = new Dictionary<string, string>(ListCases.Scope(http.Asking()) ?? new Dictionary<string, string>());
        if (digits) where["Id"] = marks.Of("id", text);
        string[] asked = digits || (text.Length == 11 && text.All(char.IsAsciiDigit)) ? [marks.Of("last4", text[^4..])]
            : text.Length == 4 && text[..3].All(char.IsAsciiDigit) ? [marks.Of("last4", text)]
            : [marks.Of("name", text), marks.Of("village", text), marks.Of("village", text + "村")];
        var numbers = new List<string>();
        foreach (var mark in asked)
        {
            var page = await store.FirstPage(http.Asking().Staff.UnitId, $"v~{CaseRows.Find}~{mark}~", Keys.After($"v~{CaseRows.Find}~{mark}~"), Most, null, where, http.RequestAborted);
            numbers.AddRange(page.Rows.Select(r => r.Key[(r.Key.LastIndexOf('~') + 1)..]));
        }
        return numbers;
    }
}
