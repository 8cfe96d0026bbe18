using System.Text.Json.Serialization;
using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Domain.Letters;

/// <summary>Where a letter stands.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(Sent), "sent")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record LetterStage
{
    public sealed record Waiting(DateTimeOffset TryAt) : LetterStage;
    public sealed record Sent(DateTimeOffset At) : LetterStage;
    public sealed record Failed(DateTimeOffset At) : LetterStage;
}

public sealed record WrittenLetter(int No, string MessageId, IReadOnlyList<Notice> Notices, DateTimeOffset WrittenAt, int Attempts, string? LastCode, LetterStage Stage);

/// <summary>What a line of the list of letters shows.</summary>
public sealed record LetterSummary(string RecipientId, string Bag, int No, string Subject, int Notices, DateTimeOffset WrittenAt, string Stage, int Attempts, string? LastCode, DateTimeOffset? At);

/// <summary>One person's letters of one day: the fold of its events.</summary>
/// <param name="Pending">Notices that are in no letter yet.</param>
/// <param name="Told">Causes that were told, so that a repeat adds nothing.</param>
public sealed record Mailbag(string RecipientId, IReadOnlyList<Notice> Pending, IReadOnlyList<string> Told, IReadOnlyList<WrittenLetter> Letters)
{
    public const string Book = "post", Sent = "letters", Failed = "failed-letters", Waiting = "waiting-letters", WriteDue = "write", TryDue = "try-";

    /// <summary>A row of the store holds about three thousand notices; a bag is full long before.</summary>
    public const int Most = 400;

    /// <summary>Its id in the book of the post.</summary>
    public string Id { get; init; } = "";

    /// <summary>Stands where a mail server's code stands: somebody asked for another round, and the tries count anew.</summary>
    public const string Again = "again";

    public static Mailbag Evolve(Mailbag? bag, Recorded<MailbagEvent> recorded) => recorded.Event switch
    {
        NoticeAdded e when bag is null => new(e.RecipientId, [e.Notice], [e.Notice.Ref], []) { Id = e.Bag },
        NoticeAdded e => bag with { Pending = [.. bag.Pending, e.Notice], Told = [.. bag.Told, e.Notice.Ref] },
        LetterWritten e => bag! with
        {
            Pending = [.. bag.Pending.Where(n => n.SendAt > recorded.At)],
            Letters = [.. bag.Letters, new(e.No, e.MessageId, [.. bag.Pending.Where(n => n.SendAt <= recorded.At)], recorded.At, 0, null, new LetterStage.Waiting(recorded.At))],
        },
        LetterTried e => bag!.Letter(e.No, l => l with { Attempts = e.Attempt, Stage = new LetterStage.Waiting(e.LeaseUntil) }),
        LetterSent e => bag!.Letter(e.No, l => l with { Stage = new LetterStage.Sent(recorded.At) }),
        LetterRefused e => bag!.Letter(e.No, l => l with { LastCode = e.Code, Attempts = e.Code == Again ? 0 : l.Attempts, Stage = e.NextTryAt is { } next ? new LetterStage.Waiting(next) : new LetterStage.Failed(recorded.At) }),
        _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name}"),
    };

    public static IEnumerable<Deadline> Deadlines(Mailbag bag)
    {
        if (bag.Pending.Count > 0) yield return new(WriteDue, bag.Pending.Min(n => n.SendAt));
        foreach (var letter in bag.Letters)
            if (letter.Stage is LetterStage.Waiting waiting) yield return new($"{TryDue}{letter.No}", waiting.TryAt);
    }

    /// <summary>Newest first; those that failed stand in a list of their own besides, and those that wait in one with the oldest on top.</summary>
    public static IEnumerable<ListRow> Rows(Mailbag bag)
    {
        foreach (var letter in bag.Letters)
        {
            var (stage, at) = letter.Stage switch
            {
                LetterStage.Sent sent => ("sent", (DateTimeOffset?)sent.At),
                LetterStage.Failed failed => ("failed", failed.At),
                LetterStage.Waiting waiting => ("waiting", waiting.TryAt),
                _ => throw new InvalidOperationException(),
            };
            var key = $"{JobRows.NewestFirst(letter.WrittenAt)}~{letter.No:D4}";
            var summary = new LetterSummary(bag.RecipientId, bag.Id, letter.No, LetterWords.Subject(letter.Notices), letter.Notices.Count, letter.WrittenAt, stage, letter.Attempts, letter.LastCode, at);
            yield return new(Sent, key, summary);
            if (letter.Stage is LetterStage.Failed) yield return new(Failed, key, summary);
            if (letter.Stage is LetterStage.Waiting) yield return new(Waiting, $"{letter.WrittenAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z~{letter.No:D4}", summary);
        }
    }

    private Mailbag Letter(int no, Func<WrittenLetter, WrittenLetter> change) => this with { Letters = [.. Letters.Select(l => l.No == no ? change(l) : l)] };
}
