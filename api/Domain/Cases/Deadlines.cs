using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.Cases;

/// <summary>Limits that run at the township. They vanish when the state no longer has them.</summary>
public static class CaseDeadlines
{
    public const string PromisedLimit = "promised-limit";

    /// <summary>Until the county has answered for good.</summary>
    public static bool IsRunning(Case it) => it.Stage is not (CaseStage.Refused or CaseStage.Decided or CaseStage.ResultOnTheWay
        or CaseStage.ReadyForPickup or CaseStage.Arrived or CaseStage.HandedOver or CaseStage.Closed or CaseStage.Withdrawn);

    public static IEnumerable<Deadline> Of(Case it)
    {
        if (IsRunning(it) && !it.PassedLimits.Contains(PromisedLimit)) yield return new(PromisedLimit, it.PromisedBy);
    }

    /// <summary>The county hears every outward event; one bell tells the newest.</summary>
    public static Bell? BellOf(Case? before, Case after) =>
        after.LastRung > (before?.LastRung ?? 0) ? new(Unit.CountyId, after.LastRung, after.PreviousRung) : null;
}
