using System.Text.Json;
using Zhengwu.Api.Alarms;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Telemetry;
using Zhengwu.Domain;
using Zhengwu.Domain.Letters;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Api.Deadlines;

/// <summary>
/// Tells every stream whose limit ran out, posts its alarms, sends what letters are due. Reads by state ("due until now"), never "since the last
/// tick": a missed, doubled or late run changes only the lateness (finding 6). One query per book and what is due.
/// </summary>
public sealed class SweepDeadlines(Book book, IBookStore store, ReckonAgain reckon, PostAlarms post, Postman postman, TimeProvider time, ILogger<SweepDeadlines> log)
{
    /// <summary>What a run found.</summary>
    /// <param name="Told">Deadlines that had an effect.</param>
    /// <param name="Failed">Things that could not be done and come again with the next run.</param>
    /// <param name="Lag">How late the run was for its oldest deadline when it began; zero when none was due.</param>
    public sealed record Tally(int Told, int Failed, TimeSpan Lag);

    /// <summary>The last run of this process.</summary>
    public Tally Last { get; private set; } = new(0, 0, TimeSpan.Zero);

    private int failed;

    /// <returns>How many deadlines had an effect.</returns>
    public async ValueTask<int> Run(ReferenceData reference, CancellationToken cancel = default)
    {
        using var span = Signals.Source.StartActivity("sweep");
        var start = time.GetUtcNow();
        var (told, oldest) = (0, start);
        failed = 0;
        foreach (var unit in reference.Directory.Units.Select(u => u.Id).Append(StreamKinds.QuestionBook).Append(Mailbag.Book))
        {
            if (unit != Mailbag.Book) await Guarded("clocks", unit, async () => await reckon.Run(reference, unit, cancel) > 0);
            await foreach (var row in store.All(unit, "d~", Keys.DueBefore(time.GetUtcNow().AddSeconds(1)), cancel))
                if (await Guarded(row.Key, unit, () =>
                {
                    var due = JsonSerializer.Deserialize<Derived.Due>(row.Body, Json.Book)!;
                    if (due.DueAt < oldest) oldest = due.DueAt;
                    return Tell(reference, unit, due, cancel);
                })) told++;
        }
        Last = new(told, failed, start - oldest);
        Signals.SweepLag.Set(Last.Lag.TotalSeconds);
        span?.SetTag("told", told).SetTag("failed", failed).SetTag("lag", Last.Lag.TotalSeconds);
        return told;
    }

    private async ValueTask<bool> Tell(ReferenceData reference, string unit, Derived.Due due, CancellationToken cancel)
    {
        if (due.Kind == StreamKinds.Mailbag.Name) return await postman.Run(reference, due.Id, cancel);
        if (Clockwork.IsPost(due.Limit, out _))
        {
            await post.Run(reference, due.Kind, unit, due.Id, cancel);
            return true;
        }
        var outcome = await Watched.Kinds[due.Kind].Tell(book, unit, due.Id, new WatchCommand.PassDeadline(due.Limit, due.DueAt), new Ask(By.System), Actor.System, reference.Rules, cancel);
        if (outcome is not Outcome.Done { Repeated: false }) return false;
        await post.Run(reference, due.Kind, unit, due.Id, cancel);
        return true;
    }

    /// <summary>One broken stream must not stop the others.</summary>
    private async ValueTask<bool> Guarded(string what, string unit, Func<ValueTask<bool>> work)
    {
        try { return await work(); }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            failed++;
            log.LogError(e, "{What} of book {Book} could not be done", what, unit);
            return false;
        }
    }
}
