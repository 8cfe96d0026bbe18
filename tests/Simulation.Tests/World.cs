using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Api.Cases;
using Zhengwu.Api.Alarms;
using Zhengwu.Api.Bells;
using Zhengwu.Api.Deadlines;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Api.Shell.Mail;
using Zhengwu.Domain;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Letters;
using Zhengwu.Testing;

namespace Zhengwu.Simulation.Tests;

/// <summary>One handler instance: production code with its own memory.</summary>
public sealed class SimProcess
{
    public SimProcess(World world, Func<IBookStore, IBookStore> plant)
    {
        Store = plant(new FaultyStore(world.Store, world, this));
        Book = new Book(Store, new StreamCache(), Heard, world, world.Time, world.Keys, async _ => await world.Turns.Turn());
        Ear = new Ear(Book, Store, Heard, world, _ => ValueTask.FromResult(world.Reference));
        Again = new RingAgain(Store, Heard, world, world.Time);
        Sweep = new SweepDeadlines(Book, Store, new ReckonAgain(Book, Store), new PostAlarms(Book), new Postman(Book, new SimMailer(world, this), new Uri("http://hall.example")), world.Time, NullLogger<SweepDeadlines>.Instance);
        Numbers = new CaseNumbers(Store);
    }

    public bool Dead { get; set; }
    public TaskCompletionSource Died { get; } = new();
    public IBookStore Store { get; }
    public HeardBells Heard { get; } = new();
    public Book Book { get; }
    public Ear Ear { get; }
    public RingAgain Again { get; }
    public SweepDeadlines Sweep { get; }
    public CaseNumbers Numbers { get; }
}

/// <summary>Takes its turn like every other peer; a dead process hears no answer.</summary>
public sealed class SimMailer(World world, SimProcess process) : IMailer
{
    public async Task<MailOutcome> Send(Letter letter, CancellationToken cancel)
    {
        await world.Turns.Turn();
        if (process.Dead) await new TaskCompletionSource().Task;
        var outcome = world.Post(letter);
        await world.Turns.Turn();
        if (process.Dead) await new TaskCompletionSource().Task;
        return outcome;
    }
}

/// <summary>Two townships, a county, one to three processes, a bus and a clock; everything that may go wrong goes wrong as the seed says.</summary>
public sealed class World : IBellRope
{
    public static readonly string[] Units = ["0000", "0100", "0200"];
    public static readonly string[] Books = [.. Units, Mailbag.Book];
    private static readonly ReferenceData Usual = PlainReference.Of(Units);

    /// <summary>The same county after a State Council notice: some Mondays rest, some Saturdays work.</summary>
    private static readonly ReferenceData Changed = Usual with
    {
        Rules = Usual.Rules with { Calendar = new WorkCalendar([2026], [.. Enumerable.Range(0, 12).SelectMany(w => new SpecialDay[] {
            new(new DateOnly(2026, 11, 23).AddDays(14 * w), DayKind.Rest, "放假"), new(new DateOnly(2026, 11, 28).AddDays(14 * w), DayKind.Work, "调休") })], [], "changed") },
    };

    private ReferenceData reference = Usual;
    private static readonly double[] Rates = [0, 0.01, 0.05, 0.15, 0.30];
    private readonly Random dice;
    private readonly Bug bug;
    private readonly double failRate, crashRate, doubleRate, dropRate;
    private readonly List<(BellMessage Bell, int Tries)> bus = [];
    private readonly SimProcess[] processes;
    private bool faults = true;

    public World(int seed, Bug bug)
    {
        (dice, this.bug, Seed) = (new Random(seed), bug, seed);
        (failRate, crashRate) = (Rates[dice.Next(Rates.Length)], Rates[dice.Next(3)]);
        (doubleRate, dropRate) = (dice.NextDouble() * 0.3, dice.NextDouble() * 0.05);
        Turns = new Scheduler(dice);
        Store = new InMemoryBookStore(seed);
        Keys = PlainKeys.Of(seed);
        processes = [.. Enumerable.Range(0, 1 + dice.Next(3)).Select(_ => New())];
    }

