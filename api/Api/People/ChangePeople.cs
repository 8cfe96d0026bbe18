using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.People;

namespace Zhengwu.Api.People;

/// <summary>What every change of people does around its own lines; signing in goes by it at once here, and within half a minute elsewhere.</summary>
public sealed class PeopleDesk(Book book, ReferenceCache cache)
{
    public ValueTask<Loaded<Roster>> Read(CancellationToken cancel) => book.Read(StreamKinds.People, StreamKinds.PeopleBook, StreamKinds.PeopleId, cancel);

    public async ValueTask<Outcome> Change(Ask ask, Func<Roster?, Decision<PeopleEvent>> decide, CancellationToken cancel)
    {
        var outcome = await book.Change(StreamKinds.People, StreamKinds.PeopleBook, StreamKinds.PeopleId, ask, (roster, _) => decide(roster), cancel);
        cache.Forget();
        return outcome;
    }

    public async ValueTask<IResult> Answer(Outcome outcome, CancellationToken cancel) => outcome switch
    {
        Outcome.Done done => new JsonAnswer(new ChangePeople.Saved(done.Version), 200, done.Version),
        Outcome.No no => Problems.Answer(no.Problem),
        Outcome.Stale stale => Problems.Stale(stale.Version, []),
        Outcome.IdTaken => Problems.Stale((await Read(cancel)).Version, []),
        _ => throw new InvalidOperationException(),
    };
}

/// <summary>Adds, edits, disables and enables people; who leaves a post hands over first. Errors: PeopleDecider's codes at the person's fields, 412 stale.</summary>
public static class ChangePeople
{
    public sealed record Request(IReadOnlyList<PersonChange> Changes);
    public sealed record Saved(int Version);

    public static async Task<IResult> Handle(HttpContext http, PeopleDesk desk, OpenWork work)
    {
        var asking = http.Asking();
        var (actor, imported) = (asking.Actor, asking.Reference.ImportedDirectory);
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: true, oldest: 0);
        if (refusal is not null) return refusal;
        var changes = command!.Body.Changes;
        var loaded = await desk.Read(http.RequestAborted);
        // Otherwise it is a repeat, or a page that was too old: the receipt knows.
        if (loaded.Version == command.ExpectedVersion)
        {
            if (PeopleDecider.Decide(loaded.State, imported, changes, actor, new Dictionary<string, int>()) is Decision<PeopleEvent>.Rejected no) return Problems.Answer(no.Problem);
            if (await HandOver(asking, loaded.State, changes, work, command.Id, http.RequestAborted) is { } wrong) return Problems.Answer(wrong);
        }
        var open = await work.CountOf(changes.Select(IdOf), (loaded.State ?? Roster.Empty).Over(imported), http.RequestAborted);
        var outcome = await desk.Change(new Ask(actor.By, command.Id, command.Fingerprint, command.ExpectedVersion),
            roster => PeopleDecider.Decide(roster, imported, changes, actor, open), http.RequestAborted);
        return await desk.Answer(outcome, http.RequestAborted);
    }

    /// <summary>Before anything is changed, everybody who leaves hands over to whom the dialog named.</summary>
    private static async ValueTask<Problem?> HandOver(Asking asking, Roster? roster, IReadOnlyList<PersonChange> changes, OpenWork work, string commandId, CancellationToken cancel)
    {
        var county = (roster ?? Roster.Empty).Over(asking.Reference.ImportedDirectory);
        var leaving = changes.Select(c => (From: county.Person(IdOf(c)), To: c switch { PersonChange.Disable d => d.HandOverTo, PersonChange.Edit e => e.HandOverTo, _ => null }, Reason: c switch
        {
            PersonChange.Disable d => $"停用账号：{d.Reason}",
            PersonChange.Edit { Reason: { Length: > 0 } reason } => $"换岗：{reason}",
            _ => "换岗",
        })).Where(l => l is { From: not null, To.Length: > 0 }).ToList();
        foreach (var (from, to, _) in leaving)
            if (OpenWork.Refuse(from!, county.Person(to)) is { } problem) return problem;
        foreach (var (from, to, reason) in leaving) await work.HandOver(asking, from!, county.Person(to)!, reason, commandId, cancel);
        return null;
    }

    private static string? IdOf(PersonChange change) => change switch
    {
        PersonChange.Edit e => e.Person.Id,
        PersonChange.Disable d => d.Id,
        _ => null,
    };
}

/// <summary>交给同事: everything that one person has in hand goes to a colleague. Answers how many went.</summary>
public static class HandOverWork
{
    public sealed record Request(string To, string Reason);

    public static async Task<IResult> Handle(HttpContext http, string id, OpenWork work)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return refusal;
        if (asking.Reference.Directory.Person(id) is not { } from) return Problems.Answer(new(ProblemKind.Unknown, "not-found", "没有这个人员。"));
        var check = new FieldCheck();
        var reason = check.Text("reason", command!.Body.Reason, 200, "请写明移交的原因");
        if (!check.Ok) return Problems.Answer(check.Problem);
        var to = asking.Reference.Directory.Person(command.Body.To);
        return OpenWork.Refuse(from, to) is { } problem ? Problems.Answer(problem)
            : new JsonAnswer(await work.HandOver(asking, from, to!, reason, command.Id, http.RequestAborted));
    }
}
