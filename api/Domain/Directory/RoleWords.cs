namespace Zhengwu.Domain.Directory;

/// <summary>Roles and kinds of staff as people say them; no two roles of one level share a word, so that a sheet can be read back.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.IntegratedWindow => "综合窗口",
        Role.TownshipOffice => "站办所",
        Role.IssuingWindow => "出件窗口",
        Role.StationClerk => "驿站",
        Role.CountyZeroWindow => "县0号窗口",
        Role.CountyDepartment => "县直部门",
        Role.Supervisor => "督查",
        Role.Leader or Role.CountyLeader => "分管领导",
        Role.CaseAgent => "代办员",
        Role.CentreDirector => "中心主任",
        Role.ItemEditor => "事项专干",
        Role.DataOfficer => "数据专员",
        Role.CatalogueKeeper => "事项管理",
        Role.CountyDistributor => "县级分发",
        Role.RatingManager => "好差评管理",
        _ => "管理员",
    };

    public static string Of(VillageStaff kind) => kind switch
    {
        VillageStaff.CommunityWorker => "社区专职工作人员",
        VillageStaff.VillageCadre => "村（社区）干部",
        VillageStaff.GraduateOfficial => "大学生村官",
        _ => "网格员兼任",
    };

    /// <summary>Whether people of this role belong to the county and not to a township.</summary>
    public static bool IsOfCounty(Role role) => role is Role.CountyZeroWindow or Role.CountyDepartment or Role.CountyLeader or Role.Supervisor or Role.Administrator
        or Role.CatalogueKeeper or Role.CountyDistributor or Role.RatingManager;
}
