using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Kills;

/// <summary>
/// The handler is killed with SIGKILL again and again while clerks submit. Azurite stays up: killed, it would lose what it acknowledged and prove
/// nothing about us.
/// </summary>
public sealed class KilledUnderLoad
{
    private const int Kills = 20, Clerks = 6;

    [Fact]
    public async Task every_acknowledged_case_exists_once_with_a_whole_chain()
    {
        await using var platform = await PlatformFixture.Start(givesUp: false, timers: true);
        var acknowledged = new ConcurrentDictionary<string, string>();
        using var stop = new CancellationTokenSource();
        var clerks = Enumerable.Range(0, Clerks).Select(i => Submit(platform, i % 2 == 0 ? "w0400a" : "w0300a", i, acknowledged, stop.Token)).ToList();
        for (var kill = 1; kill <= Kills; kill++)
        {
            var (before, process) = (acknowledged.Count, platform.Host.ProcessId);
            await Until(() => acknowledged.Count >= before + 10);
            platform.Host.KillHandler();
            await Until(() => platform.Host.ProcessId != process && platform.Host.Address.IsCompleted);
        }
        await stop.CancelAsync();
        await Task.WhenAll(clerks);

        Assert.Equal(acknowledged.Count, acknowledged.Values.Distinct().Count());
        using var county = new Clerk(platform, "z01");
        // The last bells may have died with the handler: the timer rings them again within two minutes of their commit.
        await Until(async () => await RelayedAll(county, acknowledged.Values), TimeSpan.FromMinutes(4));
        var (code, output) = await platform.Command("audit");
        Assert.True(code == 0, output);
        Assert.Contains("全部完好", output, StringComparison.Ordinal);
    }

    private static async Task Submit(LocalPlatform platform, string staffId, int seed, ConcurrentDictionary<string, string> acknowledged, CancellationToken stop)
    {
        using var clerk = new Clerk(platform, staffId);
        var draft = await clerk.Draft(seed);
        while (!stop.IsCancellationRequested)
        {
            var command = Guid.NewGuid().ToString();
            // A blind retry with the same id until somebody answers: what the browser does.
            while (true)
            {
                try
                {
                    using var response = await clerk.Send(HttpMethod.Post, "/api/cases", JsonContent.Create(draft), null, command);
                    if (!response.IsSuccessStatusCode) { await Task.Delay(30, CancellationToken.None); continue; }
                    var number = JsonNode.Parse(await response.Content.ReadAsStringAsync(CancellationToken.None))!["number"]!.GetValue<string>();
                    Assert.True(acknowledged.TryAdd(command, number));
                    break;
                }
                catch (Exception e) when (e is HttpRequestException or IOException) { await Task.Delay(30, CancellationToken.None); }
            }
        }
    }

    private static async Task<bool> RelayedAll(Clerk county, IEnumerable<string> numbers)
    {
        var there = new HashSet<string>();
        string? next = "";
        while (next is not null)
        {
            var page = await county.Get($"/api/county-jobs?list=to-take&after={Uri.EscapeDataString(next)}");
            foreach (var row in page["rows"]!.AsArray()) there.Add(row!["number"]!.GetValue<string>());
            next = page["next"]?.GetValue<string>();
        }
        return numbers.All(there.Contains);
    }

    private static Task Until(Func<bool> holds) => Until(() => Task.FromResult(holds()), TimeSpan.FromSeconds(60));

    private static async Task Until(Func<Task<bool>> holds, TimeSpan most)
    {
        var patience = DateTime.UtcNow + most;
        while (!await holds())
        {
            if (DateTime.UtcNow > patience) throw new TimeoutException("It did not become so.");
            await Task.Delay(20);
        }
    }
}
