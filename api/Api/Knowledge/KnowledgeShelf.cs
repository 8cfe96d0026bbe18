using System.Text.Json;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Knowledge;

namespace Zhengwu.Api.Knowledge;

/// <summary>The whole knowledge base in memory, newest first; looked at again after ten seconds, or when somebody changed it here.</summary>
public sealed class KnowledgeShelf(IBookStore store, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private sealed record Kept(IReadOnlyList<ArticleSummary> Articles, DateTimeOffset At);
    private volatile Kept? kept;

    public void Forget() => kept = null;

    public async ValueTask<IReadOnlyList<ArticleSummary>> All(CancellationToken cancel)
    {
        if (kept is { } known && time.GetUtcNow() - known.At < Fresh) return known.Articles;
        var articles = new List<ArticleSummary>();
        await foreach (var row in store.All(StreamKinds.KnowledgeBook, $"v~{KnowledgeSearch.List}~", Keys.After($"v~{KnowledgeSearch.List}~"), cancel))
            articles.Add(JsonSerializer.Deserialize<ArticleSummary>(row.Body, Json.Book)!);
        kept = new(articles, time.GetUtcNow());
        return articles;
    }
}
