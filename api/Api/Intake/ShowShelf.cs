using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Intake;

/// <summary>
/// 申请人材料库: for whoever has the whole ID number before them. What the person told last time, materials that still serve, and what is open anywhere in
/// the county. POST, so that the number stands in no URL; every look is on record. 422 for a number that is none.
/// </summary>
public static class ShowShelf
{
    public sealed record Request(string IdNumber);
    public sealed record Known(string Name, string Phone, VillagePart Village, string VillageUnitName, SpecialGroup? Group, Delivery Delivery, string LastNumber, DateTimeOffset LastAt);
    public sealed record MaterialPart(string MaterialId, string Name, string Number, string PlaceName, string ItemName, DateTimeOffset AcceptedAt, DateOnly ValidUntil, Trust Trust, int Files);
    public sealed record Answer(Known? Known, IEnumerable<MaterialPart> Materials, IEnumerable<OpenCase> Open);

    public static async Task<IResult> Handle(HttpContext http, PersonFinder finder, IntakeDesk desk, CaseTaker taker, Book book, PersonalMarks marks, TimeProvider time)
    {
        if (await taker.NotSeated(http) is { } away) return away;
        var (command, refusal) = await Commands.ReadQuestion<Request>(http);
        if (refusal is not null) return refusal;
        var (check, asking, now) = (new FieldCheck(), http.Asking(), time.GetUtcNow());
        var id = Cases.IntakeChecks.Identity(check, "idNumber", command!.Body.IdNumber, Shanghai.DateOf(now));
        if (!check.Ok) return Problems.Answer(check.Problem);
        var cases = await finder.CasesOf(asking.Reference, id, desk.KindOf(http), http.RequestAborted);
        var mark = marks.Of("id", id);
        var materials = finder.ShelfOf(cases, asking.Reference, id, now);
        var open = PersonFinder.Open(cases).ToList();
        if (cases.Count > 0)
            await book.Change(StreamKinds.ShelfLooks, asking.Unit.Id, mark, new Ask(asking.Actor.By),
                (looks, at) => ShelfLooks.Decide(looks, new ShelfOpened(materials.Count, open.Count), asking.Actor.By, at), http.RequestAborted);
        return new JsonAnswer(new Answer(cases.Count > 0 ? KnownOf(cases[0]) : null, materials.Select(m => new MaterialPart(m.MaterialId, m.Name, m.Source.Number, m.Source.TakenAt.PlaceName,
            m.Source.Item.Name, m.AcceptedAt, m.ValidUntil, m.Trust, m.Files.Count)), open));
    }

    private static Known KnownOf(Case it) => new(it.Applicant.Name, it.Applicant.Phone, new(it.Applicant.Village.UnitId, it.Applicant.Village.Name), it.Applicant.VillageUnitName, it.Applicant.Group,
        it.Delivery, it.Number, it.ReceivedAt);
}
