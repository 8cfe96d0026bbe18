using Zhengwu.Api.Contacts;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Questions;

namespace Zhengwu.Api.Questions;

/// <summary>One question: the answers, the ladder with whom to call now, the calls, the record. 404 for a question of another house.</summary>
public static class ShowQuestion
{
    public sealed record FromPart(string UnitId, string UnitName, string PlaceName, string Name);
    public sealed record AnswerPart(string Text, string? Basis, string? ByPhone, DateTimeOffset At, TimelineBy By);
    public sealed record CallPart(int Level, string Contact, CallOutcome Outcome, string? Note, DateTimeOffset At, string By);
    /// <param name="ArticleId">What the knowledge base made of it.</param>
    public sealed record Shown(string Number, int Version, string? ItemId, string ItemName, string Text, string? CaseNumber, FromPart From, AskedOf Of, bool WaitingHere, QuestionStage Stage,
        string Headline, int Level, DateTimeOffset AskedAt, DateTimeOffset? DueAt, bool Overdue, IEnumerable<AnswerPart> Answers, IEnumerable<Ladder.Step> Ladder, IEnumerable<CallPart> Calls,
        string? ArticleId, IEnumerable<TimelineEntry> Timeline, IReadOnlyList<QuestionAction> AllowedActions);

    public static async Task<IResult> Handle(HttpContext http, string number, QuestionDesk desk, Book book, TimeProvider time)
    {
        if (await desk.Find(http, number) is not { State: { } q } loaded) return Problems.Answer(QuestionDesk.NotFound);
        var (asking, cancel) = (http.Asking(), http.RequestAborted);
        var contacts = await ShowContacts.Book(book, asking, cancel);
        var article = (await book.Recall(StreamKinds.Article, StreamKinds.KnowledgeBook, number, cancel)).State;
        var events = await book.Events(StreamKinds.Question, StreamKinds.QuestionBook, number, 1, cancel);
        return new JsonAnswer(new Shown(q.Number, loaded.Version, q.ItemId, q.ItemName, q.Text, q.CaseNumber, new(q.From.UnitId, q.From.UnitName, q.From.PlaceName, q.AskedBy.Name), q.Of, q.WaitingHere,
            q.Stage, QuestionWords.Headline(q), q.Level, q.AskedAt, q.DueAt, q.DueAt < time.GetUtcNow(), q.Answers.Select(a => new AnswerPart(a.Text, a.Basis, a.ByPhone, a.At, new(a.By.Name, a.By.Unit))),
            Ladder.Of(q, contacts, asking), q.Calls.Select(c => new CallPart(c.Level, c.Contact, c.Outcome, c.Note, c.At, c.By.Name)), article is { Retired: null } ? article.Id : null,
            QuestionWords.Lines(events), QuestionActions.For(q, asking.Actor)), 200, loaded.Version);
    }
}
