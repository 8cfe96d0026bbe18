namespace Zhengwu.Domain.Directory;

public enum UnitKind { County, Township, Street, Farm }

/// <summary>A unit keeps one book. Ids are four digits: "0000" the county, "0100" … the townships in the order of 000 附件3.</summary>
/// <param name="CentreName">Name of its hall, e.g. 公营子镇便民服务中心; naming is a county setting (K-34).</param>
public sealed record Unit(string Id, string Name, UnitKind Kind, string CentreName)
{
    public const string CountyId = "0000";
    public bool IsCounty => Kind == UnitKind.County;
}

/// <summary>驿站. Its id is the unit's first two digits and two of its own: "0401" is the first station of unit "0400".</summary>
/// <param name="TableRow">Row number in 000 附件3, kept as printed ("29*"): the star's meaning is not stated (K-01).</param>
public sealed record Station(string Id, string UnitId, string Name, string TableRow, IReadOnlyList<string> Covers);

/// <summary>A village is its township and its name, never the name alone (K-05).</summary>
public sealed record Village(string UnitId, string Name);

/// <summary>县直部门.</summary>
public sealed record Department(string Id, string Name);

/// <summary>
/// Roles of requirements 1.5. Leader and CountyLeader: 分管领导 of a township and of the county's window. TownshipOffice: 首席代表 of 站办所. CaseAgent:
/// 代办员. CentreDirector and ItemEditor: the two 中层干部 of 001 三(三). CatalogueKeeper: the data bureau's keeper of items and guides.
/// CountyDistributor: hands paper out to the departments.
/// </summary>
public enum Role
{
    IntegratedWindow, TownshipOffice, IssuingWindow, StationClerk, CountyZeroWindow, CountyDepartment, Supervisor, Administrator, Leader, CountyLeader,
    CaseAgent, CentreDirector, ItemEditor, DataOfficer, CatalogueKeeper, CountyDistributor, RatingManager,
}

/// <summary>A person of the directory.</summary>
/// <param name="Account">identityProvider + "|" + userId of the platform's principal; never a display name or a mail address.</param>
/// <param name="PlaceId">Station id for a station clerk; the unit's id for everybody else.</param>
/// <param name="DepartmentId">For <see cref="Role.CountyDepartment"/>.</param>
/// <param name="Office">For <see cref="Role.TownshipOffice"/>: 计生、农业、农经、劳动、民政、退役军人.</param>
/// <param name="Post">"A" or "B" of the AB post, else null.</param>
/// <param name="Mail">Work address for alarm mails; null: no mails.</param>
public sealed record Staff(
    string Id, string Account, string Name, Role Role, string UnitId, string PlaceId,
    string? DepartmentId, string? Office, string? Post, bool Disabled, string? Mail = null)
{
    /// <summary>Who a village station's person is; null where it was not said. Source: ORG-wd_village.</summary>
    public VillageStaff? Kind { get; init; }
}

/// <summary>社区专职工作人员, 村（社区）干部, 大学生村官, 网格员兼任.</summary>
public enum VillageStaff { CommunityWorker, VillageCadre, GraduateOfficial, GridWorker }
