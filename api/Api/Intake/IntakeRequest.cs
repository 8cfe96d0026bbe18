using Zhengwu.Api.Cases;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Intake;

public sealed record ItemPart(string Id, int GuideVersion, string? Situation = null, IReadOnlyList<string>? Answers = null);
public sealed record VillagePart(string UnitId, string Name);
public sealed record ApplicantPart(string Name, string IdNumber, string Phone, VillagePart Village, SpecialGroup? Group = null);
public sealed record AgentPart(string Name, string IdNumber, string Phone, string Relation, Authorisation Authorisation);
/// <summary>容缺承诺书: signed, and the working days in which the applicant promises what is missing.</summary>
public sealed record PromisePart(int Days, bool Signed);

/// <summary>What one visit gives once, however many items it is about.</summary>
/// <param name="Despite">Why it is taken although the same item of the same person is open elsewhere.</param>
/// <param name="Seen">Numbers of open cases that were shown at the window; null: nobody looked, so the server does.</param>
public sealed record VisitPart(ServiceMode Mode, ApplicantPart Applicant, DeliveryRequest Delivery, AgentPart? Agent, string? Ticket, PromisePart? Promise, string? Despite, IReadOnlyList<string>? Seen);

/// <summary>One item of the visit and what is handed in for it.</summary>
public sealed record ItemRequest(ItemPart Item, IReadOnlyList<MaterialRequest> Materials);
