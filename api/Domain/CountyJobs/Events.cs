using System.Text.Json.Serialization;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.CountyJobs;

/// <summary>What can be on the record of a relayed case in the county's book. Names and shapes are pinned.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(JobOpened), "job-opened")]
[JsonDerivedType(typeof(JobTakenOver), "job-taken-over")]
[JsonDerivedType(typeof(ReturnedToTownship), "returned-to-township")]
[JsonDerivedType(typeof(RelayedAgainReceived), "relayed-again-received")]
[JsonDerivedType(typeof(CaseAccepted), "case-accepted")]
[JsonDerivedType(typeof(SupplementRequested), "supplement-requested")]
[JsonDerivedType(typeof(SupplementReceived), "supplement-received")]
[JsonDerivedType(typeof(AcceptanceRefused), "acceptance-refused")]
[JsonDerivedType(typeof(HandedToDepartment), "handed-to-department")]
[JsonDerivedType(typeof(HandledOnPrivateNetwork), "handled-on-private-network")]
[JsonDerivedType(typeof(AcceptedOnPlatform), "accepted-on-platform")]
[JsonDerivedType(typeof(CaseDecided), "case-decided")]
[JsonDerivedType(typeof(ResultMailed), "result-mailed")]
[JsonDerivedType(typeof(ResultReadyForPickup), "result-ready-for-pickup")]
[JsonDerivedType(typeof(WithdrawalConfirmed), "withdrawal-confirmed")]
[JsonDerivedType(typeof(WithdrawalCameTooLate), "withdrawal-came-too-late")]
[JsonDerivedType(typeof(DeliveryHeard), "delivery-heard")]
[JsonDerivedType(typeof(JobNoteAdded), "job-note-added")]
[JsonDerivedType(typeof(JobPersonalDataRevealed), "job-personal-data-revealed")]
[JsonDerivedType(typeof(JobLimitPassed), "job-limit-passed")]
[JsonDerivedType(typeof(DeemedAccepted), "deemed-accepted")]
[JsonDerivedType(typeof(OutstandingReceived), "outstanding-received")]
[JsonDerivedType(typeof(SpecialProcedureStarted), "special-procedure-started")]
[JsonDerivedType(typeof(SpecialProcedureEnded), "special-procedure-ended")]
[JsonDerivedType(typeof(ExtensionRequested), "extension-requested")]
[JsonDerivedType(typeof(ExtensionApproved), "extension-approved")]
[JsonDerivedType(typeof(ExtensionRefused), "extension-refused")]
[JsonDerivedType(typeof(JobWatched), "job-watched")]
[JsonDerivedType(typeof(AcceptanceLapsed), "acceptance-lapsed")]
[JsonDerivedType(typeof(OutsideClosingHeard), "outside-closing-heard")]
[JsonDerivedType(typeof(JobPersonalDataErased), "job-personal-data-erased")]
public abstract record CountyJobEvent;

/// <summary>送达县里: the relayed case stands in the county's book. <paramref name="CaseVersion"/> is the township's event it answers.</summary>
public sealed record JobOpened(string Number, ItemRef Item, Place From, int Materials, DataKind Kind, DateTimeOffset RelayedAt, int CaseVersion) : CountyJobEvent;

/// <summary>承接: a clerk of the 0号窗口 answers for it from here. <paramref name="From"/> is the colleague it was taken from.</summary>
public sealed record JobTakenOver(By Clerk, By? From) : CountyJobEvent;

/// <summary>退回: not ready for the county, with what to do.</summary>
public sealed record ReturnedToTownship([property: Sealed] string Reason) : CountyJobEvent;

public sealed record RelayedAgainReceived(int CaseVersion, DateTimeOffset RelayedAt) : CountyJobEvent;

/// <summary>受理: the legal clock starts (行政许可法 32). With <paramref name="Outstanding"/> 容缺受理: these follow within so many working days.</summary>
public sealed record CaseAccepted(IReadOnlyList<string>? Outstanding = null, int? OutstandingDays = null) : CountyJobEvent;

/// <summary>Nobody said within the limit what is missing: accepted as of the day the materials came (行政许可法 32).</summary>
public sealed record DeemedAccepted(DateTimeOffset AsOf) : CountyJobEvent;

public sealed record OutstandingReceived([property: Sealed] string? Note) : CountyJobEvent;

