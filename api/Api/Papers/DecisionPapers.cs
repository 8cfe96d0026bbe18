using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Papers;

namespace Zhengwu.Api.Papers;

/// <summary>What an authority tells the applicant: supplement, acceptance, refusal, decision, issue.</summary>
public static class DecisionPapers
{
    private const string Remedies = "如对本决定不服，可以自收到之日起六十日内依法申请行政复议，或者自收到之日起六个月内依法向人民法院提起行政诉讼。";

    /// <summary>补正通知书 (DOC-correction): everything at once (一次性告知); the pause of the clock is told.</summary>
    public static Paper? Supplement(CasePaper of)
    {
        if (of.It is not { Supplement: { } asked, SupplementAskedAt: { } at }) return null;
        return of.Of(PaperKind.Supplement, "补正材料通知书", of.Authority,
        [
            new Block.Facts([of.Case, of.Item, of.Person]),
            new Block.Text($"{of.Applicant}：", Flush: true),
            new Block.Text($"您于{PaperWords.Date(of.It.ReceivedAt)}提出的申请收悉。经审查，申请材料不齐全或者不符合法定形式，需要补正的全部内容一次告知如下（第 {asked.Round} 次）："),
            new Block.Table(null, [new("序号", 10, true), new("材料", 34), new("存在的问题和补正要求", 56)],
                [.. asked.Items.Select((i, n) => (IReadOnlyList<string>)[$"{n + 1}", i.Name, i.Problem])]),
            .. asked.Note is { Length: > 0 } note ? [new Block.Text($"说明：{note}")] : Array.Empty<Block>(),
            new Block.Text($"请将上列材料补齐后交到{of.It.TakenAt.PlaceName}，也可以由帮代办人员上门收取。等待补正的时间不计入办理时限，收到补正材料后继续计算。"),
            new Block.Lookup("扫码可查看补正要求和办理进度"),
            new Block.Seal(of.Authority, PaperWords.Date(at)),
            .. Received("补正材料通知书", of, PaperKind.Supplement, asked.Round),
        ], asked.Round);
    }

    /// <summary>受理通知书: from here the legal limit runs (行政许可法 32).</summary>
    public static Paper? Acceptance(CasePaper of)
    {
        if (of.It.AcceptedAt is not { } at) return null;
        var it = of.It;
        return of.Of(PaperKind.Acceptance, "受理通知书", of.Authority,
        [
            new Block.Facts([of.Case, of.Item, of.Person, new("受理日期", PaperWords.Date(at)),
                new("承诺时限", PaperWords.Limit(of.Guide?.Handling ?? default, it.Item.PromisedDays), Strong: true),
                new("法定时限", PaperWords.Statutory(it.Item.StatutoryDays))]),
            new Block.Text($"{of.Applicant}：", Flush: true),
            new Block.Text($"您提出的“{it.Item.Name}”申请，属于本机关职权范围，申请材料齐全、符合法定形式，根据《中华人民共和国行政许可法》第三十二条等规定，决定自{PaperWords.Date(at)}起予以受理。"),
            IntakePapers.Materials("受理的材料", it.Materials),
            .. it.ExtraDays > 0 ? [new Block.Text($"经批准，办理时限延长 {it.ExtraDays} 个工作日。")] : Array.Empty<Block>(),
            new Block.Text("办理中依法需要听证、检验、检测、鉴定、专家评审的，所需时间不计入时限，另行告知。"),
            new Block.Lookup("扫码查看办理进度"),
            new Block.Seal(of.Authority, PaperWords.Date(at)),
        ]);
    }

    /// <summary>不予受理告知书 (DOC-reject): reason and remedies in writing.</summary>
    public static Paper? NonAcceptance(CasePaper of)
    {
        if (of.It.Refusal is not { } refusal) return null;
        return of.Of(PaperKind.NonAcceptance, "不予受理告知书", of.Authority,
        [
            new Block.Facts([of.Case, of.Item, of.Person]),
            new Block.Text($"{of.Applicant}：", Flush: true),
            new Block.Text($"您于{PaperWords.Date(of.It.ReceivedAt)}提出的“{of.It.Item.Name}”申请收悉。经审查，决定不予受理。"),
            new Block.Heading("理由"), new Block.Text(refusal.Reason),
            new Block.Heading("救济途径"), new Block.Text(Remedy(refusal.Remedies)),
            new Block.Text("已交的材料随本告知书退还；条件变化或者材料具备后，可以重新申请。"),
            new Block.Seal(of.Authority, PaperWords.Date(of.It.RefusedAt ?? of.It.Since)),
            .. Received("不予受理告知书", of, PaperKind.NonAcceptance, 0),
        ]);
    }

