using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.CountyJobs;

/// <summary>What the county does with a relayed case and a township office with its own: the same acts under the same law.</summary>
public static class Acts
{
    /// <summary>The act as an event, or what is wrong with it; null for commands that are none of these.</summary>
    /// <param name="rounds">Supplements asked for before.</param>
    public static Decision<CountyJobEvent>? Of(JobCommand command, int rounds, ExtensionRequested? extension, LimitSettings settings) => command switch
    {
        JobCommand.Accept c => new CaseAccepted(c.Outstanding, c.Days),
        JobCommand.RecordOutstanding c => new OutstandingReceived(c.Note),
        JobCommand.StartSpecialProcedure c => new SpecialProcedureStarted(c.Name, c.Reason),
        JobCommand.EndSpecialProcedure c => new SpecialProcedureEnded(c.Conclusion),
        JobCommand.RequestExtension c when c.Days < 1 || c.Days > settings.ExtensionDays => Wrong($"延长不能超过 {settings.ExtensionDays} 个工作日。", "days", $"请填 1 到 {settings.ExtensionDays}"),
        JobCommand.RequestExtension c => new ExtensionRequested(c.Days, c.Reason),
        JobCommand.ApproveExtension c => new ExtensionApproved(extension!.Days, c.Note),
        JobCommand.RefuseExtension c => new ExtensionRefused(c.Reason),
        JobCommand.RequestSupplement c when c.Items.Count == 0 => Wrong("请写明要补正什么。", "items", "至少列一项要补正的内容"),
        JobCommand.RequestSupplement { Again: null } when rounds > 0 => Wrong($"已经补正过 {rounds} 次，一次性告知要求一次说清。", "again", "请写明为什么上次没有告知"),
        JobCommand.RequestSupplement c => new SupplementRequested(rounds + 1, c.Items, c.Note, rounds > 0 ? c.Again : null),
        JobCommand.RefuseAcceptance c => new AcceptanceRefused(c.Reason, c.Remedies),
        JobCommand.Decide { Outcome: DecisionOutcome.Denied, Remedies: null } => Wrong("不予许可要写明救济途径。", "remedies", "请写明复议、诉讼的途径和期限"),
        JobCommand.Decide c => new CaseDecided(c.Outcome, c.Summary, c.DocumentNumber, c.Remedies, c.Result),
        _ => null,
    };

    /// <summary>What happens by law when a limit runs out: nobody said what is missing, or what was promised did not come.</summary>
    /// <param name="raised">Alarms that were raised just now.</param>
    public static IEnumerable<CountyJobEvent> ByLaw(IEnumerable<WatchEvent> raised, DateTimeOffset materialsAt, CaseAccepted? tolerated)
    {
        foreach (var alarm in raised.OfType<AlarmRaised>().Where(a => a.Level is AlarmLevel.Overdue))
            if (alarm.Limit.StartsWith(JobClocks.Notice, StringComparison.Ordinal)) yield return new DeemedAccepted(materialsAt);
            else if (Clockwork.BaseOf(alarm.Limit) == JobClocks.Tolerance && tolerated?.Outstanding is { } outstanding) yield return new AcceptanceLapsed(outstanding);
    }

    private static Problem Wrong(string message, string field, string sentence) =>
        new(ProblemKind.Invalid, "invalid", message, new Dictionary<string, string> { [field] = sentence });
}
