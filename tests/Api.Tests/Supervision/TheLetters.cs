using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Hall;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Supervision;

[Collection(PlatformCollection.Name)]
public sealed class TheLetters(PlatformFixture fixture) : IAsyncLifetime
{
    public Task InitializeAsync() => fixture.OpenHalls();
    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task wishes_are_kept_and_the_address_is_shown_in_part()
    {
        using var clerk = new Clerk(fixture.Platform, "w1600b");
        Assert.Equal("""{"warning":"immediate","overdue":"immediate","tide":"immediate","quietFrom":"20:00:00","quietTo":"07:30:00","address":"w***@example.org"}""", (await clerk.Get("/api/me/mail-wishes")).ToJsonString());
        Assert.Equal(200, await Put(clerk, "digest", "22:00:00", "06:00:00"));
        Assert.Equal("""{"warning":"digest","overdue":"immediate","tide":"immediate","quietFrom":"22:00:00","quietTo":"06:00:00","address":"w***@example.org"}""", (await clerk.Get("/api/me/mail-wishes")).ToJsonString());
        Assert.Equal((400, 400), (await Put(clerk, "sometimes", "22:00:00", "06:00:00"), await Put(clerk, "digest", "late", "06:00:00")));
    }

    [Fact]
    public async Task a_long_line_alarms_the_leader_by_a_letter_that_the_supervisor_finds_in_the_list()
    {
        using var leader = new Clerk(fixture.Platform, "l1600");
        using var clerk = new Clerk(fixture.Platform, "w1600a");
        using var supervisor = new Clerk(fixture.Platform, "v01");
        await Put(leader, "immediate", "00:00:00", "00:00:00");
        await clerk.AtWindow("1", "open");
        for (var i = 0; i < 12; i++) await clerk.Take();
        var alarm = Assert.Single((await supervisor.Get("/api/supervision/today"))["alarms"]!.AsArray(), a => a!["id"]!.GetValue<string>() == "hall-1600")!;
        Assert.Equal(("day", "tide", "1600"), (alarm["kind"]!.GetValue<string>(), alarm["limit"]!.GetValue<string>(), alarm["unitId"]!.GetValue<string>()));
        for (var i = 0; i < 2; i++) await fixture.Platform.Sweep();
        var letter = Assert.Single((await supervisor.Get("/api/supervision/letters"))["rows"]!.AsArray(), r => r!["recipientId"]!.GetValue<string>() == "l1600")!;
        Assert.Equal(("sent", 1, (await leader.Get("/api/me"))["name"]!.GetValue<string>()), (letter["stage"]!.GetValue<string>(), letter["notices"]!.GetValue<int>(), letter["recipientName"]!.GetValue<string>()));
        await clerk.Post("/api/hall/tide/dismiss", new JsonObject { ["reason"] = "马上办完" });
        Assert.DoesNotContain((await supervisor.Get("/api/supervision/today"))["alarms"]!.AsArray(), a => a!["id"]!.GetValue<string>() == "hall-1600");
        await AskedAgain(supervisor, $"{letter["bag"]}/{letter["no"]}");
    }

    private static async Task AskedAgain(Clerk supervisor, string letter)
    {
        Assert.Equal((200, 400), ((await supervisor.Try(HttpMethod.Get, "/api/supervision/letters?list=failed-letters")).Status, (await supervisor.Try(HttpMethod.Get, "/api/supervision/letters?list=alarm")).Status));
        Assert.Equal(409, (await supervisor.Try(HttpMethod.Post, $"/api/supervision/letters/{letter}/again", new JsonObject())).Status);
        Assert.Equal(404, (await supervisor.Try(HttpMethod.Post, "/api/supervision/letters/NOBODY/1/again", new JsonObject())).Status);
    }

    private static async Task<int> Put(Clerk clerk, string warning, string from, string to)
    {
        var wishes = JsonContent.Create(new { warning, overdue = "immediate", tide = "immediate", quietFrom = from, quietTo = to });
        using var response = await clerk.Send(HttpMethod.Put, "/api/me/mail-wishes", wishes, null, Guid.NewGuid().ToString());
        return (int)response.StatusCode;
    }
}
