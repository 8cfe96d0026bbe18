using Zhengwu.Api.Shell.Mail;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Mail;

public sealed class TheLetterOnTheWire
{
    private static readonly string[] Fragments =
        ["\r\n", "\n", "\r", "\0", "\r\n.\r\n", ".", "Bcc: b@example.com", "\r\nBcc: b@example.com\r\n", "QUIT", "=?utf-8?B?", "?=", "受理", "😀", "\ud83d", "\u2028", "\u0085", "<", ">", ",", ";", " ", "\t", "\"", "\\", "@", "@example.com", "to", ": "];

    [Fact]
    public async Task everything_the_reader_needs_stands_in_it_and_nothing_else()
    {
        using var server = new MailServer();
        Assert.Equal(new MailOutcome.Sent(), await Mailer(server).Send(Letter(), default));
        var letter = Received.Read(Assert.Single(server.Letters));
        Assert.Equal(["Message-ID", "Date", "From", "To", "Subject", "Auto-Submitted", "MIME-Version", "Content-Type"], letter.Headers.Select(h => h.Name));
        Assert.Equal("<0400-20261121-0001.accepted@hall.example.com>", letter["Message-ID"]);
        Assert.Equal("帮代办 <hall@example.com>", Received.Decoded(letter["From"]));
        Assert.Equal("<to@example.com>", letter["To"]);
        Assert.Equal("您的办件已受理（0400-20261121-0001），请在5个工作日内到镇便民服务中心领取结果😀", Received.Decoded(letter["Subject"]));
        Assert.Equal("auto-generated", letter["Auto-Submitted"]);
        Assert.StartsWith("multipart/alternative;", letter["Content-Type"], StringComparison.Ordinal);
        Assert.Equal([("text/plain; charset=utf-8", "您好：\r\n.\r\n已受理。"), ("text/html; charset=utf-8", "<p>您好：</p>\r\n<p>已受理。</p>")], letter.Parts);
        Assert.Equal(["MAIL FROM:<hall@example.com>", "RCPT TO:<to@example.com>", "DATA"], server.Lines.Skip(1).Take(3));
    }

    [Fact]
    public async Task the_second_try_is_the_same_letter()
    {
        using var server = new MailServer { Answers = { ["LETTER"] = "451 later" } };
        await Mailer(server).Send(Letter(), default);
        server.Answers.Clear();
        Assert.IsType<MailOutcome.Sent>(await Mailer(server).Send(Letter(), default));
        Assert.Single(server.Letters.Select(l => Received.Read(l)["Message-ID"]).Distinct());
        Assert.Equal(2, server.Letters.Count);
    }

    [Fact]
    public async Task no_text_becomes_a_header_a_command_or_the_end_of_the_letter()
    {
        using var server = new MailServer();
        var random = new Random(20261121);
        for (var i = 0; i < 300; i++)
        {
            var (subject, text, html) = (Hostile(random), Hostile(random), Hostile(random));
            Assert.Equal(new MailOutcome.Sent(), await Mailer(server).Send(Letter() with { Subject = subject, Text = text, Html = html }, default));
            var letter = Received.Read(server.Letters[^1]);
            Assert.Equal(8, letter.Headers.Count);
            Assert.Equal(string.Concat(subject.EnumerateRunes().Select(r => r.Value < 32 || r.Value is 0x85 or 0x2028 ? " " : r.ToString())), Received.Decoded(letter["Subject"]));
            Assert.Equal(Mended(text), Mended(letter.Parts[0].Text));
            Assert.Equal(Mended(html), Mended(letter.Parts[1].Text));
            Assert.Equal((i + 1, i + 1), (server.Letters.Count, server.Lines.Count(l => l.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase))));
        }
    }

    [Theory]
    [InlineData("no-brackets@example.com")]
    [InlineData("<a@example.com>\r\nBcc: b@example.com")]
    [InlineData("<受理@example.com>")]
    [InlineData("<a b@example.com>")]
    [InlineData("<>")]
    public async Task a_malformed_message_id_is_the_callers_mistake(string id)
    {
        using var server = new MailServer();
        await Assert.ThrowsAsync<ArgumentException>(() => Mailer(server).Send(Letter() with { MessageId = id }, default));
    }

    [Fact]
    public void neither_a_letter_nor_a_refusal_shows_a_person_in_a_log()
    {
        Assert.Equal("Letter <0400-20261121-0001.accepted@hall.example.com>", $"{Letter()}");
        Assert.Equal("Refused smtp-550", $"{new MailOutcome.Refused("smtp-550", "550 <to@example.com> unknown", true)}");
    }

    internal static Letter Letter() => new("<0400-20261121-0001.accepted@hall.example.com>", "to@example.com",
        "您的办件已受理（0400-20261121-0001），请在5个工作日内到镇便民服务中心领取结果😀", "您好：\n.\n已受理。", "<p>您好：</p>\n<p>已受理。</p>");

    internal static SmtpMailer Mailer(MailServer server) => new(new SmtpSettings(server.Host, server.Port, null, null, "帮代办 <hall@example.com>"));

    internal static string Hostile(Random random) => string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ => Fragments[random.Next(Fragments.Length)]));

    private static string Mended(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString())).ReplaceLineEndings("\n");
}
