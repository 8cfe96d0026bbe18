namespace Zhengwu.Domain.GuideChanges;

/// <summary>A change on its way, in words.</summary>
public static class ChangeWords
{
    public static string Of(ChangeStage stage) => stage switch
    {
        ChangeStage.Proposed => "等县级业务部门确准", ChangeStage.Confirmed => "等数据局发布", ChangeStage.Returned => "已退回", ChangeStage.Published => "已发布", _ => "已撤回",
    };

    public static string Of(ChangeKind kind) => kind switch { ChangeKind.New => "新增事项", ChangeKind.Retire => "取消事项", _ => "变动指南" };

    public static string Of(ChangeAction action) => action switch
    {
        ChangeAction.Confirm => "确准", ChangeAction.Return => "退回", ChangeAction.Publish => "发布", ChangeAction.Edit => "修改", _ => "撤回",
    };

    /// <summary>A line of the timeline: what happened, and what was said with it.</summary>
    public static (string Title, string? Text) Say(GuideChangeEvent happened) => happened switch
    {
        ChangeProposed e => ($"提出{Of(e.Kind)}《{e.ItemName}》", e.Reason),
        ChangeEdited e => ("修改后再次报送", e.Reason),
        ChangeConfirmed e => ("县级业务部门确准", e.Note),
        ChangeReturned e => ("退回修改", e.Reason),
        ChangePublished { GuideVersion: 0 } e => ("从目录中取消", e.Note),
        ChangePublished e => ($"发布为第 {e.GuideVersion} 版，校验码 {e.Hash}", e.Note),
        ChangeWithdrawn e => ("撤回", e.Reason),
        _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}"),
    };
}
