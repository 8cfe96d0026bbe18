using System.Text.RegularExpressions;

namespace Zhengwu.Browser.Tests;

[Collection(HallCollection.Name)]
public sealed class AlarmMail(Hall hall)
{
    [Fact]
    public async Task the_mail_arrives_in_the_mailbox_and_its_link_opens_the_case()
    {
        await Yesterday.WorkTodayRoundTheClock(hall);
        await Yesterday.NoQuietHours(hall, "v01");
        var number = await new Yesterday(hall.Platform, 12).TakeCase("0800");
        await Yesterday.Tick(hall);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var mail = await hall.Platform.Mailbox.Arrived(m => m.To.Contains("v01@example.org") && m.Text.Contains(number, StringComparison.Ordinal), patience.Token);
        Assert.DoesNotMatch(@"\d{17}[\dX]|1[3-9]\d{9}", mail.Text + mail.Html);
        var link = Regex.Match(mail.Text, @"http\S+/go/\S+").Value;

        var supervisor = await hall.Seat("v01");
        await supervisor.GotoAsync(link);
        await supervisor.WaitForURLAsync(new Regex($"/supervision/cases/{number}"));
        await supervisor.Sees("承诺办结");
        await Hall.Shot(supervisor, "supervised-case");
        await supervisor.GotoAsync("/supervision");
        await supervisor.Sees(number);
        await Hall.Shot(supervisor, "supervision");
        await supervisor.GotoAsync("/supervision/letters");
        await supervisor.Sees(number);
        await Hall.Shot(supervisor, "letters");

        var window = await hall.Seat("w0800a");
        await window.GotoAsync(link);
        await window.WaitForURLAsync(new Regex($"/cases/{number}"));
        await window.Sees("为什么是这一天");
        await Hall.Shot(window, "late-case");
    }

    [Fact]
    public async Task an_order_of_the_supervisor_is_answered_at_the_window()
    {
        var number = await new Yesterday(hall.Platform, 11).TakeCase("0900");
        var supervisor = await hall.Seat("v02");
        await supervisor.GotoAsync($"/supervision/cases/{number}");
        await supervisor.Button("督办").ClickAsync();
        // The county may have heard of the case by now, and then the form proposes the county.
        await supervisor.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^乡镇") }).CheckAsync();
        await supervisor.GetByLabel("督办内容").FillAsync("请今天与县里联系，说明办理进度");
        await supervisor.Button("确认督办").ClickAsync();
        await supervisor.Sees("督办单第 1 号");
        var window = await hall.Seat("w0900a");
        await window.GotoAsync($"/cases/{number}");
        await window.Button("回复督办").ClickAsync();
        await window.GetByLabel("回复内容").FillAsync("已联系0号窗口，明天承接");
        await window.Button("确认回复督办").ClickAsync();
        await window.Sees("回复督办单第 1 号");
        await supervisor.ReloadAsync();
        await supervisor.Sees("已联系0号窗口，明天承接");
        await Hall.Shot(supervisor, "order-answered");
    }
}
