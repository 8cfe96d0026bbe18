using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Api.CountyWindow;

/// <summary>承接; with <c>fromColleague</c> a colleague's job is taken on purpose.</summary>
public static class TakeOverJob
{
    public sealed record Request(string? FromColleague = null);

    public static async Task<IResult> Handle(HttpContext http, string number, JobDesk desk)
    {
        var holder = (await desk.Find(http, number))?.State?.Holder?.StaffId;
        return await desk.Command<Request>(http, number, (r, _) => new JobCommand.TakeOver(r.FromColleague == "yes" ? holder : null), guarded: false);
    }
}

/// <summary>退回乡镇.</summary>
public static class ReturnJob
{
    public sealed record Request(string Reason);

    public static Task<IResult> Handle(HttpContext http, string number, JobDesk desk) =>
        desk.Command<Request>(http, number, (r, check) => new JobCommand.ReturnToTownship(check.Text("reason", r.Reason, 500, "请写明退回原因")));
}

/// <summary>受理; with <c>outstanding</c> 容缺受理: what may follow, and within how many working days.</summary>
public static class AcceptJob
{
    private const int MostDays = 60;
    public sealed record Request(IReadOnlyList<string>? Outstanding = null, int? Days = null);

    public static Task<IResult> Handle(HttpContext http, string number, JobDesk desk) =>
        desk.Command<Request>(http, number, Read);

    /// <summary>Also what a township office accepts with.</summary>
    public static JobCommand Read(Request r, FieldCheck check)
    {
        if (r.Outstanding is not { Count: > 0 }) return new JobCommand.Accept();
        if (r.Outstanding.Count > IntakeChecks.MaxMaterials) check.Add("outstanding", $"最多 {IntakeChecks.MaxMaterials} 项");
        if (r.Days is null or < 1 or > MostDays) check.Add("days", $"请填几个工作日内补齐，1 到 {MostDays}");
        return new JobCommand.Accept([.. r.Outstanding.Take(IntakeChecks.MaxMaterials).Select((name, i) => check.Text($"outstanding[{i}]", name, 100, "请写明缺什么"))], r.Days);
    }
}

/// <summary>补正通知: one notice lists everything.</summary>
public static class RequestSupplement
{
    public sealed record Item(string Name, string Problem, string? MaterialId = null);
    /// <param name="Again">From the second notice on: why it was not said at once.</param>
    public sealed record Request(IReadOnlyList<Item> Items, string? Note = null, string? Again = null);

    public static Task<IResult> Handle(HttpContext http, string number, JobDesk desk) => desk.Command<Request>(http, number, Read);

    public static JobCommand Read(Request r, FieldCheck check)
    {
        if (r.Items.Count > IntakeChecks.MaxMaterials) check.Add("items", $"最多 {IntakeChecks.MaxMaterials} 项");
        var items = r.Items.Take(IntakeChecks.MaxMaterials).Select((item, i) => new SupplementItem(check.Optional($"items[{i}].materialId", item.MaterialId, 60),
            check.Text($"items[{i}].name", item.Name, 100, "请写明是哪份材料"), check.Text($"items[{i}].problem", item.Problem, 300, "请写明有什么问题、怎样补")));
        return new JobCommand.RequestSupplement([.. items], check.Optional("note", r.Note, 1000), check.Optional("again", r.Again, 300));
    }
}

/// <summary>不予受理: reason and remedies.</summary>
public static class RefuseJob
{
    public sealed record Request(string Reason, string Remedies);

    public static Task<IResult> Handle(HttpContext http, string number, JobDesk desk) =>
        desk.Command<Request>(http, number, Read);

    public static JobCommand Read(Request r, FieldCheck check) =>
        new JobCommand.RefuseAcceptance(check.Text("reason", r.Reason, 1000, "请写明不予受理的理由和依据"), check.Text("remedies", r.Remedies, 500, "请写明救济途径"));
}

/// <summary>转部门办理.</summary>
public static class HandJobToDepartment
{
    public sealed record Request(string DepartmentId);

    public static Task<IResult> Handle(HttpContext http, string number, JobDesk desk)
    {
        var directory = http.Asking().Reference.Directory;
        return desk.Command<Request>(http, number, (r, check) =>
        {
            var department = directory.Department(r.DepartmentId);
            if (department is null) check.Add("departmentId", "没有这个部门，请重新选择");
            return new JobCommand.HandToDepartment(department!);
        });
    }
}

/// <summary>转专网办理: outside system, its number, the day it was entered.</summary>
public static class RecordPrivateNetwork
{
    public sealed record Request(string System, string Number, DateOnly EnteredOn);

    public static Task<IResult> Handle(HttpContext http, string number, JobDesk desk, TimeProvider time) =>
        desk.Command<Request>(http, number, (r, check) =>
        {
            if (r.EnteredOn > Shanghai.DateOf(time.GetUtcNow())) check.Add("enteredOn", "录入日期不能晚于今天");
            return new JobCommand.RecordPrivateNetwork(check.Text("system", r.System, 60, "请填写专网名称"), check.Text("number", r.Number, 60, "请填写专网受理编号"), r.EnteredOn);
        });
}

/// <summary>登记一体化平台受理.</summary>
public static class RecordPlatform
{
    public sealed record Request(string Number);

    public static Task<IResult> Handle(HttpContext http, string number, JobDesk desk) =>
        desk.Command<Request>(http, number, (r, check) => new JobCommand.RecordPlatform(check.Text("number", r.Number, 60, "请填写平台受理编号")));
}

/// <summary>决定: 准予 or 不予, with the result document if there is one.</summary>
public static class DecideJob
{
    public sealed record Request(DecisionOutcome Outcome, string Summary, string? DocumentNumber = null, string? Remedies = null, FileRequest? ResultFile = null);

    public static Task<IResult> Handle(HttpContext http, string number, JobDesk desk, PersonalMarks marks)
    {
        var asking = http.Asking();
        return desk.Command<Request>(http, number, (r, check) => Read(r, check, asking, marks));
    }

    public static JobCommand Read(Request r, FieldCheck check, Asking asking, PersonalMarks marks) => new JobCommand.Decide(r.Outcome,
        check.Text("summary", r.Summary, 1000, "请写明决定内容"), check.Optional("documentNumber", r.DocumentNumber, 60), check.Optional("remedies", r.Remedies, 500),
        r.ResultFile is null ? null : IntakeChecks.Files(check, "resultFile", [r.ResultFile], asking, marks).FirstOrDefault());
}

/// <summary>寄出结果.</summary>
public static class MailResult
{
    public sealed record Request(string Courier, string CourierNumber);

    public static Task<IResult> Handle(HttpContext http, string number, JobDesk desk) =>
        desk.Command<Request>(http, number, (r, check) => new JobCommand.MailResult(
            check.Text("courier", r.Courier, 30, "请填写快递公司"), check.Text("courierNumber", r.CourierNumber, 40, "请填写快递单号")));
}

/// <summary>通知领取.</summary>
public static class ReadyForPickup
{
    public sealed record Request(string Place);

    public static Task<IResult> Handle(HttpContext http, string number, JobDesk desk) =>
        desk.Command<Request>(http, number, (r, check) => new JobCommand.ReadyForPickup(check.Text("place", r.Place, 100, "请填写领取地点")));
}

/// <summary>县里备注.</summary>
public static class AddJobNote
{
    public sealed record Request(string Text);

    public static Task<IResult> Handle(HttpContext http, string number, JobDesk desk) =>
        desk.Command<Request>(http, number, (r, check) => new JobCommand.AddNote(check.Text("text", r.Text, 1000, "请写备注内容")));
}
