using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Domain.Knowledge;

/// <summary>A line of the knowledge base: the whole article.</summary>
public sealed record ArticleSummary(string Id, string? ItemId, string ItemName, string Question, string Answer, string? Basis, string By, string Unit, DateTimeOffset At, int Edition);

/// <summary>The list of what holds, and the search in it.</summary>
public static class KnowledgeSearch
{
    public const string List = "article";

    public static IEnumerable<ListRow> Rows(Article article) => article.Retired is not null ? [] :
        [new(List, JobRows.NewestFirst(article.At), new ArticleSummary(article.Id, article.Text.ItemId, article.Text.ItemName, article.Text.Question, article.Text.Answer, article.Text.Basis,
            article.By.Name, article.By.Unit, article.At, article.Edition))];

    /// <summary>
    /// What fits best first: whoever holds the words as they were typed, then whoever shares at least half of their pairs of characters. No words: all, in
    /// the order given.
    /// </summary>
    public static IReadOnlyList<ArticleSummary> Find(IReadOnlyList<ArticleSummary> articles, string? words, string? itemId)
    {
        var ofItem = articles.Where(a => string.IsNullOrEmpty(itemId) || a.ItemId == itemId);
        var wanted = Plain(words);
        return wanted.Length == 0 ? [.. ofItem] : [.. ofItem.Select(a => (Article: a, Score: Score(a, wanted))).Where(s => s.Score >= 0.5).OrderByDescending(s => s.Score).Select(s => s.Article)];
    }

    private static double Score(ArticleSummary article, string wanted)
    {
        var (question, all) = (Plain(article.ItemName + article.Question), Plain(article.ItemName + article.Question + article.Answer + article.Basis));
        if (question.Contains(wanted, StringComparison.Ordinal)) return 3;
        if (all.Contains(wanted, StringComparison.Ordinal)) return 2;
        if (wanted.Length < 2) return 0;
        var pairs = Enumerable.Range(0, wanted.Length - 1).Select(i => wanted.Substring(i, 2)).ToHashSet();
        return (double)pairs.Count(p => all.Contains(p, StringComparison.Ordinal)) / pairs.Count;
    }

    private static string Plain(string? text) => new([.. (text ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    public static IEnumerable<TimelineEntry> Lines(IEnumerable<Recorded<ArticleEvent>> events) =>
        from e in events
        let said = Say(e.Event)
        select new TimelineEntry(e.Version, e.At, new(e.By.Name, e.By.Unit), said.Title, said.Text, "township");

    public static (string Title, string? Text) Say(ArticleEvent happened) => happened switch
    {
        ArticleWritten e => (e.FromQuestion is null ? "写入知识库" : $"由问题 {e.FromQuestion} 写入知识库", Said(e.Text)),
        ArticleRevised e => ("修订", Said(e.Text)),
        ArticleRetired e => ("停用", e.Reason),
        _ => throw new InvalidOperationException($"No sentence for {happened.GetType().Name}"),
    };

    private static string Said(ArticleText text) => $"问：{text.Question}　答：{text.Answer}{(text.Basis is null ? "" : $"（依据：{text.Basis}）")}";
}
