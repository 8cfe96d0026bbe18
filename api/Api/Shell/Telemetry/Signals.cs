using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Zhengwu.Api.Shell.Telemetry;

/// <summary>
/// Every name under which this program is watched (issue D, Observability). Spans: book.change, bell.ring, bell.heard, sweep, mail.send. A span or a
/// metric carries kinds, outcomes and numbers of cases, never what a person typed.
/// </summary>
public static class Signals
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "Bangdaiban";

    public static readonly ActivitySource Source = new(Name);
    internal static readonly Meter Meter = new(Name);

    /// <summary>Milliseconds of one transaction of a book; tag outcome: done, conflict, timeout, unavailable, refused.</summary>
    public static readonly Histogram<double> Commit = Meter.CreateHistogram<double>("book.commit.duration", "ms", "One transaction of a book, as the program waits for it.");

    /// <summary>Transactions that lost a race; the loser decides again.</summary>
    public static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("book.commit.conflicts", "{conflict}", "Transactions that lost a race.");

    /// <summary>Bells that this program gave up; tag reason: unreadable, unknown-news, last-delivery. What the bus itself buries only the platform counts.</summary>
    public static readonly Counter<long> DeadLetters = Meter.CreateCounter<long>("bus.dead_letters", "{message}", "Bells given up by this program.");

    /// <summary>Seconds since the oldest bell was put into an outbox and nobody answered it; 0 when all are answered.</summary>
    public static readonly FreshGauge OutboxOldestAge = new(Meter, "outbox.oldest.age", "s", "Age of the oldest unanswered bell.");

    /// <summary>Seconds by which the latest of the deadlines of this sweep was late; 0 when nothing was due.</summary>
    public static readonly FreshGauge SweepLag = new(Meter, "sweep.lag", "s", "How late the sweep was for its oldest deadline.");

    /// <summary>Seconds since the oldest letter that still waits was written; 0 when none waits.</summary>
    public static readonly FreshGauge MailOldestAge = new(Meter, "mail.oldest.age", "s", "Age of the oldest letter that waits to be sent.");

    /// <summary>A counter that never counted is not exported, and an alert cannot tell nothing from no news.</summary>
    public static void StartAtZero()
    {
        Conflicts.Add(0);
        DeadLetters.Add(0);
    }
}

/// <summary>
/// Tells what was measured last for <see cref="Fresh"/> only. Of several instances any may be the one that sweeps; the others must not go on repeating
/// what was true when they did.
/// </summary>
public sealed class FreshGauge
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(150);
    private sealed record Seen(double Value, long At);
    private volatile Seen? seen;

    public FreshGauge(Meter meter, string name, string unit, string description) => meter.CreateObservableGauge(name, Tell, unit, description);

    public void Set(double value) => seen = new(value, Stopwatch.GetTimestamp());

    private IEnumerable<Measurement<double>> Tell() => seen is { } last && Stopwatch.GetElapsedTime(last.At) < Fresh ? [new(last.Value)] : [];
}
