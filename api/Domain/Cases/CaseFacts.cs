using System.Text.Json.Serialization;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.Cases;

/// <summary>Real work, or practice that no statistic may count.</summary>
public enum DataKind { Real, Practice }

/// <summary>帮办 · 代办 · 教办. Source: 003 三(二)2.</summary>
public enum ServiceMode { Assisted, OnBehalf, Taught }

/// <summary>老、弱、病、残、军等特殊群体. Source: 001 三(四)4.</summary>
public enum SpecialGroup { Elderly, Disabled, Veteran, LowIncome, Ill, Pregnant }

/// <summary>By what right somebody applies for another.</summary>
public enum Authorisation { PowerOfAttorney, Guardian, SameHousehold, RecordedConsent }

/// <summary>原件核验 · 复印件 · 免交 · 纸质后送 · 容缺后补 · 复用.</summary>
public enum MaterialTreatment { OriginalSeen, Copy, Exempt, PaperFollows, Follows, Reused }

/// <summary>How sure we are of a reused material: the original was checked, or only a copy was seen.</summary>
public enum Trust { OriginalSeen, Copy }

/// <summary>How the person agreed that an earlier material serves again.</summary>
public enum Consent { Signed, Oral }

/// <summary>材料复用: where it was accepted first, until when it serves, and that its owner agreed (DATA-wd_reuse).</summary>
public sealed record Reuse(string Number, string PlaceName, DateTimeOffset AcceptedAt, DateOnly ValidUntil, Trust Trust, Consent Consent);

/// <summary>容缺承诺: the applicant promised what is missing within so many working days of acceptance.</summary>
public sealed record Promise(int Days);

/// <summary>An answer to a question of the situation tree, in words as they were then.</summary>
public sealed record SituationAnswer(string Id, string Question, string Text);

/// <summary>One ticked line of the business manual.</summary>
public sealed record ReviewTick(string Id, string Text, bool Passed, [property: Sealed] string? Note = null);

/// <summary>Who issues what the township decided (K-28).</summary>
public enum IssuingDesk { Either, IntegratedWindow, IssuingWindow }

public enum DecisionOutcome { Granted, Denied }

/// <summary>The item as it was when the case was taken; a case keeps its guide version.</summary>
/// <param name="KeptYears">How long its personal data stays after the case is over.</param>
public sealed record ItemRef(string Id, int GuideVersion, string Name, string? Situation, string? SituationName, DecisionRoute Route, string? OutsideSystem, string DepartmentId, int PromisedDays,
    int StatutoryDays = 0, HandlingKind Handling = HandlingKind.Promised, string? Office = null, IReadOnlyList<SituationAnswer>? Answers = null, int KeptYears = Retention.UsualCaseYears)
{
    /// <summary>Decided by a chief representative of the township, not by the county.</summary>
    public bool IsOfTownship => Route is DecisionRoute.Township;
}

public sealed record Applicant([property: Sealed] string Name, [property: Sealed] string IdNumber, [property: Sealed] string Phone, Village Village, string VillageUnitName, SpecialGroup? Group);

public sealed record Agent([property: Sealed] string Name, [property: Sealed] string IdNumber, [property: Sealed] string Phone, [property: Sealed] string Relation, Authorisation Authorisation);

/// <summary>A file in Blob storage, named by a random id; its hash is what was accepted (I13).</summary>
/// <param name="Scan">What the virus scanner said: clean, or absent where there is none; null for what came before it was asked.</param>
public sealed record MaterialFile(string FileId, [property: Sealed] string Name, string Type, long Size, string Sha256, string? Scan = null);

/// <summary>What was handed in for one line of the guide. <paramref name="Round"/> is 0 at intake, n for the n-th supplement.</summary>
public sealed record Material(string MaterialId, string Name, MaterialTreatment Treatment, IReadOnlyList<MaterialFile> Files, [property: Sealed] string? Note, int Round = 0, Reuse? Reuse = null);

/// <summary>How the result shall come back. Source: 004 三(二)2.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "way")]
[JsonDerivedType(typeof(ByMail), "mail")]
[JsonDerivedType(typeof(AtTownship), "township")]
[JsonDerivedType(typeof(AtStation), "station")]
public abstract record Delivery
{
    public sealed record ByMail([property: Sealed] string Recipient, [property: Sealed] string Phone, [property: Sealed] string Address) : Delivery;
    public sealed record AtTownship : Delivery;
    public sealed record AtStation : Delivery;
}

/// <summary>Where a case was taken: the hall (place id = unit id) or a station.</summary>
public sealed record Place(string UnitId, string UnitName, string PlaceId, string PlaceName);

/// <summary>One thing that is wrong; a notice lists all of them at once (一次性告知).</summary>
public sealed record SupplementItem(string? MaterialId, string Name, [property: Sealed] string Problem);

/// <summary>
/// Keys for search without the words themselves: HMACs of name, last four of ID and of phone, village; the whole ID number as a tag.
/// </summary>
public sealed record SearchMarks([property: Sealed] IReadOnlyList<string> Marks, [property: Sealed] string IdMark);
