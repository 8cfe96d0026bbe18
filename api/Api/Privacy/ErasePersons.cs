using Zhengwu.Api.Intake;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Declines;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Privacy;

/// <summary>
/// Ends the keeping of personal data: the files first, then the stream's key in one transaction with the event that says so. Cut off in between, the
/// record is still due and is done again. What was decided, when and by whom stays; who it was about does not (PIPL 19, 47; ADR 0018).
/// </summary>
public sealed class ErasePersons(Book book, IBookStore store, PersonFinder people, MaterialStore files, TimeProvider time, ILogger<ErasePersons> log)
{
    private const string TimeIsOver = "保存期已满";

    /// <summary>Everything whose time is over by today.</summary>
    /// <returns>How many records were erased.</returns>
    public async ValueTask<int> Due(IEnumerable<string> units, CancellationToken cancel)
    {
        var (erased, list) = (0, $"v~{Retention.List}~");
        foreach (var unit in units)
            await foreach (var row in store.All(unit, list, list + Retention.Day(time.GetUtcNow().AddDays(1)), cancel))
                if (row.Key[list.Length..].Split('~') is [_, var kind, var id] && await Guarded(unit, kind, id, cancel)) erased++;
        return erased;
    }

    /// <summary>One record; what is not over yet is refused (409 not-over).</summary>
    public ValueTask<Outcome> Erase(string unit, string kind, string id, string why, CancellationToken cancel) =>
        kind == StreamKinds.Case.Name ? EraseCase(unit, id, why, cancel)
        : kind == StreamKinds.Job.Name ? EraseJob(id, why, cancel)
        : book.Change(StreamKinds.Decline, unit, id, new Ask(By.System), (it, _) => DeclineDecider.Decide(it, new DeclineErased(why), Actor.System), cancel);

    private async ValueTask<Outcome> EraseCase(string unit, string number, string why, CancellationToken cancel)
    {
        if ((await book.Read(StreamKinds.Case, unit, number, cancel)).State is { ErasedAt: null } it && CaseWords.IsOver(it))
        {
            var shared = (await people.CasesOf(unit, it.Applicant.IdNumber, cancel)).Where(other => other.Number != number && other.ErasedAt is null)
                .SelectMany(other => other.Materials).SelectMany(m => m.Files).Select(f => f.FileId).ToHashSet();
            foreach (var file in (await book.Events(StreamKinds.Case, unit, number, cancel: cancel)).SelectMany(e => FilesOf(e.Event)).Select(f => f.FileId).Distinct())
                if (!shared.Contains(file)) await files.Delete(unit, file, cancel);
        }
        return await book.Change(StreamKinds.Case, unit, number, new Ask(By.System), (it, _) =>
            it is null ? Problems.NotFound : CaseDecider.Erase(it, why, Actor.System), cancel);
    }

    private async ValueTask<Outcome> EraseJob(string number, string why, CancellationToken cancel)
    {
        if ((await book.Read(StreamKinds.Job, Unit.CountyId, number, cancel)).State is { ErasedAt: null, IsOver: true })
            foreach (var decided in (await book.Events(StreamKinds.Job, Unit.CountyId, number, cancel: cancel)).Select(e => e.Event).OfType<CaseDecided>())
                if (decided.Result is { } result) await files.Delete(Unit.CountyId, result.FileId, cancel);
        return await book.Change(StreamKinds.Job, Unit.CountyId, number, new Ask(By.System), (job, _) =>
            job is null ? Problems.NotFound : JobDecider.Erase(job, why, Actor.System), cancel);
    }

    /// <summary>What the township keeps; a result of the county lies in the county's own folder.</summary>
    private static IEnumerable<MaterialFile> FilesOf(CaseEvent happened) => happened switch
    {
        CaseReceived e => e.Materials.SelectMany(m => m.Files),
        SupplementProvided e => e.Materials.SelectMany(m => m.Files),
        RelayedAgain e => e.Materials.SelectMany(m => m.Files),
        OutstandingProvided e => e.Materials.SelectMany(m => m.Files),
        OfficeActed { What: CaseDecided { Result: { } result } } => [result],
        _ => [],
    };

    private async ValueTask<bool> Guarded(string unit, string kind, string id, CancellationToken cancel)
    {
        try { return await Erase(unit, kind, id, TimeIsOver, cancel) is Outcome.Done { Repeated: false }; }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "The personal data of a {Kind} in book {Book} could not be erased", kind, unit);
            return false;
        }
    }
}
