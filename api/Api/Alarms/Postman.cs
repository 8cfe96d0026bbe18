using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Mail;
using Zhengwu.Domain;
using Zhengwu.Domain.Letters;

namespace Zhengwu.Api.Alarms;

/// <summary>
/// Writes and sends what is due in a mailbag. Before it sends it takes the letter for itself; what it does not live to note is sent once more with
/// the same Message-ID.
/// </summary>
/// <param name="site">Where the links of letters lead; its host stands in the Message-ID.</param>
public sealed class Postman(Book book, IMailer mailer, Uri site)
{
    public async ValueTask<bool> Run(ReferenceData reference, string id, CancellationToken cancel)
    {
        await Change(id, new MailbagCommand.Write(id.Replace('-', '.'), site.Host), cancel);
        var (bag, sent) = ((await book.Recall(StreamKinds.Mailbag, Mailbag.Book, id, cancel)).State, false);
        foreach (var letter in bag?.Letters.Where(l => l.Stage is LetterStage.Waiting) ?? [])
            sent |= await Send(reference, id, bag!.RecipientId, letter, cancel);
        return sent;
    }

    private async ValueTask<bool> Send(ReferenceData reference, string id, string recipientId, WrittenLetter letter, CancellationToken cancel)
    {
        if (await Change(id, new MailbagCommand.Try(letter.No), cancel) is not Outcome.Done { Repeated: false }) return false;
        if ((await book.Recall(StreamKinds.Mailbag, Mailbag.Book, id, cancel)).State!.Letters[letter.No - 1].Stage is not LetterStage.Waiting) return false;
        var outcome = reference.Directory.Person(recipientId) is { Mail: { } address, Disabled: false }
            ? await mailer.Send(Compose(letter, address), cancel)
            : new MailOutcome.Refused("no-address", "", true);
        await Change(id, outcome is MailOutcome.Refused no ? new MailbagCommand.Refuse(letter.No, no.Code, no.Permanent) : new MailbagCommand.ConfirmSent(letter.No), cancel);
        return outcome is MailOutcome.Sent;
    }

    private Letter Compose(WrittenLetter letter, string address)
    {
        var root = site.ToString().TrimEnd('/');
        return new(letter.MessageId, address, $"【帮代办】{LetterWords.Subject(letter.Notices)}", LetterWords.Text(letter.Notices, root), LetterWords.Html(letter.Notices, root));
    }

    private ValueTask<Outcome> Change(string id, MailbagCommand command, CancellationToken cancel) =>
        book.Change(StreamKinds.Mailbag, Mailbag.Book, id, new Ask(By.System), (bag, now) => MailbagDecider.Decide(bag, command, now), cancel);
}
