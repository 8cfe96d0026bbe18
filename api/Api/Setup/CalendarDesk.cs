using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Setup;

/// <summary>日历与时限: one year as it counts, who says so, the hours, the county's numbers, and every change on record.</summary>
public static class ShowCalendar
{
    public sealed record ImportedPart(DayKind Kind, string Name);
    /// <param name="Imported">What the State Council's notice says where the county says otherwise.</param>
    public sealed record DayPart(DateOnly Date, DayKind Kind, string Name, string From, ImportedPart? Imported);
    public sealed record HoursPart(string UnitId, string? UnitName, DateOnly From, IReadOnlyList<Session> Sessions, IReadOnlyList<Session> OpenSessions, IReadOnlyList<DayOfWeek> OffPeak, IReadOnlyList<Session> OffPeakSessions);
    public sealed record HistoryPart(DateTimeOffset At, string By, string Title, string? Text);
    public sealed record Answer(int Version, IEnumerable<int> Years, int Year, bool Published, IEnumerable<DayPart> Days, IEnumerable<HoursPart> Hours, LimitSettings Limits, TideRules Tide, IEnumerable<HistoryPart> History);

    public static async Task<IResult> Handle(HttpContext http, Book book, TimeProvider time, int? year = null)
    {
        var reference = http.Asking().Reference;
        var loaded = await book.Read(StreamKinds.Setup, StreamKinds.SetupBook, StreamKinds.SetupId, http.RequestAborted);
        var (setup, shown) = (loaded.State ?? CountySetup.Empty, year ?? Shanghai.DateOf(time.GetUtcNow()).Year);
        var calendar = setup.Over(reference.Imported.ToCalendar(""), "");
        var history = await book.Events(StreamKinds.Setup, StreamKinds.SetupBook, StreamKinds.SetupId, 1, http.RequestAborted);
        return new JsonAnswer(new Answer(loaded.Version, calendar.Years.Order(), shown, calendar.Years.Contains(shown),
            calendar.Days.Where(d => d.Date.Year == shown).OrderBy(d => d.Date).Select(d => new DayPart(d.Date, d.Kind, d.Name, setup.Days.Any(o => o.Date == d.Date) ? "county" : "imported",
                setup.Days.Any(o => o.Date == d.Date) && reference.Imported.Days.FirstOrDefault(o => o.Date == d.Date) is { } beneath ? new(beneath.Kind, beneath.Name) : null)),
            calendar.Hours.OrderBy(h => h.UnitId).ThenBy(h => h.From).Select(h => new HoursPart(h.UnitId, reference.Directory.Unit(h.UnitId)?.Name, h.From, h.Sessions, h.OpenSessions, h.OffPeak, h.OffPeakSessions)),
            setup.Limits ?? reference.Rules.Settings, setup.Tide ?? reference.Tide,
            history.Reverse().Select(Said)), 200, loaded.Version);
    }

    private static HistoryPart Said(Domain.Recorded<SetupEvent> recorded)
    {
        var (title, text) = SetupWords.Say(recorded.Event);
        return new(recorded.At, recorded.By.Name, title, text);
    }
}

/// <summary>What a change would do to open cases, before anybody saves it.</summary>
public static class PreviewChanges
{
    private const int MostCases = 2000, MostShown = 200;
    public sealed record Request(IReadOnlyList<SetupEvent> Changes);
    public sealed record Affected(string Kind, string Id, string UnitName, string Limit, string LimitName, DateTimeOffset? Before, DateTimeOffset? After, string Holder);
    public sealed record Answer(IReadOnlyList<Affected> Affected, int Total, bool More);

    public static async Task<IResult> Handle(HttpContext http, Book book, IBookStore store)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.ReadQuestion<Request>(http);
        if (refusal is not null) return refusal;
        var loaded = await book.Read(StreamKinds.Setup, StreamKinds.SetupBook, StreamKinds.SetupId, http.RequestAborted);
        if (SaveChanges.UnknownUnit(asking, command!.Body.Changes) is { } unknown) return unknown;
        if (SetupDecider.Decide(loaded.State, command.Body.Changes, asking.Actor) is Domain.Decision<SetupEvent>.Rejected no) return Problems.Answer(no.Problem);
        var wanted = command.Body.Changes.Aggregate(loaded.State ?? CountySetup.Empty, (s, e) => s.With(e));
        var rules = new LimitRules(wanted.Over(asking.Reference.Imported.ToCalendar(""), "preview"), wanted.Limits ?? asking.Reference.Rules.Settings);
        var (found, looked) = (new List<Affected>(), 0);
        foreach (var unit in asking.Reference.Directory.Units)
            foreach (var (kind, id) in await Deadlines.ReckonAgain.Running(store, unit.Id, http.RequestAborted))
                if (++looked <= MostCases) found.AddRange(await AffectedStreams.Of(book, rules, unit, kind, id, http.RequestAborted));
        return new JsonAnswer(new Answer([.. found.OrderBy(a => a.Before).Take(MostShown)], found.Count, found.Count > MostShown || looked > MostCases));
    }
}

/// <summary>Saves changes of calendar and numbers; the sweep reckons open cases anew within a minute.</summary>
public static class SaveChanges
{
    public sealed record Request(IReadOnlyList<SetupEvent> Changes);
    public sealed record Saved(int Version);

    public static async Task<IResult> Handle(HttpContext http, Book book, Import.ReferenceCache cache)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: true, oldest: 0);
        if (refusal is not null) return refusal;
        if (UnknownUnit(asking, command!.Body.Changes) is { } unknown) return unknown;
        var outcome = await book.Change(StreamKinds.Setup, StreamKinds.SetupBook, StreamKinds.SetupId, new Ask(asking.Actor.By, command.Id, command.Fingerprint, command.ExpectedVersion),
            (setup, _) => SetupDecider.Decide(setup, command.Body.Changes, asking.Actor), http.RequestAborted);
        cache.Forget();
        return outcome switch
        {
            Outcome.Done done => new JsonAnswer(new Saved(done.Version), 200, done.Version),
            Outcome.No no => Problems.Answer(no.Problem),
            Outcome.Stale stale => Problems.Stale(stale.Version, []),
            // The page showed that nothing was ever changed, and somebody was first.
            Outcome.IdTaken => Problems.Stale((await book.Read(StreamKinds.Setup, StreamKinds.SetupBook, StreamKinds.SetupId, http.RequestAborted)).Version, []),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>Hours for a unit that the directory does not know are refused.</summary>
    public static IResult? UnknownUnit(Asking asking, IReadOnlyList<SetupEvent> changes) =>
        changes.OfType<HoursSet>().FirstOrDefault(h => h.Hours is { } hours && hours.UnitId != WorkCalendar.EveryUnit && asking.Reference.Directory.Unit(hours.UnitId) is null) is { } wrong
            ? Problems.Answer(new(Domain.ProblemKind.Invalid, "invalid", $"没有编号为“{wrong.Hours.UnitId}”的单位。")) : null;
}
