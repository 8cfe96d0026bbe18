using System.Text.Json.Nodes;
using Zhengwu.Api.Cases;
using Zhengwu.Api.Intake;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.CountyWindow;

/// <summary>One relayed case as the county sees it: the township's facts, the county's stage, one timeline of both books.</summary>
public static class ShowCountyJob
{
    public sealed record TownshipPart(string Id, string Name);
    public sealed record Extra(int Version, string Stage, string Headline, CaseView.HolderPart Holder, TownshipPart Township,
        IReadOnlyList<JobAction> AllowedActions, IEnumerable<TimelineEntry> Timeline, JsonObject? Guide, ExtensionRequested? Extension, IReadOnlyList<string>? Outstanding);

    public static async Task<IResult> Handle(HttpContext http, string number, JobDesk desk, Book book, TimeProvider time)
    {
        if (await desk.Find(http, number, fresh: true) is not { State: { } job } loaded) return Problems.Answer(Problems.NotFound);
        var cancel = http.RequestAborted;
        if (await desk.CaseOf(number, cancel) is not { } it) return Problems.Answer(Problems.NotFound);
        var (asking, now) = (http.Asking(), time.GetUtcNow());
        var own = (await book.Events(StreamKinds.Job, Unit.CountyId, number, 1, cancel)).Where(e => e.Event is not (JobOpened or SupplementReceived or RelayedAgainReceived or DeliveryHeard));
        var theirs = (await book.Events(StreamKinds.Case, job.From.UnitId, number, 1, cancel)).Where(e => e.Event is not CountyReported);
        var guide = asking.Reference.Guides.Find(job.Item.Id, job.Item.GuideVersion);
        var extra = new Extra(loaded.Version, JobRows.NameOf(job.Stage), JobWords.Headline(job),
            new(job.Holder?.Name ?? "无人承接", job.Since), new(job.From.UnitId, job.From.UnitName), JobActions.For(job, asking.Actor),
            Timeline.Lines(own).Concat(Timeline.Lines(theirs)).OrderBy(t => t.At),
            guide is null ? null : ShowReference.GuideOf(guide, asking.Reference.Directory), job.Extension, job.Tolerated?.Outstanding);
        return new JsonAnswer(Merged.Of(CaseView.FactsOf(it, asking.Reference, now, job), extra), 200, loaded.Version);
    }
}
