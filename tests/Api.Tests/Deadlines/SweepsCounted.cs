using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Api.Alarms;
using Zhengwu.Api.Deadlines;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Domain;
using Zhengwu.Domain.ServiceDays;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Deadlines;

/// <summary>What a minute of the clock costs must not grow with the cases that are open.</summary>
public sealed class SweepsCounted
{
    private static readonly string[] Units = ["0000", "0400", "0500", "0600"];

    [Fact]
    public async Task a_sweep_reads_one_page_per_book_plus_what_is_due()
    {
        var (few, many) = (await CostWith(1_000), await CostWith(20_000));
        Assert.Equal(few, many);
        // Every unit, the questions and the post.
        Assert.Equal(Units.Length + 2, few.Queries);
        Assert.Equal(100, few.Told);
    }

    /// <summary>A hundred halls' days are over; all other deadlines lie far ahead.</summary>
    private static async Task<(long Queries, long Reads, long RowsRead, long Transactions, int Told)> CostWith(int ahead)
    {
        var clock = new Clock { Now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero) };
        var store = new InMemoryBookStore();
        var book = new Book(store, new StreamCache(), new HeardBells(), clock, clock, PlainKeys.Of(1), _ => ValueTask.CompletedTask);
        var (sweep, reference) = (new SweepDeadlines(book, store, new ReckonAgain(book, store), new PostAlarms(book), null!, clock, NullLogger<SweepDeadlines>.Instance), PlainReference.Of(Units));
        await sweep.Run(reference);
        for (var i = 0; i < 100; i++) await OpenDay(book, Units[i % Units.Length], $"hall-{i:D3}");
        foreach (var chunk in Enumerable.Range(0, ahead).Chunk(80))
            await store.Transact(Units[chunk[0] / 80 % Units.Length], [.. chunk.Select(i => Far(i, clock.Now.AddYears(1).AddMinutes(i)))]);
        clock.Now = clock.Now.AddHours(12);
        store.ResetCounts();
        var told = await sweep.Run(reference);
        return (store.Queries, store.Reads, store.RowsRead, store.Transactions, told);
    }

    private static async Task OpenDay(Book book, string unit, string id)
    {
        var today = new HallToday(unit, unit, new(2026, 11, 20), [new(new(8, 30), new(17, 0))], HallProfile.Unknown, new());
        var who = new Actor(new By("w", "w", unit), Domain.Directory.Role.IntegratedWindow, unit, unit);
        Assert.IsType<Outcome.Done>(await book.Change(StreamKinds.Day, unit, id, new Ask(who.By), (day, now) => DayDecider.Decide(day, new DayCommand.OpenWindow("1", null), who, today with { Rules = new(ByForecast: false) }, now)));
    }

    private static RowChange Far(int i, DateTimeOffset due)
    {
        var (deadline, id) = (new Deadline("promised-limit.warning", due), $"0400-20261120-{i:D5}");
        return new RowChange.Insert(new(Keys.Due(deadline, "case", id), JsonSerializer.Serialize(new Derived.Due("case", id, deadline.Kind, due), Json.Book)));
    }

    private sealed class Clock : TimeProvider, IBellRope
    {
        public DateTimeOffset Now { get; set; }
        public override DateTimeOffset GetUtcNow() => Now;
        public void RingSoon(BellMessage bell) { }
    }
}
