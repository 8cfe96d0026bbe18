using System.Text.Json.Serialization;
using Zhengwu.Domain.Catalogue;

namespace Zhengwu.Domain.GuideChanges;

/// <summary>改动 · 新增 · 取消.</summary>
public enum ChangeKind { Change, New, Retire }

/// <summary>
/// 事项变动 → 联系县级业务部门确准 → 报送数据局 → 动态调整 (ITEM-guide_change, K-30). Names and shapes are pinned.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ChangeProposed), "change-proposed")]
[JsonDerivedType(typeof(ChangeEdited), "change-edited")]
[JsonDerivedType(typeof(ChangeConfirmed), "change-confirmed")]
[JsonDerivedType(typeof(ChangeReturned), "change-returned")]
[JsonDerivedType(typeof(ChangePublished), "change-published")]
[JsonDerivedType(typeof(ChangeWithdrawn), "change-withdrawn")]
public abstract record GuideChangeEvent;

/// <summary>Somebody asks that the guide say otherwise.</summary>
/// <param name="BaseVersion">The newest version then; 0 for a new item.</param>
/// <param name="Wanted">What it shall say, version 0; null: the item shall leave the list.</param>
/// <param name="DepartmentId">The county department that must confirm it.</param>
public sealed record ChangeProposed(string Id, ChangeKind Kind, string ItemId, string ItemName, int BaseVersion, ServiceGuide? Wanted, string DepartmentId, string Reason, string UnitId) : GuideChangeEvent;

/// <summary>The proposer says it better; what was returned is proposed again.</summary>
public sealed record ChangeEdited(ServiceGuide? Wanted, string Reason, int BaseVersion) : GuideChangeEvent;

/// <summary>The department answers for it.</summary>
public sealed record ChangeConfirmed(string? Note) : GuideChangeEvent;
public sealed record ChangeReturned(string Reason) : GuideChangeEvent;

/// <summary>It is in force as this version (0: the item left the list).</summary>
public sealed record ChangePublished(int GuideVersion, string Hash, string? Note) : GuideChangeEvent;
public sealed record ChangeWithdrawn(string Reason) : GuideChangeEvent;
