using System.Text.Json.Serialization;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Cases;

/// <summary>
/// What can be on the record of an agent case in the township's book. Names and shapes are pinned: an event once written is read for ever.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CaseReceived), "case-received")]
[JsonDerivedType(typeof(RelayedToCounty), "relayed-to-county")]
[JsonDerivedType(typeof(SupplementProvided), "supplement-provided")]
[JsonDerivedType(typeof(RelayedAgain), "relayed-again")]
[JsonDerivedType(typeof(WithdrawalRequested), "withdrawal-requested")]
[JsonDerivedType(typeof(CountyReported), "county-reported")]
[JsonDerivedType(typeof(ResultArrived), "result-arrived")]
[JsonDerivedType(typeof(HandedOver), "handed-over")]
[JsonDerivedType(typeof(CaseClosed), "case-closed")]
[JsonDerivedType(typeof(ContactCorrected), "contact-corrected")]
[JsonDerivedType(typeof(NoteAdded), "note-added")]
[JsonDerivedType(typeof(PersonalDataRevealed), "personal-data-revealed")]
[JsonDerivedType(typeof(LimitPassed), "limit-passed")]
[JsonDerivedType(typeof(CaseWatched), "case-watched")]
[JsonDerivedType(typeof(RoutedToOffice), "routed-to-office")]
[JsonDerivedType(typeof(OfficeActed), "office-acted")]
[JsonDerivedType(typeof(OutstandingProvided), "outstanding-provided")]
[JsonDerivedType(typeof(ResultIssued), "result-issued")]
[JsonDerivedType(typeof(ClosedOutside), "closed-outside")]
[JsonDerivedType(typeof(CaseAssigned), "case-assigned")]
[JsonDerivedType(typeof(PersonalDataErased), "personal-data-erased")]
public abstract record CaseEvent;

/// <summary>
/// 收件: the materials were taken against a receipt; the township answers for them from here (002 四17). <paramref name="PromisedBy"/> is what the
/// receipt says; later changes stand in the clocks. <paramref name="Ticket"/> is the hall's ticket of the visit, <paramref name="Group"/> names the cases
/// that were taken in one go (一事联办), <paramref name="Despite"/> says why it was taken although the same item was open elsewhere (两头受理).
/// </summary>
public sealed record CaseReceived(
    string Number, ItemRef Item, ServiceMode Mode, Applicant Applicant, Agent? Agent, IReadOnlyList<Material> Materials,
    Delivery Delivery, Place TakenAt, DateTimeOffset PromisedBy, SearchMarks Search, DataKind Kind, string? Ticket = null,
    string? Group = null, Promise? Promise = null, [property: Sealed] string? Despite = null) : CaseEvent;

/// <summary>提交到帮代办项目栏: the county's 0号窗口 is asked to take the case over (004 三(二)2). Carries no personal data.</summary>
public sealed record RelayedToCounty(string Number, ItemRef Item, Place From, int Materials, DataKind Kind) : CaseEvent;

/// <summary>流转站办所: the chief representative of this office decides (004 三(四)); <paramref name="IssuedBy"/> is the county's setting of that day.</summary>
public sealed record RoutedToOffice(string Office, IssuingDesk IssuedBy) : CaseEvent;

/// <summary>
/// The office did what the county does with a relayed case: 受理、补正、不予受理、特别程序、延长、决定. <paramref name="Review"/> are the ticked lines of the
/// business manual; <paramref name="StandIn"/> says why another office's representative did it.
/// </summary>
public sealed record OfficeActed(CountyJobEvent What, IReadOnlyList<ReviewTick>? Review = null, [property: Sealed] string? StandIn = null) : CaseEvent;

/// <summary>容缺材料补齐.</summary>
public sealed record OutstandingProvided(IReadOnlyList<Material> Materials, [property: Sealed] string? Note) : CaseEvent;

/// <summary>出件: what the township decided is written out; with a courier it is on its way, else it lies at the window.</summary>
public sealed record ResultIssued(string? DocumentNumber, int Copies, string? Courier, [property: Sealed] string? CourierNumber, [property: Sealed] string? Note) : CaseEvent;

/// <summary>体外办结: it was settled without the steps of the system; goes to the supervisor's list (CASE-wd_notwice).</summary>
public sealed record ClosedOutside([property: Sealed] string How, string? DocumentNumber, [property: Sealed] string Reason) : CaseEvent;

/// <summary>交给同事: who answers for it at the township from here.</summary>
public sealed record CaseAssigned(By To, [property: Sealed] string Reason) : CaseEvent;

/// <summary>补正: what the county asked for was handed in; the pause of its clock ends.</summary>
public sealed record SupplementProvided(int Round, IReadOnlyList<Material> Materials, [property: Sealed] string? Note) : CaseEvent;

/// <summary>The case was relayed again after the county had returned it.</summary>
public sealed record RelayedAgain(IReadOnlyList<Material> Materials, [property: Sealed] string? Note) : CaseEvent;

/// <summary>The applicant takes the application back; it ends when the county confirms, or the decision was earlier.</summary>
public sealed record WithdrawalRequested([property: Sealed] string Reason) : CaseEvent;

/// <summary>The county's book said so: event <paramref name="JobVersion"/> of the job, when and by whom it happened there.</summary>
public sealed record CountyReported(int JobVersion, DateTimeOffset At, By CountyBy, CountyJobEvent Report) : CaseEvent;

/// <summary>The result lies at the township or the station.</summary>
public sealed record ResultArrived([property: Sealed] string? Note) : CaseEvent;

/// <summary>送达: the result (or the notice of a refusal) was handed to this receiver after this check.</summary>
public sealed record HandedOver([property: Sealed] string Receiver, ReceiverRelation Relation, ReceiverCheck Checked, [property: Sealed] string? Note) : CaseEvent;

/// <summary>办结: nothing remains to be done at the window.</summary>
public sealed record CaseClosed : CaseEvent;

/// <summary>Phone or delivery wish were corrected; the earlier ones stay on the record.</summary>
public sealed record ContactCorrected([property: Sealed] string Phone, Delivery? Delivery) : CaseEvent;

public sealed record NoteAdded([property: Sealed] string Text) : CaseEvent;

/// <summary>Somebody looked at the unmasked personal data, for this purpose.</summary>
public sealed record PersonalDataRevealed([property: Sealed] string Purpose) : CaseEvent;

/// <summary>The time of keeping is over, or the person asked and nothing stands against it: the key of the record is forgotten (PIPL 47).</summary>
public sealed record PersonalDataErased(string Why) : CaseEvent;

/// <summary>Limits set anew, alarms, 督办 and their answers.</summary>
public sealed record CaseWatched(WatchEvent What) : CaseEvent;

/// <summary>A limit ran out while the case was still open; written by the first version, before there were levels.</summary>
public sealed record LimitPassed(string Kind, DateTimeOffset DueAt) : CaseEvent;

public enum ReceiverRelation { Self, Agent, Family }

/// <summary>身份证核验 · 熟识 · 授权书 · 快递签收.</summary>
public enum ReceiverCheck { IdCard, Known, Authorisation, CourierSigned }
