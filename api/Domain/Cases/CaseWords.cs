using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Domain.Cases;

/// <summary>The township's states and steps in plain words.</summary>
public static class CaseWords
{
    public static string Headline(Case it) => Headline(it, it.Stage);

    /// <summary>Who has it now.</summary>
    public static string Holder(Case it) => it.Stage switch
    {
        CaseStage.Relayed or CaseStage.AtCounty => "县0号窗口（待承接）",
        CaseStage.AtOffice or CaseStage.Accepted or CaseStage.InSpecialProcedure when it.Item.IsOfTownship => $"首席代表（{it.Item.Office}）",
        CaseStage.WithDepartment => it.DepartmentName ?? "县里部门",
        _ when IsWaitingForUs(it) => it.TakenAt.PlaceName,
        CaseStage.HandedOver or CaseStage.Closed or CaseStage.Withdrawn => it.TakenAt.PlaceName,
        _ => it.CountyHolder is { } clerk ? $"县0号窗口 {clerk.Name}" : "县0号窗口",
    };

    /// <summary>The next step is ours.</summary>
    public static bool IsWaitingForUs(Case it) =>
        it is { Item.IsOfTownship: true, Stage: CaseStage.Decided } || it.Stage is CaseStage.Returned or CaseStage.AwaitingSupplement or CaseStage.Refused or CaseStage.ReadyForPickup
            or CaseStage.ResultOnTheWay or CaseStage.Arrived or CaseStage.HandedOver;

    public static bool IsOver(Case it) => it.Stage is CaseStage.Closed or CaseStage.Withdrawn;

    public static string Of(CaseAction action) => action switch
    {
        CaseAction.ProvideSupplement => "补正",
        CaseAction.Resubmit => "重新提交",
        CaseAction.Withdraw => "撤回",
        CaseAction.RecordArrival => "登记结果到达",
        CaseAction.HandOver => "送达",
        CaseAction.Close => "办结",
        CaseAction.CorrectContact => "更正联系方式",
        CaseAction.AddNote => "加备注",
        CaseAction.Reveal => "查看完整信息",
        CaseAction.PrintReceipt => "打印收件凭证",
        CaseAction.Order => "督办",
        CaseAction.ReplyToOrder => "回复督办",
        CaseAction.RecordCause => "登记超期原因",
        CaseAction.Accept => "受理",
        CaseAction.RequestSupplement => "通知补正",
        CaseAction.RefuseAcceptance => "不予受理",
        CaseAction.Decide => "作出决定",
        CaseAction.StartSpecialProcedure => "开始特别程序",
        CaseAction.EndSpecialProcedure => "结束特别程序",
        CaseAction.RequestExtension => "申请延长",
        CaseAction.ApproveExtension => "批准延长",
        CaseAction.RefuseExtension => "不批准延长",
        CaseAction.ProvideOutstanding => "补齐容缺材料",
        CaseAction.Issue => "出件",
        CaseAction.CloseOutside => "登记体外办结",
        CaseAction.Assign => "交给同事",
        _ => throw new InvalidOperationException(),
    };

    /// <summary>An office's act, as the list of exceptions names it.</summary>
    public static string Of(CountyJobEvent act) => act switch
    {
        CaseAccepted => "受理",
        SupplementRequested => "补正通知",
        AcceptanceRefused => "不予受理",
        CaseDecided { Outcome: DecisionOutcome.Granted } => "准予",
        CaseDecided => "不予许可",
        _ => "特别程序或延长",
    };

    private static string Headline(Case it, CaseStage stage) => it.Item.IsOfTownship ? OfOffice(it, stage) ?? OfCounty(it, stage) : OfCounty(it, stage);

    /// <summary>Where the office's own words differ from the county's.</summary>
    private static string? OfOffice(Case it, CaseStage stage) => stage switch
    {
        CaseStage.AtOffice when it.Item.Handling is HandlingKind.Immediate => $"即办件，等{it.Item.Office}首席代表当场审批",
        CaseStage.AtOffice => $"已流转，等{it.Item.Office}首席代表受理",
        CaseStage.Accepted => it.Tolerated is null ? $"已受理，{it.Item.Office}首席代表审批中" : $"容缺受理，还缺{string.Join("、", it.Tolerated.Outstanding ?? [])}",
        CaseStage.InSpecialProcedure special => $"正在{special.Name}，暂停计时",
        CaseStage.AwaitingSupplement => $"首席代表要求补正（第{it.Supplement?.Round}次），等我们补",
        CaseStage.Refused => it.HasLapsed ? "容缺承诺逾期，受理作废，等我们送达告知书" : "不予受理，等我们送达告知书",
        CaseStage.Decided => it.Decision?.Outcome is DecisionOutcome.Granted ? "已准予，等我们出件" : "不予许可，等我们出件",
        CaseStage.Arrived => "已出件，等申请人领取",
        _ => null,
    };

    private static string OfCounty(Case it, CaseStage stage) => stage switch
    {
        CaseStage.Relayed => "已提交，正在送往县里",
        CaseStage.AtCounty => "已送达县里，等0号窗口承接",
        CaseStage.Returned => "县里退回，等我们处理",
        CaseStage.TakenOver => "县里已承接，正在审查",
        CaseStage.Accepted => "县里已受理",
        CaseStage.WithDepartment => $"{it.DepartmentName}正在办理",
        CaseStage.OnPrivateNetwork => $"已转{it.PrivateNetwork?.System}办理",
        CaseStage.OnPlatform => "一体化平台已受理",
        CaseStage.InSpecialProcedure special => $"县里正在{special.Name}，暂停计时",
        CaseStage.AwaitingSupplement => $"县里要求补正（第{it.Supplement?.Round}次），等我们补",
        CaseStage.SupplementUnderReview => "补正已交，等县里审查",
        CaseStage.Refused => "县里不予受理，等我们送达告知书",
        CaseStage.Decided => it.Decision?.Outcome is DecisionOutcome.Granted ? "县里已准予，等出件" : "县里不予许可，等出件",
        CaseStage.ResultOnTheWay => it.Delivery is Delivery.ByMail ? "结果已寄给申请人，等签收" : "结果已寄出，等到达",
        CaseStage.ReadyForPickup => "结果可以领取",
        CaseStage.Arrived => "结果已到，等送达申请人",
        CaseStage.HandedOver => "已送达申请人，等办结",
        CaseStage.Closed => it.Outside is null ? "已办结" : "体外办结",
        CaseStage.WithdrawalPending pending => $"申请撤回，等县里确认（此前：{Headline(it, pending.Before)}）",
        CaseStage.Withdrawn => "已撤回",
        _ => throw new InvalidOperationException(),
    };
}
