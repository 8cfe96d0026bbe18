using Zhengwu.Api.Shell;
using Zhengwu.Api.Supervision;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Api.CountyWindow;

/// <summary>What moves or answers a limit at the county: 容缺补齐, 特别程序, 延长, 督办回复, 超期原因.</summary>
public static class LimitSteps
{
    public sealed record NoteRequest(string? Note = null);
    public sealed record ProcedureRequest(string Name, string Reason);
    public sealed record ConclusionRequest(string Conclusion);
    public sealed record ExtensionRequest(int Days, string Reason);
    public sealed record ReasonRequest(string Reason);
    public sealed record ReplyRequest(int No, string Text);

    public static Task<IResult> Outstanding(HttpContext http, string number, JobDesk desk) =>
        desk.Command<NoteRequest>(http, number, (r, check) => new JobCommand.RecordOutstanding(check.Optional("note", r.Note, 300)));

    public static Task<IResult> StartProcedure(HttpContext http, string number, JobDesk desk) => desk.Command<ProcedureRequest>(http, number, Read);

    public static Task<IResult> EndProcedure(HttpContext http, string number, JobDesk desk) =>
        desk.Command<ConclusionRequest>(http, number, Read);

    public static Task<IResult> RequestExtension(HttpContext http, string number, JobDesk desk) =>
        desk.Command<ExtensionRequest>(http, number, Read);

    public static Task<IResult> ApproveExtension(HttpContext http, string number, JobDesk desk) =>
        desk.Command<NoteRequest>(http, number, (r, check) => new JobCommand.ApproveExtension(check.Optional("note", r.Note, 300)));

    public static Task<IResult> RefuseExtension(HttpContext http, string number, JobDesk desk) =>
        desk.Command<ReasonRequest>(http, number, (r, check) => new JobCommand.RefuseExtension(check.Text("reason", r.Reason, 300, "请写明理由")));

    public static JobCommand Read(ProcedureRequest r, FieldCheck check) =>
        new JobCommand.StartSpecialProcedure(check.Text("name", r.Name, 20, "请选择特别程序"), check.Text("reason", r.Reason, 300, "请写明为什么需要"));

    public static JobCommand Read(ConclusionRequest r, FieldCheck check) => new JobCommand.EndSpecialProcedure(check.Text("conclusion", r.Conclusion, 500, "请写明结论"));

    public static JobCommand Read(ExtensionRequest r, FieldCheck check) => new JobCommand.RequestExtension(r.Days, check.Text("reason", r.Reason, 300, "请写明延长的理由"));

    public static Task<IResult> Reply(HttpContext http, string number, JobDesk desk) =>
        desk.Command<ReplyRequest>(http, number, (r, check) => new JobCommand.Watch(new WatchCommand.Reply(r.No, check.Text("text", r.Text, 1000, "请写明办理情况"))));

    public static Task<IResult> RecordCause(HttpContext http, string number, JobDesk desk) =>
        desk.Command<SuperviseCase.CauseRequest>(http, number, (r, check) => new JobCommand.Watch(SuperviseCase.Cause(http.Asking(), r, check)));
}
