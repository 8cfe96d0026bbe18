using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Api.Alarms;
using Zhengwu.Api.Audit;
using Zhengwu.Api.Deadlines;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Api.Shell.Mail;
using Zhengwu.Domain;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Knowledge;
using Zhengwu.Domain.Letters;
using Zhengwu.Domain.Questions;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Questions;

/// <summary>The production sweep over an unanswered question, with a clock that the test moves.</summary>
public sealed class TheLadderInTime : TimeProvider, IBellRope
{
    private const string Number = "w0400-20261120-001";
    private static readonly Actor Window = new(new By("w0400", "窗口", "中心"), Role.IntegratedWindow, "0400", "0400"),
        Office = new(new By("o0400", "代表", "中心"), Role.TownshipOffice, "0400", "0400", Office: "民政");
    private readonly ReferenceData reference = WithOffices(PlainReference.Of("0000", "0400", "0500"));
    private readonly InMemoryBookStore store = new();
    private readonly Book book;
    private readonly SweepDeadlines sweep;
    private DateTimeOffset now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    public TheLadderInTime()
    {
        book = new(store, new StreamCache(), new HeardBells(), this, this, PlainKeys.Of(1), _ => ValueTask.CompletedTask);
        sweep = new(book, store, new ReckonAgain(book, store), new PostAlarms(book), new Postman(book, new NoMailer(), new Uri("http://hall.example:8080")), this, NullLogger<SweepDeadlines>.Instance);
    }

    public override DateTimeOffset GetUtcNow() => now;
    void IBellRope.RingSoon(BellMessage bell) { }

    [Fact]
    public async Task each_step_tells_its_own_people_and_a_foreign_office_nobody()
    {
        await Ask();
        await SweepAfter(TimeSpan.FromMinutes(100));
        Assert.Equal((1, "o0400-1 o0400-2"), (await Level(), Told()));
        await SweepAfter(TimeSpan.FromMinutes(20));
        Assert.Equal((2, "l0400 o0400-1 o0400-2"), (await Level(), Told()));
        await SweepAfter(TimeSpan.FromDays(5));
        Assert.Equal((3, "l0400 o0400-1 o0400-2 v01"), (await Level(), Told()));
        await SweepAfter(TimeSpan.FromDays(5));
        Assert.Equal(3, await Level());
        Assert.Empty((await BookAudit.Run(store, BookAudit.Books(["0000", "0400"]), PlainKeys.Of(1))).Findings);
    }

    [Fact]
    public async Task an_answered_question_climbs_no_more_and_the_audit_knows_every_stream()
    {
        await Ask();
        await Change(new QuestionCommand.Answer("由残联评定。", null), Office);
        await book.Change(StreamKinds.Article, StreamKinds.KnowledgeBook, Number, new Ask(Office.By, "c1"), (it, _) => ArticleDecider.Decide(it, new ArticleCommand.Write(Number, new(null, "其他", "问", "答", null), Number), Office));
        await SweepAfter(TimeSpan.FromDays(5));
        Assert.Equal((1, ""), (await Level(), Told()));
        var report = await BookAudit.Run(store, BookAudit.Books(["0000", "0400"]), PlainKeys.Of(1));
        Assert.Equal((2, 0), (report.Streams, report.Findings.Count));
        await store.Transact(StreamKinds.QuestionBook, [new RowChange.Upsert(new($"v~question-open~1~2026~question~{Number}", "{}"))]);
        Assert.Single((await BookAudit.Run(store, BookAudit.Books(["0000", "0400"]), PlainKeys.Of(1))).Findings);
    }

    private async Task Ask() => await Change(new QuestionCommand.Ask(new(Number, new("0400", "镇", "0400", "中心"), new("0400", "民政", null, "镇民政首席代表"), null, "其他", "怎样认定？", null, false)), Window);

    private async Task Change(QuestionCommand command, Actor actor) => Assert.IsType<Outcome.Done>(await book.Change(StreamKinds.Question, StreamKinds.QuestionBook, Number, new Ask(actor.By),
        (question, at) => QuestionDecider.Decide(question, command, actor, reference.Rules, at)));

    private async Task SweepAfter(TimeSpan later)
    {
        now += later;
        for (var i = 0; i < 4; i++) await sweep.Run(reference);
    }

    private async Task<int> Level() => (await book.Read(StreamKinds.Question, StreamKinds.QuestionBook, Number)).State!.Level;

    /// <summary>Whose mailbag has something.</summary>
    private string Told() => string.Join(' ', store.Rows(Mailbag.Book).Where(r => r.Key.StartsWith("s~mailbag~", StringComparison.Ordinal)).Select(r => r.Key["s~mailbag~".Length..][..^9].TrimEnd('-')).Distinct().Order(StringComparer.Ordinal));

    private static ReferenceData WithOffices(ReferenceData plain)
    {
        Staff Representative(string id, string unit, string office) => new(id, id, id, Role.TownshipOffice, unit, unit, null, office, null, false, $"{id}@example.org");
        var d = plain.Directory;
        return plain with { Directory = new(d.Units, d.Stations, d.Departments, [.. d.Staff, Representative("o0400-1", "0400", "民政"), Representative("o0400-2", "0400", "民政"), Representative("o0400-3", "0400", "农业"), Representative("o0500-1", "0500", "民政")]) };
    }
}