/// <summary>听证、检验、检测、鉴定、专家评审…: its days do not count (行政许可法 45).</summary>
public sealed record SpecialProcedureStarted(string Name, [property: Sealed] string Reason) : CountyJobEvent;

public sealed record SpecialProcedureEnded([property: Sealed] string Conclusion) : CountyJobEvent;

/// <summary>延长: once, approved by the person in charge (行政许可法 42).</summary>
public sealed record ExtensionRequested(int Days, [property: Sealed] string Reason) : CountyJobEvent;

public sealed record ExtensionApproved(int Days, [property: Sealed] string? Note) : CountyJobEvent;

public sealed record ExtensionRefused([property: Sealed] string Reason) : CountyJobEvent;

/// <summary>
/// 补正通知: one notice with everything that is wrong. <paramref name="Round"/> counts from 1; from the second on <paramref name="Again"/> says why it was
/// not said at once (一次性告知, CASE-wd_once).
/// </summary>
public sealed record SupplementRequested(int Round, IReadOnlyList<SupplementItem> Items, [property: Sealed] string? Note, [property: Sealed] string? Again = null) : CountyJobEvent;

/// <summary>容缺承诺逾期: what was promised did not come in time, the acceptance is void (MODE-rongque).</summary>
public sealed record AcceptanceLapsed(IReadOnlyList<string> Outstanding) : CountyJobEvent;

/// <summary>The township closed the case without the steps of the system; nothing remains to be done at the county.</summary>
public sealed record OutsideClosingHeard(int CaseVersion) : CountyJobEvent;

/// <param name="ProvidedAt">When the township took it: the pause ends there, not when the news arrives.</param>
public sealed record SupplementReceived(int CaseVersion, int Round, DateTimeOffset? ProvidedAt = null) : CountyJobEvent;

/// <summary>不予受理: with reason and remedies, a written notice is due.</summary>
public sealed record AcceptanceRefused([property: Sealed] string Reason, string Remedies) : CountyJobEvent;

public sealed record HandedToDepartment(string DepartmentId, string DepartmentName) : CountyJobEvent;

/// <summary>转专网办理: entered in an industry network under its own number; 不点受理 (000 附件8四①).</summary>
public sealed record HandledOnPrivateNetwork(string System, [property: Sealed] string OutsideNumber, DateOnly EnteredOn) : CountyJobEvent;

/// <summary>一体化平台已受理 (000 附件8四②).</summary>
public sealed record AcceptedOnPlatform([property: Sealed] string OutsideNumber) : CountyJobEvent;

/// <summary>决定: granted or denied; a denial names the remedies.</summary>
public sealed record CaseDecided(DecisionOutcome Outcome, [property: Sealed] string Summary, string? DocumentNumber, string? Remedies, MaterialFile? Result) : CountyJobEvent;

/// <summary>出件, by courier.</summary>
public sealed record ResultMailed(string Courier, [property: Sealed] string CourierNumber) : CountyJobEvent;

/// <summary>出件, lies ready at <paramref name="PickupPlace"/>.</summary>
public sealed record ResultReadyForPickup(string PickupPlace) : CountyJobEvent;

public sealed record WithdrawalConfirmed(int CaseVersion) : CountyJobEvent;

/// <summary>The decision stood before the withdrawal arrived; the withdrawal has no effect.</summary>
public sealed record WithdrawalCameTooLate(int CaseVersion) : CountyJobEvent;

/// <summary>The township handed the result over; the loop is closed.</summary>
public sealed record DeliveryHeard(int CaseVersion) : CountyJobEvent;

public sealed record JobNoteAdded([property: Sealed] string Text) : CountyJobEvent;

public sealed record JobPersonalDataRevealed([property: Sealed] string Purpose) : CountyJobEvent;

/// <summary>As <see cref="PersonalDataErased"/>, of the county's own record.</summary>
public sealed record JobPersonalDataErased(string Why) : CountyJobEvent;

/// <summary>Limits set anew, alarms, 督办 and their answers.</summary>
public sealed record JobWatched(WatchEvent What) : CountyJobEvent;

/// <summary>Written by the first version, before there were levels.</summary>
public sealed record JobLimitPassed(string Kind, DateTimeOffset DueAt) : CountyJobEvent;
