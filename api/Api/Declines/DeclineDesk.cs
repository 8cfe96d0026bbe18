using Zhengwu.Api.Cases;
using Zhengwu.Api.Intake;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Declines;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Declines;

/// <summary>不予收件: recorded by whoever turned a case away (WIN-wd_norefuse), listed at the place, followed up there, checked by a supervisor.</summary>
public static class DeclineDesk
{
    public sealed record Request(string ItemName, DeclineReason Reason, string Text, string? ItemId = null, string? ApplicantName = null, string? Phone = null);
    public sealed record FollowUpRequest(string Text, string? Number = null);
    public sealed record CheckRequest(Verdict Verdict, string Note);
    public sealed record Recorded(string Id, int Version);

    /// <summary>201 with the id, which is the command's own: a repeat answers 200 with the same.</summary>
    public static async Task<IResult> Record(HttpContext http, Book book, IntakeDesk desk, CaseTaker taker)
    {
        if (await taker.NotSeated(http) is { } away) return away;
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return refusal;
        var (asking, check, r) = (http.Asking(), new FieldCheck(), command!.Body);
        if (r.ItemId is not null && asking.Reference.Guides.Find(r.ItemId) is null) check.Add("itemId", "目录里没有这个事项，请改填名称");
        var what = new IntakeDeclined(command.Id, r.ItemId, check.Text("itemName", r.ItemName, 60, "请写明来办什么"), r.Reason, check.Text("text", r.Text, 500, "请写明为什么没有收"),
            check.Optional("applicantName", r.ApplicantName, 50), r.Phone is null ? null : IntakeChecks.Phone(check, "phone", r.Phone),
            new Place(asking.Unit.Id, asking.Unit.Name, asking.Staff.PlaceId, asking.PlaceName), desk.KindOf(http), asking.Reference.Retention.DeclineYears);
        if (!check.Ok) return Problems.Answer(check.Problem);
        return Answer(await book.Change(StreamKinds.Decline, asking.Unit.Id, command.Id, new Ask(asking.Actor.By, command.Id, command.Fingerprint, ExpectedVersion: 0),
            (it, _) => DeclineDecider.Decide(it, what, asking.Actor), http.RequestAborted), 201);
    }

    public static async Task<IResult> List(HttpContext http, IBookStore store, TimeProvider time, string? after = null) =>
        await Lists.Answer(http, store, http.Asking().Staff.UnitId, Decline.List, after, ListCases.Scope(http.Asking()), time.GetUtcNow());

    public static Task<IResult> FollowUp(HttpContext http, string id, Book book) => Change<FollowUpRequest>(http, http.Asking().Staff.UnitId, id, book, (r, check) =>
        new DeclineFollowedUp(check.Text("text", r.Text, 300, "请写明后来怎样处理"), check.Optional("number", r.Number, 20)));

    /// <summary>核实监督, by a supervisor.</summary>
    public static Task<IResult> Check(HttpContext http, string unitId, string id, Book book) => Change<CheckRequest>(http, unitId, id, book, (r, check) =>
        new DeclineChecked(r.Verdict, check.Text("note", r.Note, 500, "请写明核实情况")));

    private static async Task<IResult> Change<TBody>(HttpContext http, string unitId, string id, Book book, Func<TBody, FieldCheck, DeclineEvent> read)
    {
        var asking = http.Asking();
        if (!Guid.TryParse(id, out _) || asking.Reference.Directory.Unit(unitId) is not { IsCounty: false }) return Unknown();
        if ((await book.Read(StreamKinds.Decline, unitId, id, http.RequestAborted)).State is not { } there || !MaySee(there, asking)) return Unknown();
        var (command, wanted, refusal) = await Commands.Read(http, withVersion: true, read);
        if (refusal is not null) return refusal;
        return Answer(await book.Change(StreamKinds.Decline, unitId, id, new Ask(asking.Actor.By, command!.Id, command.Fingerprint, command.ExpectedVersion),
            (it, _) => DeclineDecider.Decide(it, wanted!, asking.Actor), http.RequestAborted), 200);
    }

    private static bool MaySee(Decline it, Asking asking) => asking.Staff.Role is Role.Supervisor || (it.What.At.UnitId == asking.Staff.UnitId
        && (asking.Staff.Role is not (Role.StationClerk or Role.CaseAgent) || it.What.At.PlaceId == asking.Staff.PlaceId));

    private static IResult Unknown() => Problems.Answer(404, "not-found", "没有这条记录。");

    private static IResult Answer(Outcome outcome, int status) => outcome switch
    {
        Outcome.Done done => new JsonAnswer(new Recorded(done.Id, done.Version), done.Repeated ? 200 : status, done.Version),
        Outcome.Stale stale => Problems.Stale(stale.Version, []),
        Outcome.No no => Problems.Answer(no.Problem),
        _ => throw new InvalidOperationException(),
    };
}
