using Microsoft.Extensions.Configuration;
using Zhengwu.Api.Shell.Mail;

namespace Zhengwu.Api.Tests.Mail;

public sealed class WhichServer
{
    [Fact]
    public async Task without_a_host_nothing_is_sent_and_nothing_is_lost()
    {
        Assert.Null(Read("Host=", "From=hall@example.com"));
        var refused = Assert.IsType<MailOutcome.Refused>(await new NoMailer().Send(TheLetterOnTheWire.Letter(), default));
        Assert.Equal(("smtp-not-configured", false), (refused.Code, refused.Permanent));
    }

    [Fact]
    public void what_is_not_said_has_its_usual_value()
    {
        var settings = Read("Host=smtp.example.com", "From=帮代办 <hall@example.com>", "User=", "Password=");
        Assert.Equal(new SmtpSettings("smtp.example.com", 587, null, null, "帮代办 <hall@example.com>"), settings);
        Assert.Equal("smtp.example.com:587", $"{settings}");
    }

    [Theory]
    [InlineData("Smtp__From", "Host=smtp.example.com")]
    [InlineData("Smtp__From", "Host=smtp.example.com", "From=nobody")]
    [InlineData("Smtp__From", "Host=smtp.example.com", "From=a@example.com, b@example.com")]
    [InlineData("Smtp__Port", "Host=smtp.example.com", "From=hall@example.com", "Port=0")]
    [InlineData("Smtp__Port", "Host=smtp.example.com", "From=hall@example.com", "Port=smtp")]
    [InlineData("Smtp__Host", "Host=smtp example", "From=hall@example.com")]
    [InlineData("Smtp__Password", "Host=smtp.example.com", "From=hall@example.com", "User=hall")]
    [InlineData("Smtp__Password", "Host=smtp.example.com", "From=hall@example.com", "Password=secret")]
    public void half_a_setting_stops_the_start_and_shows_no_secret(string named, params string[] settings)
    {
        var stopped = Assert.Throws<InvalidOperationException>(() => Read(settings));
        Assert.Contains(named, stopped.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", stopped.Message, StringComparison.Ordinal);
    }

    private static SmtpSettings? Read(params string[] settings) => SmtpSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).Select(p => KeyValuePair.Create($"Smtp:{p[0]}", (string?)p[1]))).Build());
}
