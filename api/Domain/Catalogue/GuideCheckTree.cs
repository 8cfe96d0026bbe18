namespace Zhengwu.Domain.Catalogue;

public static partial class GuideCheck
{
    /// <summary>The situation tree: whoever answers it gets at most five questions and at the end something to collect.</summary>
    private static void Tree(ServiceGuide guide, Action<bool, string, string> unless)
    {
        var questions = guide.Questions ?? [];
        unless(questions.Count <= SituationTree.MostQuestions, "guide-questions", $"最多 {SituationTree.MostQuestions} 个问题");
        unless(questions.All(q => IsId(q.Id) && q.Id != SituationTree.Situation && Filled(q.Text)) && Unique(questions.Select(q => q.Id)), "guide-questions", "问题的编号或内容为空、重复或不合规");
        var options = SituationTree.Of(guide).SelectMany(q => q.Options).ToList();
        unless(options.All(o => IsId(o.Id) && Filled(o.Text)) && Unique(options.Select(o => o.Id)), "guide-options", "选项的编号或内容为空、重复或不合规（情形也是选项，编号在整个事项里不能重复）");
        unless(SituationTree.Of(guide).All(q => q.Options.Count is >= 2 and <= SituationTree.MostOptions), "guide-options-count", $"每个问题应有 2 到 {SituationTree.MostOptions} 个选项");
        var earlier = guide.Situations.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            unless(question.AskIf.All(earlier.Contains) && Unique(question.AskIf), "guide-ask-if", $"问题“{question.Text}”的前提不是前面问题的选项");
            earlier.UnionWith(question.Options.Select(o => o.Id));
        }
        foreach (var material in guide.Materials)
            unless(material.OnlyIn.All(entry => entry.Split('&') is var ids && ids.All(earlier.Contains) && Unique(ids)) && Unique(material.OnlyIn), "guide-material-situation", $"材料“{material.Name}”引用了没有的情形");
        if (questions.Count <= SituationTree.MostQuestions && Unique(options.Select(o => o.Id))) Ways(guide, questions, unless);
    }

    private static void Ways(ServiceGuide guide, IReadOnlyList<SituationQuestion> questions, Action<bool, string, string> unless)
    {
        var ways = SituationTree.Paths(guide).Take(SituationTree.MostPaths + 1).ToList();
        unless(ways.Count <= SituationTree.MostPaths, "guide-ways", $"情形组合超过 {SituationTree.MostPaths} 种，请拆成几个事项");
        if (ways.Count > SituationTree.MostPaths) return;
        unless(ways.All(w => w.Count <= SituationTree.Most), "guide-tree-depth", $"有的情形要问 {ways.Max(w => w.Count)} 个问题，最多 {SituationTree.Most} 个");
        foreach (var question in questions.Where(q => !ways.Any(w => q.Options.Any(o => w.Contains(o.Id)))))
            unless(false, "guide-question-unreachable", $"问题“{question.Text}”永远问不到");
        // Nobody may be asked to take a case for which the guide collects nothing.
        unless(ways.All(w => guide.MaterialsFor(w).Any()), "guide-situation-empty", "有的情形没有任何材料");
        foreach (var material in guide.Materials.Where(m => m.OnlyIn.Count > 0 && !ways.Any(w => m.OnlyIn.Any(e => SituationTree.Holds(e, w)))))
            unless(false, "guide-material-never", $"材料“{material.Name}”在任何情形下都用不到");
    }
}
