using System.Text.Json.Serialization;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.GuideChanges;

namespace Zhengwu.Domain.Admissions;

/// <summary>村（社区）政务服务事项准入制: county approval, village consent, people and equipment that match (ITEM-qj_admit). Names and shapes are pinned.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AdmissionProposed), "admission-proposed")]
[JsonDerivedType(typeof(AdmissionApproved), "admission-approved")]
[JsonDerivedType(typeof(VillageConsented), "village-consented")]
[JsonDerivedType(typeof(AdmissionRefused), "admission-refused")]
public abstract record AdmissionEvent;

/// <summary>The township asks that a station may take an item; what was refused before is asked anew.</summary>
public sealed record AdmissionProposed(string Id, string ItemId, string ItemName, string StationId, string StationName, string UnitId, string UnitName, string Reason) : AdmissionEvent;
public sealed record AdmissionApproved(string? Note) : AdmissionEvent;
/// <summary>The village agrees and says with whom and with what it will do it.</summary>
public sealed record VillageConsented(string People, string Equipment) : AdmissionEvent;
/// <summary>The county or the village says no; after admission: it is taken back.</summary>
public sealed record AdmissionRefused(string Reason) : AdmissionEvent;

public enum AdmissionAction { Approve, Consent, Refuse }
public enum AdmissionStage { Open, Admitted, Refused }

/// <summary>What a line of the list holds: the page reads the rest.</summary>
public sealed record AdmissionLine(string Id);

/// <summary>Who said yes or no when.</summary>
public sealed record AdmissionWord(DateTimeOffset At, string By, string? Text);

/// <summary>One item at one station: the fold of its events. Its id is station and item.</summary>
public sealed record Admission(AdmissionProposed Wanted, DateTimeOffset At, string By)
{
    public const string List = "admissions";
    public AdmissionWord? Approval { get; init; }
    public AdmissionWord? Consent { get; init; }
    public string? People { get; init; }
    public string? Equipment { get; init; }
    public AdmissionWord? Refusal { get; init; }
    public AdmissionStage Stage => Refusal is not null ? AdmissionStage.Refused : Approval is not null && Consent is not null ? AdmissionStage.Admitted : AdmissionStage.Open;

    public static string IdOf(string stationId, string itemId) => $"{stationId}-{itemId}";

    public static Admission Evolve(Admission? it, Recorded<AdmissionEvent> recorded) => recorded.Event switch
    {
        AdmissionProposed e => new(e, recorded.At, recorded.By.Name),
        AdmissionApproved e => it! with { Approval = new(recorded.At, recorded.By.Name, e.Note) },
        VillageConsented e => it! with { Consent = new(recorded.At, recorded.By.Name, null), People = e.People, Equipment = e.Equipment },
        AdmissionRefused e => it! with { Refusal = new(recorded.At, recorded.By.Name, e.Reason) },
        _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name}"),
    };

    public static IEnumerable<ListRow> Rows(Admission it)
    {
        yield return new(List, JobRows.NewestFirst(it.At), new AdmissionLine(it.Wanted.Id), new Dictionary<string, string> { ["Unit"] = it.Wanted.UnitId, ["Place"] = it.Wanted.StationId });
        if (it.Stage is AdmissionStage.Admitted) yield return new(PublishedItem.List, $"admission~{it.Wanted.Id}", new InForce(null, 0, true, it.Wanted.StationId, it.Wanted.ItemId));
    }
}

/// <summary>Who says yes: the editors of the township ask, the data bureau approves for the county, the station's own people consent.</summary>
public static class AdmissionDecider
{
    public static IReadOnlyList<AdmissionAction> Allowed(Admission it, Actor actor) => (it.Stage, actor.Role) switch
    {
        (AdmissionStage.Refused, _) => [],
        (_, Role.CatalogueKeeper) => it.Approval is null ? [AdmissionAction.Approve, AdmissionAction.Refuse] : [AdmissionAction.Refuse],
        (AdmissionStage.Open, Role.StationClerk or Role.CaseAgent) when actor.PlaceId == it.Wanted.StationId => it.Consent is null ? [AdmissionAction.Consent, AdmissionAction.Refuse] : [AdmissionAction.Refuse],
        _ => [],
    };

    public static Decision<AdmissionEvent> Propose(Admission? it, AdmissionProposed wanted, Actor actor) =>
        !GuideChangeDecider.MayPropose(actor) || actor.UnitId != wanted.UnitId ? Forbidden
        : it is null or { Stage: AdmissionStage.Refused } ? wanted
        : new Problem(ProblemKind.NotNow, "admission-there", it.Stage is AdmissionStage.Admitted ? "这个驿站已经准入这个事项。" : "这个驿站的这个事项正在办理准入，不用再提。");

    public static Decision<AdmissionEvent> Decide(Admission? it, AdmissionAction action, AdmissionEvent happens, Actor actor) =>
        it is null ? new Problem(ProblemKind.Unknown, "not-found", "没有这份准入申请。")
        : Allowed(it, actor).Contains(action) ? happens
        : Enum.GetValues<AdmissionStage>().Any(stage => Allowed(Bare(it, stage), actor).Contains(action)) ? new Problem(ProblemKind.NotNow, "admission-stage", "这份准入申请已经有了这一步，请刷新后再看。")
        : Forbidden;

    private static Admission Bare(Admission it, AdmissionStage stage) => stage is AdmissionStage.Open ? new(it.Wanted, it.At, it.By) : it;
    private static Problem Forbidden => new(ProblemKind.Forbidden, "forbidden", "这一步不由您的岗位办理。");
}