    public int Seed { get; }
    /// <summary>Now and then a process still has the calendar of before.</summary>
    public ReferenceData Reference => reference == Changed && faults && dice.Next(10) == 0 ? Usual : reference;
    /// <summary>Letters that a mail server took, in order; one may stand there twice.</summary>
    public List<(string MessageId, string To, string Text)> Sent { get; } = [];
    public Scheduler Turns { get; }
    public VirtualTime Time { get; } = new();
    public InMemoryBookStore Store { get; }
    public StreamKeys Keys { get; }
    public Dictionary<string, int> Coverage { get; } = [];
    /// <summary>What clerks were told is saved: intent → number.</summary>
    public Dictionary<string, string> Acknowledged { get; } = [];
    public List<string> Violations { get; } = [];
    private int running;

    public Fault Roll(string site)
    {
        if (!faults) return Fault.None;
        var fault = dice.NextDouble() < failRate ? (Fault)(1 + dice.Next(3)) : dice.NextDouble() < crashRate ? (Fault)(4 + dice.Next(2)) : Fault.None;
        Cover($"{site} {fault}");
        return fault;
    }

    public void Cover(string what) => Coverage[what] = Coverage.GetValueOrDefault(what) + 1;

    public void Crash(SimProcess dead)
    {
        dead.Dead = true;
        processes[Array.IndexOf(processes, dead)] = New();
        dead.Died.TrySetResult();
    }

    public void RingSoon(BellMessage bell)
    {
        if (faults && dice.NextDouble() < dropRate) { Cover("bus drop"); return; }
        bus.Add((bell, 0));
        if (faults && dice.NextDouble() < doubleRate) { bus.Add((bell, 0)); Cover("bus double"); }
    }

    /// <summary>A whole life: people, clock and bus at once under faults; then calm, and everything must come to rest.</summary>
    public World Live()
    {
        // The test runner's context would carry continuations to its own threads, past the scheduler.
        SynchronizationContext.SetSynchronizationContext(null);
        var people = new List<Task>();
        for (var i = 0; i < 1 + dice.Next(2); i++) people.Add(Start(new Clerks(this, dice, $"0{1 + i}00", $"{Seed}-{i}", bug).Live()));
        if (dice.Next(3) == 0) people.Add(Start(new OfficeClerks(this, dice, "0100", $"{Seed}-visit", bug).Live()));
        while (people.Any(p => !p.IsCompleted))
        {
            if (Turns.Steps > 60_000) { Violations.Add("people never come to an end"); break; }
            Time.Now += dice.Next(400) == 0 ? TimeSpan.FromHours(dice.Next(1, 72)) : TimeSpan.FromMilliseconds(dice.Next(1, 2000));
            if (dice.Next(12) == 0) Deliver();
            if (dice.Next(60) == 0) Tick();
            if (dice.Next(900) == 0) reference = Changed;
            if (!Turns.Step() && running == 0) break;
        }
        faults = false;
        for (var minute = 0; minute < 60 && !Quiet(); minute++)
        {
            Time.Now += TimeSpan.FromSeconds(61);
            Tick();
            Settle();
        }
        if (!Quiet()) Violations.Add("stuck: something still waits to be heard");
        Time.Now += TimeSpan.FromDays(90);
        for (var i = 0; i < 90 && Books.Any(b => Store.Rows(b).Any(r => r.Key.StartsWith("d~", StringComparison.Ordinal))); i++)
        {
            Time.Now += TimeSpan.FromHours(12);
            Tick();
            Settle();
        }
        Violations.AddRange(Oracle.Judge(this, bug));
        foreach (var failed in people.Where(p => p.IsFaulted)) Violations.Add($"a clerk's program broke: {failed.Exception!.InnerException!.Message}");
        return this;
    }

    /// <summary>Any process that is alive.</summary>
    public SimProcess Any() => processes[dice.Next(processes.Length)];

    /// <summary>A call as a browser makes it: the answer, or nothing when the process died.</summary>
    public async Task<T?> Ask<T>(Func<SimProcess, ValueTask<T>> call) where T : class
    {
        var process = Any();
        try
        {
            var asked = call(process).AsTask();
            await Task.WhenAny(asked, process.Died.Task);
            return asked.IsCompleted ? await asked : null;
        }
        catch (Exception e) when (e is StoreUnavailable or StoreTimeout) { return null; }
    }

