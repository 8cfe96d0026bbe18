using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Cases;

/// <summary>One line of the record in plain words. <paramref name="Where"/> is "township" or "county". No unmasked personal data.</summary>
public sealed record TimelineEntry(int Version, DateTimeOffset At, TimelineBy By, string Title, string? Text, string Where);

public sealed record TimelineBy(string Name, string Unit);

/// <summary>Every event as a sentence.</summary>
public static class Timeline
{
    /// <summary>What people read: without the bookkeeping of limits and letters, which the limits themselves show.</summary>
    public static IEnumerable<TimelineEntry> Lines(IEnumerable<Recorded<CaseEvent>> events) =>
        events.Where(e => e.Event is not CaseWatched { What: ClocksSet or AlarmPosted }).Select(Of);

    public static IEnumerable<TimelineEntry> Lines(IEnumerable<Recorded<CountyJobEvent>> events) =>
        events.Where(e => e.Event is not JobWatched { What: ClocksSet or AlarmPosted }).Select(Of);

    public static TimelineEntry Of(Recorded<CaseEvent> recorded) => recorded.Event switch
    {
        CountyReported e => Line(recorded.Version, e.At, e.CountyBy, "county", Say(e.Report)),
        var e => Line(recorded.Version, recorded.At, recorded.By, "township", Say(e)),
    };

    public static TimelineEntry Of(Recorded<CountyJobEvent> recorded) => Line(recorded.Version, recorded.At, recorded.By, "county", Say(recorded.Event));

    private static TimelineEntry Line(int version, DateTimeOffset at, By by, string where, (string Title, string? Text) words) =>
        new(version, at, new(by.Name, by.Unit), words.Title, words.Text, where);

    private static (string, string?) Say(CaseEvent happened) => happened switch
    {
        CaseReceived e => ($"收件：{e.Item.Name}", $"在{e.TakenAt.PlaceName}收件，{e.Materials.Count}份材料，编号 {e.Number}"),
        RelayedToCounty => ("提交帮代办，送往县0号窗口", null),
        SupplementProvided e => ($"补正（第{e.Round}次）", Join(string.Join("、", e.Materials.Select(m => m.Name)), e.Note)),
        RelayedAgain e => ("处理后重新提交", Join(string.Join("、", e.Materials.Select(m => m.Name)), e.Note)),
        WithdrawalRequested e => ("申请撤回", e.Reason),
        ResultArrived e => ("结果已到", e.Note),
        HandedOver e => ("送达申请人", Join($"{Receiver(e.Relation)}领取，{Check(e.Checked)}", e.Note)),
        CaseClosed => ("办结", null),
        ContactCorrected => ("更正联系方式", null),
        NoteAdded e => ("备注", e.Text),
        PersonalDataRevealed e => ("查看完整个人信息", $"用途：{e.Purpose}"),
        PersonalDataErased e => ("删除个人资料", e.Why),
        LimitPassed => ("承诺时限已过", null),
        CaseWatched e => WatchWords.Say(e.What),
        RoutedToOffice e => ($"流转{e.Office}，等首席代表审批", null),
        OfficeActed e => Say(e.What) is var (title, text) ? (title, Join(text, Ticks(e.Review), e.StandIn is null ? null : $"代为审批：{e.StandIn}")) : default,
        OutstandingProvided e => ("容缺材料补齐", Join(string.Join("、", e.Materials.Select(m => m.Name)), e.Note)),
        ResultIssued e => ("出件", Join(e.DocumentNumber is null ? null : $"文号 {e.DocumentNumber}", $"{e.Copies} 份", e.Courier is null ? null : $"{e.Courier} {e.CourierNumber}", e.Note)),
        ClosedOutside e => ("登记体外办结", Join(e.How, e.DocumentNumber is null ? null : $"文号 {e.DocumentNumber}", e.Reason)),
        CaseAssigned e => ($"交给{e.To.Name}", e.Reason),
        _ => (happened.GetType().Name, null),
    };

