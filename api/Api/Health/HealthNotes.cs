using System.Text.Json;
using Zhengwu.Api.Bells;
using Zhengwu.Api.Deadlines;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Api.Shell.Telemetry;
using Zhengwu.Domain.Letters;

namespace Zhengwu.Api.Health;

/// <summary>What the sweep of a minute left behind. <paramref name="LagSeconds"/>: how late it was for its oldest deadline.</summary>
public sealed record SweepNote(DateTimeOffset At, int Told, int Failed, double LagSeconds, MailNote Mail);

/// <summary>Letters that wait (counted up to <see cref="HealthNotes.MostLetters"/>), since when the oldest does, and what the mail server last said to it.</summary>
public sealed record MailNote(int Waiting, DateTimeOffset? OldestAt, string? Code);

/// <summary>Bells that nobody has answered yet, and what that process saw of the bus.</summary>
public sealed record OutboxNote(DateTimeOffset At, int Waiting, double OldestSeconds, BusNews Bus);

/// <summary>How the last audit of all books ended.</summary>
public sealed record AuditNote(DateTimeOffset At, int Streams, int Events, int Findings);

/// <summary>Everything that was noted; null: never.</summary>
public sealed record Notes(SweepNote? Sweep, OutboxNote? Outbox, AuditNote? Audit);

/// <summary>
/// A few rows in a book of their own: any instance may be the one that the timer wakes, and any other the one that an administrator asks. Not a stream;
/// each row is overwritten by the next run, one write a run.
/// </summary>
public sealed class HealthNotes(IBookStore store, TimeProvider time, ILogger<HealthNotes> log)
{
    public const string Book = "health";
    public const int MostLetters = 100;
    private const string Sweep = "sweep", Outbox = "outbox", Audit = "audit";

    /// <summary>After a sweep: one query for the letters that wait, one write.</summary>
    public ValueTask Keep(SweepDeadlines.Tally run, CancellationToken cancel) => Guarded(async () =>
    {
        var page = await store.FirstPage(Mailbag.Book, $"v~{Mailbag.Waiting}~", Keys.After($"v~{Mailbag.Waiting}~"), MostLetters, cancel: cancel);
        var oldest = page.Rows.Count == 0 ? null : JsonSerializer.Deserialize<LetterSummary>(page.Rows[0].Body, Json.Book);
        var now = time.GetUtcNow();
        Signals.MailOldestAge.Set(oldest is null ? 0 : (now - oldest.WrittenAt).TotalSeconds);
        await Write(store, Sweep, new SweepNote(now, run.Told, run.Failed, run.Lag.TotalSeconds, new(page.Rows.Count, oldest?.WrittenAt, oldest?.LastCode)), cancel);
    });

    /// <summary>After the outboxes were looked through: one write.</summary>
    public ValueTask Keep(RingAgain again, BusNews bus, CancellationToken cancel) => Guarded(() =>
        Write(store, Outbox, new OutboxNote(time.GetUtcNow(), again.Unheard, again.OldestUnheard.TotalSeconds, bus), cancel));

    public static ValueTask Keep(IBookStore store, AuditNote audit, CancellationToken cancel = default) => Write(store, Audit, audit, cancel);

    /// <summary>One query.</summary>
    public static async ValueTask<Notes> Read(IBookStore store, CancellationToken cancel)
    {
        var rows = (await store.FirstPage(Book, "!", "~", 10, cancel: cancel)).Rows.ToDictionary(r => r.Key, r => r.Body);
        T? Of<T>(string key) where T : class => rows.TryGetValue(key, out var body) ? JsonSerializer.Deserialize<T>(body, Json.Book) : null;
        return new(Of<SweepNote>(Sweep), Of<OutboxNote>(Outbox), Of<AuditNote>(Audit));
    }

    private static async ValueTask Write(IBookStore store, string key, object note, CancellationToken cancel) =>
        await store.Transact(Book, [new RowChange.Upsert(new(key, JsonSerializer.Serialize(note, note.GetType(), Json.Book)))], cancel);

    /// <summary>The work is done when it is noted; a note that is lost shows as an old one.</summary>
    private async ValueTask Guarded(Func<ValueTask> note)
    {
        try { await note(); }
        catch (Exception e) when (e is StoreUnavailable or StoreTimeout or StoreConflict) { log.LogWarning("What this run found could not be noted: {Error}", e.GetType().Name); }
    }
}
