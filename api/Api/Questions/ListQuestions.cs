using Zhengwu.Api.Shell;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Questions;

namespace Zhengwu.Api.Questions;

/// <summary>等我答 (to-answer: who stands at a window first, then the oldest), 我问的 (mine) and all of the own house (unit), newest first.</summary>
public static class ListQuestions
{
    public const string ToAnswer = "to-answer", Mine = "mine", Unit_ = "unit";

    public static async Task<IResult> Handle(HttpContext http, IBookStore store, TimeProvider time, string? list = null, string? after = null)
    {
        var staff = http.Asking().Staff;
        ValueTask<IResult> Page(string rows, IReadOnlyDictionary<string, string>? where = null) => Lists.Answer(http, store, StreamKinds.QuestionBook, rows, after, where, time.GetUtcNow());
        return (list ?? ToAnswer) switch
        {
            ToAnswer when Scope(http.Asking()) is { } scope => await Page(QuestionRows.Open, scope),
            // Nobody's list: it is empty, and says so like any other.
            ToAnswer => await Page("question-of-nobody"),
            Mine => await Page(QuestionRows.AskedBy(staff.Id)),
            Unit_ when staff.Role is Role.Supervisor => await Page(QuestionRows.Open),
            Unit_ when staff.Role is Role.CountyDepartment => await Page(QuestionRows.OfHouse(staff.DepartmentId ?? "-")),
            Unit_ when staff.UnitId == Unit.CountyId => await Page(QuestionRows.AskedBy(staff.Id)),
            Unit_ => await Page(QuestionRows.OfHouse(staff.UnitId)),
            _ => Problems.Answer(400, "bad-list", "没有这个列表。"),
        };
    }

    /// <summary>What waits for this person's answer; null for whoever answers nothing.</summary>
    public static IReadOnlyDictionary<string, string>? Scope(Asking asking) => asking.Staff switch
    {
        { Role: Role.TownshipOffice, Office: { } office } s => new Dictionary<string, string> { ["Unit"] = s.UnitId, ["Office"] = office },
        { Role: Role.Leader or Role.CentreDirector } s => new Dictionary<string, string> { ["Unit"] = s.UnitId, ["Raised"] = "yes" },
        { Role: Role.CountyDepartment, DepartmentId: { } department } => new Dictionary<string, string> { ["Department"] = department },
        { Role: Role.Supervisor } => new Dictionary<string, string> { ["Level"] = $"{Question.TopLevel}" },
        _ => null,
    };
}
