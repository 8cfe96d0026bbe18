namespace Zhengwu.Domain.CountyJobs;

/// <summary>The county's states and steps in plain words.</summary>
public static class JobWords
{
    public static string Headline(CountyJob job) => job.Stage switch
    {
        JobStage.ToTake => "等待承接",
        JobStage.TakenOver => job.SupplementRounds > 0 ? "已承接，补正已到，等审查" : "已承接，等审查",
        JobStage.Accepted => "已受理，等办理",
        JobStage.WithDepartment => $"{job.DepartmentName}办理中",
        JobStage.OnPrivateNetwork => "已转专网，等专网结果",
        JobStage.OnPlatform => "一体化平台已受理，等平台结果",
        JobStage.InSpecialProcedure special => $"正在{special.Name}，暂停计时",
        JobStage.AwaitingSupplement => $"等乡镇补正（第{job.SupplementRounds}次）",
        JobStage.Returned => "已退回乡镇",
        JobStage.Refused => "不予受理，等乡镇送达告知书",
        JobStage.Decided => "已决定，等出件",
        JobStage.Issued => "已出件，等送达",
        JobStage.Finished => "已送达申请人",
        JobStage.Withdrawn => "申请人已撤回",
        _ => throw new InvalidOperationException(),
    };

    public static string Of(JobAction action) => action switch
    {
        JobAction.TakeOver => "承接",
        JobAction.ReturnToTownship => "退回乡镇",
        JobAction.Accept => "受理",
        JobAction.RequestSupplement => "要求补正",
        JobAction.RefuseAcceptance => "不予受理",
        JobAction.HandToDepartment => "转部门办理",
        JobAction.RecordPrivateNetwork => "转专网办理",
        JobAction.RecordPlatform => "登记平台受理",
        JobAction.Decide => "作出决定",
        JobAction.MailResult => "寄出结果",
        JobAction.ReadyForPickup => "通知领取",
        JobAction.AddNote => "加备注",
        JobAction.Reveal => "查看完整信息",
        JobAction.RecordOutstanding => "登记容缺材料已补齐",
        JobAction.StartSpecialProcedure => "开始特别程序",
        JobAction.EndSpecialProcedure => "结束特别程序",
        JobAction.RequestExtension => "申请延长",
        JobAction.ApproveExtension => "批准延长",
        JobAction.RefuseExtension => "不批准延长",
        JobAction.Order => "督办",
        JobAction.ReplyToOrder => "回复督办",
        JobAction.RecordCause => "登记超期原因",
        _ => throw new InvalidOperationException(),
    };
}
