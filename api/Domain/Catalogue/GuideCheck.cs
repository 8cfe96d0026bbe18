using System.Text.RegularExpressions;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.Catalogue;

/// <summary>
/// Whether a guide may be published: the eight fields of K-37, that everything it refers to is there, and the rules of <see cref="GuideCheck"/>'s other
/// parts: what a township decides itself, the rights of the levels, the situation tree.
/// </summary>
public static partial class GuideCheck
{
    /// <summary>All problems of one guide, in the order a person would fix them; empty when it may be published.</summary>
    public static IReadOnlyList<Problem> Check(ServiceGuide guide, IReadOnlyCollection<Department> departments)
    {
        if (Holes(guide)) return [new Problem(ProblemKind.Invalid, "guide-incomplete", $"事项“{guide.Name}”（{guide.ItemId}）：有的内容是空的，请补全或删去")];
        var problems = new List<Problem>();
        void Unless(bool holds, string code, string message)
        {
            if (!holds) problems.Add(new Problem(ProblemKind.Invalid, code, $"事项“{guide.Name}”（{guide.ItemId}）：{message}"));
        }

        Sizes(guide, Unless);

        Unless(IsId(guide.ItemId), "guide-id", $"事项编号应为小写字母、数字、连字符，最多 {MostId} 个");
        Unless(guide.Version >= 1, "guide-version", "版本号从 1 开始");
        Unless(Filled(guide.Name), "guide-name", "缺少事项名称");
        Unless(AllFilled(guide.LegalBasis), "guide-legal-basis", "缺少法律依据");
        Unless(AllFilled(guide.Conditions), "guide-conditions", "缺少申请条件");
        Unless(guide.Materials.Count > 0, "guide-materials", "缺少申报材料");
        Unless(AllFilled(guide.Procedure), "guide-procedure", "缺少办理程序");
        Unless(LimitHolds(guide), "guide-limit", "办理时限不对：即办件承诺 0 个工作日，承诺件至少 1 个，承诺不得长于法定");
        Unless(Filled(guide.Fee), "guide-fee", "缺少收费依据及标准，不收费的写“不收费”");
        Unless(Filled(guide.Complaint), "guide-complaint", "缺少投诉渠道");

        Unless(Filled(guide.Category), "guide-category", "缺少所属领域");
        Unless(Filled(guide.Pinyin) && guide.Initials == string.Concat(guide.Pinyin.Split(' ').Select(s => s[..Math.Min(1, s.Length)])), "guide-pinyin", "缺少拼音，或首字母与拼音不符");
        Unless(departments.Any(d => d.Id == guide.DepartmentId), "guide-department", $"没有部门“{guide.DepartmentId}”");
        Unless(guide.TakenAt.Count > 0 && guide.TakenAt.Distinct().Count() == guide.TakenAt.Count, "guide-taken-at", "没有写明哪一级可以收件，或有重复");
        Unless(guide.Route == DecisionRoute.PrivateNetwork == Filled(guide.OutsideSystem), "guide-outside-system", "走专网的必须写明系统名称，走一体化平台的不写");
        Unless(guide.Situations.Count != 1, "guide-situation-single", "只有一种情形时不分情形");
        Unless(guide.Situations.All(s => IsId(s.Id) && Filled(s.Name)) && Unique(guide.Situations.Select(s => s.Id)) && Unique(guide.Situations.Select(s => s.Name)),
            "guide-situations", "情形的编号或名称为空、重复或不合规");
        Unless(Unique(guide.Materials.Select(m => m.Id)), "guide-material-ids", "材料编号重复");
        foreach (var material in guide.Materials)
        {
            Unless(IsId(material.Id) && Filled(material.Name) && material.Copies is >= 1 and <= 20, "guide-material", $"材料“{material.Id}”的编号、名称或份数（1—20）不对");
            Unless(material.ReusableMonths is null or >= 1 and <= MostMonths, "guide-reusable", $"材料“{material.Name}”的复用月数应为 1 到 {MostMonths}，不能复用的不填");
        }
        Township(guide, Unless);
        Levels(guide, Unless);
        Tree(guide, Unless);
        return problems;
    }

    /// <summary>All guides of a catalogue, plus what only shows between them: one version twice.</summary>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<ServiceGuide> guides, IReadOnlyCollection<Department> departments) =>
    [
        .. guides.SelectMany(g => Check(g, departments)),
        .. guides.GroupBy(g => (g.ItemId, g.Version)).Where(g => g.Count() > 1)
            .Select(g => new Problem(ProblemKind.Invalid, "guide-twice", $"事项“{g.Key.ItemId}”第 {g.Key.Version} 版出现了 {g.Count()} 次")),
    ];

    private static bool LimitHolds(ServiceGuide guide) =>
        guide.StatutoryDays >= 0
        && (guide.Handling == HandlingKind.Immediate ? guide.PromisedDays == 0 : guide.PromisedDays >= 1)
        && (guide.StatutoryDays == 0 || guide.PromisedDays <= guide.StatutoryDays);

    private static bool Filled(string? text) => !string.IsNullOrWhiteSpace(text);
    private static bool AllFilled(IReadOnlyList<string> lines) => lines.Count > 0 && lines.All(Filled);
    private static bool Unique(IEnumerable<string> values) => values.GroupBy(v => v, StringComparer.Ordinal).All(g => g.Count() == 1);

    internal static bool IsId(string id) => id.Length <= MostId && Id().IsMatch(id);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")] private static partial Regex Id();
}
