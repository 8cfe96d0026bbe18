using System.Diagnostics;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Api.Shell.Telemetry;
using Zhengwu.Domain.Letters;

namespace Zhengwu.Api.Health;

/// <summary>运行状况: one page for whoever keeps the system running. Administrators only; whether the process lives is asked at "/".</summary>
public static class ShowHealth
{
    /// <summary>How long the page waits for a store before it says that there is no answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly DateTimeOffset Started = Process.GetCurrentProcess().StartTime;

    /// <param name="State">The worst of the checks.</param>
    /// <param name="Version">Commit the program was built from.</param>
    /// <param name="StartedAt">Since when the instance runs that answered; there may be others.</param>
    public sealed record Answer(Grade State, DateTimeOffset At, string Version, DateTimeOffset StartedAt, IReadOnlyList<Check> Checks);

    public static async Task<IResult> Handle(HttpContext http, IBookStore store, MaterialStore files, BellRinger ringer, StoreClock clock, Settings settings)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        bound.CancelAfter(Patience);
        var blob = Timed(async () => { await files.Reach(bound.Token); return true; });
        var notes = await Timed(async () => await HealthNotes.Read(store, bound.Token));
        var rest = await Timed(async () => (Failed: (await Lists.Count(store, Mailbag.Book, Mailbag.Failed, null, bound.Token)).Count, Imported: await ReferenceBook.ImportedAt(store, bound.Token)));
        var facts = new HealthFacts(clock.GetUtcNow(), Started, notes?.Ms, (await blob)?.Ms, notes?.Value, ringer.News, rest?.Value.Failed ?? 0, settings.Smtp is not null, clock.Ahead,
            http.Asking().Reference.Version, rest?.Value.Imported, settings.Scanner is not null, settings.OtlpEndpoint is not null);
        var checks = HealthChecks.Of(facts);
        return new JsonAnswer(new Answer(checks.Max(c => c.State), facts.Now, TelemetryExport.Version, Started, checks));
    }

    /// <summary>Null when there was no answer: that is what the page is there to say.</summary>
    private static async Task<(T Value, double Ms)?> Timed<T>(Func<Task<T>> ask)
    {
        var start = Stopwatch.GetTimestamp();
        try { return (await ask(), Stopwatch.GetElapsedTime(start).TotalMilliseconds); }
        catch (Exception e) when (e is StoreUnavailable or StoreTimeout or OperationCanceledException) { return null; }
    }
}
