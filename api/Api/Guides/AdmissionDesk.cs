using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Admissions;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Guides;

/// <summary>准入: the township asks for a station, the data bureau approves, the station consents with people and equipment (ITEM-qj_admit).</summary>
public static class AdmissionDesk
{
    public sealed record ProposeRequest(string ItemId, string StationId, string Reason);
    public sealed record ApproveRequest(string? Note = null);
    public sealed record ConsentRequest(string People, string Equipment);
    public sealed record RefuseRequest(string Reason);
    public sealed record Written(string Id, int Version);
    public sealed record Row(string Id, int Version, string ItemId, string ItemName, string StationId, string StationName, string UnitId, string UnitName, AdmissionStage Stage, string Reason, DateTimeOffset At, string By,
        AdmissionWord? Approval, AdmissionWord? Consent, string? People, string? Equipment, AdmissionWord? Refusal, IReadOnlyList<AdmissionAction> AllowedActions);
    public sealed record Answer(bool InForce, IReadOnlyList<Row> Rows);

    /// <summary>Newest first; a station sees its own, a township its stations', the county all. <c>inForce</c>: the county works by 准入制.</summary>
    public static async Task<IResult> List(HttpContext http, Book book, IBookStore store)
    {
        var (asking, rows) = (http.Asking(), new List<Row>());
        await foreach (var line in store.All(StreamKinds.CatalogueBook, $"v~{Admission.List}~", Keys.After($"v~{Admission.List}~"), http.RequestAborted))
        {
            var id = line.Key[(line.Key.LastIndexOf('~') + 1)..];
            var loaded = await book.Recall(StreamKinds.Admission, StreamKinds.CatalogueBook, id, http.RequestAborted);
            if (loaded.State is { } it && MaySee(it, asking.Staff)) rows.Add(Shown(it, loaded.Version, asking.Actor));
        }
        return new JsonAnswer(new Answer(asking.Reference.Ways.VillageAdmission, rows));
    }

    public static async Task<IResult> Propose(HttpContext http, Book book)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.Read<ProposeRequest>(http, withVersion: false);
        if (refusal is not null) return refusal;
        var (request, data, check) = (command!.Body, asking.Reference, new FieldCheck());
        var reason = check.Text("reason", request.Reason, 500, "请写明为什么要在这里办");
        var (guide, station) = (data.Guides.Find(request.ItemId), data.Directory.Station(request.StationId));
        if (guide is null) check.Add("itemId", "目录里没有这个事项");
        else if (!guide.TakenAt.Contains(TakingLevel.Village)) check.Add("itemId", "这个事项的办事指南没有写明村级可以收件");
        if (station is null || station.UnitId != asking.Staff.UnitId) check.Add("stationId", "请选择本乡镇的驿站");
        if (!check.Ok) return Problems.Answer(check.Problem);
        var wanted = new AdmissionProposed(Admission.IdOf(station!.Id, guide!.ItemId), guide.ItemId, guide.Name, station.Id, data.Directory.PlaceName(station.Id), asking.Unit.Id, asking.Unit.Name, reason);
        return Said(await book.Change(StreamKinds.Admission, StreamKinds.CatalogueBook, wanted.Id, new Ask(asking.Actor.By, command.Id, command.Fingerprint),
            (it, _) => AdmissionDecider.Propose(it, wanted, asking.Actor), http.RequestAborted), 201);
    }

    public static Task<IResult> Approve(HttpContext http, string id, Book book, ReferenceCache cache) => Step<ApproveRequest>(http, id, book, cache, AdmissionAction.Approve, (r, check) =>
        new AdmissionApproved(check.Optional("note", r.Note, 500)));

    public static Task<IResult> Consent(HttpContext http, string id, Book book, ReferenceCache cache) => Step<ConsentRequest>(http, id, book, cache, AdmissionAction.Consent, (r, check) =>
        new VillageConsented(check.Text("people", r.People, 200, "请写明由谁来办、几个人"), check.Text("equipment", r.Equipment, 200, "请写明用什么设备")));

    public static Task<IResult> Refuse(HttpContext http, string id, Book book, ReferenceCache cache) => Step<RefuseRequest>(http, id, book, cache, AdmissionAction.Refuse, (r, check) =>
        new AdmissionRefused(check.Text("reason", r.Reason, 500, "请写明不同意的原因")));

    private static async Task<IResult> Step<TBody>(HttpContext http, string id, Book book, ReferenceCache cache, AdmissionAction action, Func<TBody, FieldCheck, AdmissionEvent> read)
    {
        var asking = http.Asking();
        // Never from memory: what is remembered would answer sooner than what is not there.
        if ((await book.Read(StreamKinds.Admission, StreamKinds.CatalogueBook, id, http.RequestAborted)).State is not { } it || !MaySee(it, asking.Staff)) return Problems.Answer(NoAdmission);
        var (command, happens, refusal) = await Commands.Read(http, withVersion: true, read);
        if (refusal is not null) return refusal;
        var outcome = await book.Change(StreamKinds.Admission, StreamKinds.CatalogueBook, id, new Ask(asking.Actor.By, command!.Id, command.Fingerprint, command.ExpectedVersion),
            (now, _) => AdmissionDecider.Decide(now, action, happens!, asking.Actor), http.RequestAborted);
        cache.Forget();
        return Said(outcome, 200);
    }

    private static IResult Said(Outcome outcome, int status) => outcome switch
    {
        Outcome.Done done => new JsonAnswer(new Written(done.Id, done.Version), done.Repeated ? 200 : status, done.Version),
        Outcome.No no => Problems.Answer(no.Problem),
        Outcome.Stale stale => Problems.Stale(stale.Version, []),
        _ => throw new InvalidOperationException(),
    };

    private static readonly Problem NoAdmission = new(ProblemKind.Unknown, "not-found", "没有这份准入申请。");

    private static bool MaySee(Admission it, Staff staff) => staff.Role switch
    {
        Role.CatalogueKeeper => true,
        Role.ItemEditor or Role.CentreDirector => staff.UnitId == it.Wanted.UnitId,
        _ => staff.PlaceId == it.Wanted.StationId,
    };

    private static Row Shown(Admission it, int version, Actor actor) => new(it.Wanted.Id, version, it.Wanted.ItemId, it.Wanted.ItemName, it.Wanted.StationId, it.Wanted.StationName, it.Wanted.UnitId, it.Wanted.UnitName, it.Stage,
        it.Wanted.Reason, it.At, it.By, it.Approval, it.Consent, it.People, it.Equipment, it.Refusal, AdmissionDecider.Allowed(it, actor));
}
