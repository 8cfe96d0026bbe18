using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Knowledge;

namespace Zhengwu.Api.Knowledge;

/// <summary>知识库 (SYS-kb): what fits the words best first, at most 50.</summary>
public static class SearchKnowledge
{
    private const int Most = 50;
    public sealed record Answer(IEnumerable<ArticleSummary> Rows, bool More);

    public static async Task<IResult> Handle(HttpContext http, KnowledgeShelf shelf, string? q = null, string? itemId = null)
    {
        if (q?.Length > 100) return Problems.Answer(400, "too-long", "查找的词太长，请缩短到 100 个字以内。");
        var found = KnowledgeSearch.Find(await shelf.All(http.RequestAborted), q, itemId);
        return new JsonAnswer(new Answer(found.Take(Most), found.Count > Most));
    }
}

/// <summary>One article with all its versions: who wrote what, when.</summary>
public static class ShowArticle
{
    public static readonly Problem NotFound = new(ProblemKind.Unknown, "not-found", "知识库里没有这一条。");
    public sealed record Shown(string Id, int Version, string? ItemId, string ItemName, string Question, string Answer, string? Basis, string By, string Unit, DateTimeOffset At, int Edition,
        string? Retired, string? FromQuestion, IEnumerable<TimelineEntry> Timeline, IReadOnlyList<ArticleAction> AllowedActions);

    public static async Task<IResult> Handle(HttpContext http, string id, Book book)
    {
        if (!WriteArticle.IsId(id) || await book.Read(StreamKinds.Article, StreamKinds.KnowledgeBook, id, http.RequestAborted) is not { State: { } it } loaded) return Problems.Answer(NotFound);
        var events = await book.Events(StreamKinds.Article, StreamKinds.KnowledgeBook, id, 1, http.RequestAborted);
        return new JsonAnswer(new Shown(it.Id, loaded.Version, it.Text.ItemId, it.Text.ItemName, it.Text.Question, it.Text.Answer, it.Text.Basis, it.By.Name, it.By.Unit, it.At, it.Edition,
            it.Retired, it.FromQuestion, KnowledgeSearch.Lines(events), ArticleDecider.For(it, http.Asking().Actor)), 200, loaded.Version);
    }
}
