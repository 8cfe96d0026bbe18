using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Cases;

/// <summary>补正: hands in what the county's notice listed, as often as it asks.</summary>
public static class ProvideSupplement
{
    public sealed record Request(IReadOnlyList<MaterialRequest> Materials, string? Note = null);

    public static async Task<IResult> Handle(HttpContext http, string number, CaseDesk desk, PersonalMarks marks)
    {
        var (asking, it) = (http.Asking(), (await desk.Find(http, number))?.State);
        return await desk.Command<Request>(http, number, (r, check) => new CaseCommand.ProvideSupplement(
            IntakeChecks.Supplements(check, r.Materials, it, asking, marks), check.Optional("note", r.Note, 1000)));
    }
}
