using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;
using QRCoder;

namespace Zhengwu.Api.Cases;

/// <summary>收件凭证: what was taken, when it is promised, how to ask for it. The lookup code stands in the link's fragment, which no server sees.</summary>
public static class ShowReceipt
{
    public sealed record Line(string Name, MaterialTreatment Treatment, int Count);
    public sealed record Receipt(string Number, string CountyName, string PlaceName, string ItemName, string ApplicantMasked, IEnumerable<Line> Materials,
        DateTimeOffset ReceivedAt, DateOnly PromisedOn, string PromisedRule, string LookupCode, string LookupUrl, string QrSvg, string HeadHash, string Clerk);

    public static async Task<IResult> Handle(HttpContext http, string number, CaseDesk desk, PersonalMarks marks, Settings settings)
    {
        if (await desk.Find(http, number, fresh: true) is not { State: { } it } loaded) return Problems.Answer(Problems.NotFound);
        var code = marks.LookupCode(number);
        var link = new Uri(settings.SiteUrl, $"/p#{number}.{code}").ToString();
        using var qr = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(qr);
        return new JsonAnswer(new Receipt(number, http.Asking().Reference.Directory.Unit(Unit.CountyId)!.Name, it.TakenAt.PlaceName, it.Item.Name,
            Masks.Name(it.Applicant.Name), it.Materials.Where(m => m.Round == 0).Select(m => new Line(m.Name, m.Treatment, m.Files.Count)),
            it.ReceivedAt, Shanghai.DateOf(it.PromisedBy), it.Item.PromisedDays > 0 ? $"{it.Item.PromisedDays} 个工作日，自受理次日起算，补正、听证等时间不计" : "即时办结", code, link,
            svg.GetGraphic(4), loaded.Head[..12], it.ReceivedBy.Name));
    }
}
