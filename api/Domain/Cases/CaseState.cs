using System.Text.Json.Serialization;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Cases;

/// <summary>Where a case stands, seen from the township.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Relayed), "relayed")]
[JsonDerivedType(typeof(AtCounty), "at-county")]
[JsonDerivedType(typeof(AtOffice), "at-office")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(TakenOver), "taken-over")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(WithDepartment), "with-department")]
[JsonDerivedType(typeof(OnPrivateNetwork), "on-private-network")]
[JsonDerivedType(typeof(OnPlatform), "on-platform")]
[JsonDerivedType(typeof(InSpecialProcedure), "in-special-procedure")]
[JsonDerivedType(typeof(AwaitingSupplement), "awaiting-supplement")]
[JsonDerivedType(typeof(SupplementUnderReview), "supplement-under-review")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(ResultOnTheWay), "result-on-the-way")]
[JsonDerivedType(typeof(ReadyForPickup), "ready-for-pickup")]
[JsonDerivedType(typeof(Arrived), "arrived")]
[JsonDerivedType(typeof(HandedOver), "handed-over")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(WithdrawalPending), "withdrawal-pending")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
public abstract record CaseStage
{
    /// <summary>Submitted; the county's book has not answered yet.</summary>
    public sealed record Relayed : CaseStage;
    /// <summary>Stands in the county's list, nobody has taken it over.</summary>
    public sealed record AtCounty : CaseStage;
    /// <summary>Lies with a township office, whose chief representative has not accepted it yet.</summary>
    public sealed record AtOffice : CaseStage;
    public sealed record Returned : CaseStage;
    public sealed record TakenOver : CaseStage;
    public sealed record Accepted : CaseStage;
    public sealed record WithDepartment : CaseStage;
    public sealed record OnPrivateNetwork : CaseStage;
    public sealed record OnPlatform : CaseStage;
    /// <summary>评审、听证、检验…: days of which do not count.</summary>
    public sealed record InSpecialProcedure(CaseStage Before, string Name) : CaseStage;
    public sealed record AwaitingSupplement(CaseStage Before) : CaseStage;
    public sealed record SupplementUnderReview(CaseStage Before) : CaseStage;
    public sealed record Refused : CaseStage;
    public sealed record Decided : CaseStage;
    public sealed record ResultOnTheWay : CaseStage;
    public sealed record ReadyForPickup : CaseStage;
    public sealed record Arrived : CaseStage;
    public sealed record HandedOver : CaseStage;
    public sealed record Closed : CaseStage;
    /// <summary>The applicant took it back; the county has not confirmed. <paramref name="Before"/> follows the county's news meanwhile.</summary>
    public sealed record WithdrawalPending(CaseStage Before) : CaseStage;
    public sealed record Withdrawn : CaseStage;
}

/// <summary>A case in the township's book: the fold of its events. It is decided by the county (帮代办) or by an office of the township.</summary>
/// <param name="JobVersion">Newest event of the county's job that was heard.</param>
/// <param name="LastRung">Own version of the newest event the county must hear. <paramref name="PreviousRung"/> is the one before.</param>
/// <param name="CountyHolder">Who holds it at the county.</param>
public sealed record Case(
    string Number, ItemRef Item, ServiceMode Mode, Applicant Applicant, Agent? Agent, IReadOnlyList<Material> Materials,
    Delivery Delivery, Place TakenAt, DateTimeOffset ReceivedAt, By ReceivedBy, DateTimeOffset PromisedBy, SearchMarks Search, DataKind Kind,
    CaseStage Stage, DateTimeOffset Since, By? CountyHolder, int JobVersion, int LastRung, int PreviousRung)
{
    public Watch Watch { get; init; } = Watch.Empty;
    /// <summary>Cases of one visit that belong together (一事联办).</summary>
    public string? Group { get; init; }
    public Promise? Promise { get; init; }
    /// <summary>Why it was taken although the same item of the same person was open elsewhere.</summary>
    [Sealed] public string? Despite { get; init; }
    public By? AssignedTo { get; init; }
    public IssuingDesk IssuedBy { get; init; }
    /// <summary>When materials came last, and how often they did: from there an office's one-time notice is due.</summary>
    public DateTimeOffset MaterialsAt { get; init; }
    public int Receipts { get; init; } = 1;
    public IReadOnlyList<ReviewTick>? Review { get; init; }
    /// <summary>What representatives of another office did, and why.</summary>
    public IReadOnlyList<StandIn> StandIns { get; init; } = [];
    /// <summary>容缺受理: what is still to come.</summary>
    public CaseAccepted? Tolerated { get; init; }
    public DateTimeOffset? ToleratedAt { get; init; }
    public ExtensionRequested? Extension { get; init; }
    public bool WasDeemedAccepted { get; init; }
    public bool HasLapsed { get; init; }
    public ResultIssued? Issued { get; init; }
    public By? IssuedByWhom { get; init; }
    public Closing? Outside { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }
    /// <summary>Supplements and special procedures since the materials were taken.</summary>
    public IReadOnlyList<Pause> Pauses { get; init; } = [];
    /// <summary>Working days of an approved extension.</summary>
    public int ExtraDays { get; init; }
    public string? DepartmentName { get; init; }
    public SupplementRequested? Supplement { get; init; }
    public DateTimeOffset? SupplementAskedAt { get; init; }
    public By? SupplementAskedBy { get; init; }
    public AcceptanceRefused? Refusal { get; init; }
    public DateTimeOffset? RefusedAt { get; init; }
    public ReturnedToTownship? Return { get; init; }
    public HandledOnPrivateNetwork? PrivateNetwork { get; init; }
    public AcceptedOnPlatform? Platform { get; init; }
    public CaseDecided? Decision { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public ResultMailed? Mailed { get; init; }
    public ResultReadyForPickup? Ready { get; init; }
    public DateTimeOffset? IssuedAt { get; init; }
    public DateTimeOffset? ArrivedAt { get; init; }
    public HandedOver? HandOver { get; init; }
    public DateTimeOffset? HandedOverAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    /// <summary>When its personal data was erased.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Who answers for it at the township.</summary>
    public By Responsible => AssignedTo ?? ReceivedBy;
    public int SupplementRounds => Supplement?.Round ?? 0;

    /// <summary>What was left to follow at intake (容缺后补) and has not come since.</summary>
    public IReadOnlyList<string> Following =>
        [.. Materials.Where(m => m.Treatment is MaterialTreatment.Follows && !Materials.Any(came => came.MaterialId == m.MaterialId && came.Treatment is not MaterialTreatment.Follows)).Select(m => m.Name)];

    /// <summary>The <see cref="Material.Round"/> of what was promised and came later.</summary>
    public const int OutstandingRound = 99;

    /// <summary>Which events of an agent case ring the county's bell.</summary>
    public static bool IsHeardByCounty(CaseEvent happened) =>
        happened is RelayedToCounty or RelayedAgain or SupplementProvided or WithdrawalRequested or Cases.HandedOver or ClosedOutside;
}

/// <summary>受审分离例外: another office's representative acted, for this reason.</summary>
public sealed record StandIn(string What, By By, [property: Sealed] string Reason, DateTimeOffset At);

/// <summary>体外办结, by whom.</summary>
public sealed record Closing([property: Sealed] string How, string? DocumentNumber, [property: Sealed] string Reason, By By, DateTimeOffset At);
