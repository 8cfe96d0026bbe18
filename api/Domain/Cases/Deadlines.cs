using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Cases;

/// <summary>Limits that run at the township. They vanish when the state no longer has them.</summary>
public static class CaseDeadlines
{
    public static IEnumerable<Deadline> Of(Case it) => Clockwork.Deadlines(it.Watch.Clocks, it.Watch.Alarms);

    /// <summary>The clock that the case's people look at: the decision, then the delivery; null when none runs or it is paused.</summary>
    public static Clock? Main(Case it) => it.Watch.Running(CaseClocks.Promised) ?? it.Watch.Running(CaseClocks.Delivery);

    /// <summary>The county hears every outward event; one bell tells the newest.</summary>
    public static Bell? BellOf(Case? before, Case after) =>
        after.LastRung > (before?.LastRung ?? 0) ? new(Unit.CountyId, after.LastRung, after.PreviousRung) : null;
}
