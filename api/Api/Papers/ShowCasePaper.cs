using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Papers;

namespace Zhengwu.Api.Papers;

/// <summary>The papers of one case (DOC-*); only for who may see the case, a foreign number answers as an unknown one.</summary>
public static class ShowCasePaper
{
    public sealed record Line(string Paper, string Title, string Number);
    public sealed record None;

    /// <summary>Which papers the case has now, in the order of its life.</summary>
    public static async Task<IResult> List(HttpContext http, string number, CaseDesk desk, PersonalMarks marks, Settings settings, TimeProvider time) =>
        await Find(http, number, desk, marks, settings, time) is { } of
            ? new JsonAnswer(new { number, papers = Enum.GetValues<PaperKind>().Select(k => Write(of, k)).OfType<Paper>().Select(p => new Line(p.Kind, p.Title, p.Number)) })
            : Problems.Answer(Problems.NotFound);

    /// <summary>One paper; 409 when the case has not come that far. ID numbers are masked.</summary>
    public static async Task<IResult> Handle(HttpContext http, string number, string paper, CaseDesk desk, PersonalMarks marks, Settings settings, TimeProvider time)
    {
        if (CasePaper.KindOf(paper) is not { } kind || await Find(http, number, desk, marks, settings, time) is not { } of) return Problems.Answer(Problems.NotFound);
        return Write(of, kind) is { } written ? new JsonAnswer(written) : Problems.Answer(409, "no-such-paper", "这个办件现在还没有这种文书。");
    }

    /// <summary>收件凭证; kept under the case, where the slip of every intake is fetched.</summary>
    public static Task<IResult> Receipt(HttpContext http, string number, CaseDesk desk, PersonalMarks marks, Settings settings, TimeProvider time) =>
        Handle(http, number, CasePaper.NameOf(PaperKind.Receipt), desk, marks, settings, time);

    /// <summary>授权委托书 with both ID numbers: whoever fetches it has looked at them, so that stands on the record first.</summary>
    public static async Task<IResult> FullAuthorisation(HttpContext http, string number, CaseDesk desk, PersonalMarks marks, Settings settings, TimeProvider time)
    {
        var written = await desk.Command<None>(http, number, (_, _) => new CaseCommand.Reveal("打印授权委托书"));
        if (written is not JsonAnswer { Status: 200 }) return written;
        return await Find(http, number, desk, marks, settings, time) is { } of && IntakePapers.Authorisation(of, full: true) is { } paper
            ? new JsonAnswer(paper)
            : Problems.Answer(409, "no-such-paper", "这个办件没有代办人，可以打印空白的授权委托书。");
    }

    private static async ValueTask<CasePaper?> Find(HttpContext http, string number, CaseDesk desk, PersonalMarks marks, Settings settings, TimeProvider time) =>
        await desk.Find(http, number, fresh: true) is { State: { } it } loaded
            ? new(it, loaded.Head, http.Asking().Reference, settings.PaperPrefix, settings.SiteUrl, marks.LookupCode(number), time.GetUtcNow())
            : null;

    private static Paper? Write(CasePaper of, PaperKind kind) => kind switch
    {
        PaperKind.OneTimeNotice => OneTimeNotice(of),
        PaperKind.Authorisation => IntakePapers.Authorisation(of, full: false),
        PaperKind.Receipt => IntakePapers.Receipt(of),
        PaperKind.Promise => IntakePapers.Promise(of),
        PaperKind.Supplement => DecisionPapers.Supplement(of),
        PaperKind.NonAcceptance => DecisionPapers.NonAcceptance(of),
        PaperKind.Acceptance => DecisionPapers.Acceptance(of),
        PaperKind.Decision => DecisionPapers.Decision(of),
        PaperKind.IssueReceipt => DecisionPapers.IssueReceipt(of),
        _ => throw new InvalidOperationException(),
    };

    private static Paper? OneTimeNotice(CasePaper of) => of.Guide is { } guide
        ? of.Of(PaperKind.OneTimeNotice, "一次性告知单", of.Centre,
        [
            new Block.Facts([of.Case, of.Person]), .. GuidePapers.Notice(guide, TownshipSide.Answers(of.It), of.Reference.Directory),
            new Block.Seal(of.Centre, PaperWords.Date(of.It.ReceivedAt)),
        ])
        : null;
}

/// <summary>The papers of one guide, before any case: /api/papers/guides/{itemId}/{paper}?answers=a,b (situation and option ids).</summary>
public static class ShowGuidePaper
{
    public static IResult Handle(HttpContext http, string itemId, string paper, TimeProvider time, string? answers)
    {
        var asking = http.Asking();
        if (asking.Reference.Guides.Find(itemId) is not { } guide) return Problems.Answer(404, "no-such-item", "没有这个事项，或者已经停办。");
        var centre = asking.Unit.IsCounty ? asking.Unit.CentreName : asking.PlaceName;
        return GuidePapers.Of(paper, guide, (answers ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries), asking.Reference.Directory, centre, Shanghai.DateOf(time.GetUtcNow())) is { } written
            ? new JsonAnswer(written)
            : Problems.Answer(404, "no-such-paper", "没有这种文书。");
    }
}
