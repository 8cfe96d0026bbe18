using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Intake;

/// <summary>Turns what was typed at the window into the event of its case, or names everything that is wrong with it.</summary>
public sealed class CaseReader(Asking asking, PersonalMarks marks, DateTimeOffset now, DataKind kind)
{
    private const int MostPromisedDays = 60;

    /// <summary>The guide to take the case under; a problem when the item is not on the list or its guide moved on.</summary>
    public (ServiceGuide?, Problem?) GuideOf(ItemPart item) => asking.Reference.Guides.Find(item.Id) switch
    {
        null => (null, new(ProblemKind.Invalid, "item-unlisted", "目录里没有这个事项，清单之外无审批，不能收件。")),
        var guide when guide.Version != item.GuideVersion =>
            (null, new(ProblemKind.NotNow, "guide-changed", $"《{guide.Name}》的办事指南已更新到第 {guide.Version} 版，请按新指南核对材料后再提交。")),
        var guide => (guide, null),
    };

    /// <summary>Who comes, and how the result shall go back: the same for every item of the visit.</summary>
    public sealed record Visitor(ServiceMode Mode, Applicant Applicant, Agent? Agent, Delivery Delivery, string? Ticket, Promise? Promise, string? Despite, SearchMarks Search);

    public Visitor Visit(VisitPart v, FieldCheck check)
    {
        var today = Shanghai.DateOf(now);
        var village = new Village(v.Applicant.Village.UnitId, check.Text("applicant.village", v.Applicant.Village.Name, 30, "请选择所在的村"));
        if (asking.Reference.Directory.Unit(village.UnitId) is not { IsCounty: false } home) { check.Add("applicant.village", "没有这个乡镇或街道，请重新选择"); home = asking.Unit; }
        var applicant = new Applicant(check.Text("applicant.name", v.Applicant.Name, 50, "请填写申请人姓名"),
            IntakeChecks.Identity(check, "applicant.idNumber", v.Applicant.IdNumber, today), IntakeChecks.Phone(check, "applicant.phone", v.Applicant.Phone),
            village, home.Name, v.Applicant.Group);
        var agent = v.Agent is not { } a ? null : new Agent(check.Text("agent.name", a.Name, 50, "请填写代理人姓名"),
            IntakeChecks.Identity(check, "agent.idNumber", a.IdNumber, today), IntakeChecks.Phone(check, "agent.phone", a.Phone),
            check.Text("agent.relation", a.Relation, 20, "请填写与申请人的关系"), a.Authorisation);
        if (v.Promise is { } promise && promise.Days is < 1 or > MostPromisedDays) check.Add("promise.days", $"请填几个工作日内补齐，1 到 {MostPromisedDays}");
        if (v.Promise is { Signed: false }) check.Add("promise.signed", "请申请人签承诺书");
        return new(v.Mode, applicant, agent, IntakeChecks.Delivery(check, v.Delivery), check.Optional("ticket", v.Ticket, 8), v.Promise is { } p ? new(p.Days) : null,
            check.Optional("despite", v.Despite, 200), check.Ok ? marks.MarksOf(applicant) : new([], ""));
    }

    /// <summary>The case of one item of the visit; its number is not known yet.</summary>
    /// <param name="at">Stands before the names of its fields, e.g. "items[1].".</param>
    /// <param name="shelf">What this very applicant handed in before.</param>
    public CaseReceived Read(ServiceGuide guide, ItemRequest r, Visitor visitor, IReadOnlyList<ShelfMaterial> shelf, FieldCheck check, string at = "", string? group = null)
    {
        if (!guide.TakenAt.Contains(asking.Staff.PlaceId == asking.Staff.UnitId ? TakingLevel.Township : TakingLevel.Village)) check.Add($"{at}item.id", "这个事项不能在本窗口收件");
        if (asking.Staff.PlaceId != asking.Staff.UnitId && !asking.Reference.IsAdmitted(guide.ItemId, asking.Staff.PlaceId)) check.Add($"{at}item.id", "这个事项还没有准入本驿站，请引导到乡镇便民服务中心办理");
        var situation = guide.Situations.FirstOrDefault(s => s.Id == r.Item.Situation);
        if (guide.Situations.Count > 0 && situation is null) check.Add($"{at}item.situation", "请选择办理情形");
        var answers = Answers(guide, situation?.Id, r.Item.Answers ?? [], check, at);
        var materials = new MaterialReader(asking, marks, check, at).Read(guide.MaterialsFor(ChosenOf(situation?.Id, answers)).ToList(), r.Materials, shelf, guide.Route is DecisionRoute.Township ? visitor.Promise : null);
        var item = new ItemRef(guide.ItemId, guide.Version, guide.Name, situation?.Id, situation?.Name, guide.Route, guide.OutsideSystem, guide.DepartmentId, guide.PromisedDays, guide.StatutoryDays,
            guide.Handling, guide.Office, answers.Count == 0 ? null : answers, asking.Reference.Retention.CaseYearsOf(guide.ItemId));
        var place = new Place(asking.Unit.Id, asking.Unit.Name, asking.Staff.PlaceId, asking.PlaceName);
        var promised = WorkingTime.Reckon(asking.Reference.Rules.Calendar, TimeLimit.OfDays(asking.Unit.Id, "收件", now, guide.PromisedDays)).DueAt!.Value;
        return new("", item, visitor.Mode, visitor.Applicant, visitor.Agent, materials, visitor.Delivery, place, promised, visitor.Search, kind, visitor.Ticket,
            group, materials.Any(m => m.Treatment is MaterialTreatment.Follows) ? visitor.Promise : null, visitor.Despite);
    }

    private static List<string> ChosenOf(string? situation, IReadOnlyList<SituationAnswer> answers) => [.. situation is null ? [] : new[] { situation }, .. answers.Select(a => a.Id)];

    /// <summary>Every question that the earlier answers lead to has exactly one answer, and no other has one.</summary>
    private static IReadOnlyList<SituationAnswer> Answers(ServiceGuide guide, string? situation, IReadOnlyList<string> given, FieldCheck check, string at)
    {
        var (answers, left) = (new List<SituationAnswer>(), given.ToList());
        foreach (var question in guide.Questions ?? [])
        {
            if (!SituationTree.IsAsked(question, ChosenOf(situation, answers))) continue;
            if (question.Options.FirstOrDefault(o => left.Contains(o.Id)) is not { } option) { check.Add($"{at}item.answers.{question.Id}", $"请回答：{question.Text}"); continue; }
            left.Remove(option.Id);
            answers.Add(new(option.Id, question.Text, option.Text));
        }
        if (left.Count > 0) check.Add($"{at}item.answers", "有的回答不属于这个事项，请重新选择情形");
        return answers;
    }
}
