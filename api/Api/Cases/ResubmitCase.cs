using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Cases;

/// <summary>重新提交: after the county returned the case.</summary>
public static class ResubmitCase
{
    public sealed record Request(IReadOnlyList<MaterialRequest> Materials, string? Note = null);

    public static async Task<IResult> Handle(HttpContext http, string number, CaseDesk desk, PersonalMarks marks)
    {
        var (asking, it) = (http.Asking(), (await desk.Find(http, number))?.State);
        return await desk.Command<Request>(http, number, (r, check) => new CaseCommand.Resubmit(
            IntakeChecks.Supplements(check, r.Materials, it, asking, marks), check.Optional("note", r.Note, 1000)));
    }
}
