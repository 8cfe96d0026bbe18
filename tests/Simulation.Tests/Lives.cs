using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace Zhengwu.Simulation.Tests;

/// <summary>Set SIM_LIVES and SIM_SEED to live more or other lives; a failing seed is named and can be lived again alone.</summary>
public sealed class Lives(ITestOutputHelper output)
{
    private const int SeedsPerBug = 200;

    [Fact]
    public void ten_thousand_lives_lose_nothing_double_nothing_and_come_to_rest()
    {
        var (lives, first) = (Number("SIM_LIVES", 10_000), Number("SIM_SEED", 1));
        var broken = new ConcurrentQueue<(int Seed, string What)>();
        var coverage = new ConcurrentDictionary<string, int>();
        Parallel.For(first, first + lives, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var world = new World(seed, Bug.None).Live();
            foreach (var what in world.Violations.Take(3)) broken.Enqueue((seed, what));
            foreach (var (what, count) in world.Coverage) coverage.AddOrUpdate(what, count, (_, c) => c + count);
        });
        foreach (var (what, count) in coverage.OrderBy(c => c.Key, StringComparer.Ordinal)) output.WriteLine($"{what}: {count}");
        output.WriteLine($"{lives} lives from seed {first}");
        Assert.True(broken.IsEmpty, string.Join('\n', broken.OrderBy(b => b.Seed).Take(10).Select(b => $"SIM_SEED={b.Seed} SIM_LIVES=1: {b.What}")));
        foreach (var site in (string[])["get", "query", "transact"])
            foreach (var fault in Enum.GetValues<Fault>()) Assert.True(coverage.GetValueOrDefault($"{site} {fault}") >= Math.Min(100, lives / 20), $"never met: {site} {fault}");
        Assert.True(coverage.GetValueOrDefault("bus drop") > 0 && coverage.GetValueOrDefault("bus double") > 0);
    }

    [Fact]
    public void the_same_seed_lives_the_same_life()
    {
        for (var seed = 1; seed <= 200; seed++)
            Assert.Equal(new World(seed, Bug.None).Live().Turns.Trace, new World(seed, Bug.None).Live().Turns.Trace);
    }

    [Theory]
    [MemberData(nameof(Bugs))]
    public void a_planted_bug_is_caught(string name)
    {
        var bug = Catalogue.All().Single(b => b.Name == name);
        for (var seed = 1; seed <= SeedsPerBug; seed++)
            if (new World(seed, bug).Live().Violations is { Count: > 0 } found)
            {
                output.WriteLine($"caught at seed {seed}: {found[0]}");
                return;
            }
        Assert.Fail($"{name} lived unnoticed for {SeedsPerBug} lives");
    }

    [Fact]
    public void the_canary_dies() => Assert.NotEmpty(new World(1, new Canary()).Live().Violations);

    public static TheoryData<string> Bugs() => [.. Catalogue.All().Select(b => b.Name)];

    private static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;
}
