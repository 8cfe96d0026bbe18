using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Zhengwu.Domain.Admissions;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Contacts;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Declines;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.GuideChanges;
using Zhengwu.Domain.Knowledge;
using Zhengwu.Domain.Letters;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.People;
using Zhengwu.Domain.Questions;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>
/// An event once written is read for ever: golden files hold one of each kind as each version wrote it. A new kind adds a line to the newest file, a new
/// field starts a file of the next version (run with GOLDEN=write once); what an old line says never changes.
/// </summary>
public sealed class PinnedEvents
{
    private static readonly JsonSerializerOptions Book = Options();

    [Fact]
    public void every_case_event_reads_as_it_was_written() => Golden("case-events", 4, EveryCaseEvent());

    [Fact]
    public void every_county_event_reads_as_it_was_written() => Golden("county-job-events", 4, EveryJobEvent());

    [Fact]
    public void every_watch_event_reads_as_it_was_written() => Golden<WatchEvent>("watch-events", 1,
        [new ClocksSet([new("promised-limit", At, At, At, At, At)], "plain"), new AlarmRaised("promised-limit", AlarmLevel.Overdue, At, "z01", "县0号窗口"), new AlarmPosted("promised-limit.overdue"),
            new SupervisionOrdered(1, "请说明", 3), new SupervisionReplied(1, "已办"), new CauseRecorded("promised-limit", "等候", "z01", "某", "提醒")], "watch");

    [Fact]
    public void every_letter_event_reads_as_it_was_written() => Golden<MailbagEvent>("mailbag-events", 1,
        [new NoticeAdded("v01", new("r", "超期", "期限", "/go/1", At)), new LetterWritten(1, "<v01.20261121.1@hall>"), new LetterTried(1, 1, At), new LetterSent(1), new LetterRefused(1, "smtp-421", At)]);

    [Fact]
    public void every_change_of_the_setup_reads_as_it_was_written() => Golden<SetupEvent>("setup-events", 1,
        [new DaySet(new(new(2027, 1, 1), DayKind.Rest, "元旦")), new DayRestored(new(2027, 1, 1)), new YearPublished(2027),
            new HoursSet(new("0400", new(2027, 1, 1), [new(new(8, 30), new(17, 0))], [], [DayOfWeek.Saturday], [new(new(9, 0), new(12, 0))])), new LimitsSet(new()), new TideSet(new())]);

    [Fact]
    public void every_change_of_the_people_reads_as_it_was_written() => Golden<PeopleEvent>("people-events", 1,
        [new StaffAdded(Person, "新到岗"), new StaffChanged(Person, Person with { Role = Role.IssuingWindow, Post = null }, "轮岗"), new StaffDisabled(Person, "调离", "w0400b"), new StaffEnabled(Person),
            new SheetTaken([Person], [new(Person, Person with { Name = "王小芳" })]), new UnitRenamed("0400", "便民服务中心", "政务服务中心")]);

    private static readonly Staff Person = new("w0400c", "aad|0123", "王芳", Role.IntegratedWindow, "0400", "0400", null, null, "B", false, "wf@example.org") { Kind = VillageStaff.GridWorker };

    [Fact]
    public void every_event_of_a_refused_intake_reads_as_it_was_written() => Golden<DeclineEvent>("decline-events", 2,
        [new IntakeDeclined("6f0c", "canji-zheng", "残疾人证核发", DeclineReason.WrongPlace, "应到县里鉴定", "王秀英", "13900001234", Received.TakenAt, DataKind.Real),
            new DeclineChecked(Verdict.Unjustified, "应当收件"), new DeclineFollowedUp("已联系申请人", "0400-20261120-0002"), new DeclineErased("保存期已满")]);

    [Fact]
    public void every_look_at_a_shelf_reads_as_it_was_written() => Golden<ShelfEvent>("shelf-events", 1, [new ShelfOpened(2, 1)]);

    [Fact]
    public void every_event_of_a_halls_day_reads_as_it_was_written() => Golden("service-day-events", 1, ServiceDays.HallSamples.EveryEvent());

    [Fact]
    public void every_event_of_a_question_reads_as_it_was_written() => Golden<QuestionEvent>("question-events", 1,
        [new QuestionAsked("w0400-20261120-001", new("0400", "公营子镇", "0400", "中心"), new("0400", "民政", null, "公营子镇民政首席代表"), "dibao", "低保", "怎样认定？", "0400-20261120-0001", true),
            new QuestionAnswered("由残联评定。", "办法第九条", "股长 某"), new CallLogged(1, "d-minzheng-1", "股长 某", CallOutcome.NotReached, "外出"), new QuestionEscalated(2, "没打通"),
            new QuestionClosed("已解决"), new QuestionWatched(new AlarmPosted("answer-limit.overdue"))]);

    [Fact]
    public void every_event_of_an_article_reads_as_it_was_written() => Golden<ArticleEvent>("article-events", 1,
        [new ArticleWritten("w0400-20261120-001", new("dibao", "低保", "怎样认定？", "由残联评定。", "办法第九条"), "0000", "minzheng", "w0400-20261120-001"),
            new ArticleRevised(new("dibao", "低保", "怎样认定？", "由县残联评定。", "办法第九条")), new ArticleRetired("政策已改")]);