    private SimProcess New() => new(this, bug.Plant(this));

    private void Settle()
    {
        for (var i = 0; i < 20_000; i++)
        {
            if (bus.Count > 0) Deliver();
            if (!Turns.Step() && bus.Count == 0) return;
        }
    }

    private bool Quiet() => bus.Count == 0 && Units.All(u => !Store.Rows(u).Any(r => r.Key.StartsWith("o~", StringComparison.Ordinal)));

    /// <summary>The mail server's own moods.</summary>
    public MailOutcome Post(Letter letter)
    {
        if (faults && dice.NextDouble() < failRate) return new MailOutcome.Refused("smtp-421", "", false);
        if (faults && dice.Next(40) == 0) return new MailOutcome.Refused("smtp-550", "", true);
        Sent.Add((bug.NewMessageIdEveryTry ? $"{letter.MessageId}{Sent.Count}" : letter.MessageId, letter.To, letter.Text));
        return faults && dice.Next(10) == 0 ? new MailOutcome.Refused("smtp-dropped", "", false) : new MailOutcome.Sent();
    }

    private void Deliver()
    {
        if (bus.Count == 0) return;
        var next = dice.Next(bus.Count);
        var (bell, tries) = bus[next];
        bus.RemoveAt(next);
        _ = Start(Hear(bell, tries));
    }

    private async Task Hear(BellMessage bell, int tries)
    {
        if (bug.AcknowledgesBeforeWork && bell.Kind is BellKind.News) RingSoon(bell with { Kind = BellKind.Heard, To = bell.From, From = bell.To });
        var heard = await Ask(async p => { await p.Ear.Hear(bell); return "heard"; });
        // Abandoned: delivered again at once, ten times, then a dead letter.
        if (heard is null && tries < 9 && !bug.AcknowledgesBeforeWork) bus.Add((bell, tries + 1));
    }

    private void Tick()
    {
        var twice = dice.Next(10) == 0 ? 2 : 1;
        for (var i = 0; i < twice; i++)
        {
            _ = Start(Ask(async p => { await p.Sweep.Run(Reference); return "swept"; }));
            if (!bug.NeverRingsAgain) _ = Start(Ask(async p => { await p.Again.Run(Units); return "rung"; }));
        }
    }

    private async Task Start(Task work)
    {
        running++;
        try { await work; }
        finally { running--; }
    }

    public static readonly ItemRef Item = new("item", 1, "残疾人证核发", null, null, DecisionRoute.Platform, null, "minzheng", 5, 8);
    public static CaseReceived Received(string unit, string intent) => new("", Item, ServiceMode.OnBehalf,
        new Applicant(intent, "11010519491231002X", "13900001234", new Village(unit, "村"), "镇", null), null,
        [new Material("id", "身份证", MaterialTreatment.Copy, [], null)], new Delivery.AtTownship(), new Place(unit, "镇", unit, "中心"),
        new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero), new SearchMarks(["m1"], "id"), DataKind.Practice);

    /// <summary>One of the cases of a visit that the township decides itself; the photograph of the second follows.</summary>
    public static CaseReceived OfVisit(string unit, string intent, string group, int n) => Received(unit, $"{intent}-{n}") with
    {
        Item = Item with { Id = $"own-{n}", Route = DecisionRoute.Township, Office = "民政", Handling = n == 0 ? HandlingKind.Immediate : HandlingKind.Promised, PromisedDays = n * 5 }, Group = group,
        Materials = n == 0 ? [new Material("id", "身份证", MaterialTreatment.Copy, [], null)] : [new Material("photo", "照片", MaterialTreatment.Follows, [], null)], Promise = n == 0 ? null : new Promise(3),
    };

    public static readonly Actor Supervisor = new(new By("v01", "督查", "县"), Role.Supervisor, "0000", "0000"), CountyLeader = new(new By("l0000", "领导", "县"), Role.CountyLeader, "0000", "0000");

    public static readonly Actor[] County = [.. ((string[])["z01", "z02"]).Select(id => new Actor(new By(id, id, "县"), Role.CountyZeroWindow, "0000", "0000"))];
}
