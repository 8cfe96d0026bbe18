using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Papers;

/// <summary>What the papers of a case decided by a township office need beyond the county's.</summary>
public static class TownshipSide
{
    /// <param name="DueOn">Null before acceptance.</param>
    public sealed record PromisedMaterials(IReadOnlyList<string> Outstanding, int Days, DateOnly? DueOn);

    /// <summary>What the applicant promised to hand in later; what the office tolerated goes before what was said at the window. Null when nothing was.</summary>
    public static PromisedMaterials? Promised(Case it, WorkCalendar calendar)
    {
        if (it is { Tolerated: { Outstanding: { Count: > 0 } tolerated, OutstandingDays: { } days }, ToleratedAt: { } since })
            return new(tolerated, days, WorkingTime.Reckon(calendar, TimeLimit.OfDays(it.TakenAt.UnitId, "容缺受理", since, days)).DueAt is { } due ? Shanghai.DateOf(due) : null);
        var follow = it.Materials.Where(m => m.Treatment is MaterialTreatment.Follows).Select(m => m.Name).ToList();
        return it.Promise is { } promise && follow.Count > 0 ? new(follow, promise.Days, null) : null;
    }

    /// <summary>Option ids the applicant chose, the situation first.</summary>
    public static IReadOnlyList<string> Answers(Case it) =>
        [.. it.Item.Situation is { } situation ? [situation] : Array.Empty<string>(), .. (it.Item.Answers ?? []).Select(a => a.Id)];

    /// <summary>出件 by the township: how, in words; null where the county sent the result.</summary>
    public static string? IssuedHow(Case it) => it.Issued is not { } issued ? null
        : issued.Courier is { } courier ? $"邮寄：{courier} {issued.CourierNumber}" : $"窗口领取　{issued.Copies} 份";
}
