using System.Security.Cryptography.X509Certificates;

namespace Zhengwu.Api.Shell.Mail;

/// <summary>
/// Hands letters to an SMTP server, a connection each; may be used by many at once. Outside this machine only over TLS, before anything of the letter
/// or the login is said. Nothing is logged.
/// </summary>
public sealed class SmtpMailer(SmtpSettings settings, TimeProvider? time = null) : IMailer
{
    private readonly (string Name, string Address) from = MailAddresses.Sender(settings.From) ?? throw new ArgumentException("From is not a mail address.", nameof(settings));

    /// <summary>How long one try may take from the first packet to the last answer; then it is "smtp-timeout".</summary>
    public TimeSpan Patience { get; init; } = Outbound.Mail.Timeout;

    /// <summary>Who may vouch for the server; null: whom this machine trusts.</summary>
    internal X509Certificate2Collection? Roots { get; init; }

    public async Task<MailOutcome> Send(Letter letter, CancellationToken cancel)
    {
        if (MailAddresses.Bare(letter.To) is not { } to) return new MailOutcome.Refused("smtp-address", "The recipient's address is not one we can write to.", true);
        var written = MimeLetter.Write(letter, from, to, (time ?? TimeProvider.System).GetUtcNow());
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bound.CancelAfter(Patience);
        using var talk = new SmtpTalk(settings, Roots);
        try { return await talk.Deliver(from.Address, to, written, bound.Token) as MailOutcome ?? new MailOutcome.Sent(); }
        catch (Exception e) when (e is IOException or InvalidDataException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            return bound.IsCancellationRequested ? new MailOutcome.Refused("smtp-timeout", $"No end within {Patience.TotalSeconds:0.###} s.", false)
                : e is InvalidDataException ? new MailOutcome.Refused("smtp-protocol", e.Message, false)
                : new MailOutcome.Refused("smtp-dropped", "The connection was lost.", false);
        }
    }
}
