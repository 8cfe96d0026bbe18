using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Hall;

[Collection(PlatformCollection.Name)]
public sealed class TheHall(PlatformFixture fixture) : IAsyncLifetime
{
    public Task InitializeAsync() => fixture.OpenHalls();
    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task the_board_shows_a_call_at_the_next_poll_and_no_name()
    {
        using var clerk = new Clerk(fixture.Platform, "w0700a");
        await clerk.AtWindow("1", "open");
        await clerk.Take();
        await clerk.Take("priority");
        const string board = "/api/public/board/0700";
        var before = await fixture.Platform.QuietTag(board);
        await clerk.AtWindow("1", "call");
        var (status, tag, text) = await fixture.Platform.Poll(board, before);
        Assert.Equal(200, status);
        Assert.NotEqual(before, tag);
        var shown = JsonNode.Parse(text)!;
        Assert.Equal(("U001", "综合窗口1", 1), Assert.Single(shown["calls"]!.AsArray()) is { } call ? (call["number"]!.GetValue<string>(), call["window"]!.GetValue<string>(), call["times"]!.GetValue<int>()) : default);
        Assert.Equal((1, "A001", true), (shown["waiting"]!.GetValue<int>(), Assert.Single(shown["next"]!.AsArray())!.GetValue<string>(), shown["isOpenNow"]!.GetValue<bool>()));
        Assert.All((string[])[(await clerk.Get("/api/me"))["name"]!.GetValue<string>(), "w0700a", "elderly", "老"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        await clerk.AtWindow("1", "recall");
        Assert.Contains("\"times\":2", (await fixture.Platform.Poll(board)).Text, StringComparison.Ordinal);
        Assert.All((string[])["0000", "9999", "x"], unit => Assert.Equal(404, fixture.Platform.Poll($"/api/public/board/{unit}").Result.Status));
    }

    [Fact]
    public async Task a_page_that_has_it_all_gets_304_until_something_happens()
    {
        using var clerk = new Clerk(fixture.Platform, "w1200a");
        var quiet = await fixture.Platform.QuietTag("/api/hall/day", "w1200a");
        await clerk.Take();
        var (status, tag, text) = await fixture.Platform.Poll("/api/hall/day", quiet, "w1200a");
        Assert.Equal((200, true), (status, tag != quiet && text.Contains("A001", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task a_case_from_a_ticket_counts_once_for_the_window_of_its_clerk()
    {
        using var clerk = new Clerk(fixture.Platform, "w1000a");
        using var standing = new Clerk(fixture.Platform, "w1000b");
        await clerk.AtWindow("2", "open");
        var number = await clerk.TakeNumber();
        await clerk.AtWindow("2", "call");
        await clerk.AtWindow("2", "serve");
        var (draft, command) = (await clerk.Draft(31), Guid.NewGuid().ToString());
        draft["ticket"] = number;
        Assert.Equal((201, 200), ((await clerk.Try(HttpMethod.Post, "/api/cases", draft, command: command)).Status, (await clerk.Try(HttpMethod.Post, "/api/cases", draft.DeepClone(), command: command)).Status));
        await standing.Post("/api/cases", await standing.Draft(32));
        var window = (await clerk.Day()).Window("2");
        Assert.Equal((1, number), (window["taken"]!.GetValue<int>(), window["serving"]!["number"]!.GetValue<string>()));
    }

    [Fact]
    public async Task the_tide_is_opened_for_a_colleague_who_then_calls_from_the_same_line()
    {
        using var leader = new Clerk(fixture.Platform, "l1100");
        using var office = new Clerk(fixture.Platform, "o1100-nongye");
        await office.Take();
        Assert.DoesNotContain((await office.Day())["windows"]!.AsArray(), w => w!["id"]!.GetValue<string>() == "T");
        var could = (await leader.Day())["tide"]!["couldStaff"]!.AsArray().Select(p => p!["staffId"]!.GetValue<string>()).ToList();
        Assert.Contains("o1100-nongye", could);
        Assert.DoesNotContain("l1100", could);
        Assert.Equal("422 invalid", await Code(leader, "open", new() { ["reason"] = "排队太长", ["staffId"] = "nobody" }));
        Assert.Equal("403 forbidden", await Code(office, "open", new() { ["reason"] = "排队太长", ["staffId"] = "o1100-nongye" }));
        await leader.Post("/api/hall/tide/open", new JsonObject { ["reason"] = "排队太长", ["staffId"] = "o1100-nongye" });
        var day = await office.Day();
        Assert.Equal(("T", "open", "排队太长"), (day["myWindow"]!.GetValue<string>(), day["tide"]!["state"]!.GetValue<string>(), day["tide"]!["reason"]!.GetValue<string>()));
        await office.AtWindow("T", "call");
        Assert.Equal("A001", (await office.Day()).Called("T"));
        Assert.True(JsonNode.Parse((await fixture.Platform.Poll("/api/public/board/1100")).Text)!["tideOpen"]!.GetValue<bool>());
        Assert.Equal(["409 tide-open-already", "409 busy", "409 tide-not-open"], [await Code(leader, "open", new() { ["reason"] = "x", ["staffId"] = "o1100-tuiyi" }), await Code(leader, "close", new() { ["reason"] = "人少了" }), await Code(leader, "dismiss", new() { ["reason"] = "x" })]);
        await office.AtWindow("T", "no-show");
        await leader.Post("/api/hall/tide/close", new JsonObject { ["reason"] = "人少了" });
        Assert.Equal("409 tide-not-open", await Code(leader, "close", new() { ["reason"] = "人少了" }));

        static async Task<string> Code(Clerk clerk, string step, JsonObject body) => await clerk.Try(HttpMethod.Post, $"/api/hall/tide/{step}", body) is var a ? $"{a.Status} {a.Code()}" : "";
    }

    [Fact]
    public async Task a_refusal_says_why()
    {
        using var clerk = new Clerk(fixture.Platform, "w1300a");
        using var other = new Clerk(fixture.Platform, "w1300b");
        using var issuing = new Clerk(fixture.Platform, "i1300a");
        Assert.Equal("409 window-closed", await clerk.CodeAtWindow("1", "call"));
        await clerk.AtWindow("1", "open");
        Assert.Equal(["409 seat-taken", "409 seat-taken", "404 not-found", "409 tide-not-open", "403 forbidden"], [await other.CodeAtWindow("1", "open"), await clerk.CodeAtWindow("2", "open"),
            await other.CodeAtWindow("9", "open"), await other.CodeAtWindow("T", "open"), await issuing.CodeAtWindow("2", "open")]);
        Assert.Equal(["409 nobody-waits", "409 not-your-window", "409 not-called", "409 not-serving"], [await clerk.CodeAtWindow("1", "call"), await other.CodeAtWindow("1", "call"), await clerk.CodeAtWindow("1", "serve"), await clerk.CodeAtWindow("1", "finish")]);
        await clerk.Take();
        await clerk.AtWindow("1", "call");
        Assert.Equal(["409 busy", "409 busy", "422 invalid"], [await clerk.CodeAtWindow("1", "call"), await clerk.CodeAtWindow("1", "close"), await clerk.CodeAtWindow("1", "transfer", new() { ["forKind"] = "tidal" })]);
        Assert.Equal((int[])[422, 400, 422, 400, 400], await Task.WhenAll(((JsonObject[])[new() { ["kind"] = "priority" }, new() { ["kind"] = "vip" }, new() { ["kind"] = "walkIn", ["itemId"] = "invented-item" }, new() { ["kind"] = "walkIn", ["name"] = "某" }, []])
            .Select(async body => (await clerk.Try(HttpMethod.Post, "/api/hall/tickets", body)).Status)));
        await other.AtWindow("1", "hand-over");
        Assert.Equal("409 not-your-window", await clerk.CodeAtWindow("1", "serve"));
        await other.AtWindow("1", "serve");
    }
}
