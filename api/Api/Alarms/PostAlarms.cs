using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Letters;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Api.Alarms;

/// <summary>
/// Carries alarms from a unit's book to the mailbags of those who must know. Two books, so in two steps: first every mailbag has the notice, then the
/// alarm counts as posted; a process that dies between leaves the deadline row, and the repeat adds nothing.
/// </summary>
public sealed class PostAlarms(Book book)
{
    /// <summary>Everything of this stream that is not posted yet.</summary>
    public async ValueTask Run(ReferenceData reference, string kind, string unit, string id, CancellationToken cancel)
    {
        var watched = Watched.Kinds[kind];
        if (await watched.Look(book, unit, id, cancel) is not { } stream) return;
        foreach (var alarm in stream.Watch.Alarms.Where(a => a.PostedAt is null))
        {
            foreach (var recipient in stream.Whom?.Invoke(reference.Directory, alarm) ?? Recipients.Of(reference.Directory, alarm, unit))
                await Add(reference.Rules.Calendar, recipient, alarm, stream, kind, unit, cancel);
            await watched.Tell(book, unit, id, new WatchCommand.ConfirmPosted(alarm.Name), new Ask(By.System), Actor.System, reference.Rules, cancel);
        }
    }

    private async ValueTask Add(WorkCalendar calendar, Staff recipient, Alarm alarm, WatchedStream stream, string kind, string unit, CancellationToken cancel)
    {
        var (wishes, isOfHall) = (await Wishes(book, recipient, cancel), Recipients.IsOfHall(alarm.Limit));
        var notice = new Notice($"{unit}~{kind}~{stream.Ref}~{alarm.Name}",
            isOfHall ? $"{stream.PlaceName} {LimitWords.Of(alarm.Limit)}" : $"{(stream.Practice ? "〔练习〕" : "")}{stream.Ref} {LimitWords.Of(alarm.Limit)}{LimitWords.Of(alarm.Level)}",
            isOfHall ? alarm.Holder : $"{stream.PlaceName}，期限 {Shanghai.Say(alarm.DueAt)}",
            $"/go/{stream.Ref}",
            wishes.SendAt(calendar, alarm.Level, Recipients.IsStatutory(alarm.Limit), isOfHall, alarm.RaisedAt));
        // The bag is named by the day of the alarm, so that a repeat after midnight still meets the first one.
        // After a long outage one day may fill several bags; the bags before are asked first, so that nothing is told twice.
        var day = $"{recipient.Id}-{Shanghai.DateOf(alarm.RaisedAt):yyyyMMdd}";
        for (var n = 1; ; n++)
        {
            var id = n == 1 ? day : $"{day}-{n}";
            if (await book.Change(StreamKinds.Mailbag, Mailbag.Book, id, new Ask(By.System), (bag, now) => MailbagDecider.Decide(bag, new MailbagCommand.Add(recipient.Id, notice, id), now), cancel) is Outcome.Done) return;
        }
    }

    /// <summary>What this person set, else what suits the post: supervisors get warnings together, whoever holds the case at once.</summary>
    public static async ValueTask<MailWishes> Wishes(Book book, Staff recipient, CancellationToken cancel) =>
        (await book.Recall(StreamKinds.Wishes, Mailbag.Book, recipient.Id, cancel)).State ?? (recipient.Role is Role.Supervisor ? MailWishes.Usual : MailWishes.AtOnce);
}
