using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.CountyWindow;

/// <summary>What every endpoint of the county's desk does around its own few lines.</summary>
public sealed class JobDesk(Book book)
{
    /// <summary>One command on one job; <paramref name="guarded"/> false where the decider itself settles the race (承接).</summary>
    public async Task<IResult> Command<TBody>(HttpContext http, string number, Func<TBody, FieldCheck, JobCommand> read, bool guarded = true)
    {
        var (actor, rules) = (http.Asking().Actor, http.Asking().Reference.Rules);
        if (await Find(http, number) is null) return Problems.Answer(Problems.NotFound);
        var (command, wanted, refusal) = await Commands.Read(http, withVersion: true, read);
        if (refusal is not null) return refusal;
        var outcome = await book.Change(StreamKinds.Job, Unit.CountyId, number,
            new Ask(actor.By, command!.Id, command.Fingerprint, guarded ? command.ExpectedVersion : null),
            (job, now) => JobDecider.Decide(job, wanted!, actor, rules, now), http.RequestAborted);
        return outcome switch
        {
            Outcome.Done done => new JsonAnswer(new CaseDesk.Written(done.Id, done.Version), 200, done.Version),
            Outcome.Stale stale => Problems.Stale(stale.Version, await Changes(number, command.ExpectedVersion!.Value, http.RequestAborted)),
            Outcome.No no => Problems.Answer(no.Problem, no.Problem.Code == "taken-by-other" ? (await Find(http, number))?.State?.Holder?.Name : null),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>The job if this person may see it: the zero window all, a department its own.</summary>
    public async ValueTask<Loaded<CountyJob>?> Find(HttpContext http, string number, bool fresh = false)
    {
        if (!CaseDesk.IsNumber(number)) return null;
        var staff = http.Asking().Staff;
        var isAll = staff.Role is Role.CountyZeroWindow or Role.CountyLeader;
        // A department's right may be newer than what this process remembers, and a job that is not there costs one look too.
        var loaded = fresh || !isAll
            ? await book.Read(StreamKinds.Job, Unit.CountyId, number, http.RequestAborted)
            : await book.Recall(StreamKinds.Job, Unit.CountyId, number, http.RequestAborted);
        return loaded.State is { } job && (isAll || (staff.DepartmentId is { } own && job.DepartmentId == own)) ? loaded : null;
    }

    /// <summary>The township's case behind the job: its content is read where it stands, never copied.</summary>
    public async ValueTask<Case?> CaseOf(string number, CancellationToken cancel) =>
        (await book.Read(StreamKinds.Case, CaseDesk.UnitOf(number), number, cancel)).State;

    public static IReadOnlyDictionary<string, string>? Scope(Asking asking) =>
        asking.Staff.Role is Role.CountyDepartment ? new Dictionary<string, string> { ["Department"] = asking.Staff.DepartmentId ?? "-" } : null;

    private async ValueTask<IReadOnlyList<TimelineEntry>> Changes(string number, int since, CancellationToken cancel) =>
        [.. Timeline.Lines(await book.Events(StreamKinds.Job, Unit.CountyId, number, since + 1, cancel))];
}
