using System.Collections.Concurrent;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Uploads;

[Collection(PlatformCollection.Name)]
public sealed class TheCorpus(PlatformFixture fixture, PlainHandler plain) : IClassFixture<PlainHandler>
{
    private const int MostMemory = 256 * 1024, AtOnce = 8;
    private static readonly IReadOnlyDictionary<string, string> Verdicts = File.ReadLines(Path.Combine(PlatformFixture.Repository, "tests", "Api.Tests", "Uploads", "verdicts.csv"))
        .Skip(1).Select(l => l.Split(',', 2)).ToDictionary(c => c[0], c => c[1]);

    [Fact]
    public void every_file_stands_in_the_reviewed_table_and_the_table_is_large_enough()
    {
        Assert.Equal(Corpus.All.Select(s => s.Name).Order(), Verdicts.Keys.Order());
        var taken = Verdicts.Values.Count(v => v.EndsWith(",taken", StringComparison.Ordinal));
        Assert.True(taken >= 15 && Verdicts.Count - taken >= 80, $"{taken} taken of {Verdicts.Count}");
    }

    [Fact]
    public async Task every_file_gets_its_verdict_eight_at_a_time_and_memory_stays_flat()
    {
        await using var handler = await OwnHandler.Start(fixture.Platform);
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Corpus.All, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (sample, _) =>
        {
            var (status, body, _) = await handler.Put(sample.Make(), sample.Type);
            var verdict = $"{sample.Type},{status},{body["code"]?.GetValue<string>() ?? "taken"}";
            if (verdict != Verdicts[sample.Name]) wrong.Add($"{sample.Name}: {verdict} instead of {Verdicts[sample.Name]}");
            if (status != 200 && !body["title"]!.GetValue<string>().EndsWith('。')) wrong.Add($"{sample.Name} says nothing to the clerk");
        });
        Assert.Empty(wrong);
        Assert.InRange(handler.Memory("VmHWM"), 1, MostMemory);
    }

    [Fact]
    public async Task eight_clerks_with_the_largest_files_take_no_memory_for_each()
    {
        var handler = plain.It;
        var picture = Corpus.Find("jpeg-exactly-the-limit");
        await Parallel.ForAsync(0, 16, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) => Assert.Equal(200, (await handler.Put(picture, Corpus.Jpeg, chunked: true)).Status));
        Assert.InRange(handler.Memory("VmHWM"), 1, MostMemory);
    }
}
