using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Cases;

/// <summary>办件: everything the township may know of one case. 404 for a case of another place.</summary>
public static class ShowCase
{
    public sealed record Extra(int Version, string Stage, string Headline, CaseView.HolderPart Holder, IReadOnlyList<CaseAction> AllowedActions, IEnumerable<TimelineEntry> Timeline);

    public static async Task<IResult> Handle(HttpContext http, string number, CaseDesk desk, Book book, IBookStore store, TimeProvider time)
    {
        if (await desk.Find(http, number, fresh: true) is not { State: { } it } loaded) return Problems.Answer(Problems.NotFound);
        var asking = http.Asking();
        var timeline = Timeline.Lines(await book.Events(StreamKinds.Case, asking.Staff.UnitId, number, 1, http.RequestAborted));
        var facts = CaseView.FactsOf(it, asking.Reference, time.GetUtcNow());
        var extra = new Extra(loaded.Version, CaseRows.NameOf(it.Stage), CaseWords.Headline(it), new(CaseWords.Holder(it), it.Since), CaseActions.For(it, asking.Actor), timeline);
        return new JsonAnswer(Merged.Of(Merged.Of(facts, extra), await OfficeView.Of(it, asking.Reference, store, http.RequestAborted)), 200, loaded.Version);
    }
}
