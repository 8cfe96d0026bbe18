using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Letters;

namespace Zhengwu.Domain.Tests.Letters;

/// <summary>One person's mailbag, driven by the real decider. It begins on Friday 20 November 2026 at 10:00.</summary>
internal sealed class Bag
{
    private readonly List<Recorded<MailbagEvent>> events = [];

    public DateTimeOffset Now { get; set; } = Shanghai.At(new(2026, 11, 20), 10);
    public Mailbag? State { get; private set; }
    public IReadOnlyList<MailbagEvent> Events => [.. events.Select(e => e.Event)];
    public WrittenLetter Letter => State!.Letters[^1];
    public IEnumerable<Deadline> Deadlines => Mailbag.Deadlines(State!);

    public static Bag With(params Notice[] notices) => notices.Aggregate(new Bag(), (bag, n) => bag.Add(n));
    public static Bag Written() => With(Notice("a")).Do(new MailbagCommand.Write("z01.20261120", "hall.example"));
    public static Notice Notice(string reason, DateTimeOffset? sendAt = null) => new(reason, $"0400-1 {reason}", "公营子镇，期限 11月20日（周五）17:00", "/go/0400-1", sendAt ?? Shanghai.At(new(2026, 11, 20), 10));

    public Bag Add(Notice notice) => Do(new MailbagCommand.Add("z01", notice));
    public Bag Write() => Do(new MailbagCommand.Write("z01.20261120", "hall.example"));
    public Bag Try() => Do(new MailbagCommand.Try(1));
    public Bag Refuse(bool permanent = false) => Do(new MailbagCommand.Refuse(1, permanent ? "smtp-550" : "smtp-421", permanent));
    public Bag Sent() => Do(new MailbagCommand.ConfirmSent(1));
    public Bag Again() => Do(new MailbagCommand.TryAgain(1));

    public Bag Later(TimeSpan time)
    {
        Now += time;
        return this;
    }

    /// <summary>Until the letter may be tried.</summary>
    public Bag Due() => Later(((LetterStage.Waiting)Letter.Stage).TryAt - Now);

    /// <summary>Tried and refused until nobody tries it any more; how long each pause was.</summary>
    public IReadOnlyList<TimeSpan> UntilFailed()
    {
        var pauses = new List<TimeSpan>();
        while (Due().Try().Refuse().Letter.Stage is LetterStage.Waiting waiting && pauses.Count < 20) pauses.Add(waiting.TryAt - Now);
        return pauses;
    }

    public Decision<MailbagEvent> Ask(MailbagCommand command) => MailbagDecider.Decide(State, command, Now);

    public Bag Do(MailbagCommand command)
    {
        foreach (var happened in Assert.IsType<Decision<MailbagEvent>.Accepted>(Ask(command)).Events)
        {
            events.Add(new(events.Count + 1, Now, By.System, happened));
            State = Mailbag.Evolve(State, events[^1]);
        }
        return this;
    }
}
