using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Approvals;

/// <summary>What the window does with a case that the township decides: 补齐容缺材料, 出件, 登记体外办结, 交给同事.</summary>
public static class CaseWindowSteps
{
    private const int MostCopies = 20;
    public sealed record OutstandingRequest(IReadOnlyList<MaterialRequest> Materials, string? Note = null);
    public sealed record IssueRequest(string? DocumentNumber = null, int? Copies = null, string? Courier = null, string? CourierNumber = null, string? Note = null);
    public sealed record OutsideRequest(string How, string Reason, string? DocumentNumber = null);
    public sealed record AssignRequest(string StaffId, string Reason);

    public static async Task<IResult> Outstanding(HttpContext http, string number, CaseDesk desk, PersonalMarks marks)
    {
        var (asking, it) = (http.Asking(), (await desk.Find(http, number))?.State);
        return await desk.Command<OutstandingRequest>(http, number, (r, check) =>
            new CaseCommand.ProvideOutstanding(IntakeChecks.Supplements(check, r.Materials, it, asking, marks), check.Optional("note", r.Note, 300)));
    }

    /// <summary>出件; a courier comes with its number.</summary>
    public static Task<IResult> Issue(HttpContext http, string number, CaseDesk desk) => desk.Command<IssueRequest>(http, number, (r, check) =>
    {
        if (r.Copies is < 1 or > MostCopies) check.Add("copies", $"请填 1 到 {MostCopies} 份");
        var courier = check.Optional("courier", r.Courier, 30);
        return new CaseCommand.Issue(check.Optional("documentNumber", r.DocumentNumber, 60), r.Copies ?? 1, courier,
            courier is null ? null : check.Text("courierNumber", r.CourierNumber, 40, "请填写快递单号"), check.Optional("note", r.Note, 300));
    });

    public static Task<IResult> Outside(HttpContext http, string number, CaseDesk desk) => desk.Command<OutsideRequest>(http, number, (r, check) =>
        new CaseCommand.CloseOutside(check.Text("how", r.How, 200, "请写明在哪里、怎样办结的"), check.Optional("documentNumber", r.DocumentNumber, 60), check.Text("reason", r.Reason, 300, "请写明为什么没有走系统")));

    /// <summary>交给同事 of the same unit who may hold a case.</summary>
    public static Task<IResult> Assign(HttpContext http, string number, CaseDesk desk)
    {
        var asking = http.Asking();
        return desk.Command<AssignRequest>(http, number, (r, check) =>
        {
            var to = asking.Reference.Directory.Person(r.StaffId);
            if (to is not { Disabled: false, Role: Role.IntegratedWindow or Role.StationClerk or Role.CaseAgent or Role.IssuingWindow } || to.UnitId != asking.Staff.UnitId)
                check.Add("staffId", "请选择本单位窗口、驿站的在岗同事");
            return new CaseCommand.Assign(to is null ? By.System : new By(to.Id, to.Name, asking.Reference.Directory.PlaceName(to.PlaceId)), check.Text("reason", r.Reason, 200, "请写明为什么交接"));
        });
    }
}
