using Zhengwu.Api.Hall;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Cases;

/// <summary>
/// 收件并提交帮代办. 201 with number and lookup code; the same command again answers 200 with the same. 422 names every wrong field,
/// 409 guide-changed when the guide got a new version while the form was open.
/// </summary>
public static class TakeCase
{
    public sealed record ItemPart(string Id, int GuideVersion, string? Situation = null);
    public sealed record VillagePart(string UnitId, string Name);
    public sealed record ApplicantPart(string Name, string IdNumber, string Phone, VillagePart Village, SpecialGroup? Group = null);
    public sealed record AgentPart(string Name, string IdNumber, string Phone, string Relation, Authorisation Authorisation);
    public sealed record Request(ItemPart Item, ServiceMode Mode, ApplicantPart Applicant, IReadOnlyList<MaterialRequest> Materials, DeliveryRequest Delivery, AgentPart? Agent = null, string? Ticket = null);
    public sealed record Submitted(string Number, int Version, string LookupCode);

    private const int NumberTries = 20;

    public static async Task<IResult> Handle(HttpContext http, Book book, CaseNumbers numbers, PersonalMarks marks, HallDesk hall, Settings settings, TimeProvider time)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return refusal;
        var practice = settings.AllowPractice && http.Request.Headers["X-Practice"] == "1";
        var (received, problem) = Read(command!.Body, asking, marks, time.GetUtcNow(), practice ? DataKind.Practice : DataKind.Real);
        if (problem is not null) return Problems.Answer(problem);

