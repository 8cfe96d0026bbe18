using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Questions;

public enum QuestionStage { Waiting, Answered, Closed }

/// <summary>One answer of a question.</summary>
public sealed record Answer(string Text, string? Basis, string? ByPhone, DateTimeOffset At, By By);

/// <summary>One call on the ladder.</summary>
public sealed record Call(int Level, string? ContactId, string Contact, CallOutcome Outcome, string? Note, DateTimeOffset At, By By);

/// <summary>A question: the fold of its events.</summary>
/// <param name="Level">1 业务联系人 or 首席代表, 2 分管领导, 3 营商环境建设监督股; reached at <paramref name="LevelSince"/>.</param>
public sealed record Question(string Number, DateTimeOffset AskedAt, By AskedBy, Place From, AskedOf Of, string? ItemId, string ItemName, string Text,
    string? CaseNumber, bool WaitingHere, QuestionStage Stage, DateTimeOffset Since, int Level, DateTimeOffset LevelSince)
{
    public const int TopLevel = 3;

    public IReadOnlyList<Answer> Answers { get; init; } = [];
    public IReadOnlyList<Call> Calls { get; init; } = [];
    public Watch Watch { get; init; } = Watch.Empty;

    /// <summary>When it must be answered or climbs; null when no limit runs.</summary>
    public DateTimeOffset? DueAt => Watch.Clocks.Where(c => c.DueAt is not null).MinBy(c => c.DueAt)?.DueAt;

    public static Question Evolve(Question? question, Recorded<QuestionEvent> recorded) =>
        recorded.Event is QuestionAsked e
            ? new(e.Number, recorded.At, recorded.By, e.From, e.Of, e.ItemId, e.ItemName, e.Text, e.CaseNumber, e.WaitingHere, QuestionStage.Waiting, recorded.At, 1, recorded.At)
            : Apply(question!, recorded);

    private static Question Apply(Question question, Recorded<QuestionEvent> recorded) => recorded.Event switch
    {
        QuestionAnswered e => question.Enter(QuestionStage.Answered, recorded.At) with { Answers = [.. question.Answers, new(e.Text, e.Basis, e.ByPhone, recorded.At, recorded.By)] },
        CallLogged e => question with { Calls = [.. question.Calls, new(e.Level, e.ContactId, e.Contact, e.Outcome, e.Note, recorded.At, recorded.By)] },
        QuestionEscalated e => question.Enter(QuestionStage.Waiting, recorded.At) with { Level = e.Level, LevelSince = recorded.At },
        QuestionClosed => question.Enter(QuestionStage.Closed, recorded.At),
        QuestionWatched e => question with { Watch = question.Watch.With(e.What, recorded.At, recorded.By) },
        _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name}"),
    };

    private Question Enter(QuestionStage stage, DateTimeOffset at) => Stage == stage ? this : this with { Stage = stage, Since = at };
}