    [Fact]
    public void every_change_of_the_contacts_reads_as_it_was_written() => Golden<ContactEvent>("contact-events", 1,
        [new ContactSet(new("d-minzheng-1", ContactGroup.Department, "minzheng", 1, 1, "股长", "某", "0421-5550100", "上午在")), new ContactRemoved("d-minzheng-1")]);

    [Fact]
    public void every_event_of_the_catalogue_reads_as_it_was_written()
    {
        Golden<GuideChangeEvent>("guide-change-events", 1, [new ChangeProposed("c1", ChangeKind.Change, "a", "事项", 1, Catalogue.Guides.Township, "minzheng", "因为", "0400"), new ChangeEdited(Catalogue.Guides.County, "因为", 1), new ChangeConfirmed("可以"),
            new ChangeReturned("再改"), new ChangePublished(2, "0123456789ab", null), new ChangeWithdrawn("不改了")]);
        Golden<PublishedItemEvent>("guide-events", 1, [new GuidePublished(Catalogue.Guides.Township, "0123456789ab") { ChangeId = "c1" }, new ItemRetired("a") { ChangeId = "c2" }]);
        Golden<AdmissionEvent>("admission-events", 1, [new AdmissionProposed("0401-a", "a", "事项", "0401", "某驿站", "0400", "某镇", "离镇远"), new AdmissionApproved("可以"), new VillageConsented("1 人", "高拍仪"), new AdmissionRefused("不行")]);
        Golden<PaperPrintEvent>("print-events", 1, [new PaperPrinted("a", "guide", 2, 5, "0400", "某中心")]);
    }

    private static readonly DateTimeOffset At = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    private static void Golden<TEvent>(string name, int newest, IEnumerable<TEvent> samples, string discriminator = "type", [CallerFilePath] string here = "")
    {
        string File_(int version) => Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden", $"{name}.v{version}.jsonl");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllLines(File_(newest), samples.Select(e => JsonSerializer.Serialize(e, Book)));
        var lines = File.ReadAllLines(File_(newest));
        foreach (var line in lines) Assert.Equal(line, Again<TEvent>(line));
        foreach (var line in Enumerable.Range(1, newest - 1).SelectMany(v => File.ReadAllLines(File_(v))))
            Assert.True(Keeps(JsonNode.Parse(line), JsonNode.Parse(Again<TEvent>(line))), $"{line} is read as {Again<TEvent>(line)}");
        var kinds = typeof(TEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!);
        Assert.Equal(kinds.Order(), lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty(discriminator).GetString()!).Distinct().Order());
    }

    private static string Again<TEvent>(string line) => JsonSerializer.Serialize(JsonSerializer.Deserialize<TEvent>(line, Book), Book);

    /// <summary>Whatever the old line says, the new one says too; it may say more.</summary>
    private static bool Keeps(JsonNode? old, JsonNode? now) => (old, now) switch
    {
        (JsonObject a, JsonObject b) => a.All(p => b.TryGetPropertyValue(p.Key, out var value) && Keeps(p.Value, value)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(p => Keeps(p.First, p.Second)),
        _ => JsonNode.DeepEquals(old, now),
    };

    private static IEnumerable<CaseEvent> EveryCaseEvent() =>
        EveryStage().SelectMany(s => s.Relay.CaseEvents.Select(e => e.Event)).Concat(Returned().At(CaseAction.Resubmit).CaseEvents.Select(e => e.Event))
            .Concat([new ContactCorrected("13900007777", new Delivery.ByMail("王秀英", "13900007777", "公营子村1组")), new NoteAdded("备注"), new PersonalDataRevealed("核对"), new LimitPassed("promised-limit", Received.PromisedBy),
                new RoutedToOffice("民政", IssuingDesk.Either), new OfficeActed(new CaseAccepted(["照片"], 5), [new("age", "年满八十周岁", true)], "代班"), new OutstandingProvided([Received.Materials[0]], null),
                new ResultIssued("2号", 1, "邮政", "E1", null), new ClosedOutside("县里直接发证", null, "已领到"), new CaseAssigned(Window.By, "轮岗"), new PersonalDataErased("保存期已满")])
            .GroupBy(e => e.GetType()).Select(g => g.First());

    private static IEnumerable<CountyJobEvent> EveryJobEvent() =>
        EveryStage().SelectMany(s => s.Relay.JobEvents.Select(e => e.Event))
            .Concat(Returned().At(CaseAction.Resubmit).Ring().JobEvents.Select(e => e.Event)).Concat(Accepted().At(CaseAction.Withdraw).At(JobAction.Decide).Ring().JobEvents.Select(e => e.Event))
            .Concat([new JobNoteAdded("备注"), new JobPersonalDataRevealed("录入"), new JobLimitPassed("take-over-limit", Received.PromisedBy), new DeemedAccepted(At), new OutstandingReceived("照片"),
                new SpecialProcedureStarted("听证", "有争议"), new SpecialProcedureEnded("可以"), new ExtensionRequested(5, "复杂"), new ExtensionApproved(5, null), new ExtensionRefused("不必"), new AcceptanceLapsed(["照片"]), new OutsideClosingHeard(7), new JobPersonalDataErased("保存期已满")])
            .GroupBy(e => e.GetType()).Select(g => g.First());

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }
}
