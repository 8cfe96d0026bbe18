using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Domain.Calendars;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Hall;

[Collection(PlatformCollection.Name)]
public sealed class TheLine(PlatformFixture fixture) : IAsyncLifetime
{
    public Task InitializeAsync() => fixture.OpenHalls();
    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task the_same_press_of_the_kiosk_gives_the_same_number()
    {
        using var clerk = new Clerk(fixture.Platform, "w0500a");
        var (command, body) = (Guid.NewGuid().ToString(), new JsonObject { ["kind"] = "walkIn" });
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => clerk.Try(HttpMethod.Post, "/api/hall/tickets", body.DeepClone(), command: command)));
        Assert.Equal([200, 200, 200, 200, 201], answers.Select(a => a.Status).Order());
        Assert.Equal(("A001", 1), (answers[0].Body["number"]!.GetValue<string>(), answers.Select(a => a.Body["code"]!.GetValue<string>()).Distinct().Count()));
        Assert.Equal("A002", await clerk.TakeNumber());
        Assert.Equal((200, "A001"), await clerk.Try(HttpMethod.Post, "/api/hall/tickets", body.DeepClone(), command: command) is var again ? (again.Status, again.Body["number"]!.GetValue<string>()) : default);
        Assert.Equal((409, "command-reused"), await clerk.Try(HttpMethod.Post, "/api/hall/tickets", new JsonObject { ["kind"] = "priority", ["reason"] = "ill" }, command: command) is var other ? (other.Status, other.Code()) : default);
        Assert.Equal(["A001", "A002"], (await clerk.Day()).Line());
    }

    [Fact]
    public async Task two_clerks_who_call_at_once_get_two_people()
    {
        using var one = new Clerk(fixture.Platform, "w0600a");
        using var two = new Clerk(fixture.Platform, "w0600b");
        await Task.WhenAll(one.AtWindow("1", "open"), two.AtWindow("2", "open"));
        for (var i = 0; i < 6; i++) await one.Take();
        var called = new List<string>();
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(one.AtWindow("1", "call"), two.AtWindow("2", "call"));
            var day = await one.Day();
            called.AddRange([day.Called("1")!, day.Called("2")!]);
            await Task.WhenAll(one.AtWindow("1", "serve"), two.AtWindow("2", "serve"));
            await Task.WhenAll(one.AtWindow("1", "finish"), two.AtWindow("2", "finish"));
        }
        Assert.Equal(["A001", "A002", "A003", "A004", "A005", "A006"], called.Order());
        Assert.Equal(6, (await one.Day())["figures"]!["served"]!.GetValue<int>());
    }

    [Fact]
    public async Task a_paper_ticket_tells_its_place_and_a_wrong_code_tells_nothing()
    {
        using var clerk = new Clerk(fixture.Platform, "w0800a");
        await clerk.AtWindow("1", "open");
        await clerk.Take();
        var ticket = await clerk.Take();
        var (link, code) = (ticket["link"]!.GetValue<string>(), ticket["code"]!.GetValue<string>());
        Assert.EndsWith($"/t#0800.{HallSteps.Today:yyyyMMdd}.A002.{code}", link, StringComparison.Ordinal);
        Assert.Contains("<svg", ticket["qrSvg"]!.GetValue<string>(), StringComparison.Ordinal);
        async Task<string> State() => JsonNode.Parse((await fixture.Platform.Ask("0800", $"{HallSteps.Today:yyyyMMdd}", "A002", code)).Text)!["state"]!.GetValue<string>();
        var place = JsonNode.Parse((await fixture.Platform.Ask("0800", $"{HallSteps.Today:yyyyMMdd}", "A002", code)).Text)!;
        Assert.Equal(("waiting", 1), (place["state"]!.GetValue<string>(), place["ahead"]!.GetValue<int>()));
        await clerk.AtWindow("1", "call", new() { ["number"] = "A002" });
        var states = new List<string> { await State() };
        foreach (var (step, body) in ((string, JsonObject?)[])[("serve", null), ("park", null), ("call", new() { ["number"] = "A002" }), ("serve", null), ("finish", null)])
        {
            await clerk.AtWindow("1", step, body);
            states.Add(await State());
        }
        Assert.Equal(["called", "serving", "parked", "called", "serving", "gone"], states);
        await NothingToKnow(code);
    }

    private async Task NothingToKnow(string code)
    {
        var today = $"{HallSteps.Today:yyyyMMdd}";
        var wrong = await fixture.Platform.Ask("0800", today, "A002", code[..^1] + (code[^1] == '2' ? '3' : '2'));
        Assert.Equal(404, wrong.Status);
        foreach (var (unit, date, number, tried) in ((string, string, string, string)[])[("0800", today, "A999", code), ("9999", today, "A002", code), ("0800", "20200101", "A002", code), ("0800", "never", "A002", code), ("0800", today, "A001", code), ("0800", today, "A002", "")])
            Assert.Equal(wrong, await fixture.Platform.Ask(unit, date, number, tried));
    }

    [Fact]
    public async Task an_appointment_is_booked_kept_and_stands_in_the_line()
    {
        using var clerk = new Clerk(fixture.Platform, "w0900a");
        var (soon, command) = (Shanghai.Local(DateTimeOffset.UtcNow.AddMinutes(2)), Guid.NewGuid().ToString());
        var body = new JsonObject { ["date"] = $"{soon:yyyy-MM-dd}", ["time"] = $"{soon:HH:mm}" };
        var booked = await clerk.Try(HttpMethod.Post, "/api/hall/appointments", body, command: command);
        var again = await clerk.Try(HttpMethod.Post, "/api/hall/appointments", body.DeepClone(), command: command);
        Assert.Equal((201, 200, "Y001", "Y001"), (booked.Status, again.Status, booked.Body["number"]!.GetValue<string>(), again.Body["number"]!.GetValue<string>()));
        Assert.Equal("Y001", Assert.Single((await clerk.Day())["appointments"]!.AsArray())!["number"]!.GetValue<string>());
        Assert.Contains("\"booked\"", (await fixture.Platform.Ask("0900", $"{soon:yyyyMMdd}", "Y001", booked.Body["code"]!.GetValue<string>())).Text, StringComparison.Ordinal);
        await clerk.Take();
        await clerk.Post("/api/hall/appointments/Y001/check-in", new JsonObject());
        Assert.Equal(["Y001", "A001"], (await clerk.Day()).Line());
        Assert.Equal(["409 already-here", "404 not-found"], [await Code("/api/hall/appointments/Y001/check-in", []), await Code("/api/hall/appointments/Y009/check-in", [])]);
        Assert.Equal(["422 invalid", "422 invalid"], [await Code("/api/hall/appointments", new() { ["date"] = "2020-01-02", ["time"] = "09:30" }), await Code("/api/hall/appointments", new() { ["date"] = $"{HallSteps.Today.AddDays(31):yyyy-MM-dd}", ["time"] = "09:30" })]);

        async Task<string> Code(string path, JsonObject asked) => await clerk.Try(HttpMethod.Post, path, asked) is var a ? $"{a.Status} {a.Code()}" : "";
    }
}
