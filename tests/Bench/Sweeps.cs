using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Api.Alarms;
using Zhengwu.Api.Deadlines;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Api.Shell.Mail;
using Zhengwu.Domain;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;
using Zhengwu.Testing;

namespace Zhengwu.Bench;

/// <summary>A county of 21 townships with so many open deadlines, of which a hundred real cases fall due together at every level of the ladder.</summary>
public sealed class Sweeps : TimeProvider, IBellRope, IMailer
{
    public const int Levels = 4;
    private const int Due = 100;
    private static readonly string[] Units = ["0000", .. Enumerable.Range(1, 21).Select(i => $"{i:D2}00")];
    private static readonly ReferenceData Reference = PlainReference.Of(Units);
    private readonly InMemoryBookStore store = new();
    private readonly Book book;
    private readonly SweepDeadlines sweep;
    private DateTimeOffset now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    private Sweeps()
    {
        book = new Book(store, new StreamCache(), new HeardBells(), this, this, PlainKeys.Of(1), _ => ValueTask.CompletedTask);
        sweep = new(book, store, new ReckonAgain(book, store), new PostAlarms(book), new Postman(book, this, new Uri("http://hall.example")), this, NullLogger<SweepDeadlines>.Instance);
    }

    public static async Task<Sweeps> Over(int open)
    {
        var world = new Sweeps();
        await world.sweep.Run(Reference);
        for (var i = 0; i < Due; i++) await world.Take(i);
        foreach (var unit in Units)
            foreach (var some in Enumerable.Range(0, open / Units.Length).Chunk(90))
                await world.store.Transact(unit, [.. some.Select(n => (RowChange)new RowChange.Upsert(new($"d~2027-06-{1 + n % 28:D2}T09:00:00Z~case~{unit[..2]}00-20261121-{n:D6}~promised-limit.warning", Body)))]);
        return world;
    }

    /// <summary>The sweep at the moment when the hundred cases reach this level.</summary>
    public async Task<(double Milliseconds, long Queries, long RowsRead)> Run(int level)
    {
        var first = (await book.Recall(StreamKinds.Case, "0100", "0100-20261120-0001")).State!.Watch.Clocks[0];
        now = (level switch { 0 => first.WarnAt, 1 => first.DueAt, 2 => first.LeaderAt, _ => first.SupervisionAt })!.Value;
        store.ResetCounts();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var told = await sweep.Run(Reference);
        if (told < Due) throw new InvalidOperationException($"Only {told} were told.");
        return (watch.Elapsed.TotalMilliseconds, store.Queries, store.RowsRead);
    }

    public override DateTimeOffset GetUtcNow() => now;
    public void RingSoon(BellMessage bell) { }
    public Task<MailOutcome> Send(Letter letter, CancellationToken cancel) => Task.FromResult<MailOutcome>(new MailOutcome.Sent());

    private static readonly string Body = JsonSerializer.Serialize(new Derived.Due("case", "x", "promised-limit.warning", new DateTimeOffset(2027, 6, 1, 9, 0, 0, TimeSpan.Zero)), Json.Book);

    private async Task Take(int i)
    {
        var (unit, number) = (Units[1 + i % 21], $"{Units[1 + i % 21]}-20261120-{1 + i / 21:D4}");
        var actor = new Actor(new By($"w{unit}", "窗口", "中心"), Role.IntegratedWindow, unit, unit);
        var received = new CaseReceived(number, new ItemRef("i", 1, "事项", null, null, DecisionRoute.Platform, null, "d", 5), ServiceMode.OnBehalf,
            new Applicant("某", "11010519491231002X", "13900001234", new Village(unit, "村"), "镇", null), null, [], new Delivery.AtTownship(), new Place(unit, "镇", unit, "中心"), now.AddDays(7),
            new SearchMarks([], "i"), DataKind.Real);
        await book.Change(StreamKinds.Case, unit, number, new Ask(actor.By, $"{Guid.NewGuid()}", "", 0), (it, at) => CaseDecider.Decide(it, new CaseCommand.Submit(received), actor, Reference.Rules, at));
    }
}
