using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Papers;

/// <summary>The booklets of 000 三: 制度以外的四本 and 《办事指南》.</summary>
public static class Books
{
    /// <summary>《办事指南》 of one office's or department's items, or of all (DOC-guidebook).</summary>
    public static Paper Guides(IReadOnlyList<ServiceGuide> guides, string owner, CountyDirectory directory, string issuer, DateOnly today) =>
        New("guides", $"办事指南（{owner}）", directory, issuer, today,
        [
            .. guides.SelectMany(g => (Block[])[new Block.NewSheet(), new Block.Heading(g.Name, 1), .. GuidePapers.Guide(g, directory), new Block.Text(PaperWords.Mark(g), Flush: true)]),
        ]);

    /// <summary>全市通办目录手册 (DOC-allcity): every item, by field, with who takes and who decides.</summary>
    public static Paper Catalogue(IReadOnlyList<ServiceGuide> guides, CountyDirectory directory, string issuer, DateOnly today) =>
        New("catalogue", "政务服务事项目录手册", directory, issuer, today,
        [
            new Block.Text($"本手册收录本县可在驿站、乡镇便民服务中心办理的事项 {guides.Count} 项。清单之外无审批；事项以当日系统公布的为准。"),
            .. guides.GroupBy(g => g.Category).SelectMany(field => (Block[])[new Block.Heading($"{field.Key}（{field.Count()} 项）", 1), Items(field, directory)]),
        ]);

    /// <summary>便民服务事项清单 (DOC-bianminlist): what a village station takes.</summary>
    public static Paper Convenience(IReadOnlyList<ServiceGuide> guides, string place, CountyDirectory directory, string issuer, DateOnly today) =>
        New("convenience", "便民服务事项清单", directory, issuer, today, [new Block.Text($"{place}可以就近办理下列 {guides.Count} 个事项，帮办、代办全程免费。"),
            new Block.Table(null, [new("序号", 9, true), new("事项名称", 41), new("办理时限", 22), new("主要材料", 28)],
                [.. guides.Select((g, i) => (IReadOnlyList<string>)[$"{i + 1}", g.Name, Short(g), string.Join("、", g.Materials.Where(m => m.Required && m.OnlyIn.Count == 0).Take(3).Select(m => m.Name))])])]) with { Booklet = false };

    /// <summary>办件统计台账 (DOC-ledger): one month of one place; practice is not counted.</summary>
    public static Paper Ledger(IReadOnlyList<CaseSummary> rows, string place, DateOnly month, CountyDirectory directory, string issuer, DateOnly today)
    {
        static string Day(CaseSummary r) => $"{int.Parse(r.Number[9..11], System.Globalization.CultureInfo.InvariantCulture)}月{int.Parse(r.Number[11..13], System.Globalization.CultureInfo.InvariantCulture)}日";
        static bool Over(CaseSummary r) => r.Stage is "closed" or "handed-over";
        return New("ledger", "办件统计台账", directory, issuer, today,
        [
            new Block.Facts([new("收件地点", place, Strong: true), new("统计月份", $"{month.Year}年{month.Month}月"),
                new("收件数", $"{rows.Count} 件", Strong: true), new("已送达办结", $"{rows.Count(Over)} 件"), new("不受理、撤回", $"{rows.Count(r => r.Stage is "refused" or "withdrawn")} 件"),
                new("正在办理", $"{rows.Count(r => !Over(r) && r.Stage is not ("refused" or "withdrawn"))} 件")]),
            new Block.Heading("按事项"),
            new Block.Table(null, [new("事项名称", 76), new("件数", 24, true)], [.. rows.GroupBy(r => r.ItemName).OrderByDescending(g => g.Count()).Select(g => (IReadOnlyList<string>)[g.Key, $"{g.Count()}"])]),
            new Block.Heading("逐件登记"),
            new Block.Table(null, [new("序号", 8, true), new("办件编号", 28), new("收件日期", 13, true), new("事项名称", 20), new("申请人", 11, true), new("办理情况", 20)],
                [.. rows.Select((r, i) => (IReadOnlyList<string>)[$"{i + 1}", r.Number, Day(r), r.ItemName, r.ApplicantMasked, r.Headline])]),
            new Block.Signatures([new("登记人", ["签名", "日期"]), new("负责人", ["签名", "日期"])]),
        ]) with { Booklet = false };
    }

