using System.Text.Json.Serialization;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.People;

/// <summary>What can be asked of the county's people. Also the wire format of POST /api/people/changes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Add), "add")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(Disable), "disable")]
[JsonDerivedType(typeof(Enable), "enable")]
[JsonDerivedType(typeof(RenameHall), "rename-hall")]
public abstract record PersonChange
{
    private PersonChange() { }

    public sealed record Add(PersonForm Person, string? Reason = null) : PersonChange;
    /// <param name="HandOverTo">Staff id of who takes what is in hand, when role or unit change.</param>
    public sealed record Edit(PersonForm Person, string? Reason = null, string? HandOverTo = null) : PersonChange;
    /// <param name="HandOverTo">Staff id of who takes what is in hand.</param>
    public sealed record Disable(string Id, string Reason, string? HandOverTo = null) : PersonChange;
    public sealed record Enable(string Id, string? Reason = null) : PersonChange;
    public sealed record RenameHall(string UnitId, string CentreName) : PersonChange;
}

/// <summary>A person as it was typed or stands in a sheet.</summary>
/// <param name="Account">identityProvider + "|" + userId, never shared by two people.</param>
/// <param name="PlaceId">Null: the unit's own hall.</param>
/// <param name="Post">"A" or "B", else null.</param>
/// <param name="Kind">Who a village station's person is (ORG-wd_village).</param>
public sealed record PersonForm(string Id, string Account, string Name, Role Role, string UnitId, string? PlaceId = null, string? DepartmentId = null,
    string? Office = null, string? Post = null, string? Mail = null, VillageStaff? Kind = null)
{
    /// <summary>Blanks around texts and empty texts are nobody's intention.</summary>
    public Staff ToStaff(bool disabled) => new(Clean(Id) ?? "", Clean(Account) ?? "", Clean(Name) ?? "", Role, UnitId, Clean(PlaceId) ?? UnitId,
        Clean(DepartmentId), Clean(Office), Clean(Post), disabled, Clean(Mail)) { Kind = Kind };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
