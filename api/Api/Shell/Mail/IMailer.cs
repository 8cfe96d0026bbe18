namespace Zhengwu.Api.Shell.Mail;

/// <summary>A mail to one person. Personal: it shows itself by its MessageId only.</summary>
/// <param name="MessageId">With its brackets, printable ASCII, at most 250 characters: "&lt;name@domain&gt;". The same on every try, so that a reader may drop a double.</param>
/// <param name="To">One bare address. Letters of any language in the domain, ASCII before the @.</param>
/// <param name="Subject">Any text; control characters become spaces.</param>
/// <param name="Text">The plain version, any text.</param>
/// <param name="Html">The same in HTML.</param>
public sealed record Letter(string MessageId, string To, string Subject, string Text, string Html)
{
    public override string ToString() => $"Letter {MessageId}";
}

public abstract record MailOutcome
{
    private MailOutcome() { }

    /// <summary>The server has taken the letter and answers for it.</summary>
    public sealed record Sent : MailOutcome;

    /// <param name="Code">
    /// Stable. "smtp-" and the three digits of the server's answer, or smtp-address (no address we can write to), smtp-unreachable, smtp-timeout,
    /// smtp-dropped, smtp-protocol (answers that are not SMTP), smtp-no-tls, smtp-certificate, smtp-login, smtp-not-configured.
    /// </param>
    /// <param name="Answer">What the server said, else what was found; one line, at most 500 characters. May name the recipient: not for a log.</param>
    /// <param name="Permanent">The same letter will never be taken. False also when it may have been taken: the connection was lost after its last line.</param>
    public sealed record Refused(string Code, string Answer, bool Permanent) : MailOutcome
    {
        public override string ToString() => $"Refused {Code}";
    }
}

public interface IMailer
{
    /// <summary>
    /// One try. What the server does is an outcome, never an exception; only a cancelled <paramref name="cancel"/> and a malformed MessageId
    /// (ArgumentException) throw.
    /// </summary>
    Task<MailOutcome> Send(Letter letter, CancellationToken cancel);
}

/// <summary>Where no Smtp__Host is set. Its no is not permanent: letters that are kept go out when a server is named.</summary>
public sealed class NoMailer : IMailer
{
    public Task<MailOutcome> Send(Letter letter, CancellationToken cancel) =>
        Task.FromResult<MailOutcome>(new MailOutcome.Refused("smtp-not-configured", "Setting 'Smtp__Host' is missing.", false));
}
