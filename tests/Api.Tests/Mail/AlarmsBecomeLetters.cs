using System.Text.RegularExpressions;
using Zhengwu.Api.Shell.Mail;
using Zhengwu.Domain.Letters;
using Zhengwu.Domain.Limits;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Mail;

/// <summary>From the limit that ran out to the mail server's queue, whatever the server does on the way (reliability, suite K).</summary>
public sealed class AlarmsBecomeLetters
{
    private static SmtpMailer Mailer(MailServer server) => new(new(server.Host, server.Port, null, null, "alarm@example.org")) { Patience = TimeSpan.FromMilliseconds(500) };

    [Fact]
    public async Task a_late_case_is_told_up_the_ladder_with_number_and_link_and_nobodys_data()
    {
        using var server = new MailServer();
        var world = new AlarmWorld(Mailer(server));
        var number = await world.Submit();
        await world.SweepWhenLate();
        var it = await world.Case(number);
        Assert.Equal([AlarmLevel.Warning, AlarmLevel.Overdue, AlarmLevel.Leader, AlarmLevel.Supervision], it.Watch.Alarms.Select(a => a.Level));
        Assert.All(it.Watch.Alarms, a => Assert.NotNull(a.PostedAt));
        var letters = server.Letters.Select(Received.Read).ToList();
        Assert.Equal(["l0400@example.org", "v01@example.org", "w0400@example.org"], letters.Select(l => l["To"].Trim('<', '>')).Order());
        foreach (var letter in letters)
        {
            var text = $"{Received.Decoded(letter["Subject"])}\n{string.Join('\n', letter.Parts.Select(p => p.Text))}";
            Assert.Contains(number, text);
            Assert.Contains($"http://hall.example:8080/go/{number}", text);
            Assert.DoesNotMatch(@"王秀英|残疾人|\d{17}[\dX]|1[3-9]\d{9}|公营子村", text);
        }
    }

    [Fact]
    public async Task a_second_sweep_sends_nothing_more_and_warnings_wait_for_the_digest()
    {
        using var server = new MailServer();
        var world = new AlarmWorld(Mailer(server));
        await world.Submit();
        await world.SweepWhenLate();
        var sent = server.Letters.Count;
        await world.Sweep(TimeSpan.FromMinutes(1));
        await world.Sweep(TimeSpan.FromMinutes(1));
        Assert.Equal(sent, server.Letters.Count);
        // 10:02 in Shanghai; the supervisor's warnings come together at 17:30.
        await world.Sweep(TimeSpan.FromHours(8));
        Assert.Equal(sent + 1, server.Letters.Count);
        Assert.Equal("v01@example.org", Received.Read(server.Letters[^1])["To"].Trim('<', '>'));
    }

    [Theory]
    [InlineData("RCPT", "421 later", "smtp-421")]
    [InlineData("MAIL", "450 busy", "smtp-450")]
    [InlineData("CONNECT", MailServer.Silence, "smtp-timeout")]
    [InlineData("LETTER", MailServer.HangUp, "smtp-dropped")]
    public async Task what_may_pass_is_tried_again_with_the_same_message_id(string verb, string answer, string code)
    {
        using var server = new MailServer { Answers = { [verb] = answer } };
        var world = new AlarmWorld(Mailer(server));
        var number = await world.Submit();
        await world.SweepWhenLate();
        Assert.All(await world.Letters("w0400", "20261203"), l => Assert.Equal((code, 1), (l.LastCode, l.Attempts)));
        server.Answers.Clear();
        await world.Sweep(TimeSpan.FromMinutes(1));
        var letter = Assert.Single(await world.Letters("w0400", "20261203"));
        Assert.IsType<LetterStage.Sent>(letter.Stage);
        Assert.Equal(4, (await world.Case(number)).Watch.Alarms.Count);
        var ids = server.Letters.Select(Received.Read).Where(l => l["To"].Contains("w0400")).Select(l => l["Message-ID"]).ToList();
        Assert.Equal([letter.MessageId], ids.Distinct());
        Assert.Equal(verb == "LETTER" ? 2 : 1, ids.Count);
    }

    [Fact]
    public async Task a_refusal_for_good_stands_in_the_list_at_once()
    {
        using var server = new MailServer { Answers = { ["RCPT"] = "550 no such person" } };
        var world = new AlarmWorld(Mailer(server));
        await world.Submit();
        await world.SweepWhenLate();
        var letter = Assert.Single(await world.Letters("l0400", "20261203"));
        Assert.Equal(("smtp-550", 1), (letter.LastCode, letter.Attempts));
        Assert.IsType<LetterStage.Failed>(letter.Stage);
        Assert.Equal(3, world.Listed(Mailbag.Failed));
        Assert.Empty(server.Letters);
    }

    [Theory]
    [InlineData(false, "smtp-no-tls")]
    [InlineData(true, "smtp-certificate")]
    public async Task a_server_that_does_not_show_who_it_is_gets_nothing_and_after_the_last_try_that_is_said(bool certified, string code)
    {
        using var certificate = certified ? MailServer.SelfSigned("other.example") : null;
        using var server = new MailServer("127.0.0.2") { Certificate = certificate };
        var world = new AlarmWorld(Mailer(server));
        await world.Submit();
        await world.SweepWhenLate();
        foreach (var wait in MailbagDecider.Ladder) await world.Sweep(wait + TimeSpan.FromMinutes(1));
        var letter = Assert.Single(await world.Letters("l0400", "20261203"));
        Assert.Equal((code, MailbagDecider.Ladder.Count + 1), (letter.LastCode, letter.Attempts));
        Assert.IsType<LetterStage.Failed>(letter.Stage);
        Assert.True(world.Listed(Mailbag.Failed) >= 3);
        Assert.Empty(server.Letters);
        Assert.DoesNotContain(server.Lines, l => Regex.IsMatch(l, "^(MAIL|RCPT|DATA)"));
    }

    [Fact]
    public async Task a_machine_whose_clock_runs_ahead_warns_of_nothing_that_is_not_due()
    {
        using var server = new MailServer();
        var world = new AlarmWorld(Mailer(server), wrongBy: TimeSpan.FromDays(30));
        await world.Sweep(TimeSpan.Zero);
        var number = await world.Submit();
        await world.Sweep(TimeSpan.FromMinutes(10));
        Assert.Empty((await world.Case(number)).Watch.Alarms);
        await world.Sweep(TimeSpan.FromDays(13));
        Assert.Equal(4, (await world.Case(number)).Watch.Alarms.Count);
    }

    [Fact]
    public async Task a_letter_that_failed_goes_out_when_somebody_asks_again()
    {
        using var server = new MailServer { Answers = { ["RCPT"] = "550 no such person" } };
        var world = new AlarmWorld(Mailer(server));
        await world.Submit();
        await world.SweepWhenLate();
        server.Answers.Clear();
        await world.Book.Change(Shell.StreamKinds.Mailbag, Mailbag.Book, "l0400-20261203", new Shell.Ask(Domain.By.System), (bag, now) => MailbagDecider.Decide(bag, new MailbagCommand.TryAgain(1), now));
        await world.Sweep(TimeSpan.FromMinutes(1));
        Assert.IsType<LetterStage.Sent>(Assert.Single(await world.Letters("l0400", "20261203")).Stage);
        Assert.Equal("l0400@example.org", Received.Read(Assert.Single(server.Letters))["To"].Trim('<', '>'));
    }
}
