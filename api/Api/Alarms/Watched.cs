using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.Questions;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Alarms;

/// <summary>A stream seen from its limits. <paramref name="Ref"/> is what letters call it, <paramref name="PlaceName"/> where it is at home.</summary>
/// <param name="Whom">Who gets the letters where it is not the ladder of a case.</param>
public sealed record WatchedStream(Watch Watch, string Ref, string PlaceName, bool Practice, Func<CountyDirectory, Alarm, IEnumerable<Staff>>? Whom = null);

/// <summary>Every kind of stream that has limits, so that the sweep and the supervisor treat them alike.</summary>
public abstract class Watched
{
    public static readonly IReadOnlyDictionary<string, Watched> Kinds = new Dictionary<string, Watched>
    {
        [StreamKinds.Case.Name] = new Watched<Case, CaseEvent>(StreamKinds.Case,
            (it, what, actor, rules, now) => CaseDecider.Decide(it, new CaseCommand.Watch(what), actor, rules, now),
            it => new(it.Watch, it.Number, it.TakenAt.PlaceName, it.Kind is DataKind.Practice)),
        [StreamKinds.Job.Name] = new Watched<CountyJob, CountyJobEvent>(StreamKinds.Job,
            (job, what, actor, rules, now) => JobDecider.Decide(job, new JobCommand.Watch(what), actor, rules, now),
            job => new(job.Watch, job.Number, "县0号窗口", job.Kind is DataKind.Practice)),
        [StreamKinds.Day.Name] = new Watched<ServiceDay, ServiceDayEvent>(StreamKinds.Day,
            (day, what, actor, _, now) => DayDecider.Decide(day, what is WatchCommand.PassDeadline passed ? new DayCommand.PassDeadline(passed.Kind, passed.DueAt) : new DayCommand.Watch(what), actor, null, now),
            day => new(day.Watch, $"hall-{day.UnitId}", day.UnitName, false)),
        [StreamKinds.Question.Name] = new Watched<Question, QuestionEvent>(StreamKinds.Question,
            (question, what, actor, rules, now) => QuestionDecider.Decide(question, new QuestionCommand.Watch(what), actor, rules, now),
            question => new(question.Watch, question.Number, question.From.PlaceName, false, (directory, alarm) => Recipients.OfQuestion(directory, alarm, question))),
    };

    public abstract ValueTask<Outcome> Tell(Book book, string unit, string id, WatchCommand what, Ask ask, Actor actor, LimitRules rules, CancellationToken cancel);

    /// <summary>As this process knows it; null when there is none.</summary>
    public abstract ValueTask<WatchedStream?> Look(Book book, string unit, string id, CancellationToken cancel);
}

public sealed class Watched<TState, TEvent>(StreamKind<TState, TEvent> kind, Func<TState?, WatchCommand, Actor, LimitRules, DateTimeOffset, Decision<TEvent>> decide, Func<TState, WatchedStream> see) : Watched
    where TState : class where TEvent : class
{
    public override ValueTask<Outcome> Tell(Book book, string unit, string id, WatchCommand what, Ask ask, Actor actor, LimitRules rules, CancellationToken cancel) =>
        book.Change(kind, unit, id, ask, (state, now) => decide(state, what, actor, rules, now), cancel);

    public override async ValueTask<WatchedStream?> Look(Book book, string unit, string id, CancellationToken cancel) =>
        (await book.Recall(kind, unit, id, cancel)).State is { } state ? see(state) : null;
}
