using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Cases;

/// <summary>The limits that run at the township, and for each how it is reckoned: dates and sums come from here.</summary>
public static class CaseClocks
{
    public const string Promised = "promised-limit", Delivery = "delivery-limit", Parcel = "parcel-limit";

    public static IEnumerable<(string Name, TimeLimit Limit)> Of(Case it, LimitSettings settings)
    {
        var unit = it.TakenAt.UnitId;
        if (IsUndecided(it) && it.Item.PromisedDays > 0) yield return (Promised, PromisedLimit(it));
        if (it is { DecidedAt: { } decided, HandedOverAt: null } && !CaseWords.IsOver(it))
            yield return (Delivery, TimeLimit.OfDays(unit, "决定", decided, settings.DeliveryDays));
        if (it is { Stage: CaseStage.ResultOnTheWay, IssuedAt: { } sent })
            yield return (Parcel, TimeLimit.OfDays(unit, "寄出", sent, settings.ParcelDays));
        foreach (var order in WatchDecider.OrderLimits(it.Watch, unit)) yield return order;
    }

    /// <summary>From acceptance; until then from the day the materials were taken. Also printed on the receipt.</summary>
    public static TimeLimit PromisedLimit(Case it) => TimeLimit.OfDays(it.TakenAt.UnitId, it.AcceptedAt is null ? "收件" : "受理",
        it.AcceptedAt ?? it.ReceivedAt, it.Item.PromisedDays, it.Pauses, it.ExtraDays);

    /// <summary>Until the county has answered for good, also while a withdrawal is under way.</summary>
    public static bool IsUndecided(Case it) => (it.Stage is CaseStage.WithdrawalPending pending ? pending.Before : it.Stage) is not (CaseStage.Refused or CaseStage.Decided or CaseStage.ResultOnTheWay
        or CaseStage.ReadyForPickup or CaseStage.Arrived or CaseStage.HandedOver or CaseStage.Closed or CaseStage.Withdrawn);
}
