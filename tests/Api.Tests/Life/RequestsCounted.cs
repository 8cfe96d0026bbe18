using Zhengwu.Api.Cases;
using Zhengwu.Api.Alarms;
using Zhengwu.Api.Bells;
using Zhengwu.Api.Deadlines;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Domain;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using Zhengwu.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Zhengwu.Api.Tests.Life;

/// <summary>What a command costs in storage requests, counted on the in-memory store, from a cold process and from a warm one.</summary>
public sealed class RequestsCounted
{
    private static readonly Actor Window = new(new By("w", "w", "中心"), Role.IntegratedWindow, "0400", "0400"), County = new(new By("z", "z", "县"), Role.CountyZeroWindow, "0000", "0000");

    [Fact]
    public async Task a_command_costs_at_most_one_read_and_one_transaction()
    {
        var world = new World();
        var number = await world.Submit();
        Assert.Equal((1, 1), world.Cost());
        await world.Change(number, new CaseCommand.AddNote("x"));
        Assert.Equal((0, 1), world.Cost());
        world.Cache.Forget("0400", Keys.Snapshot("case", number));
        await world.Change(number, new CaseCommand.AddNote("y"));
        Assert.Equal((1, 1), world.Cost());
    }

    [Fact]
    public async Task a_relay_costs_at_most_twenty_three_requests_in_both_books()
    {
        var world = new World();
        await world.Submit();
        await world.Hear();
        world.Cost();
        var number = await world.Submit();
        await world.Hear();
        foreach (var step in (JobCommand[])[new JobCommand.TakeOver(), new JobCommand.Accept(), new JobCommand.Decide(DecisionOutcome.Granted, "准予", null, null, null), new JobCommand.MailResult("邮政", "1")])
        {
            await world.Book.Change(StreamKinds.Job, "0000", number, new Ask(County.By, Guid.NewGuid().ToString()), (job, now) => JobDecider.Decide(job, step, County, LimitRules.Plain, now));
            await world.Hear();
        }
        Assert.IsType<CaseStage.ResultOnTheWay>((await world.Book.Recall(StreamKinds.Case, "0400", number)).State!.Stage);
        var (reads, transactions) = world.Cost();
        Assert.True(reads + transactions <= 23, $"{reads} reads, {transactions} transactions");
    }

    [Fact]
    public async Task a_sweep_costs_one_query_a_book_when_nothing_is_due()
    {
        var world = new World();
        await world.Submit();
        world.Cost();
        var sweep = new SweepDeadlines(world.Book, world.Store, new ReckonAgain(world.Book, world.Store), new PostAlarms(world.Book), null!, world, NullLogger<SweepDeadlines>.Instance);
        await sweep.Run(PlainReference.Of("0000", "0400"));
        world.Cost();
        await sweep.Run(PlainReference.Of("0000", "0400"));
        // Two units, the questions, the post.
        Assert.Equal((4, 0), world.Cost());
        await new RingAgain(world.Store, new HeardBells(), world, world).Run(["0000", "0400"]);
        Assert.Equal((2, 0), world.Cost());
    }

    private sealed class World : TimeProvider, IBellRope
    {
        private readonly Queue<BellMessage> bells = new();
        private readonly CaseNumbers numbers;
        private readonly Ear ear;

        public World()
        {
            var heard = new HeardBells();
            Book = new Book(Store, Cache, heard, this, this, PlainKeys.Of(1), _ => ValueTask.CompletedTask);
            (numbers, ear) = (new CaseNumbers(Store), new Ear(Book, Store, heard, this, PlainReference.Now));
        }

        public InMemoryBookStore Store { get; } = new();
        public StreamCache Cache { get; } = new();
        public Book Book { get; }
        public void RingSoon(BellMessage bell) => bells.Enqueue(bell);

        public async Task<string> Submit()
        {
            var item = new ItemRef("i", 1, "事项", null, null, DecisionRoute.Platform, null, "d", 5);
            var received = new CaseReceived("", item, ServiceMode.OnBehalf, new Applicant("某", "11010519491231002X", "13900001234", new Village("0400", "村"), "镇", null), null, [],
                new Delivery.AtTownship(), new Place("0400", "镇", "0400", "中心"), GetUtcNow().AddDays(5), new SearchMarks(["a", "b", "c", "d"], "i"), DataKind.Real);
            var done = Assert.IsType<Outcome.Done>(await TakeCase.Take(Book, numbers, new Ask(Window.By, Guid.NewGuid().ToString(), "", 0), Window, received, LimitRules.Plain, this));
            return done.Id;
        }

        public async Task Change(string number, CaseCommand command) =>
            Assert.IsType<Outcome.Done>(await Book.Change(StreamKinds.Case, "0400", number, new Ask(Window.By, Guid.NewGuid().ToString()), (it, now) => CaseDecider.Decide(it, command, Window, LimitRules.Plain, now)));

        public async Task Hear()
        {
            while (bells.TryDequeue(out var bell)) await ear.Hear(bell);
        }

        public (int Reads, int Transactions) Cost()
        {
            var cost = ((int)(Store.Reads + Store.Queries), (int)Store.Transactions);
            Store.ResetCounts();
            return cost;
        }
    }
}
