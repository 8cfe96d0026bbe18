using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Bells;

/// <summary>
/// Hears another unit's bell: reads the news in that unit's book and lets the own book answer it. Repeats, late and early bells are
/// harmless: the state knows how far it has heard (docs/adr/0004).
/// </summary>
public sealed class Ear(Book book, IBookStore store, HeardBells heard, IBellRope rope, ReferenceNow reference)
{
    public async ValueTask Hear(BellMessage bell, CancellationToken cancel = default)
    {
        if (bell.Kind is BellKind.Heard) await Acknowledge(bell, cancel);
        else
        {
            await (bell.Stream == StreamKinds.Case.Name ? CountyHears(bell, cancel) : TownshipHears(bell, cancel));
            rope.RingSoon(bell with { Kind = BellKind.Heard, To = bell.From, From = bell.To });
        }
    }

    private async ValueTask CountyHears(BellMessage bell, CancellationToken cancel)
    {
        var rules = (await reference(cancel)).Rules;
        var job = await book.Recall(StreamKinds.Job, Unit.CountyId, bell.Number, cancel);
        if (await News(StreamKinds.Case, bell, job.State?.CaseVersion ?? 0, cancel) is { Count: > 0 } news)
            await book.Change(StreamKinds.Job, Unit.CountyId, bell.Number, new Ask(By.System),
                (state, now) => JobDecider.Decide(state, new JobCommand.HearTownship(news), Actor.System, rules, now), cancel);
    }

    private async ValueTask TownshipHears(BellMessage bell, CancellationToken cancel)
    {
        var rules = (await reference(cancel)).Rules;
        var it = await book.Recall(StreamKinds.Case, bell.To, bell.Number, cancel);
        if (await News(StreamKinds.Job, bell, it.State?.JobVersion ?? 0, cancel) is { Count: > 0 } news)
            await book.Change(StreamKinds.Case, bell.To, bell.Number, new Ask(By.System),
                (state, now) => CaseDecider.Decide(state, new CaseCommand.HearCounty(news), Actor.System, rules, now), cancel);
    }

    /// <summary>What was not heard yet: one event when only the newest is missing, else everything since.</summary>
    private async ValueTask<IReadOnlyList<Recorded<TEvent>>> News<TState, TEvent>(StreamKind<TState, TEvent> kind, BellMessage bell, int heardUpTo, CancellationToken cancel)
        where TState : class where TEvent : class
    {
        if (heardUpTo >= bell.Version) return [];
        return heardUpTo >= bell.Previous && await book.Event(kind, bell.From, bell.Number, bell.Version, cancel) is { } newest
            ? [newest]
            : await book.Events(kind, bell.From, bell.Number, heardUpTo + 1, cancel);
    }

    private async ValueTask Acknowledge(BellMessage bell, CancellationToken cancel)
    {
        var key = Keys.Bell(bell.From, bell.Stream, bell.Number, bell.Version);
        if (!bell.Again) { heard.Add(bell.To, key); return; }
        try { await store.Transact(bell.To, [new RowChange.Delete(key)], cancel); }
        catch (StoreConflict) { /* gone already */ }
    }
}
