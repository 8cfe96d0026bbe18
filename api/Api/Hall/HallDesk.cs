using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Hall;

/// <summary>What every endpoint of a hall does around its own few lines: which day, what is known of earlier ones, the write, the answer.</summary>
public sealed class HallDesk(Book book, HallHistory history, TimeProvider time)
{
    private const int MostEventsOfACommand = 4;
    public sealed record Answered(int Version);

    public static string IdOf(string unitId, DateOnly date) => $"{unitId}-{date:yyyyMMdd}";

    /// <summary>The day of this hall as the store has it now.</summary>
    public async ValueTask<(HallToday Today, Loaded<ServiceDay> Day)> Load(ReferenceData reference, Unit unit, DateOnly? on = null, CancellationToken cancel = default)
    {
        var date = on ?? Shanghai.DateOf(time.GetUtcNow());
        var day = await book.Read(StreamKinds.Day, unit.Id, IdOf(unit.Id, date), cancel);
        return (TodayOf(reference, unit, date, await ProfileOf(day.State, unit.Id, date, cancel)), day);
    }

    /// <summary>The day as it stands, or as it would if it opened now.</summary>
    public static ServiceDay DayOf(HallToday today, Loaded<ServiceDay> loaded, DateTimeOffset now) =>
        loaded.State ?? DayEvolution.Evolve(null, new(0, now, By.System, today.Opened));

    /// <summary>Whether this person has the tidal window's seat now.</summary>
    public async ValueTask<bool> SitsAtTide(Asking asking, CancellationToken cancel) =>
        (await book.Read(StreamKinds.Day, asking.Unit.Id, IdOf(asking.Unit.Id, Shanghai.DateOf(time.GetUtcNow())), cancel)).State?.SeatOf(asking.Staff.Id)?.Kind is WindowKind.Tidal;

    /// <summary>The event of this kind that a command wrote: it is among the last ones up to the receipt's version.</summary>
    public async ValueTask<(DateTimeOffset At, TEvent Event)> Written<TEvent>(Asking asking, Outcome.Done done, CancellationToken cancel) where TEvent : ServiceDayEvent
    {
        var last = await book.Events(StreamKinds.Day, asking.Unit.Id, done.Id, Math.Max(1, done.Version - MostEventsOfACommand), cancel);
        var written = last.Where(e => e.Version <= done.Version).Last(e => e.Event is TEvent);
        return (written.At, (TEvent)written.Event);
    }

    /// <summary>One command on a day; nobody needs the newest page to press a key, the decider settles every race.</summary>
    public async ValueTask<Outcome> Change(Asking asking, DayCommand command, string? commandId, string fingerprint, DateOnly? on = null, CancellationToken cancel = default)
    {
        var date = on ?? Shanghai.DateOf(time.GetUtcNow());
        var known = await book.Recall(StreamKinds.Day, asking.Unit.Id, IdOf(asking.Unit.Id, date), cancel);
        // Where nobody takes tickets nothing is counted, and a submission pays one look for it.
        if (command is DayCommand.CountCase && known.State is null) return new Outcome.Done(IdOf(asking.Unit.Id, date), 0, true);
        var today = TodayOf(asking.Reference, asking.Unit, date, await ProfileOf(known.State, asking.Unit.Id, date, cancel));
        return await book.Change(StreamKinds.Day, asking.Unit.Id, IdOf(asking.Unit.Id, date), new Ask(asking.Actor.By, commandId, fingerprint),
            (day, now) => DayDecider.Decide(day, command, asking.Actor, today, now), cancel);
    }

    public async Task<IResult> Command<TBody>(HttpContext http, Func<TBody, FieldCheck, DayCommand> read)
    {
        var (command, wanted, refusal) = await Commands.Read(http, withVersion: false, read);
        if (refusal is not null) return refusal;
        return await Change(http.Asking(), wanted!, command!.Id, command.Fingerprint, null, http.RequestAborted) switch
        {
            Outcome.Done done => new JsonAnswer(new Answered(done.Version), 200, done.Version),
            Outcome.No no => Problems.Answer(no.Problem),
            _ => throw new InvalidOperationException(),
        };
    }

    private async ValueTask<HallProfile> ProfileOf(ServiceDay? day, string unitId, DateOnly date, CancellationToken cancel) =>
        day is { IsOnlyBooked: false } ? day.Profile : await history.Of(unitId, date, cancel);

    private static HallToday TodayOf(ReferenceData reference, Unit unit, DateOnly date, HallProfile profile) =>
        new(unit.Id, unit.Name, date, reference.Rules.Calendar.OpeningOn(unit.Id, date), profile, reference.Tide);
}
