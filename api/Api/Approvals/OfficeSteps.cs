using Zhengwu.Api.Cases;
using Zhengwu.Api.CountyWindow;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Api.Approvals;

/// <summary>
/// What a chief representative does with a case of the township: the acts of the county's desk, on the township's own book. <c>standIn</c> says why
/// another office's representative acts (422 when it is missing); who took the case may not act at all (403 own-case).
/// </summary>
public static class OfficeSteps
{
    public sealed record AcceptRequest(IReadOnlyList<string>? Outstanding = null, int? Days = null, string? StandIn = null);
    public sealed record SupplementRequest(IReadOnlyList<RequestSupplement.Item> Items, string? Note = null, string? Again = null, string? StandIn = null);
    public sealed record RefuseRequest(string Reason, string Remedies, string? StandIn = null);
    public sealed record Tick(string Id, bool Passed, string? Note = null);
    public sealed record DecideRequest(DecisionOutcome Outcome, string Summary, string? DocumentNumber = null, string? Remedies = null, FileRequest? File = null, IReadOnlyList<Tick>? Review = null, string? StandIn = null);
    public sealed record ProcedureRequest(string Name, string Reason, string? StandIn = null);
    public sealed record ConclusionRequest(string Conclusion, string? StandIn = null);
    public sealed record ExtensionRequest(int Days, string Reason, string? StandIn = null);

    public static Task<IResult> Accept(HttpContext http, string number, CaseDesk desk) =>
        Act<AcceptRequest>(http, number, desk, (r, check) => (AcceptJob.Read(new(r.Outstanding, r.Days), check), r.StandIn));

    public static Task<IResult> Supplement(HttpContext http, string number, CaseDesk desk) =>
        Act<SupplementRequest>(http, number, desk, (r, check) => (RequestSupplement.Read(new(r.Items, r.Note, r.Again), check), r.StandIn));

    public static Task<IResult> Refuse(HttpContext http, string number, CaseDesk desk) =>
        Act<RefuseRequest>(http, number, desk, (r, check) => (RefuseJob.Read(new(r.Reason, r.Remedies), check), r.StandIn));

    public static Task<IResult> StartProcedure(HttpContext http, string number, CaseDesk desk) =>
        Act<ProcedureRequest>(http, number, desk, (r, check) => (LimitSteps.Read(new LimitSteps.ProcedureRequest(r.Name, r.Reason), check), r.StandIn));

    public static Task<IResult> EndProcedure(HttpContext http, string number, CaseDesk desk) =>
        Act<ConclusionRequest>(http, number, desk, (r, check) => (LimitSteps.Read(new LimitSteps.ConclusionRequest(r.Conclusion), check), r.StandIn));

    public static Task<IResult> RequestExtension(HttpContext http, string number, CaseDesk desk) =>
        Act<ExtensionRequest>(http, number, desk, (r, check) => (LimitSteps.Read(new LimitSteps.ExtensionRequest(r.Days, r.Reason), check), r.StandIn));

    public static Task<IResult> ApproveExtension(HttpContext http, string number, CaseDesk desk) =>
        Act<LimitSteps.NoteRequest>(http, number, desk, (r, check) => (new JobCommand.ApproveExtension(check.Optional("note", r.Note, 300)), null));

    public static Task<IResult> RefuseExtension(HttpContext http, string number, CaseDesk desk) =>
        Act<LimitSteps.ReasonRequest>(http, number, desk, (r, check) => (new JobCommand.RefuseExtension(check.Text("reason", r.Reason, 300, "请写明理由")), null));

    /// <summary>The decision with the ticked lines of the business manual; a granted one needs all of them.</summary>
    public static async Task<IResult> Decide(HttpContext http, string number, CaseDesk desk, PersonalMarks marks)
    {
        var (asking, it) = (http.Asking(), (await desk.Find(http, number))?.State);
        var points = it is null ? null : asking.Reference.Guides.Find(it.Item.Id, it.Item.GuideVersion)?.ReviewPoints;
        return await desk.Command<DecideRequest>(http, number, (r, check) =>
        {
            var ticks = (r.Review ?? []).DistinctBy(t => t.Id).Select(t => (Tick: t, Point: points?.FirstOrDefault(p => p.Id == t.Id))).Where(t => t.Point is not null)
                .Select(t => new ReviewTick(t.Tick.Id, t.Point!.Text, t.Tick.Passed, check.Optional($"review.{t.Tick.Id}", t.Tick.Note, 200))).ToList();
            return new CaseCommand.AtOffice(DecideJob.Read(new(r.Outcome, r.Summary, r.DocumentNumber, r.Remedies, r.File), check, asking, marks), check.Optional("standIn", r.StandIn, 200), points, ticks);
        });
    }

    private static Task<IResult> Act<TBody>(HttpContext http, string number, CaseDesk desk, Func<TBody, FieldCheck, (JobCommand What, string? StandIn)> read) =>
        desk.Command<TBody>(http, number, (r, check) => read(r, check) is var (what, standIn) ? new CaseCommand.AtOffice(what, check.Optional("standIn", standIn, 200)) : null!);
}
