using Xunit.Abstractions;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Stores;

/// <summary>Random lives of small books, lived on both stores at once: same rows, same conflicts, same refusals.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class BookStoresAgree(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Lives = 10_000;
    private const int LivesPerTable = 50;

    [Fact]
    public async Task on_random_lives()
    {
        var calls = 0;
        await Parallel.ForAsync(0, Lives / LivesPerTable, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (group, _) =>
        {
            var table = await azurite.NewStore();
            var memory = new InMemoryBookStore();
            for (var i = 0; i < LivesPerTable; i++)
            {
                var seed = group * LivesPerTable + i;
                var life = new TwinLife(seed, memory, table);
                try { Interlocked.Add(ref calls, await life.Live()); }
                catch (Exception differs) { throw new Xunit.Sdk.XunitException($"seed {seed}: {differs.Message}\n{life.Story}"); }
            }
        });
        output.WriteLine($"{Lives} lives, {calls} calls on each store");
    }
}
