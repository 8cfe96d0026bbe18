using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Approvals;
using Zhengwu.Api.Tests.Hall;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;
using static Zhengwu.Api.Tests.Approvals.TownshipItems;

namespace Zhengwu.Api.Tests.Intake;

/// <summary>The tidal window is staffed by a shift: who has no window of the own takes cases only while sitting there, and never decides them.</summary>
[Collection(PlatformCollection.Name)]
public sealed class AtTheTide(PlatformFixture fixture) : IAsyncLifetime
{
    private readonly Clerk office = new(fixture.Platform, "o2100-tuiyi"), leader = new(fixture.Platform, "l2100"), window = new(fixture.Platform, "w2100a");

    public Task InitializeAsync() => fixture.OpenHalls();

    public Task DisposeAsync()
    {
        foreach (var clerk in new[] { office, leader, window }) clerk.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task who_does_not_sit_there_takes_nothing_and_who_does_takes_but_never_decides()
    {
        var draft = await window.TownshipDraft(AtOnce, 8001);
        foreach (var path in (string[])["/api/cases", "/api/case-bundles", "/api/declines", "/api/shelf"])
            Assert.Equal((403, "not-seated"), await office.Try(HttpMethod.Post, path, draft.DeepClone()) is var a ? (a.Status, a.Code()) : default);
        await window.AtWindow("1", "open");
        await leader.Post("/api/hall/tide/open", new JsonObject { ["reason"] = "集市日", ["staffId"] = "o2100-tuiyi" });
        var command = Guid.NewGuid().ToString();
        var taken = await office.Try(HttpMethod.Post, "/api/cases", draft, command: command);
        Assert.Equal(201, taken.Status);
        var number = taken.Body["number"]!.GetValue<string>();
        Assert.DoesNotContain("decide", (await office.Case(number)).Allowed());
        Assert.Equal("403 own-case", await office.StepCode(number, (await office.Case(number)).Version(), "decision", Granting(2)));

        // A repeat after the shift hears the first answer; nothing new is taken any more.
        await leader.Post("/api/hall/tide/close", new JsonObject { ["reason"] = "人少了" });
        Assert.Equal((200, number), await office.Try(HttpMethod.Post, "/api/cases", draft.DeepClone(), command: command) is var again ? (again.Status, again.Body["number"]?.GetValue<string>()) : default);
        Assert.Equal((403, "not-seated"), await office.Try(HttpMethod.Post, "/api/cases", await window.TownshipDraft(AtOnce, 8002)) is var late ? (late.Status, late.Code()) : default);
    }
}
