using Zhengwu.Api.Shell;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Hall;

/// <summary>The keys of the call panel: one command each, without If-Match. 409 says in words why not.</summary>
public static class WindowSteps
{
    public sealed record Nothing;
    public sealed record CloseRequest(string? Reason = null);
    public sealed record CallRequest(string? Number = null);
    public sealed record FinishRequest(bool Consultation = false);
    public sealed record TransferRequest(WindowKind ForKind);

    public static Task<IResult> Open(HttpContext http, string id, HallDesk desk) => desk.Command<Nothing>(http, (_, _) => new DayCommand.OpenWindow(id, http.Asking().Staff.Post));
    public static Task<IResult> HandOver(HttpContext http, string id, HallDesk desk) => desk.Command<Nothing>(http, (_, _) => new DayCommand.HandOver(id, http.Asking().Staff.Post));
    public static Task<IResult> Close(HttpContext http, string id, HallDesk desk) => desk.Command<CloseRequest>(http, (r, check) => new DayCommand.CloseWindow(id, check.Optional("reason", r.Reason, 200)));
    public static Task<IResult> Call(HttpContext http, string id, HallDesk desk) => desk.Command<CallRequest>(http, (r, check) => new DayCommand.Call(id, check.Optional("number", r.Number, 8)));
    public static Task<IResult> Recall(HttpContext http, string id, HallDesk desk) => desk.Command<Nothing>(http, (_, _) => new DayCommand.Recall(id));
    public static Task<IResult> Skip(HttpContext http, string id, HallDesk desk) => desk.Command<Nothing>(http, (_, _) => new DayCommand.Skip(id));
    public static Task<IResult> Park(HttpContext http, string id, HallDesk desk) => desk.Command<Nothing>(http, (_, _) => new DayCommand.Park(id));
    public static Task<IResult> Miss(HttpContext http, string id, HallDesk desk) => desk.Command<Nothing>(http, (_, _) => new DayCommand.Miss(id));
    public static Task<IResult> Serve(HttpContext http, string id, HallDesk desk) => desk.Command<Nothing>(http, (_, _) => new DayCommand.Serve(id));
    public static Task<IResult> Finish(HttpContext http, string id, HallDesk desk) => desk.Command<FinishRequest>(http, (r, _) => new DayCommand.Finish(id, r.Consultation));
    public static Task<IResult> Transfer(HttpContext http, string id, HallDesk desk) => desk.Command<TransferRequest>(http, (r, _) => new DayCommand.Transfer(id, r.ForKind));
}

/// <summary>潮汐窗口: opening with reason and person, closing, or saying why not.</summary>
public static class TideSteps
{
    public sealed record OpenRequest(string Reason, string StaffId);
    public sealed record ReasonRequest(string Reason);

    public static Task<IResult> Open(HttpContext http, HallDesk desk) => desk.Command<OpenRequest>(http, (r, check) =>
    {
        var staff = http.Asking().Reference.Directory.Person(r.StaffId);
        if (staff is null || staff.UnitId != http.Asking().Staff.UnitId) check.Add("staffId", "请选择坐潮汐窗口的人");
        return new DayCommand.OpenTide(Reason(check, r.Reason), staff!);
    });

    public static Task<IResult> Close(HttpContext http, HallDesk desk) => desk.Command<ReasonRequest>(http, (r, check) => new DayCommand.CloseTide(Reason(check, r.Reason)));
    public static Task<IResult> Dismiss(HttpContext http, HallDesk desk) => desk.Command<ReasonRequest>(http, (r, check) => new DayCommand.DismissTide(Reason(check, r.Reason)));

    private static string Reason(FieldCheck check, string? reason) => check.Text("reason", reason, 200, "请写明原因");
}
