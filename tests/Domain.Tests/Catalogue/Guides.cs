using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.Tests.Catalogue;

/// <summary>Guides that may be published, to be spoilt by the tests.</summary>
internal static class Guides
{
    public static readonly IReadOnlyList<Department> Departments = [new("minzheng", "县民政局"), new("scjg", "县市场监督管理局")];

    public static readonly ServiceGuide Township = new("xiaoe-jiuzhu", 1, "小额救助", "xiao e jiu zhu", "xejz", "社会救助", ["《社会救助暂行办法》"], ["遭遇困难"],
        [Material("application"), Material("illness", "ill"), Material("stranger-note", "ill&stranger"), Material("school", "school") with { MayFollow = true, ReusableMonths = 12 }],
        ["收件", "审批"], 0, 5, "不收费", "12345", HandlingKind.Promised, DecisionRoute.Township, null, "minzheng", [TakingLevel.Township, TakingLevel.Village], [new("ill", "患病"), new("school", "就学")])
    {
        Office = "民政", Questions = [new("where", "户籍在本县吗？", [new("local", "在"), new("stranger", "不在")], ["ill"])], ReviewPoints = [new("p1", "困难属实")], Faq = [new("多久？", "五天。")],
        Levels = [new(AdministrativeLevel.Township, [LevelRight.Receive, LevelRight.Accept, LevelRight.Decide, LevelRight.Issue]), new(AdministrativeLevel.Village, [LevelRight.Consult, LevelRight.Receive])],
    };

    public static readonly ServiceGuide County = Township with
    {
        ItemId = "getihu", Route = DecisionRoute.Platform, Office = null, DepartmentId = "scjg", ReviewPoints = null,
        Levels = [new(AdministrativeLevel.County, [LevelRight.Accept, LevelRight.Decide]), new(AdministrativeLevel.Township, [LevelRight.Receive]), new(AdministrativeLevel.Village, [LevelRight.Receive])],
    };

    public static MaterialRule Material(string id, params string[] onlyIn) => new(id, id, MaterialForm.Original, 1, true, false, false, onlyIn, null);

    public static IEnumerable<string> Codes(ServiceGuide guide) => GuideCheck.Check(guide, Departments).Select(p => p.Code);
}
