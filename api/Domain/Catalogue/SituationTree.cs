namespace Zhengwu.Domain.Catalogue;

/// <summary>
/// 情形引导: the situations are question 0, then come the guide's questions in their order, each when one of the options it depends on was chosen.
/// At most <see cref="Most"/> are asked, and one option answers each (ITEM-wd_granular).
/// </summary>
public static class SituationTree
{
    /// <summary>More than this nobody answers at a window; more options than this have no number key; more ways through no one can check.</summary>
    public const int Most = 5, MostOptions = 9, MostQuestions = 20, MostPaths = 1000;
    /// <summary>Id of question 0.</summary>
    public const string Situation = "situation";

    /// <summary>Every question of the guide, the situation first.</summary>
    public static IReadOnlyList<SituationQuestion> Of(ServiceGuide guide) =>
    [
        .. guide.Situations.Count == 0 ? Enumerable.Empty<SituationQuestion>() : [new(Situation, "办理哪种情形？", [.. guide.Situations.Select(s => new SituationOption(s.Id, s.Name))], [])],
        .. guide.Questions ?? [],
    ];

    public static bool IsAsked(SituationQuestion question, IReadOnlyCollection<string> chosen) => question.AskIf.Count == 0 || question.AskIf.Any(chosen.Contains);

    /// <summary>Whether an entry of <see cref="MaterialRule.OnlyIn"/> holds: an option, or several joined by '&amp;' that must all be chosen.</summary>
    public static bool Holds(string entry, IReadOnlyCollection<string> chosen) => entry.Split('&').All(chosen.Contains);

    /// <summary>What is wrong with these choices, as a sentence for the window; null when every question that is asked has one answer and nothing else was answered.</summary>
    /// <param name="chosen">Option ids, the situation's first.</param>
    public static string? Wrong(ServiceGuide guide, IReadOnlyList<string> chosen)
    {
        var heard = new List<string>();
        foreach (var question in Of(guide).Where(q => IsAsked(q, heard)))
        {
            var answers = question.Options.Where(o => chosen.Contains(o.Id)).ToList();
            if (answers.Count == 0) return question.Id == Situation ? "请选择办理情形" : $"请回答“{question.Text}”";
            if (answers.Count > 1) return $"“{question.Text}”只能选一个答案";
            heard.Add(answers[0].Id);
        }
        return heard.Count == chosen.Count && chosen.All(heard.Contains) ? null : "有的答案不属于这个事项要问的问题，请重新选择";
    }

    /// <summary>The words of the chosen options, in the order of the questions.</summary>
    public static IReadOnlyList<string> Words(ServiceGuide guide, IReadOnlyCollection<string> chosen) =>
        [.. Of(guide).SelectMany(q => q.Options).Where(o => chosen.Contains(o.Id)).Select(o => o.Text)];

    /// <summary>Every way through the questions, as the option ids chosen; one empty way when nothing is asked. Lazy: whoever distrusts the guide takes only so many.</summary>
    public static IEnumerable<IReadOnlyList<string>> Paths(ServiceGuide guide) => Ways(Of(guide), 0, []);

    private static IEnumerable<IReadOnlyList<string>> Ways(IReadOnlyList<SituationQuestion> questions, int at, IReadOnlyList<string> chosen)
    {
        while (at < questions.Count && !IsAsked(questions[at], chosen)) at++;
        if (at == questions.Count) { yield return chosen; yield break; }
        foreach (var option in questions[at].Options)
            foreach (var way in Ways(questions, at + 1, [.. chosen, option.Id])) yield return way;
    }
}
