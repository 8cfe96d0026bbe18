using System.Diagnostics;
using Zhengwu.Api.Shell.Telemetry;
using Zhengwu.Domain;

namespace Zhengwu.Api.Shell;

public sealed partial class Book
{
    internal const string Span = "book.change", Attempts = "attempts";

    /// <summary>Carries out what <paramref name="decide"/> says, once. The span says the kind, how it ended and how many transactions that took; no id.</summary>
    public async ValueTask<Outcome> Change<TState, TEvent>(StreamKind<TState, TEvent> kind, string book, string id, Ask ask,
        Func<TState?, DateTimeOffset, Decision<TEvent>> decide, CancellationToken cancel = default)
        where TState : class where TEvent : class
    {
        using var span = Signals.Source.StartActivity(Span);
        if (span is null) return await Carry(kind, book, id, ask, decide, cancel);
        span.SetTag("kind", kind.Name).SetTag(Attempts, 0).SetTag("outcome", "failed");
        try
        {
            var outcome = await Carry(kind, book, id, ask, decide, cancel);
            span.SetTag("outcome", outcome switch { Outcome.Done { Repeated: true } => "repeated", Outcome.Done => "done", Outcome.No => "no", Outcome.Stale => "stale", _ => "id-taken" });
            return outcome;
        }
        catch
        {
            span.SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }
}