    private static (string, string?) Say(CountyJobEvent happened) => happened switch
    {
        JobOpened => ("送达县0号窗口", null),
        JobTakenOver e => ("县里承接", e.From is null ? $"由{e.Clerk.Name}承接" : $"{e.Clerk.Name}从{e.From.Name}接手"),
        ReturnedToTownship e => ("县里退回", e.Reason),
        RelayedAgainReceived => ("乡镇重新提交已到", null),
        CaseAccepted { Outstanding: { Count: > 0 } missing } e => ("容缺受理", $"还缺：{string.Join("、", missing)}，{e.OutstandingDays} 个工作日内补齐"),
        CaseAccepted => ("受理", null),
        DeemedAccepted e => ("逾期未告知，视为受理", $"自 {Shanghai.Say(e.AsOf)} 收到材料之日起受理（行政许可法第三十二条）"),
        OutstandingReceived => ("容缺材料已补齐", null),
        SpecialProcedureStarted e => ($"开始{e.Name}，暂停计时", e.Reason),
        SpecialProcedureEnded e => ("特别程序结束，恢复计时", e.Conclusion),
        ExtensionRequested e => ($"申请延长 {e.Days} 个工作日", e.Reason),
        ExtensionApproved e => ($"批准延长 {e.Days} 个工作日", e.Note),
        ExtensionRefused e => ("不批准延长", e.Reason),
        JobWatched e => WatchWords.Say(e.What),
        SupplementRequested e => ($"通知补正（第{e.Round}次）", Join(string.Join("；", e.Items.Select(i => $"{i.Name}：{i.Problem}")), e.Note, e.Again is null ? null : $"上次未告知的原因：{e.Again}")),
        AcceptanceLapsed e => ("容缺承诺逾期，受理作废", string.Join("、", e.Outstanding)),
        OutsideClosingHeard => ("得知乡镇已登记体外办结", null),
        SupplementReceived e => ($"补正已到（第{e.Round}次）", null),
        AcceptanceRefused e => ("不予受理", $"{e.Reason}。救济途径：{e.Remedies}"),
        HandedToDepartment e => ($"转{e.DepartmentName}办理", null),
        HandledOnPrivateNetwork e => ("转专网办理", $"{e.System}，编号 {e.OutsideNumber}，{e.EnteredOn:yyyy-MM-dd} 录入"),
        AcceptedOnPlatform e => ("一体化平台已受理", $"编号 {e.OutsideNumber}"),
        CaseDecided e => (e.Outcome is DecisionOutcome.Granted ? "决定：准予" : "决定：不予许可", Join(e.Summary, e.DocumentNumber is null ? null : $"文号 {e.DocumentNumber}", e.Remedies is null ? null : $"救济途径：{e.Remedies}")),
        ResultMailed e => ("出件，已寄出", $"{e.Courier} {e.CourierNumber}"),
        ResultReadyForPickup e => ("出件，可以领取", e.PickupPlace),
        WithdrawalConfirmed => ("县里确认撤回", null),
        WithdrawalCameTooLate => ("撤回未成：决定已作出", null),
        DeliveryHeard => ("得知已送达申请人", null),
        JobNoteAdded e => ("县里备注", e.Text),
        JobPersonalDataRevealed e => ("查看完整个人信息", $"用途：{e.Purpose}"),
        JobPersonalDataErased e => ("删除个人资料", e.Why),
        JobLimitPassed => ("承接时限已过", null),
        _ => (happened.GetType().Name, null),
    };

    private static string? Ticks(IReadOnlyList<ReviewTick>? review) => review is not { Count: > 0 } ? null
        : $"审查要点 {review.Count(t => t.Passed)}/{review.Count} 项合格" + string.Concat(review.Where(t => !t.Passed).Select(t => $"；不合格：{t.Text}{(t.Note is null ? "" : $"（{t.Note}）")}"));

    private static string? Join(params string?[] parts) => string.Join("；", parts.Where(p => !string.IsNullOrEmpty(p))) is { Length: > 0 } text ? text : null;

    private static string Receiver(ReceiverRelation relation) =>
        relation switch { ReceiverRelation.Self => "本人", ReceiverRelation.Agent => "代理人", _ => "家属" };

    private static string Check(ReceiverCheck check) => check switch
    {
        ReceiverCheck.IdCard => "已核验身份证",
        ReceiverCheck.Known => "工作人员熟识",
        ReceiverCheck.Authorisation => "已核验授权书",
        _ => "快递签收",
    };
}
