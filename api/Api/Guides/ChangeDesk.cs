using System.Text.Json;
using System.Text.Json.Nodes;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.GuideChanges;

namespace Zhengwu.Api.Guides;

/// <summary>What the steps of a change share: reading the wanted guide, the write, the answer.</summary>
public sealed class ChangeDesk(Book book, MaterialStore blobs)
{
    public sealed record Written(string Id, int Version);
    public static readonly Problem NoChange = new(ProblemKind.Unknown, "not-found", "没有这份事项变动。");
    private static readonly string[] Ours = ["version", "hash", "departmentName"];
    private static readonly string[] NeverKept = ["guide-incomplete", "guide-length", "guide-count", "guide-lines", "guide-size", "guide-file", "guide-id", "guide-ways"];

    /// <summary>What stands against publishing it, as the county is now; none for an item that shall leave the list.</summary>
    public static IReadOnlyList<Problem> Faults(GuideChange change, ReferenceData data) =>
        change.Wanted is { } wanted ? GuideCheck.Check(wanted with { Version = change.BaseVersion + 1 }, data.Directory.Departments) : [];

    /// <summary>The guide of a request, version 0; what could not even be kept as a draft is a wrong field.</summary>
    public async ValueTask<ServiceGuide?> Wanted(FieldCheck check, JsonObject? body, ServiceGuide? before, ReferenceData data, CancellationToken cancel)
    {
        if (body is null) { check.Add("wanted", "请填写指南内容"); return null; }
        if (Read(body) is not { } guide) { check.Add("wanted", "指南内容的格式不对，请刷新页面后重试"); return null; }
        if (GuideCheck.Check(guide with { Version = 1 }, data.Directory.Departments).FirstOrDefault(p => NeverKept.Contains(p.Code)) is { } wrong) check.Add("wanted", wrong.Message);
        else if (before is not null && GuideHash.OfContent(before) == GuideHash.OfContent(guide) && data.Guides.Find(before.ItemId) is not null) check.Add("wanted", "和现行指南一样，没有改动");
        else foreach (var file in guide.Files().Where(f => before is null || !before.Files().Contains(f)))
            if (await blobs.Describe(GuideFiles.Folder, file.FileId, cancel) is not { } there || there != (file.Type, file.Size, file.Sha256)) check.Add("wanted", $"“{file.Name}”没有上传成功，请重新上传");
        return guide;
    }

    /// <summary>One step of a change.</summary>
    public async Task<IResult> Step<TBody>(HttpContext http, string id, Func<TBody, FieldCheck, GuideChange, ValueTask<ChangeCommand?>> read)
    {
        var (command, refusal) = await Commands.Read<TBody>(http, withVersion: true);
        if (refusal is not null) return refusal;
        var loaded = await book.Read(StreamKinds.GuideChange, StreamKinds.CatalogueBook, id, http.RequestAborted);
        if (loaded.State is not { } change) return Problems.Answer(NoChange);
        var check = new FieldCheck();
        var step = await read(command!.Body, check, change);
        return !check.Ok || step is null ? Problems.Answer(check.Problem) : await Answer(http, id, command, await Write(http, id, command, step));
    }

    public ValueTask<Outcome> Write<TBody>(HttpContext http, string id, Command<TBody> command, ChangeCommand step)
    {
        var actor = http.Asking().Actor;
        return book.Change(StreamKinds.GuideChange, StreamKinds.CatalogueBook, id, new Ask(actor.By, command.Id, command.Fingerprint, command.ExpectedVersion),
            (change, _) => GuideChangeDecider.Decide(change, step, actor), http.RequestAborted);
    }

    public async ValueTask<IResult> Answer<TBody>(HttpContext http, string id, Command<TBody> command, Outcome outcome, Func<Outcome.Done, object>? body = null) => outcome switch
    {
        Outcome.Done done => new JsonAnswer(body?.Invoke(done) ?? new Written(done.Id, done.Version), command.ExpectedVersion is null && !done.Repeated ? 201 : 200, done.Version),
        Outcome.No no => Problems.Answer(no.Problem),
        Outcome.Stale stale => Problems.Stale(stale.Version, await ShowChange.Timeline(book, id, http.RequestAborted, command.ExpectedVersion!.Value + 1)),
        _ => throw new StoreUnavailable("No free id was found."),
    };

    /// <summary>What we add to a guide when we show it is no part of what is wanted.</summary>
    private static ServiceGuide? Read(JsonObject body)
    {
        var bare = body.DeepClone().AsObject();
        foreach (var name in Ours) bare.Remove(name);
        bare["version"] = 0;
        // What we show leaves out what is not said.
        bare.TryAdd("outsideSystem", null);
        foreach (var material in (bare["materials"] as JsonArray ?? []).OfType<JsonObject>()) material.TryAdd("note", null);
        try { return bare.Deserialize<ServiceGuide>(Json.Web); }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException) { return null; }
    }
}
