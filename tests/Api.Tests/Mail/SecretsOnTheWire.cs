using System.Text;
using Zhengwu.Api.Shell.Mail;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Mail;

/// <summary>Beyond this machine nothing is said before the server has shown who it is. 127.0.0.2 stands for another machine.</summary>
public sealed class SecretsOnTheWire
{
    private const string Elsewhere = "127.0.0.2";

    [Fact]
    public async Task without_starttls_neither_login_nor_letter_is_said()
    {
        using var server = new MailServer(Elsewhere) { Auth = "PLAIN" };
        Assert.Equal(("smtp-no-tls", false), await Refusal(server));
        Assert.All(server.Lines, l => Assert.Matches("^(EHLO|QUIT)", l));
    }

    [Fact]
    public async Task a_refused_starttls_is_not_passed_over()
    {
        using var certificate = MailServer.SelfSigned(Elsewhere);
        using var server = new MailServer(Elsewhere) { Certificate = certificate, Answers = { ["STARTTLS"] = "454 not now" } };
        Assert.Equal(("smtp-no-tls", false), await Refusal(server));
        Assert.All(server.Lines, l => Assert.Matches("^(EHLO|STARTTLS|QUIT)", l));
    }

    [Theory]
    [InlineData(Elsewhere, false)]
    [InlineData("127.0.0.3", true)]
    public async Task a_certificate_nobody_vouches_for_or_of_another_name_ends_it(string name, bool trusted)
    {
        using var certificate = MailServer.SelfSigned(name);
        using var server = new MailServer(Elsewhere) { Certificate = certificate, Auth = "PLAIN" };
        Assert.Equal(("smtp-certificate", false), await Refusal(server, trusted));
        Assert.All(server.Lines, l => Assert.Matches("^(EHLO|STARTTLS|TLS)", l));
        Assert.Empty(server.Letters);
    }

    [Fact]
    public async Task login_and_letter_travel_in_secret()
    {
        using var certificate = MailServer.SelfSigned(Elsewhere);
        using var server = new MailServer(Elsewhere) { Certificate = certificate, Auth = "LOGIN PLAIN" };
        Assert.Equal(new MailOutcome.Sent(), await Mailer(server, trusted: true).Send(TheLetterOnTheWire.Letter(), default));
        Assert.Equal(["EHLO", "STARTTLS", "TLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"], server.Lines.Select(l => l.Split(' ')[0]).Where(v => v != "QUIT"));
        Assert.Contains($"AUTH PLAIN {Base64("\0用户\0secret")}", server.Lines);
        Assert.Single(server.Letters);
    }

    [Theory]
    [InlineData("PLAIN", "535 5.7.8 no", "smtp-login")]
    [InlineData("LOGIN", "535 5.7.8 no", "smtp-login")]
    [InlineData("PLAIN", "334 more", "smtp-login")]
    [InlineData("CRAM-MD5", "235 yes", "smtp-login")]
    [InlineData(null, "235 yes", "smtp-login")]
    [InlineData("PLAIN", "454 later", "smtp-454")]
    public async Task a_refused_login_is_our_fault_and_ends_it(string? ways, string answer, string code)
    {
        using var server = new MailServer { Auth = ways, Answers = { ["AUTH"] = answer } };
        Assert.Equal((code, false), await Refusal(server));
        Assert.DoesNotContain(server.Lines, l => l.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("235 welcome", true)]
    [InlineData("535 no", false)]
    public async Task where_only_login_is_offered_name_and_password_are_said_one_after_the_other(string last, bool sent)
    {
        // The server takes each line for a verb, in capitals.
        using var server = new MailServer
        {
            Auth = "LOGIN",
            Answers = { ["AUTH"] = "334 VXNlcm5hbWU6", [Base64("用户").ToUpperInvariant()] = "334 UGFzc3dvcmQ6", [Base64("secret").ToUpperInvariant()] = last },
        };
        Assert.Equal(sent, await Mailer(server).Send(TheLetterOnTheWire.Letter(), default) is MailOutcome.Sent);
        Assert.Equal(["AUTH LOGIN", Base64("用户"), Base64("secret")], server.Lines.Skip(1).Take(3));
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static SmtpMailer Mailer(MailServer server, bool trusted = false) =>
        new(new(server.Host, server.Port, "用户", "secret", "hall@example.com")) { Roots = trusted ? [server.Certificate!] : null };

    private static async Task<(string, bool)> Refusal(MailServer server, bool trusted = false)
    {
        var refused = Assert.IsType<MailOutcome.Refused>(await Mailer(server, trusted).Send(TheLetterOnTheWire.Letter(), default));
        return (refused.Code, refused.Permanent);
    }
}
