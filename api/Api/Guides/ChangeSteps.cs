using System.Text.Json.Nodes;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.GuideChanges;

namespace Zhengwu.Api.Guides;

/// <summary>提出变动: change, new or retire. A draft may still have faults (they are shown); what cannot be kept is refused.</summary>
public static class ProposeChange
{
    public sealed record Request(ChangeKind Kind, string Reason, string? ItemId = null, JsonObject? Wanted = null);

    public static async Task<IResult> Handle(HttpContext http, Book book, ChangeDesk desk, TimeProvider time)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return refusal;
        var (request, data, check) = (command!.Body, asking.Reference, new FieldCheck());
        var reason = check.Text("reason", request.Reason, 500, "请写明为什么要变动");
        var wanted = request.Kind is ChangeKind.Retire ? null : await desk.Wanted(check, request.Wanted, request.Kind is ChangeKind.New ? null : data.Guides.Last(request.ItemId), data, http.RequestAborted);
        var itemId = request.Kind is ChangeKind.New ? wanted?.ItemId : request.ItemId;
        var before = data.Guides.Last(itemId);
        if (request.Kind is ChangeKind.New && before is not null) check.Add("wanted", "已有这个事项编号，请改用“变动指南”");
        if (request.Kind is not ChangeKind.New && before is null) check.Add("itemId", "目录里没有这个事项");
        if (request.Kind is ChangeKind.Change && wanted is not null && wanted.ItemId != itemId) check.Add("wanted", "事项编号不能改，请另提“新增事项”");
        if (request.Kind is ChangeKind.Retire && before is not null && data.Guides.Find(itemId) is null) check.Add("itemId", "这个事项已经不在目录里");
        if (!check.Ok) return Problems.Answer(check.Problem);
        var id = $"{Shanghai.DateOf(time.GetUtcNow()):yyyyMMdd}-{Guid.NewGuid().ToString("N")[..10]}";
        var proposed = new ChangeProposed(id, request.Kind, itemId!, (wanted ?? before)!.Name, before?.Version ?? 0, wanted, (before ?? wanted)!.DepartmentId, reason, asking.Staff.UnitId);
        var outcome = await book.Change(StreamKinds.GuideChange, StreamKinds.CatalogueBook, id, new Ask(asking.Actor.By, command.Id, command.Fingerprint, ExpectedVersion: 0),
            (change, _) => GuideChangeDecider.Decide(change, new ChangeCommand.Propose(proposed), asking.Actor), http.RequestAborted);
        return await desk.Answer(http, id, command, outcome);
    }
}

/// <summary>修改后再报; the newest version is the base anew.</summary>
public static class EditChange
{
    public sealed record Request(string Reason, JsonObject? Wanted = null);

    public static Task<IResult> Handle(HttpContext http, string id, ChangeDesk desk) => desk.Step<Request>(http, id, async (r, check, change) =>
    {
        var data = http.Asking().Reference;
        var before = data.Guides.Last(change.ItemId);
        var reason = check.Text("reason", r.Reason, 500, "请写明为什么要变动");
        var wanted = change.Kind is ChangeKind.Retire ? null : await desk.Wanted(check, r.Wanted, before, data, http.RequestAborted);
        if (wanted is not null && wanted.ItemId != change.ItemId) check.Add("wanted", "事项编号不能改，请撤回后另提“新增事项”");
        return new ChangeCommand.Edit(wanted, reason, before?.Version ?? 0);
    });
}

/// <summary>The short steps: 确准, 退回, 撤回.</summary>
public static class ChangeSteps
{
    public sealed record Noted(string? Note = null);
    public sealed record Reasoned(string Reason);

    public static Task<IResult> Confirm(HttpContext http, string id, ChangeDesk desk) => desk.Step<Noted>(http, id, (r, check, change) =>
        new(new ChangeCommand.Confirm(check.Optional("note", r.Note, 500), ChangeDesk.Faults(change, http.Asking().Reference))));

    public static Task<IResult> Return(HttpContext http, string id, ChangeDesk desk) => desk.Step<Reasoned>(http, id, (r, check, _) =>
        new(new ChangeCommand.Return(check.Text("reason", r.Reason, 500, "请写明退回原因"))));

    public static Task<IResult> Withdraw(HttpContext http, string id, ChangeDesk desk) => desk.Step<Reasoned>(http, id, (r, check, _) =>
        new(new ChangeCommand.Withdraw(check.Text("reason", r.Reason, 500, "请写明撤回原因"))));
}

/// <summary>
/// 发布: the next version of the guide (or the item leaves the list), then the change is done. Cut off between the two, a repeat finds the version
/// published for this change and only finishes. 409 guide-moved-on when another version came in between.
/// </summary>
public static class PublishChange
{
    public sealed record Published(string ItemId, int GuideVersion, string Hash);

    public static async Task<IResult> Handle(HttpContext http, string id, Book book, ChangeDesk desk, ReferenceCache cache)
    {
        var (command, refusal) = await Commands.Read<ChangeSteps.Noted>(http, withVersion: true);
        if (refusal is not null) return refusal;
        var (asking, check) = (http.Asking(), new FieldCheck());
        var note = check.Optional("note", command!.Body.Note, 500);
        if (!check.Ok) return Problems.Answer(check.Problem);
        var loaded = await book.Read(StreamKinds.GuideChange, StreamKinds.CatalogueBook, id, http.RequestAborted);
        if (loaded.State is not { } change) return Problems.Answer(ChangeDesk.NoChange);
        if (loaded.Version == command.ExpectedVersion && GuideChangeDecider.May(change, ChangeAction.Publish, asking.Actor) is null)
        {
            if (ChangeDesk.Faults(change, asking.Reference) is { Count: > 0 } faults) return Problems.Answer(faults[0]);
            if (await PutInForce.Write(book, asking, id, change.ItemId, change.Wanted, change.BaseVersion, http.RequestAborted) is Outcome.No no) return Problems.Answer(no.Problem);
            cache.Forget();
        }
        var item = (await book.Read(StreamKinds.Guide, StreamKinds.CatalogueBook, change.ItemId, http.RequestAborted)).State;
        // Another change that said the same came first: then that version is this one's too.
        var version = change.Wanted is null ? null : item?.Versions.FirstOrDefault(v => v.ChangeId == id) ?? item?.Versions.LastOrDefault();
        var outcome = await desk.Write(http, id, command, new ChangeCommand.Publish(version?.Version ?? 0, version?.Hash ?? "", note));
        return await desk.Answer(http, id, command, outcome, _ => new Published(change.ItemId, version?.Version ?? 0, version?.Hash ?? ""));
    }
}
