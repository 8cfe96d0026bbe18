using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Papers;

namespace Zhengwu.Api.Papers;

/// <summary>What the applicant takes home from the window: receipt, promise, authorisation.</summary>
public static class IntakePapers
{
    /// <summary>收件凭证 (DOC-accept_receipt, 002 四17).</summary>
    public static Paper Receipt(CasePaper of)
    {
        var it = of.It;
        return of.Of(PaperKind.Receipt, "收件凭证", of.Centre,
        [
            new Block.Facts([of.Case, of.Item, of.Person,
                .. it.Agent is { } agent ? [new Fact("代办人", $"{agent.Name}（{agent.Relation}）")] : Array.Empty<Fact>(),
                new("收件时间", PaperWords.Minute(it.ReceivedAt)),
                new("承诺办结", it.Item.PromisedDays > 0 ? PaperWords.Date(of.PromisedOn) : "当场办结", Strong: true),
                new("结果送达", PaperWords.Delivery(it.Delivery)), new("收件窗口", $"{it.TakenAt.PlaceName}　{it.ReceivedBy.Name}")]),
            Materials("已收材料", it.Materials.Where(m => m.Round == 0)),
            new Block.Box("全程免费代办", ["帮办、代办、教办全程免费，任何人不得以代办名义收取费用。", $"办理时限：{PaperWords.Limit(of.Guide?.Handling ?? default, it.Item.PromisedDays)}。", "材料收下不等于受理；需要补正的，一次告知全部内容。领取结果时请出示本凭证。"]),
            new Block.Lookup("手机扫码，或在网址输入编号和查询码，查看进度"),
            new Block.Seal(of.Centre, PaperWords.Date(it.ReceivedAt)),
        ]);
    }

    public static Block.Table Materials(string caption, IEnumerable<Material> materials) => new(caption,
        [new("序号", 10, true), new("材料名称", 48), new("收取方式", 30), new("扫描页", 12, true)],
        [.. materials.Select((m, i) => (IReadOnlyList<string>)[$"{i + 1}", m.Note is { Length: > 0 } note ? $"{m.Name}（{note}）" : m.Name, PaperWords.Treatment(m), m.Files.Count > 0 ? $"{m.Files.Count}" : "—"])]);

    /// <summary>容缺受理承诺书 (MODE-rongque): what is missing, until when, and what happens if it does not come.</summary>
    public static Paper? Promise(CasePaper of)
    {
        if (TownshipSide.Promised(of.It, of.Reference.Rules.Calendar) is not { } promised) return null;
        return of.Of(PaperKind.Promise, "容缺受理承诺书", of.Centre,
        [
            new Block.Facts([of.Case, of.Item, of.Person, new("联系电话", Domain.Directory.Masks.Phone(of.It.Applicant.Phone))]),
            new Block.Text($"{of.Centre}：", Flush: true),
            new Block.Text($"本人申请办理上列事项，已被告知全部申请材料。现基本条件具备、主要材料齐全，下列材料暂不能提交，申请容缺受理："),
            new Block.Table(null, [new("序号", 12, true), new("容缺材料", 88)], [.. promised.Outstanding.Select((name, i) => (IReadOnlyList<string>)[$"{i + 1}", name])]),
            new Block.Text("本人郑重承诺："),
            new Block.Points([$"自受理之日起 {promised.Days} 个工作日内{(promised.DueOn is { } due ? $"（{PaperWords.Date(due)}前）" : "")}补齐上列材料，并对材料的真实性负责；",
                "已知晓：逾期不补齐的，受理失效，所交材料退回，可以重新申请；", "已知晓：弄虚作假的，依法撤销办理结果，并记入信用记录。"]),
            new Block.Signatures([new("承诺人", ["签名（手印）", "日期"]), new("窗口经办人", ["签名", "日期"])]),
            new Block.Seal(of.Centre, PaperWords.Date(of.It.ReceivedAt)),
        ]);
    }

    /// <summary>授权委托书 (DOC-agency; RELAY-free). <paramref name="full"/>: with both ID numbers, after the look stands on the record.</summary>
    public static Paper? Authorisation(CasePaper of, bool full)
    {
        if (of.It.Agent is not { } agent) return null;
        string Id(string number) => full ? number : Domain.Directory.Masks.IdNumber(number);
        var it = of.It;
        return of.Of(PaperKind.Authorisation, "授权委托书", of.Centre,
        [
            new Block.Facts([of.Case, of.Item]),
            new Block.Table("委托双方", [new("", 16, true), new("姓名", 22, true), new("身份证号码", 38, true), new("联系电话", 24, true)],
                [["委托人", it.Applicant.Name, Id(it.Applicant.IdNumber), full ? it.Applicant.Phone : Domain.Directory.Masks.Phone(it.Applicant.Phone)],
                    ["受托人", agent.Name, Id(agent.IdNumber), full ? agent.Phone : Domain.Directory.Masks.Phone(agent.Phone)]]),
            .. AgencyText($"委托人现委托受托人（与委托人关系：{agent.Relation}）", it.Item.Name),
        ]);
    }

    /// <summary>The clauses, also of the blank form.</summary>
    public static IEnumerable<Block> AgencyText(string who, string item) =>
    [
        new Block.Text($"{who}，代为办理“{item}”，委托权限如下："),
        new Block.Points(["代为提出申请、填写表单、提交和补正材料；", "代为签收收件凭证、补正通知、受理或者不予受理通知；", "代为领取办理结果。领取证照、款项的，另行约定：□ 同意代领　□ 由本人领取。"]),
        new Block.Text("委托期限：自签订之日起至本事项办结之日止。受托人在上述权限内签署的文件，委托人均予承认。"),
        new Block.Box("全程免费代办", [PaperWords.Free]),
        new Block.Signatures([new("委托人", ["签名（手印）", "日期"]), new("受托人", ["签名（手印）", "日期"])]),
        new Block.Text("附：委托人、受托人身份证复印件。委托人不能书写的，由两名见证人在场，按手印并由见证人签名。", Flush: true),
    ];
}
