namespace Zhengwu.Domain.Letters;

/// <summary>What can be asked of a mailbag.</summary>
public abstract record MailbagCommand
{
    /// <param name="Bag">The id under which the bag is kept.</param>
    public sealed record Add(string RecipientId, Notice Notice, string Bag = "") : MailbagCommand;
    /// <param name="IdPrefix">Of the Message-ID: everything before the letter's number.</param>
    public sealed record Write(string IdPrefix, string Host) : MailbagCommand;
    public sealed record Try(int No) : MailbagCommand;
    public sealed record ConfirmSent(int No) : MailbagCommand;
    public sealed record Refuse(int No, string Code, bool IsPermanent) : MailbagCommand;
    /// <summary>A supervisor asks for another round of tries.</summary>
    public sealed record TryAgain(int No) : MailbagCommand;
}

/// <summary>When letters are written and tried. Repeats change nothing; a letter is never sent by two at once.</summary>
public static class MailbagDecider
{
    /// <summary>A try holds the letter so long; longer than any mail server is waited for.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>After the n-th refusal that may pass.</summary>
    public static readonly IReadOnlyList<TimeSpan> Ladder =
        [TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10)];

    public static Decision<MailbagEvent> Decide(Mailbag? bag, MailbagCommand command, DateTimeOffset now) => (bag, command) switch
    {
        (_, MailbagCommand.Add c) when bag?.Told.Contains(c.Notice.Ref) is true => Nothing,
        (_, MailbagCommand.Add) when bag?.Told.Count >= Mailbag.Most => new Problem(ProblemKind.NotNow, "bag-full", "这一袋满了，请放进下一袋。"),
        (_, MailbagCommand.Add c) => new NoticeAdded(c.RecipientId, c.Notice, c.Bag),
        (null, _) => new Problem(ProblemKind.Unknown, "not-found", "没有这封邮件。"),
        (_, MailbagCommand.Write c) => bag.Pending.Any(n => n.SendAt <= now) ? new LetterWritten(bag.Letters.Count + 1, $"<{c.IdPrefix}.{bag.Letters.Count + 1}@{c.Host}>") : Nothing,
        (_, MailbagCommand.Try c) => Find(bag, c.No) is { Stage: LetterStage.Waiting { TryAt: var at } } letter && at <= now ? Try(letter, now) : Nothing,
        (_, MailbagCommand.ConfirmSent c) => Find(bag, c.No)?.Stage is LetterStage.Waiting ? new LetterSent(c.No) : Nothing,
        (_, MailbagCommand.Refuse c) => Find(bag, c.No) is { Stage: LetterStage.Waiting, Attempts: > 0 } letter
            ? new LetterRefused(c.No, c.Code, c.IsPermanent || letter.Attempts > Ladder.Count ? null : now + Ladder[letter.Attempts - 1]) : Nothing,
        (_, MailbagCommand.TryAgain c) when Find(bag, c.No)?.Stage is LetterStage.Sent => new Problem(ProblemKind.NotNow, "letter-sent", "这封邮件已经发出。"),
        (_, MailbagCommand.TryAgain c) => Find(bag, c.No)?.Stage is LetterStage.Failed ? new LetterRefused(c.No, Mailbag.Again, now) : Nothing,
        _ => throw new InvalidOperationException($"No decision for {command.GetType().Name}"),
    };

    private static Decision<MailbagEvent> Nothing => Array.Empty<MailbagEvent>();

    /// <summary>A process that died while it sent its last try leaves a letter of which nobody knows: it is tried once more, then given up.</summary>
    private static MailbagEvent Try(WrittenLetter letter, DateTimeOffset now) =>
        letter.Attempts > Ladder.Count + 1 ? new LetterRefused(letter.No, "unknown", null) : new LetterTried(letter.No, letter.Attempts + 1, now + Lease);

    private static WrittenLetter? Find(Mailbag bag, int no) => bag.Letters.FirstOrDefault(l => l.No == no);
}
