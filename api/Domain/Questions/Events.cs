using System.Text.Json.Serialization;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Questions;

/// <summary>Whom a question goes to: an office of the asker's own township, or a department of the county.</summary>
/// <param name="UnitId">Whose business hours count for the answer.</param>
/// <param name="Name">As people read it: 公营子镇民政首席代表, 县民政局.</param>
public sealed record AskedOf(string UnitId, string? Office, string? DepartmentId, string Name);

/// <summary>How a call ended.</summary>
public enum CallOutcome { Reached, NotReached, Answered, PassedOn }

/// <summary>疑难问题 (CASE-hard_question, RELAY-kz_escalate): what can be on its record. No personal data of applicants. Names and shapes are pinned.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(QuestionAsked), "question-asked")]
[JsonDerivedType(typeof(QuestionAnswered), "question-answered")]
[JsonDerivedType(typeof(CallLogged), "call-logged")]
[JsonDerivedType(typeof(QuestionEscalated), "question-escalated")]
[JsonDerivedType(typeof(QuestionClosed), "question-closed")]
[JsonDerivedType(typeof(QuestionWatched), "question-watched")]
public abstract record QuestionEvent;

/// <summary>A window or a station asks. <paramref name="WaitingHere"/>: the applicant stands at the window.</summary>
/// <param name="ItemId">Null when it concerns no single item of the list.</param>
public sealed record QuestionAsked(string Number, Place From, AskedOf Of, string? ItemId, string ItemName, string Text, string? CaseNumber, bool WaitingHere) : QuestionEvent;

/// <summary>The answer, complete at once. A later one corrects it.</summary>
/// <param name="Basis">The law or notice it rests on.</param>
/// <param name="ByPhone">Post and name of who said it on the phone; null: whoever is on the record wrote it.</param>
public sealed record QuestionAnswered(string Text, string? Basis, string? ByPhone) : QuestionEvent;

/// <summary>A call on the ladder. <paramref name="Contact"/> is post and name as the contact book had it.</summary>
public sealed record CallLogged(int Level, string? ContactId, string Contact, CallOutcome Outcome, string? Note) : QuestionEvent;

/// <summary>业务联系人 → 分管领导 → 营商环境建设监督股. <paramref name="Level"/> is the new one.</summary>
public sealed record QuestionEscalated(int Level, string Reason) : QuestionEvent;

public sealed record QuestionClosed(string? Note) : QuestionEvent;

public sealed record QuestionWatched(WatchEvent What) : QuestionEvent;
