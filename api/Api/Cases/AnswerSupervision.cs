using Zhengwu.Api.Shell;
using Zhengwu.Api.Supervision;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Api.Cases;

/// <summary>回复督办 and 登记超期原因 at the township.</summary>
public static class AnswerSupervision
{
    public sealed record ReplyRequest(int No, string Text);

    public static Task<IResult> Reply(HttpContext http, string number, CaseDesk desk) =>
        desk.Command<ReplyRequest>(http, number, (r, check) => new CaseCommand.Watch(new WatchCommand.Reply(r.No, check.Text("text", r.Text, 1000, "请写明办理情况"))));

    public static Task<IResult> RecordCause(HttpContext http, string number, CaseDesk desk) =>
        desk.Command<SuperviseCase.CauseRequest>(http, number, (r, check) => new CaseCommand.Watch(SuperviseCase.Cause(http.Asking(), r, check)));
}
