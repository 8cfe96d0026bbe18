using System.Text.Json.Serialization;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.People;

/// <summary>What the county changed of its people after the import: every grant of a role, a post or an office, from what to what. Names and shapes are pinned.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(StaffAdded), "staff-added")]
[JsonDerivedType(typeof(StaffChanged), "staff-changed")]
[JsonDerivedType(typeof(StaffDisabled), "staff-disabled")]
[JsonDerivedType(typeof(StaffEnabled), "staff-enabled")]
[JsonDerivedType(typeof(SheetTaken), "sheet-taken")]
[JsonDerivedType(typeof(UnitRenamed), "unit-renamed")]
public abstract record PeopleEvent;

public sealed record StaffAdded(Staff Person, string? Reason = null) : PeopleEvent;

/// <summary>Role, place, post, office, name, account or mail changed: both as they stood and as they stand.</summary>
public sealed record StaffChanged(Staff Was, Staff Person, string? Reason = null) : PeopleEvent;

/// <summary>停用: the person signs in no more. <paramref name="Successor"/> took over what was in hand.</summary>
public sealed record StaffDisabled(Staff Person, string Reason, string? Successor = null) : PeopleEvent;

public sealed record StaffEnabled(Staff Person, string? Reason = null) : PeopleEvent;

/// <summary>One sheet, one entry: 300 accounts would not fit into one transaction as 300 events (ORG-acct_total).</summary>
public sealed record SheetTaken(IReadOnlyList<Staff> Added, IReadOnlyList<StaffChange> Changed) : PeopleEvent;

public sealed record StaffChange(Staff Was, Staff Person);

/// <summary>The name of a hall is the county's choice (K-34).</summary>
public sealed record UnitRenamed(string UnitId, string Was, string CentreName) : PeopleEvent;
