using Zhengwu.Api.Shell.Mail;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Mail;

public sealed class WhoItGoesTo
{
    [Theory]
    [InlineData("")]
    [InlineData("to")]
    [InlineData("@example.com")]
    [InlineData("to@")]
    [InlineData("to@example.com\n")]
    [InlineData("to@example.com\r\nBcc: b@example.com")]
    [InlineData("to@example.com, b@example.com")]
    [InlineData("to@example.com;b@example.com")]
    [InlineData("to@example.com> SIZE=1")]
    [InlineData("名 <to@example.com>")]
    [InlineData("\"t o\"@example.com")]
    [InlineData("\"t\r\n o\"@example.com")]
    [InlineData("t o@example.com")]
    [InlineData("收件人@example.com")]
    [InlineData("to@exa_mple.com")]
    [InlineData("to@example..com")]
    public async Task what_is_no_bare_address_is_refused_before_anybody_hears_of_it(string to)
    {
        using var server = new MailServer();
        var refused = Assert.IsType<MailOutcome.Refused>(await TheLetterOnTheWire.Mailer(server).Send(TheLetterOnTheWire.Letter() with { To = to }, default));
        Assert.Equal(("smtp-address", true), (refused.Code, refused.Permanent));
        Assert.Empty(server.Lines);
    }

    [Fact]
    public async Task no_address_becomes_two_or_a_command()
    {
        using var server = new MailServer();
        var random = new Random(1121);
        for (var i = 0; i < 300; i++) await TheLetterOnTheWire.Mailer(server).Send(TheLetterOnTheWire.Letter() with { To = $"to{TheLetterOnTheWire.Hostile(random)}@example.com" }, default);
        Assert.All(server.Letters, l => Assert.Equal(8, Received.Read(l).Headers.Count));
        Assert.All(server.Lines.Where(l => l.StartsWith("RCPT", StringComparison.Ordinal)), l => Assert.Matches(@"^RCPT TO:<[^\s<>@,;]+@example\.com>$", l));
        Assert.All(server.Lines, l => Assert.Matches("^(EHLO|MAIL|RCPT|DATA|QUIT)", l));
    }

    [Fact]
    public async Task a_chinese_domain_travels_in_ascii()
    {
        using var server = new MailServer();
        await TheLetterOnTheWire.Mailer(server).Send(TheLetterOnTheWire.Letter() with { To = "to@例子.example" }, default);
        Assert.Contains("RCPT TO:<to@xn--fsqu00a.example>", server.Lines);
    }
}
