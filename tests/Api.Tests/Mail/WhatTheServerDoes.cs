using Zhengwu.Api.Shell.Mail;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Mail;

/// <summary>Whatever the server says or does is an outcome with a stable code, within the time given.</summary>
public sealed class WhatTheServerDoes
{
    [Theory]
    [InlineData("CONNECT", "421 busy", "smtp-421", false)]
    [InlineData("CONNECT", "554 not you", "smtp-554", false)]
    [InlineData("EHLO", "550 not you", "smtp-550", false)]
    [InlineData("MAIL", "421 closing", "smtp-421", false)]
    [InlineData("MAIL", "450 later", "smtp-450", false)]
    [InlineData("MAIL", "550 not from you", "smtp-550", true)]
    [InlineData("MAIL", "530 log in first", "smtp-login", false)]
    [InlineData("RCPT", "450 later", "smtp-450", false)]
    [InlineData("RCPT", "550 unknown", "smtp-550", true)]
    [InlineData("DATA", "451 later", "smtp-451", false)]
    [InlineData("DATA", "554 no", "smtp-554", true)]
    [InlineData("LETTER", "452 full", "smtp-452", false)]
    [InlineData("LETTER", "552 too big", "smtp-552", true)]
    [InlineData("DATA", "250 what", "smtp-protocol", false)]
    [InlineData("MAIL", "hello", "smtp-protocol", false)]
    [InlineData("MAIL", "250?", "smtp-protocol", false)]
    [InlineData("CONNECT", "", "smtp-protocol", false)]
    public async Task an_answer_has_its_code(string verb, string answer, string code, bool permanent)
    {
        using var server = new MailServer { Answers = { [verb] = answer.PadRight(1) } };
        Assert.Equal((code, permanent), await Refusal(server));
    }

    [Fact]
    public async Task an_answer_of_many_lines_is_told_in_one_and_not_without_end()
    {
        using var server = new MailServer { Answers = { ["RCPT"] = $"550-5.1.1 unknown\u0007\r\n550-here\r\n550 {new string('x', 1000)}" } };
        var refused = Assert.IsType<MailOutcome.Refused>(await Mailer(server).Send(TheLetterOnTheWire.Letter(), default));
        Assert.StartsWith("550 5.1.1 unknown  here xxx", refused.Answer, StringComparison.Ordinal);
        Assert.Equal(500, refused.Answer.Length);
    }

    [Theory]
    [InlineData(5000, 1)]
    [InlineData(10, 10_000)]
    public async Task a_flood_is_no_answer(int length, int lines)
    {
        using var server = new MailServer { Answers = { ["EHLO"] = string.Concat(Enumerable.Repeat($"250-{new string('x', length)}\r\n", lines)) } };
        Assert.Equal(("smtp-protocol", false), await Refusal(server));
    }

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("EHLO")]
    [InlineData("AUTH")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    [InlineData("LETTER")]
    public async Task silence_ends_when_patience_does_and_a_lost_connection_at_once(string verb)
    {
        using var silent = new MailServer { Auth = "PLAIN", Answers = { [verb] = MailServer.Silence } };
        Assert.Equal(("smtp-timeout", false), await Refusal(silent, "user", TimeSpan.FromMilliseconds(200)));
        using var gone = new MailServer { Auth = "PLAIN", Answers = { [verb] = MailServer.HangUp } };
        Assert.Equal(("smtp-dropped", false), await Refusal(gone, "user"));
    }

    [Fact]
    public async Task a_silent_handshake_is_bounded_too()
    {
        using var server = new MailServer("127.0.0.2") { Certificate = MailServer.SelfSigned("127.0.0.2"), Answers = { ["STARTTLS"] = MailServer.Silence } };
        Assert.Equal(("smtp-timeout", false), await Refusal(server, patience: TimeSpan.FromMilliseconds(200)));
    }

    [Fact]
    public async Task once_taken_it_is_sent_whatever_comes_after()
    {
        using var server = new MailServer { Answers = { ["QUIT"] = MailServer.Silence } };
        Assert.Equal(new MailOutcome.Sent(), await Mailer(server).Send(TheLetterOnTheWire.Letter(), default));
    }

    [Fact]
    public async Task nobody_listening_is_unreachable()
    {
        int port;
        using (var server = new MailServer()) port = server.Port;
        var mailer = new SmtpMailer(new("127.0.0.1", port, null, null, "hall@example.com"));
        Assert.Equal("smtp-unreachable", Assert.IsType<MailOutcome.Refused>(await mailer.Send(TheLetterOnTheWire.Letter(), default)).Code);
    }

    [Fact]
    public async Task who_cancels_hears_of_it()
    {
        using var server = new MailServer { Answers = { ["MAIL"] = MailServer.Silence } };
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Mailer(server).Send(TheLetterOnTheWire.Letter(), cancel.Token));
    }

    private static SmtpMailer Mailer(MailServer server, string? user = null, TimeSpan? patience = null) =>
        new(new(server.Host, server.Port, user, user, "hall@example.com")) { Patience = patience ?? TimeSpan.FromSeconds(30) };

    private static async Task<(string, bool)> Refusal(MailServer server, string? user = null, TimeSpan? patience = null)
    {
        var outcome = await Mailer(server, user, patience).Send(TheLetterOnTheWire.Letter(), default).WaitAsync(TimeSpan.FromSeconds(20));
        var refused = Assert.IsType<MailOutcome.Refused>(outcome);
        return (refused.Code, refused.Permanent);
    }
}
