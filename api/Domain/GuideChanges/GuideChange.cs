using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Domain.GuideChanges;

public enum ChangeStage { Proposed, Confirmed, Returned, Published, Withdrawn }

/// <summary>What a line of the lists of changes shows.</summary>
public sealed record ChangeSummary(string Id, string ItemId, string ItemName, ChangeKind Kind, ChangeStage Stage, string Reason, string From, DateTimeOffset At, string By, string DepartmentId);

/// <summary>One change of one guide on its way: the fold of its events.</summary>
public sealed record GuideChange(string Id, ChangeKind Kind, string ItemId, string ItemName, int BaseVersion, ServiceGuide? Wanted, string DepartmentId, string Reason, string UnitId, By ProposedBy, DateTimeOffset ProposedAt, ChangeStage Stage)
{
    /// <summary>Lists by stage; <see cref="Mine"/> is filtered by the proposing unit, <see cref="OfItem"/> is sorted by item.</summary>
    public const string ToConfirm = "to-confirm", ToPublish = "to-publish", Returned = "returned", Done = "done", Mine = "mine", OfItem = "of-item";

    /// <summary>Once published.</summary>
    public int GuideVersion { get; init; }

    public static GuideChange Evolve(GuideChange? change, Recorded<GuideChangeEvent> recorded) => recorded.Event switch
    {
        ChangeProposed e => new(e.Id, e.Kind, e.ItemId, e.ItemName, e.BaseVersion, e.Wanted, e.DepartmentId, e.Reason, e.UnitId, recorded.By, recorded.At, ChangeStage.Proposed),
        ChangeEdited e => change! with { Wanted = e.Wanted, ItemName = e.Wanted?.Name ?? change.ItemName, Reason = e.Reason, BaseVersion = e.BaseVersion, Stage = ChangeStage.Proposed },
        ChangeConfirmed => change! with { Stage = ChangeStage.Confirmed },
        ChangeReturned => change! with { Stage = ChangeStage.Returned },
        ChangePublished e => change! with { Stage = ChangeStage.Published, GuideVersion = e.GuideVersion },
        ChangeWithdrawn => change! with { Stage = ChangeStage.Withdrawn },
        _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name}"),
    };

    public static IEnumerable<ListRow> Rows(GuideChange change)
    {
        var summary = new ChangeSummary(change.Id, change.ItemId, change.ItemName, change.Kind, change.Stage, change.Reason, change.ProposedBy.Unit, change.ProposedAt, change.ProposedBy.Name, change.DepartmentId);
        var tags = new Dictionary<string, string> { ["Department"] = change.DepartmentId, ["Unit"] = change.UnitId };
        var (oldest, newest) = (JobRows.OldestFirst(change.ProposedAt), JobRows.NewestFirst(change.ProposedAt));
        yield return change.Stage switch
        {
            ChangeStage.Proposed => new(ToConfirm, oldest, summary, tags),
            ChangeStage.Confirmed => new(ToPublish, oldest, summary, tags),
            ChangeStage.Returned => new(Returned, oldest, summary, tags),
            _ => new(Done, newest, summary, tags),
        };
        yield return new(Mine, newest, summary, tags);
        yield return new(OfItem, $"{change.ItemId}~{newest}", summary, tags);
    }
}