        var ask = new Ask(asking.Actor.By, command.Id, command.Fingerprint, ExpectedVersion: 0);
        var outcome = await Take(book, numbers, ask, asking.Actor, received!, asking.Reference.Rules, time, http.RequestAborted);
        // Counted under its own command id: whoever repeats the submission counts it no second time.
        if (outcome is Outcome.Done taken) await hall.Change(asking, new DayCommand.CountCase(taken.Id), $"{command.Id}-day", taken.Id, null, http.RequestAborted);
        return outcome switch
        {
            Outcome.Done done => new JsonAnswer(new Submitted(done.Id, done.Version, marks.LookupCode(done.Id)), done.Repeated ? 200 : 201, done.Version),
            Outcome.No no => Problems.Answer(no.Problem),
            _ => throw new StoreUnavailable("No free case number was found."),
        };
    }

    /// <summary>Takes the case under the next number that is free; <see cref="Outcome.IdTaken"/> when none was found.</summary>
    public static async ValueTask<Outcome> Take(Book book, CaseNumbers numbers, Ask ask, Actor actor, CaseReceived received, LimitRules rules, TimeProvider time, CancellationToken cancel = default)
    {
        for (var attempt = 0; attempt < NumberTries; attempt++)
        {
            var number = await numbers.Next(actor.UnitId, actor.PlaceId, time.GetUtcNow(), cancel);
            var outcome = await book.Change(StreamKinds.Case, actor.UnitId, number, ask,
                (it, now) => CaseDecider.Decide(it, new CaseCommand.Submit(received with { Number = number }), actor, rules, now), cancel);
            if (outcome is not Outcome.IdTaken) return outcome;
            numbers.Forget(number);
        }
        return new Outcome.IdTaken();
    }

    /// <summary>The request as an event, or everything that is wrong with it.</summary>
    public static (CaseReceived?, Problem?) Read(Request r, Asking asking, PersonalMarks marks, DateTimeOffset now, DataKind kind)
    {
        if (asking.Reference.Guides.Find(r.Item.Id) is not { } guide)
            return (null, new(ProblemKind.Invalid, "item-unlisted", "目录里没有这个事项，清单之外无审批，不能收件。"));
        if (guide.Version != r.Item.GuideVersion)
            return (null, new(ProblemKind.NotNow, "guide-changed", $"《{guide.Name}》的办事指南已更新到第 {guide.Version} 版，请按新指南核对材料后再提交。"));
        var check = new FieldCheck();
        if (!guide.TakenAt.Contains(asking.Staff.Role is Role.StationClerk ? TakingLevel.Village : TakingLevel.Township))
            check.Add("item.id", "这个事项不能在本窗口收件");
        var situation = guide.Situations.FirstOrDefault(s => s.Id == r.Item.Situation);
        if (guide.Situations.Count > 0 && situation is null) check.Add("item.situation", "请选择办理情形");

        var today = Shanghai.DateOf(now);
        var village = new Village(r.Applicant.Village.UnitId, check.Text("applicant.village", r.Applicant.Village.Name, 30, "请选择所在的村"));
        if (asking.Reference.Directory.Unit(village.UnitId) is not { IsCounty: false } home) { check.Add("applicant.village", "没有这个乡镇或街道，请重新选择"); home = asking.Unit; }
        var applicant = new Applicant(check.Text("applicant.name", r.Applicant.Name, 50, "请填写申请人姓名"),
            IntakeChecks.Identity(check, "applicant.idNumber", r.Applicant.IdNumber, today), IntakeChecks.Phone(check, "applicant.phone", r.Applicant.Phone),
            village, home.Name, r.Applicant.Group);
        var agent = r.Agent is not { } a ? null : new Agent(check.Text("agent.name", a.Name, 50, "请填写代理人姓名"),
            IntakeChecks.Identity(check, "agent.idNumber", a.IdNumber, today), IntakeChecks.Phone(check, "agent.phone", a.Phone),
            check.Text("agent.relation", a.Relation, 20, "请填写与申请人的关系"), a.Authorisation);
        var materials = Materials(check, guide, situation?.Id, r.Materials, asking, marks);
        var delivery = IntakeChecks.Delivery(check, r.Delivery);
        var ticket = check.Optional("ticket", r.Ticket, 8);
        if (!check.Ok) return (null, check.Problem);

        var item = new ItemRef(guide.ItemId, guide.Version, guide.Name, situation?.Id, situation?.Name, guide.Route, guide.OutsideSystem, guide.DepartmentId, guide.PromisedDays, guide.StatutoryDays);
        var place = new Place(asking.Unit.Id, asking.Unit.Name, asking.Staff.PlaceId, asking.PlaceName);
        return (new CaseReceived("", item, r.Mode, applicant, agent, materials, delivery, place,
            WorkingTime.Reckon(asking.Reference.Rules.Calendar, TimeLimit.OfDays(asking.Unit.Id, "收件", now, guide.PromisedDays)).DueAt!.Value, marks.MarksOf(applicant), kind, ticket), null);
    }

    /// <summary>Exactly what the guide lists for the situation: nothing missing, nothing more (ITEM-guide_strict).</summary>
    private static IReadOnlyList<Material> Materials(FieldCheck check, ServiceGuide guide, string? situation, IReadOnlyList<MaterialRequest> given, Asking asking, PersonalMarks marks)
    {
        var listed = guide.MaterialsFor(situation).ToList();
        var taken = new List<Material>();
        for (var i = 0; i < given.Count; i++)
        {
            var (request, field) = (given[i], $"materials.{given[i].MaterialId}");
            if (listed.FirstOrDefault(m => m.Id == request.MaterialId) is not { } rule) { check.Add("materials", "有材料不在办事指南里，请删去"); continue; }
            if (taken.Any(m => m.MaterialId == rule.Id)) { check.Add(field, "这份材料填了两次"); continue; }
            if (request.Treatment is MaterialTreatment.Exempt && !rule.MayBeExempt) check.Add(field, "这份材料不能免交");
            if (request.Files.Count == 0 && request.Treatment is (MaterialTreatment.OriginalSeen or MaterialTreatment.Copy))
                check.Add(field, "请拍摄或上传这份材料");
            taken.Add(new(rule.Id, rule.Name, request.Treatment, IntakeChecks.Files(check, field, request.Files, asking, marks), check.Optional(field, request.Note, 200)));
        }
        foreach (var rule in listed.Where(rule => rule.Required && taken.All(m => m.MaterialId != rule.Id)))
            check.Add($"materials.{rule.Id}", $"还缺《{rule.Name}》");
        return taken;
    }
}
