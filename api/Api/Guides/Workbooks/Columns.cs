using Zhengwu.Domain.Catalogue;

namespace Zhengwu.Api.Guides.Workbooks;

/// <summary>The six sheets of the catalogue's workbook and the headings of their columns, in their order.</summary>
public static class Columns
{
    public const string Items = "事项", Materials = "材料", Tree = "情形与问题", Points = "审查要点", Faq = "常见问题", Levels = "层级权限";

    public const string ItemId = "事项编号", Version = "版本", Name = "事项名称", Pinyin = "拼音", Initials = "首字母", Category = "所属领域", LegalBasis = "法律依据", Conditions = "申请条件", Procedure = "办理程序",
        StatutoryDays = "法定时限", PromisedDays = "承诺时限", Fee = "收费依据及标准", Complaint = "投诉渠道", Handling = "办件类型", Route = "办理路径", OutsideSystem = "专网系统", Department = "县级业务部门",
        Office = "站办所", TakenAt = "可收件层级", Remark = "备注";
    public const string MaterialId = "材料编号", MaterialName = "材料名称", Form = "形式", Copies = "份数", Required = "必交", MustTravel = "纸质必送", MayBeExempt = "可免交", MayFollow = "可容缺",
        ReusableMonths = "复用月数", OnlyIn = "仅限选项", Note = "说明";
    public const string QuestionId = "问题编号", Question = "问题", OptionId = "选项编号", Option = "选项", AskIf = "前提选项";
    public const string PointId = "要点编号", Point = "审查要点", Asked = "问题", Answer = "解答", Level = "层级", Rights = "权限";

    /// <summary>Stands as the number of question 0.</summary>
    public const string Situation = "情形";

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Headings = new Dictionary<string, IReadOnlyList<string>>
    {
        [Items] = [ItemId, Version, Name, Pinyin, Initials, Category, LegalBasis, Conditions, Procedure, StatutoryDays, PromisedDays, Fee, Complaint, Handling, Route, OutsideSystem, Department, Office, TakenAt, Remark],
        [Materials] = [ItemId, MaterialId, MaterialName, Form, Copies, Required, MustTravel, MayBeExempt, MayFollow, ReusableMonths, OnlyIn, Note],
        [Tree] = [ItemId, QuestionId, Question, OptionId, Option, AskIf],
        [Points] = [ItemId, PointId, Point],
        [Faq] = [ItemId, Asked, Answer],
        [Levels] = [ItemId, Level, Rights],
    };

    public static readonly IReadOnlyList<string> YesNo = [GuideWords.Of(true), GuideWords.Of(false)];
}
