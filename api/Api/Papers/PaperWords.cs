using QRCoder;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Catalogue;

namespace Zhengwu.Api.Papers;

/// <summary>Words that several papers share.</summary>
public static class PaperWords
{
    public const string Free = "本县政务服务帮办、代办、教办全程免费，任何人不得以代办名义收取费用。收费事项只收法定费用，由收费单位开具票据。";
    public const string Blank = "　　　　";

    public static string Date(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
    public static string Date(DateTimeOffset at) => Date(Shanghai.DateOf(at));
    public static string Minute(DateTimeOffset at) => $"{Date(at)} {Shanghai.Local(at):HH:mm}";

    public static string Limit(HandlingKind handling, int days) =>
        handling is HandlingKind.Immediate || days == 0 ? "即办件：材料齐全当场办结" : $"{days} 个工作日，自受理次日起算；补正、听证、检验、鉴定、专家评审等时间不计";

    public static string Statutory(int days) => days == 0 ? "法律法规未规定具体期限" : $"{days} 个工作日";

    public static string Treatment(Material m) => m.Treatment switch
    {
        MaterialTreatment.OriginalSeen => "已核验原件，原件退还",
        MaterialTreatment.Copy => "收复印件",
        MaterialTreatment.Exempt => "免交",
        MaterialTreatment.PaperFollows => "纸质后送",
        MaterialTreatment.Follows => "容缺，承诺后补",
        MaterialTreatment.Reused => m.Reuse is { } earlier ? $"沿用 {earlier.Number}" : "沿用已交材料",
        _ => "见说明",
    };

    public static string Form(MaterialRule m) => m.Form switch
    {
        MaterialForm.Original => $"原件 {m.Copies} 份",
        MaterialForm.Copy => $"复印件 {m.Copies} 份",
        _ => $"原件核验，复印件 {m.Copies} 份",
    };

    public static string Remark(MaterialRule m) => string.Join("；", new[]
    {
        m.Required ? null : "有则提交", m.PaperMustTravel ? "纸质原件须送县" : null, m.MayBeExempt ? "能核验电子证照的免交" : null, m.MayFollow is true ? "可容缺后补" : null, m.Note,
    }.Where(t => !string.IsNullOrWhiteSpace(t)));

    public static string Group(SpecialGroup? group) => group switch
    {
        SpecialGroup.Elderly => "老年人", SpecialGroup.Disabled => "残疾人", SpecialGroup.Veteran => "军人军属、退役军人", SpecialGroup.LowIncome => "困难群众",
        SpecialGroup.Ill => "病患", SpecialGroup.Pregnant => "孕妇", _ => "",
    };

    public static string Mode(ServiceMode mode) => mode switch { ServiceMode.Assisted => "帮办", ServiceMode.OnBehalf => "代办", _ => "教办" };

    public static string Delivery(Delivery delivery) => delivery switch
    {
        Domain.Cases.Delivery.ByMail => "邮寄送达",
        Domain.Cases.Delivery.AtStation => "到驿站领取",
        _ => "到便民服务中心领取",
    };

    /// <summary>The printed paper and the public page can be compared by eye.</summary>
    public static string Mark(ServiceGuide guide) => $"办事指南第 {guide.Version} 版　校验 {GuideHash.Of(guide)}";

    public static string Qr(string link)
    {
        using var qr = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(qr);
        return svg.GetGraphic(4);
    }
}
