using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Hall;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Supervision;

[Collection(PlatformCollection.Name)]
public sealed class TheSupervisor(PlatformFixture fixture) : IAsyncLifetime
{
    private readonly Clerk supervisor = new(fixture.Platform, "v01"), county = new(fixture.Platform, "z01");

    public Task InitializeAsync() => fixture.OpenHalls();

    public Task DisposeAsync()
    {
        supervisor.Dispose();
        county.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task today_shows_every_hall_with_who_waits_and_who_works()
    {
        using var clerk = new Clerk(fixture.Platform, "w1800a");
        using var leader = new Clerk(fixture.Platform, "l1800");
        await clerk.AtWindow("1", "open");
        for (var i = 0; i < 3; i++) await clerk.Take();
        foreach (var step in (string[])["call", "serve", "finish"]) await clerk.AtWindow("1", step);
        await leader.Post("/api/hall/tide/open", new JsonObject { ["reason"] = "集市日", ["staffId"] = "o1800-nongye" });
        await clerk.Post("/api/cases", await clerk.Draft(51));
        var today = await supervisor.Get("/api/supervision/today");
        Assert.Equal(Enumerable.Range(1, 22).Select(n => $"{n:D2}00"), today["halls"]!.AsArray().Select(h => h!["unitId"]!.GetValue<string>()));
        var hall = today["halls"]!.AsArray().Single(h => h!["unitId"]!.GetValue<string>() == "1800")!;
        Assert.Equal((2, 2, 1, true), (hall["windowsOpen"]!.GetValue<int>(), hall["waiting"]!.GetValue<int>(), hall["served"]!.GetValue<int>(), hall["isOpenNow"]!.GetValue<bool>()));
        Assert.Equal(("open", "集市日", 1, false), (hall["tide"]!.GetValue<string>(), hall["tideReasons"]![0]!.GetValue<string>(), hall["openCases"]!.GetValue<int>(), hall["openCasesMore"]!.GetValue<bool>()));
        Assert.Equal([0, 0, 0, 0], ((string[])["longestWaitMinutes", "overLimit", "dueSoon", "overdue"]).Select(name => hall[name]!.GetValue<int>()));
        Assert.All((string[])["toTake", "inHand", "awaitingSupplement", "toIssue", "dueSoon", "overdue"], name => Assert.True(today["county"]![name]!.GetValue<int>() >= 0));
        Assert.All((string[])["waiting", "failed"], name => Assert.True(today["letters"]![name]!.GetValue<int>() >= 0));
        Assert.DoesNotContain("nameMasked", today.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_order_to_the_township_is_answered_there_and_seen_above()
    {
        using var clerk = new Clerk(fixture.Platform, "w1500a");
        var number = (await clerk.Post("/api/cases", await clerk.Draft(52)))["number"]!.GetValue<string>();
        await county.UntilThere(number);
        await Order(number, new() { ["to"] = "township", ["text"] = "请说明材料为何迟迟未交", ["days"] = 2 });
        var it = await clerk.Case(number);
        Assert.Contains("replyToOrder", it.Allowed());
        Assert.Contains(it["limits"]!.AsArray(), l => l!["limit"]!.GetValue<string>() == "order-1");
        await clerk.Township(number, "order-reply", new() { ["no"] = 1, ["text"] = "已补齐" });
        var seen = await supervisor.Get($"/api/supervision/cases/{number}");
        var order = Assert.Single(seen["orders"]!.AsArray())!;
        Assert.Equal(("请说明材料为何迟迟未交", 2, "已补齐", (await clerk.Get("/api/me"))["name"]!.GetValue<string>()), (order["text"]!.GetValue<string>(), order["days"]!.GetValue<int>(), order["reply"]!.GetValue<string>(), order["repliedBy"]!["name"]!.GetValue<string>()));
        Assert.DoesNotContain(seen["limits"]!.AsArray(), l => l!["limit"]!.GetValue<string>() == "order-1");
        Assert.Equal((409, "not-now"), Short(await clerk.Try(HttpMethod.Post, $"/api/cases/{number}/order-reply", new JsonObject { ["no"] = 1, ["text"] = "再答" }, (await clerk.Case(number)).Version())));
    }

    [Fact]
    public async Task an_order_to_the_county_stands_on_the_countys_desk_only()
    {
        using var clerk = new Clerk(fixture.Platform, "w1500a");
        var number = (await clerk.Post("/api/cases", await clerk.Draft(53)))["number"]!.GetValue<string>();
        Assert.Equal((404, "not-found"), Short(await supervisor.Try(HttpMethod.Post, "/api/supervision/cases/1500-20200101-0001/order", new JsonObject { ["to"] = "county", ["text"] = "x" })));
        await county.UntilThere(number);
        await Order(number, new() { ["to"] = "county", ["text"] = "请尽快承接" });
        Assert.Equal(("请尽快承接", 3), Assert.Single((await county.Job(number))["orders"]!.AsArray()) is { } order ? (order["text"]!.GetValue<string>(), order["days"]!.GetValue<int>()) : default);
        Assert.Empty((await clerk.Case(number))["orders"]!.AsArray());
        await county.County(number, "take-over");
        await county.County(number, "order-reply", new() { ["no"] = 1, ["text"] = "今日承接" });
        Assert.Equal("今日承接", (await supervisor.Get($"/api/supervision/cases/{number}"))["orders"]![0]!["reply"]!.GetValue<string>());
    }

    [Fact]
    public async Task a_cause_is_taken_only_for_what_ran_out_and_an_order_only_in_full()
    {
        using var clerk = new Clerk(fixture.Platform, "w1500a");
        var number = (await clerk.Post("/api/cases", await clerk.Draft(54)))["number"]!.GetValue<string>();
        await county.UntilThere(number);
        foreach (var limit in (string[])["promised-limit", "statutory-limit", "invented"])
            Assert.Equal((409, "not-now"), Short(await Try("cause", new() { ["limit"] = limit, ["cause"] = "材料等候", ["responsibleId"] = "w1500a", ["outcome"] = "提醒" })));
        Assert.Equal((422, "invalid"), Short(await Try("cause", new() { ["limit"] = "promised-limit", ["cause"] = "材料等候", ["responsibleId"] = "nobody", ["outcome"] = "提醒" })));
        foreach (var order in (JsonObject[])[new() { ["to"] = "moon", ["text"] = "x" }, new() { ["to"] = "township", ["text"] = " " }, new() { ["to"] = "township", ["text"] = "x", ["days"] = 61 }])
            Assert.Equal((422, "invalid"), Short(await Try("order", order)));
        Assert.Empty((await supervisor.Get($"/api/supervision/cases/{number}"))["orders"]!.AsArray());

        Task<(int Status, JsonObject Body)> Try(string step, JsonObject body) => supervisor.Try(HttpMethod.Post, $"/api/supervision/cases/{number}/{step}", body);
    }

    [Fact]
    public async Task people_are_those_of_the_unit()
    {
        var people = (await supervisor.Get("/api/supervision/people?unitId=1500"))["people"]!.AsArray().Select(p => p!["staffId"]!.GetValue<string>()).ToList();
        Assert.Contains("w1500a", people);
        Assert.DoesNotContain("w1400a", people);
        Assert.DoesNotContain("z01", people);
        Assert.Contains((await supervisor.Get("/api/supervision/people"))["people"]!.AsArray(), p => p!["staffId"]!.GetValue<string>() == "z01");
    }

    private Task Order(string number, JsonObject body) => supervisor.Post($"/api/supervision/cases/{number}/order", body);
    private static (int, string) Short((int Status, JsonObject Body) answer) => (answer.Status, answer.Code());
}
