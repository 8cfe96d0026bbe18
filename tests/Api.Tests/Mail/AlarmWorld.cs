using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Api.Cases;
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
using Zhengwu.Domain.Letters;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Mail;

/// <summary>One hall's case, the production sweep, a real mail server, and a clock that the test moves.</summary>
internal sealed class AlarmWorld : TimeProvider, IBellRope
{
    public static readonly ReferenceData Reference = PlainReference.Of("0000", "0400");
    private static readonly Actor Window = new(new By("w0400", "窗口", "中心"), Role.IntegratedWindow, "0400", "0400");
    private readonly SweepDeadlines sweep;
    private readonly StoreClock clock;
    private readonly TimeProvider time;
    private readonly TimeSpan wrongBy;
    private DateTimeOffset now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    /// <param name="wrongBy">So far ahead of the store's clock is this machine's.</param>
    public AlarmWorld(IMailer mailer, TimeSpan wrongBy = default)
    {
        clock = new StoreClock(this);
        (this.wrongBy, time) = (wrongBy, wrongBy == default ? this : clock);
        Book = new Book(Store, new StreamCache(), new HeardBells(), this, time, PlainKeys.Of(1), _ => ValueTask.CompletedTask);
        sweep = new(Book, Store, new ReckonAgain(Book, Store), new PostAlarms(Book), new Postman(Book, mailer, new Uri("http://hall.example:8080")), time, NullLogger<SweepDeadlines>.Instance);
    }

    public InMemoryBookStore Store { get; } = new();
    public Book Book { get; }
    public override DateTimeOffset GetUtcNow() => now + wrongBy;
    public override long GetTimestamp() => now.UtcTicks;
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    public void RingSoon(BellMessage bell) { }

    public async Task<string> Submit()
    {
        var item = new ItemRef("i", 1, "残疾人证核发", null, null, DecisionRoute.Platform, null, "d", 5);
        var received = new CaseReceived("", item, ServiceMode.OnBehalf, new Applicant("王秀英", "11010519491231002X", "13900001234", new Village("0400", "公营子村"), "镇", null), null, [],
            new Delivery.AtTownship(), new Place("0400", "镇", "0400", "中心"), now.AddDays(7), new SearchMarks(["a"], "i"), DataKind.Real);
        return Assert.IsType<Outcome.Done>(await TakeCase.Take(Book, new CaseNumbers(Store), new Ask(Window.By, Guid.NewGuid().ToString(), "", 0), Window, received, Reference.Rules, this)).Id;
    }

    public async Task<int> Sweep(TimeSpan later)
    {
        now += later;
        clock.Saw(now);
        return await sweep.Run(Reference);
    }

    /// <summary>To a moment of the working day after the case is due; every alarm is raised.</summary>
    public Task<int> SweepWhenLate() => Sweep(new DateTimeOffset(2026, 12, 3, 2, 0, 0, TimeSpan.Zero) - now);

    public async Task<Case> Case(string number) => (await Book.Read(StreamKinds.Case, "0400", number)).State!;

    public async Task<IReadOnlyList<WrittenLetter>> Letters(string staffId, string day) =>
        (await Book.Read(StreamKinds.Mailbag, Mailbag.Book, $"{staffId}-{day}")).State?.Letters ?? [];

    /// <summary>Rows of one of the post's lists.</summary>
    public int Listed(string list) => Store.Rows(Mailbag.Book).Count(r => r.Key.StartsWith($"v~{list}~", StringComparison.Ordinal));
}
