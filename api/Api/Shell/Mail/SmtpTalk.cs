using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Zhengwu.Api.Shell.Mail;

/// <summary>
/// One conversation with an SMTP server. System.Net.Mail.SmtpClient does not do: it goes on after a refused login, waits without end and deaf to its
/// token for the answer to the letter, and does not say which step was refused.
/// </summary>
/// <param name="roots">Who may vouch for the server; null: whom this machine trusts.</param>
internal sealed class SmtpTalk(SmtpSettings settings, X509Certificate2Collection? roots) : IDisposable
{
    private readonly SmtpWire wire = new();
    private IReadOnlyList<string> offers = [];

    /// <summary>Null: taken. Throws IOException when the connection is lost, InvalidDataException for what is no SMTP.</summary>
    /// <param name="letter">As <see cref="MimeLetter"/> writes it.</param>
    public async Task<MailOutcome.Refused?> Deliver(string from, string to, string letter, CancellationToken cancel)
    {
        var no = await Greet(cancel) ?? await Secure(cancel) ?? await SignIn(cancel) ?? await Hand(from, to, letter, cancel);
        // The outcome stands; whether the good-bye is heard does not change it.
        try { await wire.Say("QUIT", cancel); }
        catch (Exception e) when (e is IOException or OperationCanceledException or InvalidOperationException) { }
        return no;
    }

    public void Dispose() => wire.Dispose();

    private async Task<MailOutcome.Refused?> Greet(CancellationToken cancel)
    {
        try { return await wire.Open(settings.Host, settings.Port, cancel) is var greeting && greeting.Is(2) ? await Hello(cancel) : Refusal(greeting); }
        catch (SocketException e) { return new("smtp-unreachable", e.Message, false); }
    }

    private async Task<MailOutcome.Refused?> Hello(CancellationToken cancel)
    {
        var reply = await wire.Ask($"EHLO {wire.Here}", cancel);
        offers = [.. reply.Lines.Skip(1).Select(l => l.ToUpperInvariant())];
        return reply.Is(2) ? null : Refusal(reply);
    }

    private async Task<MailOutcome.Refused?> Secure(CancellationToken cancel)
    {
        if (settings.OnThisMachine) return null;
        if (!offers.Contains("STARTTLS")) return new("smtp-no-tls", "The server offers no STARTTLS.", false);
        if (await wire.Ask("STARTTLS", cancel) is var reply && !reply.Is(2)) return new("smtp-no-tls", reply.Text, false);
        return await wire.Secure(settings.Host, roots, cancel) ?? await Hello(cancel);
    }

    private async Task<MailOutcome.Refused?> SignIn(CancellationToken cancel)
    {
        if (settings.User is not { } user) return null;
        static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        var ways = offers.FirstOrDefault(o => o.StartsWith("AUTH ", StringComparison.Ordinal))?.Split(' ') ?? [];
        string[] lines = ways.Contains("PLAIN") ? [$"AUTH PLAIN {Base64($"\0{user}\0{settings.Password}")}"]
            : ways.Contains("LOGIN") ? ["AUTH LOGIN", Base64(user), Base64(settings.Password ?? "")] : [];
        SmtpReply? reply = null;
        foreach (var line in lines)
        {
            reply = await wire.Ask(line, cancel);
            if (!reply.Is(3)) break;
        }
        return reply is null ? new("smtp-login", "The server offers neither AUTH PLAIN nor AUTH LOGIN.", false)
            : reply.Is(2) ? null : reply.Is(4) ? Refusal(reply) : new("smtp-login", reply.Text, false);
    }

    private async Task<MailOutcome.Refused?> Hand(string from, string to, string letter, CancellationToken cancel)
    {
        foreach (var (line, hundred) in ((string, int)[])[($"MAIL FROM:<{from}>", 2), ($"RCPT TO:<{to}>", 2), ("DATA", 3), ($"{letter}.", 2)])
            if (await wire.Ask(line, cancel) is var reply && !reply.Is(hundred)) return Refusal(reply, ofTheLetter: true);
        return null;
    }

    /// <summary>Only a no to the letter itself is for ever, and not when the server misses a login: that is our settings' fault.</summary>
    private static MailOutcome.Refused Refusal(SmtpReply reply, bool ofTheLetter = false) =>
        ofTheLetter && reply.Code is 530 or 534 or 535 or 538 ? new("smtp-login", reply.Text, false)
        : reply.Is(4) || reply.Is(5) ? new($"smtp-{reply.Code}", reply.Text, ofTheLetter && reply.Is(5))
        : new("smtp-protocol", reply.Text, false);
}
