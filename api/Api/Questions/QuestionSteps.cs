using Zhengwu.Api.Contacts;
using Zhengwu.Api.Knowledge;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Knowledge;
using Zhengwu.Domain.Questions;

namespace Zhengwu.Api.Questions;

/// <summary>答复; with <see cref="KnowledgePart"/> it goes into the knowledge base too (收入知识库), under the question's number, so that a repeat adds nothing.</summary>
public static class AnswerQuestion
{
    /// <param name="Question">The question as others would ask it.</param>
    public sealed record KnowledgePart(string Question);
    public sealed record Request(string Text, string? Basis = null, KnowledgePart? Knowledge = null);

    public static Task<IResult> Handle(HttpContext http, string number, QuestionDesk desk, Book book, KnowledgeShelf shelf)
    {
        var asking = http.Asking();
        return desk.Command<Request>(http, number, (r, check) =>
        {
            if (r.Knowledge is { } k && PersonalText.Find(check.Text("knowledge.question", k.Question, 1000, "请写下收入知识库的问题")) is { } found) check.Add("knowledge.question", found.Message);
            return new QuestionCommand.Answer(check.Text("text", r.Text, 2000, "请写下答复"), check.Optional("basis", r.Basis, 200));
        }, async (command, question) =>
        {
            if (command.Body.Knowledge is not { } knowledge) return null;
            var text = new ArticleText(question.ItemId, question.ItemName, knowledge.Question.Trim(), command.Body.Text.Trim(), string.IsNullOrWhiteSpace(command.Body.Basis) ? null : command.Body.Basis.Trim());
            var outcome = await book.Change(StreamKinds.Article, StreamKinds.KnowledgeBook, number, new Ask(asking.Actor.By, $"{command.Id}-kb", command.Fingerprint),
                (article, _) => ArticleDecider.Decide(article, new ArticleCommand.Write(number, text, number), asking.Actor), http.RequestAborted);
            shelf.Forget();
            return outcome is Outcome.No no ? Problems.Answer(no.Problem) : null;
        });
    }
}

/// <summary>登记电话: whom, and how it ended. An answer given on the phone answers the question.</summary>
public static class LogCall
{
    public sealed record Request(int Level, string Contact, CallOutcome Outcome, string? ContactId = null, string? Note = null);

    public static async Task<IResult> Handle(HttpContext http, string number, QuestionDesk desk, Book book)
    {
        var lines = await ShowContacts.Book(book, http.Asking(), http.RequestAborted);
        return await desk.Command<Request>(http, number, (r, check) =>
        {
            if (r.Level is < 1 or > Question.TopLevel) check.Add("level", "请选择打给哪一级");
            var known = lines.FirstOrDefault(c => c.Id == r.ContactId);
            return new QuestionCommand.LogCall(r.Level, known?.Id, known is null ? check.Text("contact", r.Contact, 60, "请写明打给谁") : $"{known.Post} {known.Name}", r.Outcome, check.Optional("note", r.Note, 2000));
        });
    }
}

/// <summary>上报: to the next step of the ladder, also when the answer did not help.</summary>
public static class EscalateQuestion
{
    public sealed record Request(string Reason);

    public static Task<IResult> Handle(HttpContext http, string number, QuestionDesk desk) =>
        desk.Command<Request>(http, number, (r, check) => new QuestionCommand.Escalate(check.Text("reason", r.Reason, 300, "请写明为什么上报")));
}

/// <summary>了结.</summary>
public static class CloseQuestion
{
    public sealed record Request(string? Note = null);

    public static Task<IResult> Handle(HttpContext http, string number, QuestionDesk desk) =>
        desk.Command<Request>(http, number, (r, check) => new QuestionCommand.Close(check.Optional("note", r.Note, 300)));
}