    /// <summary>驿站服务联络体系手册 (DOC-contactbook; RELAY-kz_contactbook): the ladder of 000 附件8二, with the form of 附件4 to fill in for each department; the page puts the contact list in its place.</summary>
    public static Paper Contacts(CountyDirectory directory, string issuer, DateOnly today) =>
        New("contacts", "驿站服务联络体系手册", directory, issuer, today,
        [
            new Block.Heading("一、遇到不会办的业务怎么联系", 1),
            new Block.Steps(["首先联系业务主管部门联系人，由主管部门负责解释、答疑。", "部门联系人不能解答或者联系不上，直接联系部门分管领导，由分管领导负责解释、答疑。", "分管领导不能解答或者联系不上，联系县营商局营商环境建设监督股，由监督股进行协调。"]),
            new Block.Heading("二、县直部门联系人", 1),
            .. directory.Departments.Select(d => (Block)new Block.Table(d.Name, [new("序号", 10, true), new("职务", 26), new("姓名", 18, true), new("联系电话", 24, true), new("备注", 22)],
                [["1", "业务联系人（股长/主任）", "", "", ""], ["2", "分管领导", "", "", ""]])),
        ]);

    /// <summary>办件交接单 (DOC-bundle, 001 三(五)): the paper that must travel, signed for at each hand-over.</summary>
    public static Paper Transfer(string number, IReadOnlyList<Case> cases, string place, CountyDirectory directory, string issuer, string qrText, DateOnly today) =>
        new("transfer", "办件纸质材料交接单", number, directory.Unit(Unit.CountyId)!.Name, issuer,
        [
            new Block.Facts([new("交接单号", number, Strong: true), new("移交单位", place), new("接收单位", directory.Unit(Unit.CountyId)!.CentreName), new("办件", $"{cases.Count} 件", Strong: true)]),
            new Block.Table(null, [new("序号", 8, true), new("办件编号", 28), new("事项", 22), new("随送纸质材料", 32), new("清点", 10, true)],
                [.. cases.Select((c, i) => (IReadOnlyList<string>)[$"{i + 1}", c.Number, c.Item.Name, Travelling(c), "□"])]),
            new Block.Text("移交人、接收人当面清点，材料袋封口处签名。有缺少、破损的，在备注写明并当场电话告知移交单位。"),
            new Block.Facts([new("备注", PaperWords.Blank)]),
            new Block.Signatures([new("移交人", ["签名", "时间"]), new("运送人", ["签名", "时间"]), new("接收人", ["签名", "时间"])]),
            new Block.Lookup("扫码核对：交接单号和全部办件编号"),
        ])
        { QrSvg = PaperWords.Qr(qrText) };

    private static string Travelling(Case it)
    {
        var names = it.Materials.Where(m => m.Treatment is MaterialTreatment.PaperFollows).Select(m => m.Name).ToList();
        return names.Count > 0 ? string.Join("、", names) : string.Join("、", it.Materials.Where(m => m.Treatment is MaterialTreatment.Copy or MaterialTreatment.OriginalSeen).Select(m => m.Name));
    }

    private static Block.Table Items(IEnumerable<ServiceGuide> guides, CountyDirectory directory) => new(null,
        [new("序号", 9, true), new("事项名称", 37), new("办理部门", 22), new("受理层级", 14, true), new("承诺时限", 18, true)],
        [.. guides.Select((g, i) => (IReadOnlyList<string>)[$"{i + 1}", g.Name + (g.Remark is { } remark ? $"（{remark}）" : ""), GuidePapers.DepartmentOf(g, directory),
            string.Concat(g.TakenAt.Select(t => t switch { TakingLevel.County => "县", TakingLevel.Township => "镇", _ => "村" })), Short(g)])]);

    private static string Short(ServiceGuide guide) => guide.PromisedDays == 0 ? "当场办结" : $"{guide.PromisedDays} 个工作日";

    private static Paper New(string kind, string title, CountyDirectory directory, string issuer, DateOnly today, IReadOnlyList<Block> blocks) =>
        new(kind, title, PaperWords.Date(today), directory.Unit(Unit.CountyId)!.Name, issuer, blocks) { Booklet = true };
}
