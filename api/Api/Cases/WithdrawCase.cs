using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Cases;

/// <summary>撤回: the applicant takes the application back, as long as it is not decided.</summary>
public static class WithdrawCase
{
    public sealed record Request(string Reason);

    public static Task<IResult> Handle(HttpContext http, string number, CaseDesk desk) =>
        desk.Command<Request>(http, number, (r, check) => new CaseCommand.Withdraw(check.Text("reason", r.Reason, 500, "请写明撤回原因")));
}
