using Zhengwu.Domain;
using Zhengwu.Domain.Admissions;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Contacts;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Declines;
using Zhengwu.Domain.GuideChanges;
using Zhengwu.Domain.Knowledge;
using Zhengwu.Domain.Letters;
using Zhengwu.Domain.Questions;
using Zhengwu.Domain.People;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Shell;

/// <summary>The functions of one kind of stream: everything the book needs to know of its law.</summary>
/// <param name="Erases">Set for streams that hold personal data: which event ends that. Each of them has a key of its own.</param>
public sealed record StreamKind<TState, TEvent>(
    string Name,
    Func<TState?, Recorded<TEvent>, TState> Evolve,
    Func<TState, IEnumerable<ListRow>> Rows,
    Func<TState, IEnumerable<Deadline>> Deadlines,
    Func<TState?, TState, Bell?> BellOf,
    Func<TEvent, bool>? Erases = null)
    where TState : class where TEvent : class;

public static class StreamKinds
{
    public static readonly StreamKind<Case, CaseEvent> Case =
        new("case", CaseEvolution.Evolve, CaseRows.Of, CaseDeadlines.Of, CaseDeadlines.BellOf, e => e is PersonalDataErased);

    public static readonly StreamKind<CountyJob, CountyJobEvent> Job =
        new("job", (job, e) => CountyJob.Evolve(job, e)!, JobRows.Of, JobDeadlines.Of, JobDeadlines.BellOf, e => e is JobPersonalDataErased);

    /// <summary>不予收件.</summary>
    public static readonly StreamKind<Decline, DeclineEvent> Decline =
        new("decline", Domain.Declines.Decline.Evolve, Domain.Declines.Decline.Rows, _ => [], (_, _) => null, e => e is DeclineErased);

    /// <summary>Who looked at a person's earlier cases and materials; its id is the person's mark.</summary>
    public static readonly StreamKind<ShelfLooks, ShelfEvent> ShelfLooks =
        new("shelf", Domain.Cases.ShelfLooks.Evolve, _ => [], _ => [], (_, _) => null);

    /// <summary>One hall's day; its id is the unit and the date: 0400-20261121.</summary>
    public static readonly StreamKind<ServiceDay, ServiceDayEvent> Day =
        new("day", DayEvolution.Evolve, DayDeadlines.Rows, DayDeadlines.Of, (_, _) => null);

    /// <summary>One person's letters of one day, in the book of the post.</summary>
    public static readonly StreamKind<Mailbag, MailbagEvent> Mailbag =
        new("mailbag", Domain.Letters.Mailbag.Evolve, Domain.Letters.Mailbag.Rows, Domain.Letters.Mailbag.Deadlines, (_, _) => null);

    public static readonly StreamKind<MailWishes, MailWishesEvent> Wishes =
        new(MailWishes.Stream, (_, e) => ((MailWishesSet)e.Event).Wishes, _ => [], _ => [], (_, _) => null);

    /// <summary>The county's changes of calendar and numbers: one stream in a book of its own.</summary>
    public const string SetupBook = "setup", SetupId = "county";
    public static readonly StreamKind<CountySetup, SetupEvent> Setup =
        new("setup", (setup, e) => (setup ?? CountySetup.Empty).With(e.Event), _ => [], _ => [], (_, _) => null);

    /// <summary>The county's changes of its people: one stream in a book of its own.</summary>
    public const string PeopleBook = "people", PeopleId = "county";
    public static readonly StreamKind<Roster, PeopleEvent> People = new("people", Roster.Evolve, _ => [], _ => [], (_, _) => null);

    /// <summary>Guides and who may take what at a station, over what was imported: a book of their own.</summary>
    public const string CatalogueBook = "catalogue";
    public static readonly StreamKind<GuideChange, GuideChangeEvent> GuideChange =
        new("guide-change", Domain.GuideChanges.GuideChange.Evolve, Domain.GuideChanges.GuideChange.Rows, _ => [], (_, _) => null);

    /// <summary>The published versions of one item; its id is the item's.</summary>
    public static readonly StreamKind<PublishedItem, PublishedItemEvent> Guide =
        new("guide", PublishedItem.Evolve, PublishedItem.Rows, _ => [], (_, _) => null);

    public static readonly StreamKind<Admission, AdmissionEvent> Admission =
        new("admission", Domain.Admissions.Admission.Evolve, Domain.Admissions.Admission.Rows, _ => [], (_, _) => null);

    /// <summary>What a unit printed of one item, in the unit's book.</summary>
    public static readonly StreamKind<PaperPrints, PaperPrintEvent> Prints =
        new("prints", PaperPrints.Evolve, _ => [], _ => [], (_, _) => null);
    /// <summary>A question is a conversation of two units, so all of them stand in one book.</summary>
    public const string QuestionBook = "questions", KnowledgeBook = "knowledge", ContactsBook = "contacts", ContactsId = "county";
    public static readonly StreamKind<Question, QuestionEvent> Question =
        new("question", Domain.Questions.Question.Evolve, QuestionRows.Of, QuestionClocks.Deadlines, (_, _) => null);

    public static readonly StreamKind<Article, ArticleEvent> Article =
        new("article", Domain.Knowledge.Article.Evolve, KnowledgeSearch.Rows, _ => [], (_, _) => null);

    /// <summary>The county's changes of the contact book: one stream.</summary>
    public static readonly StreamKind<ContactBook, ContactEvent> Contacts =
        new("contacts", (book, e) => (book ?? ContactBook.Empty).With(e.Event), _ => [], _ => [], (_, _) => null);
}

/// <summary>A stream as it was read: its state, the version, the hash of its last event, the ETag that guards it, the key of its personal texts.</summary>
public sealed record Loaded<TState>(TState? State, int Version, string Head, string? ETag, StreamKey? Key = null) where TState : class
{
    public static readonly Loaded<TState> Nothing = new(null, 0, "", null);
}

/// <summary>Row keys of a book. Sorted as strings; none carries personal data.</summary>
public static class Keys
{
    public static string Snapshot(string kind, string id) => $"s~{kind}~{id}";
    public static string Event(string kind, string id, int version) => $"e~{kind}~{id}~{version:D6}";
    public static string Receipt(string commandId) => $"c~{commandId}";
    public static string Line(ListRow row, string kind, string id) => $"v~{row.List}~{row.SortKey}~{kind}~{id}";
    public static string Due(Deadline deadline, string kind, string id) => $"{DueBefore(deadline.DueAt)}~{kind}~{id}~{deadline.Kind}";
    /// <summary>Every deadline key that is due before this instant sorts before it.</summary>
    public static string DueBefore(DateTimeOffset at) => $"d~{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z";
    public static string Bell(string toUnit, string kind, string id, int version) => $"o~{toUnit}~{kind}~{id}~{version:D6}";
    /// <summary>The end of the range of all keys that begin with <paramref name="prefix"/>, which ends in '~'.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)('~' + 1);
}
