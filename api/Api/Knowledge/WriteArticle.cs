using System.Text.RegularExpressions;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Knowledge;

namespace Zhengwu.Api.Knowledge;

/// <summary>Writes, revises and retires articles. Each version stays on the record.</summary>
public static partial class WriteArticle
{
    public sealed record Request(string Question, string Answer, string? ItemId = null, string? ItemName = null, string? Basis = null);
    public sealed record RetireRequest(string Reason);
    public sealed record Written(string Id, int Version);

    public static bool IsId(string id) => Id().IsMatch(id);

    /// <summary>The id comes from the command, so that a repeat meets the same article.</summary>
    public static async Task<IResult> Write(HttpContext http, Book book, KnowledgeShelf shelf)
    {
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return refusal;
        var check = new FieldCheck();
        var text = Text(command!.Body, http.Asking(), check);
        if (!check.Ok) return Problems.Answer(check.Problem);
        return await Change(http, book, shelf, $"k{command.Id}", command, new ArticleCommand.Write($"k{command.Id}", text, null), 201);
    }

    public static Task<IResult> Revise(HttpContext http, string id, Book book, KnowledgeShelf shelf) =>
        Tell<Request>(http, id, book, shelf, (r, check) => new ArticleCommand.Revise(Text(r, http.Asking(), check)));

    public static Task<IResult> Retire(HttpContext http, string id, Book book, KnowledgeShelf shelf) =>
        Tell<RetireRequest>(http, id, book, shelf, (r, check) => new ArticleCommand.Retire(check.Text("reason", r.Reason, 200, "请写明为什么停用")));

    private static async Task<IResult> Tell<TBody>(HttpContext http, string id, Book book, KnowledgeShelf shelf, Func<TBody, FieldCheck, ArticleCommand> read)
    {
        if (!IsId(id) || (await book.Recall(StreamKinds.Article, StreamKinds.KnowledgeBook, id, http.RequestAborted)).State is null) return Problems.Answer(ShowArticle.NotFound);
        var (command, wanted, refusal) = await Commands.Read(http, withVersion: true, read);
        return refusal ?? await Change(http, book, shelf, id, command!, wanted!, 200);
    }

    private static async Task<IResult> Change<TBody>(HttpContext http, Book book, KnowledgeShelf shelf, string id, Command<TBody> command, ArticleCommand wanted, int status)
    {
        var actor = http.Asking().Actor;
        var outcome = await book.Change(StreamKinds.Article, StreamKinds.KnowledgeBook, id, new Ask(actor.By, command.Id, command.Fingerprint, command.ExpectedVersion),
            (article, _) => ArticleDecider.Decide(article, wanted, actor), http.RequestAborted);
        shelf.Forget();
        return outcome switch
        {
            Outcome.Done done => new JsonAnswer(new Written(done.Id, done.Version), done.Repeated ? 200 : status, done.Version),
            Outcome.No no => Problems.Answer(no.Problem),
            Outcome.Stale stale => Problems.Stale(stale.Version, [.. KnowledgeSearch.Lines(await book.Events(StreamKinds.Article, StreamKinds.KnowledgeBook, id, command.ExpectedVersion!.Value + 1, http.RequestAborted))]),
            _ => throw new InvalidOperationException(),
        };
    }

    private static ArticleText Text(Request r, Asking asking, FieldCheck check)
    {
        var guide = asking.Reference.Guides.Find(r.ItemId);
        if (r.ItemId is { Length: > 0 } && guide is null) check.Add("itemId", "目录里没有这个事项，请重新选择，或只写事项名称");
        return new(guide?.ItemId, guide?.Name ?? check.Optional("itemName", r.ItemName, 60) ?? "其他",
            check.Text("question", r.Question, 1000, "请写下问题"), check.Text("answer", r.Answer, 2000, "请写下答复"), check.Optional("basis", r.Basis, 200));
    }

    [GeneratedRegex(@"^[kw][0-9a-z-]{8,45}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
