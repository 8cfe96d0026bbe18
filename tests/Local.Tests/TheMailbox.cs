using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Api.Shell.Mail;

namespace Zhengwu.Local.Tests;

/// <summary>maildev itself, and the product's own mailer.</summary>
public sealed class TheMailbox : IDisposable
{
    private readonly Playground ground = new(mailbox: true);
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));

    public void Dispose()
    {
        ground.Dispose();
        patience.Dispose();
    }

    [Fact]
    public async Task a_letter_sent_with_the_handlers_settings_can_be_read_at_the_page()
    {
        await using var platform = await Start(null);
        Assert.IsType<MailOutcome.Sent>(await Send(platform, "受理通知"));
        var mail = await platform.Mailbox.Arrived(m => m.Subject == "受理通知", patience.Token);
        Assert.Equal(("one@example.com", "您好，已受理。"), (mail.MessageId, mail.Text.Trim()));
        Assert.Equal(["to@example.com"], mail.To);
        Assert.Contains("帮代办", mail.Headers["from"], StringComparison.Ordinal);
        using var http = new HttpClient { BaseAddress = platform.Mailbox.Page };
        Assert.Contains("已受理", await http.GetStringAsync(new Uri($"email/{mail.Id}/html", UriKind.Relative)), StringComparison.Ordinal);
        await platform.Mailbox.Clear();
        Assert.Empty(await platform.Mailbox.Mails());
    }

    [Fact]
    public async Task the_page_loads_nothing_from_elsewhere()
    {
        await using var platform = await Start(null);
        using var http = new HttpClient { BaseAddress = platform.Mailbox.Page };
        var page = await http.GetStringAsync(new Uri("", UriKind.Relative));
        var parts = Regex.Matches(page, "<(?:script|link|img|iframe)[^>]+(?:src|href)=[\"']?([^\"' >]+)").Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(parts);
        foreach (var part in parts)
        {
            Assert.DoesNotMatch("^([a-z]+:)?//", part);
            var text = await http.GetStringAsync(new Uri(part, UriKind.Relative));
            if (part.Contains(".css", StringComparison.Ordinal)) Assert.DoesNotMatch(@"(url\(|@import )[""']?([a-z]+:)?//", text);
        }
    }

    [Fact]
    public async Task mails_are_there_after_the_next_start_and_a_run_left_behind_blocks_none()
    {
        var state = Path.Combine(ground.Root, "state");
        await using var leftBehind = await Start(state);
        await Send(leftBehind, "第一封");
        await leftBehind.Mailbox.Arrived(m => m.Subject == "第一封", patience.Token);
        await using var next = await Start(state);
        await next.Mailbox.Arrived(m => m.Subject == "第一封", patience.Token);
        Assert.NotEqual(leftBehind.Mailbox.SmtpPort, next.Mailbox.SmtpPort);
    }

    private Task<LocalPlatform> Start(string? state) =>
        LocalPlatform.Start(new LocalOptions(ground.Handler, ground.Root, state, ground.Web, Timers: false), NullLoggerFactory.Instance, patience.Token);

    private Task<MailOutcome> Send(LocalPlatform platform, string subject)
    {
        var settings = platform.Settings;
        var mailer = new SmtpMailer(new(settings["Smtp__Host"], int.Parse(settings["Smtp__Port"]), null, null, settings["Smtp__From"]));
        return mailer.Send(new Letter("<one@example.com>", "to@example.com", subject, "您好，已受理。", "<p>您好，已受理。</p>"), patience.Token);
    }
}
