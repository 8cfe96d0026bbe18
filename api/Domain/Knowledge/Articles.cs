using System.Text.Json.Serialization;

namespace Zhengwu.Domain.Knowledge;

/// <summary>What an article says. Source: SYS-kb.</summary>
/// <param name="ItemId">Null when it concerns no single item of the list.</param>
/// <param name="Basis">The law or notice it rests on.</param>
public sealed record ArticleText(string? ItemId, string ItemName, string Question, string Answer, string? Basis);

/// <summary>知识库: what can be on the record of one article. Names and shapes are pinned.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ArticleWritten), "article-written")]
[JsonDerivedType(typeof(ArticleRevised), "article-revised")]
[JsonDerivedType(typeof(ArticleRetired), "article-retired")]
public abstract record ArticleEvent;

/// <summary>Whose it is: the house answers for it. <paramref name="FromQuestion"/> is the question that was answered so.</summary>
public sealed record ArticleWritten(string Id, ArticleText Text, string UnitId, string? DepartmentId, string? FromQuestion) : ArticleEvent;

/// <summary>A new version; the old one stays on the record.</summary>
public sealed record ArticleRevised(ArticleText Text) : ArticleEvent;

/// <summary>It no longer holds, and why.</summary>
public sealed record ArticleRetired(string Reason) : ArticleEvent;

/// <summary>An article: the fold of its events.</summary>
/// <param name="Edition">1 as written, one more with every revision.</param>
/// <param name="Retired">Why it no longer holds; null while it does.</param>
public sealed record Article(string Id, ArticleText Text, string UnitId, string? DepartmentId, string? FromQuestion, int Edition, DateTimeOffset At, By By, string? Retired = null)
{
    public static Article Evolve(Article? article, Recorded<ArticleEvent> recorded) => recorded.Event switch
    {
        ArticleWritten e => new(e.Id, e.Text, e.UnitId, e.DepartmentId, e.FromQuestion, 1, recorded.At, recorded.By),
        ArticleRevised e => article! with { Text = e.Text, Edition = article.Edition + 1, At = recorded.At, By = recorded.By, Retired = null },
        ArticleRetired e => article! with { Retired = e.Reason, At = recorded.At, By = recorded.By },
        _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name}"),
    };
}
