using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Cases;

/// <summary>审批 by the chief representative of a township office. Who took a case never decides it (受审分离, WIN-wd_separate, K-40).</summary>
public static class OfficeRules
{
    public static CaseAction ActionOf(JobCommand command) => command switch
    {
        JobCommand.Accept => CaseAction.Accept,
        JobCommand.RequestSupplement => CaseAction.RequestSupplement,
        JobCommand.RefuseAcceptance => CaseAction.RefuseAcceptance,
        JobCommand.Decide => CaseAction.Decide,
        JobCommand.StartSpecialProcedure => CaseAction.StartSpecialProcedure,
        JobCommand.EndSpecialProcedure => CaseAction.EndSpecialProcedure,
        JobCommand.RequestExtension => CaseAction.RequestExtension,
        JobCommand.ApproveExtension => CaseAction.ApproveExtension,
        JobCommand.RefuseExtension => CaseAction.RefuseExtension,
        _ => throw new InvalidOperationException($"An office has no {command.GetType().Name}"),
    };

    /// <summary>What an office may do in this stage; an 即办件 is decided at once, a 承诺件 is accepted first.</summary>
    public static IEnumerable<CaseAction> InStage(Case it) => it switch
    {
        { Item.IsOfTownship: false } => [],
        { Stage: CaseStage.AtOffice, Item.Handling: HandlingKind.Immediate } => [CaseAction.Decide, CaseAction.RequestSupplement, CaseAction.RefuseAcceptance, CaseAction.Accept],
        { Stage: CaseStage.AtOffice } => [CaseAction.Accept, CaseAction.RequestSupplement, CaseAction.RefuseAcceptance],
        { Stage: CaseStage.Accepted } => [CaseAction.Decide, CaseAction.RequestSupplement, CaseAction.StartSpecialProcedure,
            .. it is { Extension: null, ExtraDays: 0, Item.StatutoryDays: > 0 } ? [CaseAction.RequestExtension] : Array.Empty<CaseAction>()],
        { Stage: CaseStage.InSpecialProcedure } => [CaseAction.EndSpecialProcedure],
        { Stage: CaseStage.AwaitingSupplement { Before: CaseStage.AtOffice } } => [CaseAction.RefuseAcceptance],
        _ => [],
    };

    /// <summary>An extension that waits for the leader.</summary>
    public static IEnumerable<CaseAction> Approving(Case it) =>
        it.Extension is null || !CaseClocks.IsUndecided(it) ? [] : [CaseAction.ApproveExtension, CaseAction.RefuseExtension];

    /// <summary>Why this representative may not, whatever the stage.</summary>
    public static Problem? Refuse(Case it, CaseCommand.AtOffice command, Actor actor)
    {
        if (!CaseActions.MaySee(it, actor)) return new(ProblemKind.Unknown, "not-found", "没有这个办件。");
        if (actor.Role is not Role.TownshipOffice) return null;
        if (actor.By.StaffId == it.ReceivedBy.StaffId)
            return new(ProblemKind.Forbidden, "own-case", "这件是您收的，受审分离，请由另一个账号审批。");
        if (actor.Office != it.Item.Office && command.StandIn is null)
            return new(ProblemKind.Invalid, "invalid", $"这件归{it.Item.Office}审批。", new Dictionary<string, string> { ["standIn"] = "代其他站办所审批要写明原因，并会列入督查清单" });
        return null;
    }

    public static Decision<CaseEvent> Decide(Case it, CaseCommand.AtOffice command, Actor actor, LimitSettings settings)
    {
        var isDecision = command.What is JobCommand.Decide;
        if (command.What is JobCommand.Decide { Outcome: DecisionOutcome.Granted } && NotYet(it, command) is { } problem) return problem;
        if (command.What is JobCommand.Accept accept) command = command with { What = Keeping(it, accept) };
        var standIn = actor.Role is Role.TownshipOffice && actor.Office != it.Item.Office ? command.StandIn : null;
        var acted = Acts.Of(command.What, it.SupplementRounds, it.Extension, settings)!.Select(act => (CaseEvent)new OfficeActed(act, isDecision ? command.Review : null, standIn));
        return isDecision && it.Stage is CaseStage.AtOffice && acted is Decision<CaseEvent>.Accepted { Events: var events }
            ? new List<CaseEvent> { new OfficeActed(new CaseAccepted()), events[0] }
            : acted;
    }

    /// <summary>Whoever accepts takes the applicant's promise with it: what follows is outstanding even if nobody wrote it down again.</summary>
    private static JobCommand.Accept Keeping(Case it, JobCommand.Accept accept) => it is { Following: { Count: > 0 } following, Promise: { } promise }
        ? new([.. (accept.Outstanding ?? []).Union(following)], accept.Days ?? promise.Days) : accept;

    /// <summary>A grant needs every line of the manual passed, and everything that was promised.</summary>
    private static Problem? NotYet(Case it, CaseCommand.AtOffice command)
    {
        if ((it.Tolerated?.Outstanding ?? it.Following) is { Count: > 0 } outstanding)
            return new(ProblemKind.NotNow, "outstanding", $"承诺后补的材料还没有交：{string.Join("、", outstanding)}。补齐后才能准予。");
        var open = (command.Points ?? []).Where(p => command.Review?.Any(t => t.Id == p.Id && t.Passed) is not true).ToList();
        return open.Count == 0 ? null : new(ProblemKind.Invalid, "invalid", "审查要点没有全部合格，不能准予。",
            open.ToDictionary(p => $"review.{p.Id}", _ => "请确认合格；不合格的应通知补正或不予许可"));
    }
}
