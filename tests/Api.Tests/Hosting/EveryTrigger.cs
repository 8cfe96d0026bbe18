using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Hosting;

/// <summary>Every trigger that has a function folder × every payload of its kind: answered as the host needs it, understood or dropped as it should be, by the same process.</summary>
[Collection(PlatformCollection.Name)]
public sealed class EveryTrigger(PlatformFixture fixture)
{
    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Path.Combine(PlatformFixture.Repository, "api", "Api", "functions")).Select(d => Path.GetFileName(d)!).Where(n => n != "Api").Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task every_payload_is_answered_and_none_ends_the_process(string function)
    {
        var host = fixture.Platform.Host;
        var (before, wrong, count) = (host.ProcessId, new List<string>(), 0);
        foreach (var (name, body, expected) in Payloads.Of(function, host.Functions.Single(f => f.Name == function).Trigger))
        {
            var (ended, answer) = await host.Call(function, body, default);
            count++;
            if (ended is not Invocation.Completed) { wrong.Add($"{name}: {ended} {answer}"); continue; }
            var said = JsonNode.Parse(answer)!.AsObject();
            if (said["Outputs"] is not JsonObject || said["Logs"] is not JsonArray logs) { wrong.Add($"{name}: {answer}"); continue; }
            var dropped = logs.Any(l => l!.GetValue<string>().Contains("dropped", StringComparison.Ordinal));
            if (dropped != expected is Expected.Dropped) wrong.Add($"{name}: expected {expected}, {answer}");
        }
        Assert.Empty(wrong);
        Assert.True(count >= 14);
        Assert.Equal(before, host.ProcessId);
    }

    [Fact]
    public void a_binding_says_what_the_endpoint_expects()
    {
        foreach (var (name, trigger) in fixture.Platform.Host.Functions.Where(f => Timers.Is(f, "serviceBusTrigger")))
            Assert.Equal((name, "one", "string", false), (name, trigger["cardinality"]!.GetValue<string>(), trigger["dataType"]!.GetValue<string>(), trigger["isSessionsEnabled"]!.GetValue<bool>()));
    }
}
