using System.Text.Json;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Api.Deadlines;

/// <summary>
/// Tells every stream whose limit ran out. Reads by state ("due until now"), never "since the last tick": a missed, doubled or late run
/// changes only the lateness (finding 6). One query per unit and what is due.
/// </summary>
public sealed class SweepDeadlines(Book book, IBookStore store, TimeProvider time, ILogger<SweepDeadlines> log)
{
    public async ValueTask<int> Run(IEnumerable<string> units, CancellationToken cancel = default)
    {
        var told = 0;
        foreach (var unit in units)
            await foreach (var row in store.All(unit, "d~", Keys.DueBefore(time.GetUtcNow().AddSeconds(1)), cancel))
                if (await Tell(unit, row, cancel)) told++;
        return told;
    }

    /// <summary>One broken stream must not stop the others.</summary>
    private async ValueTask<bool> Tell(string unit, Row row, CancellationToken cancel)
    {
        try
        {
            var due = JsonSerializer.Deserialize<Derived.Due>(row.Body, Json.Book)!;
            var outcome = due.Kind == StreamKinds.Case.Name
                ? await book.Change(StreamKinds.Case, unit, due.Id, new Ask(By.System),
                    (it, now) => CaseDecider.Decide(it, new CaseCommand.PassDeadline(due.Limit, due.DueAt), Actor.System, now), cancel)
                : await book.Change(StreamKinds.Job, unit, due.Id, new Ask(By.System),
                    (job, now) => JobDecider.Decide(job, new JobCommand.PassDeadline(due.Limit, due.DueAt), Actor.System, now), cancel);
            return outcome is Outcome.Done { Repeated: false };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Deadline {Key} of book {Book} could not be told", row.Key, unit);
            return false;
        }
    }
}
