using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Papers;

/// <summary>办事指南 as paper: the fields of 003 附件2 三 and 001 三(一)4, always of one named version.</summary>
public static class GuidePapers
{
    public static readonly IReadOnlyList<string> Names = ["guide", "one-time-notice", "materials", "flow", "pack", "authorisation"];

    public static Paper? Of(string paper, ServiceGuide guide, IReadOnlyList<string> answers, CountyDirectory directory, string issuer, DateOnly today) => paper switch
    {
        "guide" => New("guide", "办事指南", guide, directory, issuer, [.. Guide(guide, directory)]),
        "materials" => New("materials", "申请材料目录", guide, directory, issuer, [ItemFact(guide, directory), Materials(guide.Materials), .. Forms(guide)]),
        "flow" => New("flow", "办事流程图", guide, directory, issuer, [ItemFact(guide, directory), new Block.Steps(guide.Procedure), .. Limits(guide)]),
        "pack" => New("pack", "办事指南", guide, directory, issuer, [.. Guide(guide, directory), new Block.NewSheet(), new Block.Heading("办事流程图", 1), new Block.Steps(guide.Procedure),
            new Block.NewSheet(), new Block.Heading("申请材料目录", 1), Materials(guide.Materials), .. Forms(guide)]),
        "one-time-notice" => New("one-time-notice", "一次性告知单", guide, directory, issuer, [.. Notice(guide, answers, directory), new Block.Seal(issuer, PaperWords.Date(today))]),
        "authorisation" => New("authorisation", "授权委托书", guide, directory, issuer, [.. BlankAuthorisation(guide)]),
        _ => null,
    };

    /// <summary>一次性告知 (DOC-onetime, 002 五19): what this applicant in this situation needs, and nothing else.</summary>
    public static IEnumerable<Block> Notice(ServiceGuide guide, IReadOnlyList<string> answers, CountyDirectory directory)
    {
        var chosen = Chosen(guide, answers);
        return
        [
            new Block.Facts([new("办理事项", guide.Name, Strong: true), .. chosen.Length > 0 ? [new Fact("您的情形", chosen)] : Array.Empty<Fact>(),
                new("办理部门", DepartmentOf(guide, directory)), new("办理时限", PaperWords.Limit(guide.Handling, guide.PromisedDays)), new("收费标准", guide.Fee)]),
            new Block.Text("按您说明的情形，办理上列事项需要的全部材料一次告知如下。按此备齐即可办理，不再要求其他材料："),
            Materials(Needed(guide, answers)),
            new Block.Heading("申请条件"), new Block.Points(guide.Conditions),
            new Block.Heading("到哪里办"), new Block.Text($"{Places(guide)}。行动不便的可以预约上门，也可以委托帮代办人员代办。"),
            new Block.Box("请注意", ["能通过数据共享、电子证照核验的材料免交。", PaperWords.Free, $"投诉咨询：{guide.Complaint}"]),
        ];
    }

    /// <summary>The materials of these answers; without answers all of the guide.</summary>
    public static IEnumerable<MaterialRule> Needed(ServiceGuide guide, IReadOnlyList<string> answers) =>
        answers.Count == 0 ? guide.Materials : guide.MaterialsFor(answers);

    /// <summary>All fields, for the booklet and for the wall.</summary>
    public static IEnumerable<Block> Guide(ServiceGuide guide, CountyDirectory directory) =>
    [
        ItemFact(guide, directory),
        new Block.Heading("一、办理依据"), new Block.Points(guide.LegalBasis),
        new Block.Heading("二、申请条件"), new Block.Points(guide.Conditions),
        new Block.Heading("三、申报材料"), Materials(guide.Materials),
        new Block.Heading("四、办理程序"), new Block.Points(guide.Procedure),
        new Block.Heading("五、办理时限"), .. Limits(guide),
        new Block.Heading("六、收费标准"), new Block.Text(guide.Fee),
        new Block.Heading("七、投诉渠道"), new Block.Text(guide.Complaint),
        .. guide.Faq is { Count: > 0 } faq ? [new Block.Heading("八、常见问题"), .. faq.Select(f => (Block)new Block.Text($"问：{f.Question}　答：{f.Answer}"))] : Array.Empty<Block>(),
    ];

    public static Block.Table Materials(IEnumerable<MaterialRule> rules) => new(null, [new("序号", 10, true), new("材料名称", 31), new("要求", 19), new("说明", 40)],
        [.. rules.Select((m, i) => (IReadOnlyList<string>)[$"{i + 1}", m.Name, PaperWords.Form(m), PaperWords.Remark(m)])]);

    public static string DepartmentOf(ServiceGuide guide, CountyDirectory directory) =>
        guide.Office is { } office ? $"乡镇{office}" : directory.Department(guide.DepartmentId)?.Name ?? guide.DepartmentId;

    public static string Places(ServiceGuide guide) =>
        string.Join("、", new[] { (TakingLevel.Village, "村驿站"), (TakingLevel.Township, "乡镇便民服务中心"), (TakingLevel.County, "县政务服务中心") }.Where(p => guide.TakenAt.Contains(p.Item1)).Select(p => p.Item2));

    public static string Chosen(ServiceGuide guide, IReadOnlyList<string> answers) => string.Join("；",
        guide.Situations.Where(s => answers.Contains(s.Id)).Select(s => s.Name)
            .Concat((guide.Questions ?? []).SelectMany(q => q.Options.Where(o => answers.Contains(o.Id)).Select(o => $"{q.Text.TrimEnd('？', '?')}：{o.Text}"))));

    private static Block.Facts ItemFact(ServiceGuide guide, CountyDirectory directory) => new([new("事项名称", guide.Name, Strong: true), new("办理部门", DepartmentOf(guide, directory)), new("办理地点", Places(guide))]);

    private static IEnumerable<Block> Limits(ServiceGuide guide) =>
        [new Block.Facts([new("承诺时限", PaperWords.Limit(guide.Handling, guide.PromisedDays)), new("法定时限", PaperWords.Statutory(guide.StatutoryDays))])];

    private static IEnumerable<Block> Forms(ServiceGuide guide)
    {
        var forms = guide.Materials.Where(m => m.Blank is not null || m.Sample is not null).ToList();
        return forms.Count == 0
            ? [new Block.Text("空白表单、示例样表请向窗口工作人员索取。")]
            : [new Block.Heading("空白表单和示例样表"), new Block.Points([.. forms.Select(m => $"{m.Name}：{string.Join("、", new[] { m.Blank?.Name, m.Sample?.Name }.Where(n => n is not null))}")])];
    }

    private static IEnumerable<Block> BlankAuthorisation(ServiceGuide guide) =>
    [
        new Block.Facts([new("办理事项", guide.Name, Strong: true)]),
        new Block.Table("委托双方", [new("", 16, true), new("姓名", 22), new("身份证号码", 38), new("联系电话", 24)], [["委托人", "", "", ""], ["受托人", "", "", ""]]),
        .. IntakePapers.AgencyText("委托人现委托受托人（与委托人关系：＿＿＿＿＿＿）", guide.Name),
    ];

    private static Paper New(string kind, string title, ServiceGuide guide, CountyDirectory directory, string issuer, IReadOnlyList<Block> blocks) =>
        new(kind, title, $"{guide.Name}　第 {guide.Version} 版", directory.Unit(Unit.CountyId)!.Name, issuer, blocks)
        {
            Mark = PaperWords.Mark(guide), Guide = new(guide.ItemId, guide.Version, GuideHash.Of(guide)),
        };
}
