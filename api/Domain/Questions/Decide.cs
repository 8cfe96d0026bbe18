using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Questions;

/// <summary>What can be asked of a question.</summary>
public abstract record QuestionCommand
{
    public sealed record Ask(QuestionAsked What) : QuestionCommand;
    public sealed record Answer(string Text, string? Basis) : QuestionCommand;
    public sealed record LogCall(int Level, string? ContactId, string Contact, CallOutcome Outcome, string? Note) : QuestionCommand;
    public sealed record Escalate(string Reason) : QuestionCommand;
    public sealed record Close(string? Note) : QuestionCommand;
    /// <summary>A passed deadline, posted letters, another calendar.</summary>
    public sealed record Watch(WatchCommand What) : QuestionCommand;
}

/// <summary>The rules of questions as one table over (stage, command).</summary>
public static class QuestionDecider
{
    /// <summary>What happened, and the limit that follows from it.</summary>
    public static Decision<QuestionEvent> Decide(Question? question, QuestionCommand command, Actor actor, LimitRules rules, DateTimeOffset now)
    {
        var ruled = Rule(question, command, actor, now);
        if (ruled is not Decision<QuestionEvent>.Accepted { Events: var events } || (events.Count == 0 && command is not QuestionCommand.Watch { What: WatchCommand.Reckon })) return ruled;
        if (events.Aggregate(question, (state, e) => Question.Evolve(state, new(0, now, actor.By, e))) is not { } after) return ruled;
        return WatchDecider.Set(after.Watch, rules, QuestionClocks.Of(after, rules.Questions)) is { } clocks ? new List<QuestionEvent>(events) { new QuestionWatched(clocks) } : ruled;
    }

    private static Decision<QuestionEvent> Rule(Question? question, QuestionCommand command, Actor actor, DateTimeOffset now) => (question, command) switch
    {
        (null, QuestionCommand.Ask c) => PersonalText.Find(c.What.Text) is { } found ? found : c.What,
        (not null, QuestionCommand.Ask) => Array.Empty<QuestionEvent>(),
        (null, _) => new Problem(ProblemKind.Unknown, "not-found", "没有这个问题。"),
        (_, QuestionCommand.Watch c) => Watch(question, c.What, now),
        _ => Refuse(question, command, actor) is { } problem ? problem : Happen(question, command),
    };

    private static Decision<QuestionEvent> Happen(Question question, QuestionCommand command) => command switch
    {
        QuestionCommand.Answer c => (PersonalText.Find(c.Text) ?? PersonalText.Find(c.Basis)) is { } found ? found : new QuestionAnswered(c.Text, c.Basis, null),
        QuestionCommand.LogCall c => LogCall(question, c),
        QuestionCommand.Escalate c => PersonalText.Find(c.Reason) is { } found ? found : new QuestionEscalated(question.Level + 1, c.Reason),
        QuestionCommand.Close c => PersonalText.Find(c.Note) is { } found ? found : new QuestionClosed(c.Note),
        _ => throw new InvalidOperationException($"No decision for {command.GetType().Name}"),
    };

    /// <summary>A call that brought the answer answers the question; one that was passed on climbs.</summary>
    private static Decision<QuestionEvent> LogCall(Question question, QuestionCommand.LogCall call)
    {
        if (PersonalText.Find(call.Note) is { } found) return found;
        var logged = new CallLogged(call.Level, call.ContactId, call.Contact, call.Outcome, call.Note);
        return call.Outcome switch
        {
            CallOutcome.Answered when call.Note is null => new Problem(ProblemKind.Invalid, "invalid", "请写下电话里的答复。", new Dictionary<string, string> { ["note"] = "请写下电话里的答复" }),
            CallOutcome.Answered => new QuestionEvent[] { logged, new QuestionAnswered(call.Note, null, call.Contact) },
            CallOutcome.PassedOn when question.Level < Question.TopLevel => new QuestionEvent[] { logged, new QuestionEscalated(question.Level + 1, "电话里请上一级答复") },
            _ => logged,
        };
    }

    /// <summary>A step that ran out climbs to the next one in the same breath.</summary>
    private static Decision<QuestionEvent> Watch(Question question, WatchCommand command, DateTimeOffset now)
    {
        var decided = WatchDecider.Decide(question.Watch, command, now, null, QuestionWords.Holder(question)).Select(e => (QuestionEvent)new QuestionWatched(e));
        return question.Level < Question.TopLevel && decided is Decision<QuestionEvent>.Accepted { Events: var events } && events.Any(e => e is QuestionWatched { What: AlarmRaised { Level: AlarmLevel.Overdue } })
            ? new List<QuestionEvent>(events) { new QuestionEscalated(question.Level + 1, "到时限没有答复，自动上报") } : decided;
    }

    private static Problem? Refuse(Question question, QuestionCommand command, Actor actor)
    {
        var action = ActionOf(command);
        if (QuestionActions.For(question, actor).Contains(action)) return null;
        if (question.Stage is QuestionStage.Closed) return new(ProblemKind.NotNow, "not-now", "这个问题已经了结，要接着问请另提一个问题。");
        if (action is QuestionAction.Escalate && question.Level == Question.TopLevel) return new(ProblemKind.NotNow, "not-now", "已经报到监督股，没有更上一级。");
        return action is QuestionAction.Call && question.Stage is QuestionStage.Answered
            ? new(ProblemKind.NotNow, "not-now", "已有答复，不必再打电话；没有解决请上报。")
            : new(ProblemKind.Forbidden, "forbidden", $"您的岗位现在不能{QuestionWords.Of(action)}。");
    }

    private static QuestionAction ActionOf(QuestionCommand command) => command switch
    {
        QuestionCommand.Answer => QuestionAction.Answer,
        QuestionCommand.LogCall => QuestionAction.Call,
        QuestionCommand.Escalate => QuestionAction.Escalate,
        QuestionCommand.Close => QuestionAction.Close,
        _ => throw new InvalidOperationException($"No action for {command.GetType().Name}"),
    };
}
