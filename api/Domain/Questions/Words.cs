using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Questions;

/// <summary>Questions in plain words.</summary>
public static class QuestionWords
{
    public static string Headline(Question question) => question.Stage switch
    {
        QuestionStage.Waiting => $"等{Holder(question)}答复",
        QuestionStage.Answered => "已答复",
        _ => "已了结",
    };

    public static string Holder(Question question) => question.Level switch
    {
        1 => question.Of.Name,
        2 => question.Of.DepartmentId is not null ? $"{question.Of.Name}分管领导" : "乡镇分管领导",
        _ => "监督股",
    };

    /// <summary>The steps of the ladder (附件8二).</summary>
    public static string LevelName(int level, bool ofDepartment) => level switch { 1 => ofDepartment ? "业务联系人" : "首席代表", 2 => "分管领导", _ => "营商环境建设监督股" };

    public static string Of(QuestionAction action) => action switch
    {
        QuestionAction.Answer => "答复",
        QuestionAction.Call => "登记电话",
        QuestionAction.Escalate => "上报",
        _ => "了结",
    };

    /// <summary>What people read: without the bookkeeping of limits and letters.</summary>
    public static IEnumerable<TimelineEntry> Lines(IEnumerable<Recorded<QuestionEvent>> events) =>
        from e in events
        where e.Event is not QuestionWatched { What: ClocksSet or AlarmPosted }
        let said = Say(e.Event)
        select new TimelineEntry(e.Version, e.At, new(e.By.Name, e.By.Unit), said.Title, said.Text, "township");

    public static (string Title, string? Text) Say(QuestionEvent happened) => happened switch
    {
        QuestionAsked e => ($"提问{e.Of.Name}", e.WaitingHere ? $"{e.Text}（群众在窗口等）" : e.Text),
        QuestionAnswered { ByPhone: { } who } e => ($"{who}电话答复", e.Text),
        QuestionAnswered e => ("答复", e.Basis is null ? e.Text : $"{e.Text}（依据：{e.Basis}）"),
        CallLogged e => ($"打电话给{e.Contact}：{Of(e.Outcome)}", e.Note),
        QuestionEscalated e => ($"上报{LevelName(e.Level, false)}", e.Reason),
        QuestionClosed e => ("了结", e.Note),
        QuestionWatched e => WatchWords.Say(e.What),
        _ => throw new InvalidOperationException($"No sentence for {happened.GetType().Name}"),
    };

    public static string Of(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Reached => "已接通，等回话",
        CallOutcome.NotReached => "没打通",
        CallOutcome.Answered => "已答复",
        _ => "请上一级答复",
    };
}
