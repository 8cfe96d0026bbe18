using Zhengwu.Api.Import;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Papers;

namespace Zhengwu.Api.Papers;

/// <summary>A case and everything its papers are written from.</summary>
/// <param name="Head">Hash of the newest line of the record.</param>
/// <param name="Code">Lookup code of the case.</param>
public sealed record CasePaper(Case It, string Head, ReferenceData Reference, string? Prefix, Uri Site, string Code, DateTimeOffset Now)
{
    private CountyDirectory Directory => Reference.Directory;
    public string County => Directory.Unit(Unit.CountyId)!.Name;
    public string Centre => Directory.Unit(It.TakenAt.UnitId)?.CentreName ?? It.TakenAt.PlaceName;
    public string Department => Directory.Department(It.Item.DepartmentId)?.Name ?? It.Item.DepartmentId;
    public ServiceGuide? Guide => Reference.Guides.Find(It.Item.Id, It.Item.GuideVersion);
    public string Applicant => It.Applicant.Name;
    public string MaskedId => Masks.IdNumber(It.Applicant.IdNumber);
    /// <summary>Who answers for acceptance and decision and whose seal they carry.</summary>
    public string Authority => It.Item.Office is { } office ? $"{Centre}（{office}）" : Department.StartsWith('县') ? County[..^1] + Department : Department;

    public string Number(PaperKind kind, int round = 0) => DocumentNumbers.Of(Directory, Prefix, It.Number, kind, round);

    public Fact Item => new("办理事项", It.Item.SituationName is { } situation ? $"{It.Item.Name}　{situation}" : It.Item.Name);
    public Fact Person => new("申请人", $"{Applicant}　身份证号 {MaskedId}");
    public Fact Case => new("办件编号", It.Number, Strong: true);

    public DateOnly PromisedOn => Shanghai.DateOf(It.PromisedBy);

    public Paper Of(PaperKind kind, string title, string issuer, IReadOnlyList<Block> blocks, int round = 0)
    {
        var link = new Uri(Site, $"/p#{It.Number}.{Code}").ToString();
        return new(NameOf(kind), title, Number(kind, round), County, issuer, blocks)
        {
            CaseNumber = It.Number,
            Mark = Guide is { } guide ? $"{PaperWords.Mark(guide)}　办件记录 {Head[..12]}" : $"办件记录 {Head[..12]}",
            LookupCode = Code, LookupUrl = link, QrSvg = PaperWords.Qr(link), Practice = It.Kind is DataKind.Practice,
        };
    }

    /// <summary>The name on the wire.</summary>
    public static string NameOf(PaperKind kind) => kind switch
    {
        PaperKind.OneTimeNotice => "one-time-notice",
        PaperKind.NonAcceptance => "non-acceptance",
        PaperKind.IssueReceipt => "issue-receipt",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static PaperKind? KindOf(string name) => Enum.GetValues<PaperKind>().Where(k => NameOf(k) == name).Select(k => (PaperKind?)k).FirstOrDefault();
}
