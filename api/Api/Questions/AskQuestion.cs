using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Questions;

namespace Zhengwu.Api.Questions;

/// <summary>
/// 提问 (CASE-hard_question, CASE-intake_guidance): to an office of the own township or a department of the county; neither named: to whom the
/// item's guide belongs. 201 with the number; the same command again answers 200 with the same.
/// </summary>
public static class AskQuestion
{
    public sealed record Request(string Text, string? ItemId = null, string? ItemName = null, string? CaseNumber = null, string? Office = null, string? DepartmentId = null, bool? WaitingHere = null);
    public sealed record Written(string Number, int Version);
    private const int NumberTries = 20;

    public static async Task<IResult> Handle(HttpContext http, Book book, IBookStore store, TimeProvider time)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return refusal;
        var check = new FieldCheck();
        var asked = Read(command!.Body, asking, check);
        if (!check.Ok) return Problems.Answer(check.Problem);
        var prefix = $"w{asking.Staff.PlaceId}-{Shanghai.DateOf(time.GetUtcNow()):yyyyMMdd}-";
        for (var (attempt, last) = (0, await store.LastNumber(StreamKinds.QuestionBook, StreamKinds.Question.Name, prefix, http.RequestAborted)); attempt < NumberTries; attempt++)
        {
            var number = $"{prefix}{++last:D3}";
            var outcome = await book.Change(StreamKinds.Question, StreamKinds.QuestionBook, number, new Ask(asking.Actor.By, command.Id, command.Fingerprint, ExpectedVersion: 0),
                (question, now) => QuestionDecider.Decide(question, new QuestionCommand.Ask(asked with { Number = number }), asking.Actor, asking.Reference.Rules, now), http.RequestAborted);
            if (outcome is Outcome.Done done) return new JsonAnswer(new Written(done.Id, done.Version), done.Repeated ? 200 : 201, done.Version);
            if (outcome is Outcome.No no) return Problems.Answer(no.Problem);
        }
        throw new StoreUnavailable("No free number for a question was found.");
    }

    private static QuestionAsked Read(Request r, Asking asking, FieldCheck check)
    {
        var guide = asking.Reference.Guides.Find(r.ItemId);
        if (r.ItemId is { Length: > 0 } && guide is null) check.Add("itemId", "目录里没有这个事项，请重新选择，或只写事项名称");
        if (r.CaseNumber is { Length: > 0 } number && !(CaseDesk.IsNumber(number) && (asking.Unit.IsCounty || CaseDesk.UnitOf(number) == asking.Staff.UnitId))) check.Add("caseNumber", "没有这个办件编号，请核对或不填");
        var of = Of(r.Office, r.DepartmentId, asking) ?? (guide is null ? null : Of(asking.Unit.IsCounty ? null : guide.Office, guide.DepartmentId, asking));
        if (of is null) check.Add("to", "请选择问哪个站办所或哪个部门");
        else if (of.DepartmentId is null ? asking.Staff.Role is Role.TownshipOffice && of.Office == asking.Staff.Office : of.DepartmentId == asking.Staff.DepartmentId) check.Add("to", "这是您自己的岗位，请选择别的站办所或部门");
        return new("", new Place(asking.Unit.Id, asking.Unit.Name, asking.Staff.PlaceId, asking.PlaceName), of!, guide?.ItemId,
            guide?.Name ?? check.Optional("itemName", r.ItemName, 60) ?? "其他", check.Text("text", r.Text, 1000, "请写下要问的问题"), string.IsNullOrEmpty(r.CaseNumber) ? null : r.CaseNumber, r.WaitingHere is true);
    }

    /// <summary>An office has somebody in it; the county has no offices.</summary>
    private static AskedOf? Of(string? office, string? departmentId, Asking asking) =>
        !string.IsNullOrEmpty(office) && asking.Reference.Directory.Staff.Any(s => s.Role is Role.TownshipOffice && s.UnitId == asking.Unit.Id && s.Office == office)
            ? new(asking.Unit.Id, office, null, $"{asking.Unit.Name}{office}首席代表")
            : asking.Reference.Directory.Department(departmentId) is { } department ? new(Unit.CountyId, null, department.Id, department.Name) : null;
}
