using System.Text.Json.Serialization;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Cases;

/// <summary>Where an agent case stands, seen from the township.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Relayed), "relayed")]
[JsonDerivedType(typeof(AtCounty), "at-county")]
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

/// <summary>An agent case in the township's book: the fold of its events.</summary>
/// <param name="JobVersion">Newest event of the county's job that was heard.</param>
/// <param name="LastRung">Own version of the newest event the county must hear. <paramref name="PreviousRung"/> is the one before.</param>
/// <param name="CountyHolder">Who holds it at the county.</param>
public sealed record Case(
    string Number, ItemRef Item, ServiceMode Mode, Applicant Applicant, Agent? Agent, IReadOnlyList<Material> Materials,
    Delivery Delivery, Place TakenAt, DateTimeOffset ReceivedAt, By ReceivedBy, DateTimeOffset PromisedBy, SearchMarks Search, DataKind Kind,
    CaseStage Stage, DateTimeOffset Since, By? CountyHolder, int JobVersion, int LastRung, int PreviousRung)
{
    public Watch Watch { get; init; } = Watch.Empty;
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

    /// <summary>Which events ring the county's bell.</summary>
    public static bool IsHeardByCounty(CaseEvent happened) =>
        happened is RelayedToCounty or RelayedAgain or SupplementProvided or WithdrawalRequested or Cases.HandedOver;
}