    /// <summary>决定书 (DOC-result): granted, or denied with the remedies. The authority's own number stands in the text.</summary>
    public static Paper? Decision(CasePaper of)
    {
        if (of.It is not { Decision: { } decided, DecidedAt: { } at }) return null;
        var granted = decided.Outcome is DecisionOutcome.Granted;
        return of.Of(PaperKind.Decision, granted ? "准予办理决定书" : "不予办理决定书", of.Authority,
        [
            new Block.Facts([of.Case, of.Item, of.Person,
                .. decided.DocumentNumber is { Length: > 0 } own ? [new Fact("机关文号", own, Strong: true)] : Array.Empty<Fact>()]),
            new Block.Text($"{of.Applicant}：", Flush: true),
            new Block.Text($"您于{PaperWords.Date(of.It.ReceivedAt)}提出的“{of.It.Item.Name}”申请，经审查，决定{(granted ? "准予办理" : "不予办理")}。"),
            new Block.Heading(granted ? "决定内容" : "理由"), new Block.Text(decided.Summary),
            .. granted ? Array.Empty<Block>() : [new Block.Heading("救济途径"), new Block.Text(Remedy(decided.Remedies))],
            .. of.Guide is { } guide ? [new Block.Heading("依据"), new Block.Points(guide.LegalBasis)] : Array.Empty<Block>(),
            new Block.Seal(of.Authority, PaperWords.Date(at)),
            .. Received(granted ? "准予办理决定书" : "不予办理决定书", of, PaperKind.Decision, 0),
        ]);
    }

    /// <summary>出件（领取）凭证: who fetched what.</summary>
    public static Paper? IssueReceipt(CasePaper of)
    {
        var it = of.It;
        if (it.Decision is not { } decided) return null;
        var way = TownshipSide.IssuedHow(it) ?? (it.Mailed is { } mail ? $"邮寄：{mail.Courier} {mail.CourierNumber}" : it.Ready is { } ready ? $"到{ready.PickupPlace}领取" : PaperWords.Delivery(it.Delivery));
        return of.Of(PaperKind.IssueReceipt, "出件（领取）凭证", of.Centre,
        [
            new Block.Facts([of.Case, of.Item, of.Person, new("办理结果", decided.Outcome is DecisionOutcome.Granted ? "准予办理" : "不予办理", Strong: true),
                .. (it.Issued?.DocumentNumber ?? decided.DocumentNumber) is { Length: > 0 } own ? [new Fact("证照、文书号", own)] : Array.Empty<Fact>(),
                new("送达方式", way), .. it.HandedOverAt is { } at ? [new Fact("送达时间", PaperWords.Minute(at))] : Array.Empty<Fact>()]),
            new Block.Text("上列办理结果已经交付，领取人已当面核对姓名、证件号码和内容无误。"),
            new Block.Facts([new("领取人", it.HandOver?.Receiver ?? PaperWords.Blank), new("与申请人关系", it.HandOver is { } over ? Relation(over.Relation) : "□ 本人　□ 代办人　□ 家属"),
                new("核验方式", it.HandOver is { } check ? Check(check.Checked) : "□ 身份证　□ 熟识　□ 授权书　□ 快递签收")]),
            new Block.Signatures([new("领取人", ["签名（手印）", "日期"]), new("出件窗口", ["签名", "日期"])]),
            new Block.Box("请您评价", ["扫描下方二维码进入查询页，可以对这次服务作出评价；不满意的必回访、必整改。", PaperWords.Free]),
            new Block.Lookup("扫码查看办理过程和评价服务"),
        ]);
    }

    private static string Remedy(string? own) => string.IsNullOrWhiteSpace(own) ? Remedies : own;

    private static string Relation(ReceiverRelation relation) => relation switch { ReceiverRelation.Self => "本人", ReceiverRelation.Agent => "代办人", _ => "家属" };

    private static string Check(ReceiverCheck check) => check switch
    {
        ReceiverCheck.IdCard => "身份证核验", ReceiverCheck.Known => "熟识", ReceiverCheck.Authorisation => "授权书", _ => "快递签收",
    };

    private static IEnumerable<Block> Received(string title, CasePaper of, PaperKind kind, int round) =>
    [
        new Block.Tear("送达回执（由窗口留存）"),
        new Block.Text($"今收到{of.Number(kind, round)}《{title}》一份。", Flush: true),
        new Block.Signatures([new("收件人", ["签名（手印）", "日期"]), new("送达人", ["签名", "日期"])]),
    ];
}
