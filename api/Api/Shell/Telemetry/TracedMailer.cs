using System.Diagnostics;
using Zhengwu.Api.Shell.Mail;

namespace Zhengwu.Api.Shell.Telemetry;

/// <summary>Any mailer, with a span around each try: how it ended, never to whom.</summary>
public sealed class TracedMailer(IMailer inner) : IMailer
{
    public async Task<MailOutcome> Send(Letter letter, CancellationToken cancel)
    {
        using var span = Signals.Source.StartActivity("mail.send", ActivityKind.Client);
        var outcome = await inner.Send(letter, cancel);
        var refused = outcome as MailOutcome.Refused;
        span?.SetTag("outcome", refused?.Code ?? "sent");
        if (refused is not null) span?.SetStatus(ActivityStatusCode.Error);
        return outcome;
    }
}
