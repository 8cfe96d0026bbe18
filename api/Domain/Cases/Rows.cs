using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Cases;

/// <summary>What a line of the township's lists shows; the name is masked here, not in the browser.</summary>
public sealed record CaseSummary(
    string Number, string ItemName, string ApplicantMasked, string Village, string Stage, string Headline, string Holder,
    DateTimeOffset Since, DateTimeOffset? DueAt, bool Practice, string Kind = CaseRows.Agent, string? Office = null, bool Immediate = false);

/// <summary>The township's lists as a function of the state.</summary>
public static class CaseRows
{
    public const string Todo = "todo", Waiting = "waiting", Due = "due", All = "all", Find = "find", Group = "group";
    /// <summary>Decided by the county, or by the township itself.</summary>
    public const string Agent = "agent", Township = "township";
    public static readonly IReadOnlyList<string> Lists = [Todo, Waiting, Due, All];
    /// <summary>Where a case stands that somebody answers for.</summary>
    public static readonly IReadOnlyList<string> OpenLists = [Todo, Waiting];

    public static IEnumerable<ListRow> Of(Case it)
    {
        var summary = Summary(it);
        var tags = new Dictionary<string, string> { ["Place"] = it.TakenAt.PlaceId };
        if (!CaseWords.IsOver(it)) yield return new(CaseWords.IsWaitingForUs(it) ? Todo : Waiting, JobRows.OldestFirst(it.Since), summary, new Dictionary<string, string>(tags) { [JobRows.Holder] = it.Responsible.StaffId });
        if (summary.DueAt is { } due) yield return new(Due, JobRows.OldestFirst(due), summary, tags);
        foreach (var row in OfficeRows.Of(it, summary)) yield return row;
        foreach (var row in CheckRows.Of(it)) yield return row;
        if (it.Group is { } group) yield return new(Group, $"{group}~{it.Number}", summary, tags);
        foreach (var alarm in AlarmRows.Of(it.Watch, "case", it.Number, it.TakenAt.UnitId, it.TakenAt.PlaceName, it.Item.Name, it.Kind is DataKind.Practice)) yield return alarm;
        if (CaseWords.IsOver(it) && it.ErasedAt is null) yield return Retention.Row(it.Since, it.Item.KeptYears);
        yield return new(All, JobRows.NewestFirst(it.ReceivedAt), summary, tags);
        foreach (var mark in it.Search.Marks)
            yield return new(Find, $"{mark}~{JobRows.NewestFirst(it.ReceivedAt)}", new { }, new Dictionary<string, string>(tags) { ["Id"] = it.Search.IdMark });
    }

    public static CaseSummary Summary(Case it) =>
        new(it.Number, it.Item.Name, Masks.Name(it.Applicant.Name), $"{it.Applicant.VillageUnitName} {it.Applicant.Village.Name}",
            NameOf(it.Stage), CaseWords.Headline(it), CaseWords.Holder(it), it.Since,
            CaseDeadlines.Main(it)?.DueAt, it.Kind is DataKind.Practice, it.Item.IsOfTownship ? Township : Agent, it.Item.Office, it.Item is { IsOfTownship: true, Handling: HandlingKind.Immediate });

    /// <summary>The stage's name on the wire, the same as in the snapshot.</summary>
    public static string NameOf(CaseStage stage) => stage switch
    {
        CaseStage.Relayed => "relayed",
        CaseStage.AtCounty => "at-county",
        CaseStage.AtOffice => "at-office",
        CaseStage.Returned => "returned",
        CaseStage.TakenOver => "taken-over",
        CaseStage.Accepted => "accepted",
        CaseStage.WithDepartment => "with-department",
        CaseStage.OnPrivateNetwork => "on-private-network",
        CaseStage.OnPlatform => "on-platform",
        CaseStage.InSpecialProcedure => "in-special-procedure",
        CaseStage.AwaitingSupplement => "awaiting-supplement",
        CaseStage.SupplementUnderReview => "supplement-under-review",
        CaseStage.Refused => "refused",
        CaseStage.Decided => "decided",
        CaseStage.ResultOnTheWay => "result-on-the-way",
        CaseStage.ReadyForPickup => "ready-for-pickup",
        CaseStage.Arrived => "arrived",
        CaseStage.HandedOver => "handed-over",
        CaseStage.Closed => "closed",
        CaseStage.WithdrawalPending => "withdrawal-pending",
        CaseStage.Withdrawn => "withdrawn",
        _ => throw new InvalidOperationException(),
    };
}
