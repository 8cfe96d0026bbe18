using System.Text.RegularExpressions;
using Zhengwu.Api.Alarms;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Letters;

namespace Zhengwu.Api.Supervision;

/// <summary>What was mailed, and what failed.</summary>
public static class ListLetters
{
    public static async Task<IResult> Handle(HttpContext http, IBookStore store, TimeProvider time, string? list = null, string? after = null)
    {
        list ??= Mailbag.Sent;
        if (list is not (Mailbag.Sent or Mailbag.Failed)) return Problems.Answer(400, "bad-list", "没有这个列表。");
        var directory = http.Asking().Reference.Directory;
        return await Lists.Answer(http, store, Mailbag.Book, list, after, null, time.GetUtcNow(), line =>
            line["recipientName"] = directory.Person(line["recipientId"]!.GetValue<string>())?.Name ?? line["recipientId"]!.GetValue<string>());
    }
}

/// <summary>再试一次: a failed letter is tried anew at the next minute, under its old Message-ID.</summary>
public static partial class TryLetterAgain
{
    public sealed record Request;
    public sealed record Done(int Version);

    public static async Task<IResult> Handle(HttpContext http, string bag, int no, Book book)
    {
        if (!Bag().IsMatch(bag)) return Problems.Answer(Problems.NotFound);
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return refusal;
        return await book.Change(StreamKinds.Mailbag, Mailbag.Book, bag, new Ask(http.Asking().Actor.By, command!.Id, command.Fingerprint),
            (state, now) => MailbagDecider.Decide(state, new MailbagCommand.TryAgain(no), now), http.RequestAborted) switch
        {
            Outcome.Done done => new JsonAnswer(new Done(done.Version)),
            Outcome.No n => Problems.Answer(n.Problem),
            _ => throw new InvalidOperationException(),
        };
    }

    [GeneratedRegex(@"^[a-z0-9-]{1,40}-[0-9]{8}(-[0-9]{1,4})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Bag();
}

/// <summary>邮件设置: how I want to be told.</summary>
public static class MailWishesDesk
{
    public sealed record Request(MailPace Warning, MailPace Overdue, MailPace Tide, TimeOnly QuietFrom, TimeOnly QuietTo);
    public sealed record Answer(MailPace Warning, MailPace Overdue, MailPace Tide, TimeOnly QuietFrom, TimeOnly QuietTo, string? Address);

    public static async Task<IResult> Show(HttpContext http, Book book)
    {
        var staff = http.Asking().Staff;
        var wishes = await PostAlarms.Wishes(book, staff, http.RequestAborted);
        return new JsonAnswer(new Answer(wishes.Warning, wishes.Overdue, wishes.Tide, wishes.QuietFrom, wishes.QuietTo, staff.Mail is { } mail ? $"{mail[..1]}***{mail[mail.IndexOf('@')..]}" : null));
    }

    public static async Task<IResult> Set(HttpContext http, Book book)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return refusal;
        var r = command!.Body;
        var wishes = new MailWishes(r.Warning, r.Overdue, r.Tide, r.QuietFrom, r.QuietTo);
        var outcome = await book.Change(StreamKinds.Wishes, Mailbag.Book, asking.Staff.Id, new Ask(asking.Actor.By, command.Id, command.Fingerprint),
            (before, _) => before == wishes ? Array.Empty<MailWishesEvent>() : new MailWishesSet(wishes), http.RequestAborted);
        return outcome is Outcome.No no ? Problems.Answer(no.Problem) : await Show(http, book);
    }
}
