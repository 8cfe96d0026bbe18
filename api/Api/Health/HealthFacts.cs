using Zhengwu.Api.Shell.Bus;

namespace Zhengwu.Api.Health;

/// <summary>How it stands with one thing.</summary>
public enum Grade { Ok, Warn, Bad }

/// <param name="Id">Stable: store, files, sweep, outbox, bus, mail, clock, reference, scanner, audit, telemetry.</param>
/// <param name="Says">What is, in a Chinese sentence.</param>
/// <param name="Todo">What to do; null where nothing is to be done.</param>
/// <param name="Code">Stable code of what went wrong (mail and bus), for whoever looks it up.</param>
public sealed record Check(string Id, Grade State, string Says, string? Todo = null, string? Code = null);

/// <summary>Everything the checks judge, gathered by one request.</summary>
/// <param name="StoreMs">How long one query of the store took; null: it did not answer.</param>
/// <param name="FilesMs">The same of the file store.</param>
/// <param name="Notes">Null when the store did not answer.</param>
/// <param name="FailedLetters">Letters given up, counted up to 50.</param>
/// <param name="Ahead">By how much this machine's clock is ahead of the store's.</param>
public sealed record HealthFacts(DateTimeOffset Now, DateTimeOffset StartedAt, double? StoreMs, double? FilesMs, Notes? Notes, BusNews Bus, int FailedLetters, bool HasMail,
    TimeSpan? Ahead, string ReferenceVersion, DateTimeOffset? ImportedAt, bool HasScanner, bool HasTelemetry);
