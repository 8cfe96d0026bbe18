using System.Text.Json.Nodes;
using Zhengwu.Api.Intake;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.GuideChanges;

namespace Zhengwu.Api.Guides;

/// <summary>One change with what it says otherwise, what it leaves behind, what stands against it, and what this person may do with it.</summary>
public static class ShowChange
{
    public sealed record ProblemLine(string Code, string Message);
    public sealed record Impact(IReadOnlyList<GuideImpact.OpenCase> OpenCases, bool More, IReadOnlyList<GuideImpact.Print> Papers);
    public sealed record Answer(string Id, int Version, ChangeStage Stage, ChangeKind Kind, string ItemId, string ItemName, string DepartmentId, string? DepartmentName, string From, string By, DateTimeOffset At,
        int BaseVersion, JsonObject? Base, JsonObject? Wanted, string Reason, IReadOnlyList<FieldChange> Diff, IEnumerable<TimelineEntry> Timeline, Impact Impact, IEnumerable<ProblemLine> Problems,
        IReadOnlyList<ChangeAction> AllowedActions, int? GuideVersion);

    private const int MostCases = 200;

    public static async Task<IResult> Handle(HttpContext http, string id, Book book, GuideImpact impact)
    {
        var (asking, cancel) = (http.Asking(), http.RequestAborted);
        var loaded = await book.Read(StreamKinds.GuideChange, StreamKinds.CatalogueBook, id, cancel);
        if (loaded.State is not { } change) return Shell.Problems.Answer(ChangeDesk.NoChange);
        var data = asking.Reference;
        var before = data.Guides.Find(change.ItemId, change.BaseVersion);
        // Once published, what is older than the new version; before that, whatever is open.
        var newer = change.GuideVersion > 0 ? change.GuideVersion : change.BaseVersion + 1;
        var cases = (await impact.OpenCases(asking, change.ItemId, cancel)).Where(c => c.Version < newer).ToList();
        var papers = await impact.Papers(asking, change.ItemId, newer, cancel);
        return new JsonAnswer(new Answer(change.Id, loaded.Version, change.Stage, change.Kind, change.ItemId, change.ItemName, change.DepartmentId, data.Directory.Department(change.DepartmentId)?.Name,
            change.ProposedBy.Unit, change.ProposedBy.Name, change.ProposedAt, change.BaseVersion, Json(before, data.Directory), Json(change.Wanted, data.Directory), change.Reason,
            GuideDiff.Between(before, change.Wanted, d => data.Directory.Department(d)?.Name ?? d), await Timeline(book, id, cancel), new([.. cases.Take(MostCases)], cases.Count > MostCases, papers),
            ChangeDesk.Faults(change, data).Select(p => new ProblemLine(p.Code, p.Message)), GuideChangeDecider.Allowed(change, asking.Actor), change.GuideVersion == 0 ? null : change.GuideVersion), 200, loaded.Version);
    }

    public static async ValueTask<IReadOnlyList<TimelineEntry>> Timeline(Book book, string id, CancellationToken cancel, int from = 1) =>
        [.. (await book.Events(StreamKinds.GuideChange, StreamKinds.CatalogueBook, id, from, cancel)).Select(Said)];

    private static TimelineEntry Said(Recorded<GuideChangeEvent> recorded)
    {
        var (title, text) = ChangeWords.Say(recorded.Event);
        return new(recorded.Version, recorded.At, new(recorded.By.Name, recorded.By.Unit), title, text, recorded.Event is ChangeProposed or ChangeEdited or ChangeWithdrawn ? "township" : "county");
    }

    private static JsonObject? Json(ServiceGuide? guide, CountyDirectory directory) => guide is null ? null : ShowReference.GuideOf(guide, directory);
}
