using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Contacts;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Contacts;

/// <summary>联络表: every house with its lines, in the order in which the booklet is printed (forms 4, 5, 6 of 000; DOC-contactbook). Staff only.</summary>
public static class ShowContacts
{
    public sealed record Line(string Id, int Level, int No, string Post, string Name, string Phone, string? Note);
    /// <param name="UnitKind">Of halls and stations: a farm's lines are form 6.</param>
    public sealed record Owner(ContactGroup Group, string OwnerId, string Name, string? UnitId, string? UnitName, UnitKind? UnitKind, bool MayEdit, IEnumerable<Line> Contacts);
    public sealed record HistoryPart(DateTimeOffset At, string By, string Title, string? Text);
    public sealed record Answer(int Version, IEnumerable<Owner> Owners, IEnumerable<HistoryPart> History);

    public static async Task<IResult> Handle(HttpContext http, Book book)
    {
        var asking = http.Asking();
        var loaded = await book.Read(StreamKinds.Contacts, StreamKinds.ContactsBook, StreamKinds.ContactsId, http.RequestAborted);
        var lines = (loaded.State ?? ContactBook.Empty).Over(asking.Reference.Contacts).ToLookup(c => (c.Group, c.OwnerId));
        var owners = Owners(asking.Reference.Directory).Select(o => o with
        {
            MayEdit = ContactDecider.MayEdit(asking.Actor, o.Group, o.OwnerId, o.UnitId),
            Contacts = lines[(o.Group, o.OwnerId)].Select(c => new Line(c.Id, c.Level, c.No, c.Post, c.Name, c.Phone, c.Note)),
        });
        var history = await book.Events(StreamKinds.Contacts, StreamKinds.ContactsBook, StreamKinds.ContactsId, 1, http.RequestAborted);
        return new JsonAnswer(new Answer(loaded.Version, owners, history.Reverse().Take(100).Select(Said)), 200, loaded.Version);
    }

    /// <summary>The contact book as it counts now.</summary>
    public static async ValueTask<IReadOnlyList<Contact>> Book(Book book, Asking asking, CancellationToken cancel) =>
        ((await book.Recall(StreamKinds.Contacts, StreamKinds.ContactsBook, StreamKinds.ContactsId, cancel)).State ?? ContactBook.Empty).Over(asking.Reference.Contacts);

    private static HistoryPart Said(Recorded<ContactEvent> recorded)
    {
        var (title, text) = ContactDecider.Say(recorded.Event);
        return new(recorded.At, recorded.By.Name, title, text);
    }

    /// <summary>Every house that has lines, also when it has none yet (K-08, K-09: as many lines as it needs, stations or not).</summary>
    public static IEnumerable<Owner> Owners(CountyDirectory directory) =>
    [
        .. directory.Departments.Select(d => new Owner(ContactGroup.Department, d.Id, d.Name, null, null, null, false, [])),
        .. directory.Units.Where(u => !u.IsCounty).SelectMany(u => (IEnumerable<Owner>)[new(ContactGroup.Hall, u.Id, u.CentreName, u.Id, u.Name, u.Kind, false, []),
            .. directory.StationsOf(u.Id).Select(s => new Owner(ContactGroup.Station, s.Id, directory.PlaceName(s.Id), u.Id, u.Name, u.Kind, false, []))]),
        new(ContactGroup.Supervision, Contact.SupervisionOwner, "营商环境建设监督股", null, null, null, false, []),
    ];
}

/// <summary>Changes lines of the own house.</summary>
public static class ChangeContacts
{
    public sealed record Request(IReadOnlyList<ContactEvent> Changes);
    public sealed record Saved(int Version);

    public static async Task<IResult> Handle(HttpContext http, Book book)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: true, oldest: 0);
        if (refusal is not null) return refusal;
        var owners = ShowContacts.Owners(asking.Reference.Directory).ToDictionary(o => (o.Group, o.OwnerId));
        if (command!.Body.Changes.OfType<ContactSet>().Any(c => c.Contact is { } line && !owners.ContainsKey((line.Group, line.OwnerId))))
            return Problems.Answer(new(ProblemKind.Invalid, "invalid", "没有这个单位，请刷新页面后重试。"));
        var outcome = await book.Change(StreamKinds.Contacts, StreamKinds.ContactsBook, StreamKinds.ContactsId, new Ask(asking.Actor.By, command.Id, command.Fingerprint, command.ExpectedVersion),
            (lines, _) => ContactDecider.Decide(lines, command.Body.Changes, asking.Reference.Contacts, asking.Actor, c => owners.GetValueOrDefault((c.Group, c.OwnerId))?.UnitId), http.RequestAborted);
        return outcome switch
        {
            Outcome.Done done => new JsonAnswer(new Saved(done.Version), 200, done.Version),
            Outcome.No no => Problems.Answer(no.Problem),
            Outcome.Stale stale => Problems.Stale(stale.Version, []),
            // The page showed that nothing was ever changed, and somebody was first.
            Outcome.IdTaken => Problems.Stale((await book.Read(StreamKinds.Contacts, StreamKinds.ContactsBook, StreamKinds.ContactsId, http.RequestAborted)).Version, []),
            _ => throw new InvalidOperationException(),
        };
    }
}
