using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;
using Zhengwu.Api.Tests.Hosting;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Fuzz;

/// <summary>
/// Every endpoint, triggers too, with bodies that were right before something went wrong with them. FUZZ=100000 for more; FUZZ_SEED and FUZZ_ONLY
/// (numbers, separated by commas) for the same again.
/// </summary>
public sealed class TheFuzz(ITestOutputHelper output)
{
    private const int Usual = 2000, AtOnce = 4, Shown = 12;
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("FUZZ_SEED") ?? $"{Random.Shared.Next()}", CultureInfo.InvariantCulture);
    private static readonly int[] Only = [.. (Environment.GetEnvironmentVariable("FUZZ_ONLY") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
    private static readonly int Count = Only.Length > 0 ? Only.Max() + 1 : int.Parse(Environment.GetEnvironmentVariable("FUZZ") ?? $"{Usual}", CultureInfo.InvariantCulture);

    [Fact]
    public void every_write_says_what_it_reads() =>
        Assert.Empty(Surface.Targets().Where(t => t is { IsWrite: true, IsTrigger: false, Body: null }).Select(t => t.Name).Except(WithoutBody));

    private static readonly string[] WithoutBody = ["POST /api/session", "POST /api/public/sign-out"];

    [Fact]
    public async Task nothing_that_anybody_sends_breaks_anything()
    {
        using var logs = new Heard();
        await using var platform = await LocalPlatform.Start(new LocalOptions(PlatformFixture.Handler, PlatformFixture.Repository, null, Path.Combine(PlatformFixture.Repository, "web", "dist"), Timers: false,
            More: new Dictionary<string, string> { ["PersonalKey"] = Convert.ToBase64String(Seated.Key) }), logs);
        var (world, targets, process) = (await World.Build(platform), Surface.Targets(), platform.Host.ProcessId);
        var (wrong, seen, slowest, next) = (new ConcurrentQueue<string>(), new ConcurrentDictionary<string, (int Times, TimeSpan Spent)>(), TimeSpan.Zero, -1);
        var port = (await platform.Host.Address).Port;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(Attacker)));

        output.WriteLine($"figure {Count:N0} bodies of seed {Seed} in {watch.Elapsed.TotalSeconds:0} s ({Environment.CpuUsage.TotalTime.TotalSeconds:0} of our own), slowest {slowest.TotalMilliseconds:0} ms, {seen.Keys.Count(k => k.EndsWith(" 2xx", StringComparison.Ordinal))} of {targets.Count} endpoints did what was asked at least once");
        foreach (var (what, times) in seen.OrderByDescending(s => s.Value.Spent)) output.WriteLine($"{times.Times,6} {times.Spent.TotalMilliseconds,8:0} ms {what}");
        Assert.True(wrong.IsEmpty, $"Seed {Seed}: {wrong.Count} of {Count}\n{string.Join("\n\n", wrong.Take(Shown))}\n\n{string.Join('\n', logs.Errors.Take(Shown))}");
        Assert.Equal(process, platform.Host.ProcessId);
        Assert.Empty(logs.Errors.Take(Shown));
        await EveryListIsStillReadable(platform, world, targets);
        var (code, said) = await platform.Command("audit");
        Assert.True(code == 0, said);

        void Attacker()
        {
            RawHttp? wire = null;
            for (var i = Interlocked.Increment(ref next); i < Count; i = Interlocked.Increment(ref next))
            {
                if (Only.Length > 0 && !Only.Contains(i)) continue;
                var dice = new Random(unchecked((Seed * 1_000_003) + i));
                var attack = Attack.Of(Surface.Pick(targets, dice), world, dice);
                if (wire is null or { IsOver: true }) { wire?.Dispose(); wire = new RawHttp(port); }
                var started = watch.Elapsed;
                var answer = wire.Send(attack.Bytes, attack.Method == "HEAD");
                var took = watch.Elapsed - started;
                if (took > slowest) slowest = took;
                seen.AddOrUpdate($"{attack.Method} {attack.Target.Pattern} {answer.Status / 100}xx", (1, took), (_, s) => (s.Times + 1, s.Spent + took));
                if (Oracle.Complaint(attack, answer) is { } complaint) wrong.Enqueue($"#{i} {complaint}: {attack.Method} {attack.Target.Pattern} ({attack.What}) → {answer.Status} {Cut(answer.Text, 200)}\n{Cut(Encoding.Latin1.GetString(attack.Bytes), 900)}");
                else if (answer.Type.EndsWith("json", StringComparison.Ordinal)) world.Learn(attack.Path, answer.Text);
                // A connection that took a broken head says nothing about the next request.
                if (attack.IsWire) { wire.Dispose(); wire = null; }
            }
            wire?.Dispose();
        }
    }

    /// <summary>What was taken must not poison what others look at.</summary>
    private static async Task EveryListIsStillReadable(LocalPlatform platform, World world, IReadOnlyList<Target> targets)
    {
        var broken = new List<string>();
        foreach (var target in targets.Where(t => !t.IsWrite))
            foreach (var role in target.Roles.Where(World.People.ContainsKey).DefaultIfEmpty("supervisor").Take(4))
            {
                using var clerk = new Clerk(platform, World.People[role]);
                var path = System.Text.RegularExpressions.Regex.Replace(target.Pattern, @"\{(\w+)(:\w+)?\}", p => Uri.EscapeDataString(world.Any(World.Segment(target.Pattern), p.Groups[1].Value, new Random(Seed)) ?? "x"));
                using var response = await clerk.Send(HttpMethod.Get, path, null, null, null);
                if ((int)response.StatusCode >= 500) broken.Add($"{path} as {role}: {(int)response.StatusCode}");
            }
        Assert.Empty(broken);
    }

    private static string Cut(string text, int most) => text.Length > most ? text[..most] + "…" : text;

    /// <summary>What the handler wrote to stderr.</summary>
    private sealed class Heard : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Errors { get; } = [];
        public ILogger CreateLogger(string categoryName) => this;
        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public void AddProvider(ILoggerProvider provider) { }
        public void Dispose() { }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // A message that cannot be read is dropped with an error in the log: that is how an operator hears of it.
            if (IsEnabled(logLevel) && formatter(state, exception) is var line && !line.Contains("cannot be read", StringComparison.Ordinal)) Errors.Enqueue(line);
        }
    }
}
