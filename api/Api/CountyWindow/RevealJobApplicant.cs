using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Api.CountyWindow;

/// <summary>查看完整信息 at the county, e.g. to enter the case in a private network.</summary>
public static class RevealJobApplicant
{
    public sealed record Request(string Purpose);

    public static async Task<IResult> Handle(HttpContext http, string number, JobDesk desk)
    {
        var written = await desk.Command<Request>(http, number, (r, check) => new JobCommand.Reveal(check.Text("purpose", r.Purpose, 200, "请写明查看的用途")));
        if (written is not JsonAnswer { Status: 200, Version: { } version }) return written;
        return await desk.CaseOf(number, http.RequestAborted) is { } it ? RevealApplicant.Of(it, version) : Problems.Answer(Problems.NotFound);
    }
}
