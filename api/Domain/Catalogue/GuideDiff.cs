namespace Zhengwu.Domain.Catalogue;

/// <summary>One difference between two versions, in words; null: it was not there, or is not there any more.</summary>
/// <param name="Field">Stable path of the field, e.g. "fee" or "materials.id-card".</param>
public sealed record FieldChange(string Field, string Label, string? Before, string? After);

/// <summary>Says field by field what another version of a guide says otherwise.</summary>
public static class GuideDiff
{
    private sealed record Line(string Field, string Label, string Text);

    /// <summary>In the order of the guide. <paramref name="before"/> is null for a new item, <paramref name="after"/> for one that leaves the list.</summary>
    /// <param name="departmentName">Name of a department by its id.</param>
    public static IReadOnlyList<FieldChange> Between(ServiceGuide? before, ServiceGuide? after, Func<string, string> departmentName)
    {
        List<Line> old = [.. Lines(before, departmentName)], renewed = [.. Lines(after, departmentName)];
        return [.. renewed.UnionBy(old, l => l.Field)
            .Select(l => new FieldChange(l.Field, l.Label, old.FirstOrDefault(o => o.Field == l.Field)?.Text, renewed.FirstOrDefault(r => r.Field == l.Field)?.Text))
            .Where(c => c.Before != c.After)];
    }

    private static IEnumerable<Line> Lines(ServiceGuide? guide, Func<string, string> departmentName) =>
        guide is null ? [] : Plain(guide, departmentName).Concat(Materials(guide)).Concat(Tree(guide)).Concat(Manual(guide)).Where(l => l.Text.Length > 0);

    private static IEnumerable<Line> Plain(ServiceGuide g, Func<string, string> departmentName) =>
    [
        new("name", "事项名称", g.Name), new("pinyin", "拼音", g.Pinyin), new("initials", "首字母", g.Initials), new("category", "所属领域", g.Category), new("remark", "备注", g.Remark ?? ""),
        new("legalBasis", "法律依据", Numbered(g.LegalBasis)), new("conditions", "申请条件", Numbered(g.Conditions)), new("procedure", "办理程序", Numbered(g.Procedure)),
        new("statutoryDays", "法定时限", g.StatutoryDays == 0 ? "法律没有规定" : $"{g.StatutoryDays} 个工作日"), new("promisedDays", "承诺时限", g.PromisedDays == 0 ? "当场" : $"{g.PromisedDays} 个工作日"),
        new("handling", "办件类型", GuideWords.Of(g.Handling)), new("fee", "收费依据及标准", g.Fee), new("complaint", "投诉渠道", g.Complaint),
        new("route", "办理路径", GuideWords.Of(g.Route)), new("outsideSystem", "专网系统", g.OutsideSystem ?? ""), new("office", "站办所", g.Office ?? ""),
        new("departmentId", "县级业务部门", departmentName(g.DepartmentId)), new("takenAt", "可收件层级", GuideWords.Where(g)),
    ];

    private static IEnumerable<Line> Materials(ServiceGuide g) => g.Materials.Select(m => new Line($"materials.{m.Id}", $"材料《{m.Name}》", string.Join('；', Parts(g, m))))
        .Append(new("materials", "材料顺序", string.Join('、', g.Materials.Select(m => m.Name))));

    private static IEnumerable<string> Parts(ServiceGuide g, MaterialRule m)
    {
        yield return $"{m.Name}，{GuideWords.Of(m.Form)} {m.Copies} 份，{(m.Required ? "必交" : "有则交")}";
        if (m.PaperMustTravel) yield return "纸质必送";
        if (m.MayBeExempt) yield return "可免交";
        if (m.MayFollow is true) yield return "可容缺后补";
        if (m.ReusableMonths is > 0 and var months) yield return $"{months} 个月内可复用";
        if (m.OnlyIn.Count > 0) yield return "仅限：" + string.Join("，或 ", m.OnlyIn.Select(e => string.Join(" 且 ", e.Split('&').Select(id => Option(g, id)))));
        if (!string.IsNullOrWhiteSpace(m.Note)) yield return m.Note;
        if (m.Blank is { } blank) yield return $"空白表 {blank.Name}（{blank.Sha256[..Math.Min(8, blank.Sha256.Length)]}）";
        if (m.Sample is { } sample) yield return $"样表 {sample.Name}（{sample.Sha256[..Math.Min(8, sample.Sha256.Length)]}）";
    }

    private static IEnumerable<Line> Tree(ServiceGuide g) => SituationTree.Of(g).Select(q => new Line($"questions.{q.Id}", q.Id == SituationTree.Situation ? "办理情形" : $"问题“{q.Text}”",
            string.Join('；', [q.Text, .. q.Options.Select(o => $"{o.Text}（{o.Id}）"), .. q.AskIf.Count == 0 ? Enumerable.Empty<string>() : ["前提：" + string.Join("，或 ", q.AskIf.Select(id => Option(g, id)))]])))
        .Append(new("questions", "问题顺序", string.Join('、', (g.Questions ?? []).Select(q => q.Text))));

    private static IEnumerable<Line> Manual(ServiceGuide g) =>
    [
        .. (g.ReviewPoints ?? []).Select(p => new Line($"reviewPoints.{p.Id}", "审查要点", p.Text)), new("reviewPoints", "审查要点顺序", string.Join('、', (g.ReviewPoints ?? []).Select(p => p.Id))),
        new("faq", "常见问题", string.Join('\n', (g.Faq ?? []).Select(f => $"问：{f.Question} 答：{f.Answer}"))),
        new("levels", "层级权限", string.Join('；', (g.Levels ?? []).OrderBy(l => l.Level).Select(l => $"{GuideWords.Of(l.Level)}：{string.Join('、', l.May.Order().Select(GuideWords.Of))}"))),
    ];

    private static string Numbered(IReadOnlyList<string> lines) => string.Join('\n', lines.Select((l, i) => $"{i + 1}. {l}"));
    private static string Option(ServiceGuide g, string id) => SituationTree.Of(g).SelectMany(q => q.Options).FirstOrDefault(o => o.Id == id)?.Text ?? id;
}
