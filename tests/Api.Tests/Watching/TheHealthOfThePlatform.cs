using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Hall;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Watching;

/// <summary>The page's answer on the real handler.</summary>
[Collection(PlatformCollection.Name)]
public sealed class TheHealthOfThePlatform(PlatformFixture fixture)
{
    [Fact]
    public async Task the_administrator_sees_what_the_sweeps_left_and_every_store_that_answers()
    {
        using var administrator = new Clerk(fixture.Platform, "adm");
        await fixture.Platform.Sweep();
        await fixture.Platform.Host.Invoke("RingAgain", "{}", default);
        await fixture.Platform.Command("audit");
        var health = await administrator.Get("/api/health");
        foreach (var id in (string[])["store", "files", "clock", "reference", "telemetry"]) Assert.Equal("ok", Check(health, id)["state"]!.GetValue<string>());
        Assert.Matches("^[0-9a-f]{12}$", health["version"]!.GetValue<string>());
        Assert.Contains("上一次期限检查在", Check(health, "sweep")["says"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("导入，距今", Check(health, "reference")["says"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("全库核对，查了", Check(health, "audit")["says"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("warn", Check(health, "scanner")["state"]!.GetValue<string>());
        Assert.DoesNotContain("没有清点", Check(health, "outbox")["says"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static JsonObject Check(JsonObject health, string id) => health["checks"]!.AsArray().Single(c => c!["id"]!.GetValue<string>() == id)!.AsObject();
}
