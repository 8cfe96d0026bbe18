using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Cases;

/// <summary>The limits that run at the township, and for each how it is reckoned: dates and sums come from here.</summary>
public static class CaseClocks
{
    public const string Promised = "promised-limit", Delivery = "delivery-limit", Parcel = "parcel-limit";

    public static IEnumerable<(string Name, TimeLimit Limit)> Of(Case it, LimitSettings settings)
    {
        var unit = it.TakenAt.UnitId;
        if (IsUndecided(it) && (it.Item.PromisedDays > 0 || it.Item.IsOfTownship)) yield return (Promised, PromisedLimit(it));
        if (it.Item.IsOfTownship && IsUndecided(it)) foreach (var limit in OfOffice(it, settings)) yield return limit;
        if (it is { DecidedAt: { } decided, HandedOverAt: null } && !CaseWords.IsOver(it))
            yield return (Delivery, TimeLimit.OfDays(unit, "决定", decided, settings.DeliveryDays));
        if (it is { Stage: CaseStage.ResultOnTheWay, IssuedAt: { } sent })
            yield return (Parcel, TimeLimit.OfDays(unit, "寄出", sent, settings.ParcelDays));
        foreach (var order in WatchDecider.OrderLimits(it.Watch, unit)) yield return order;
    }

    /// <summary>What the law sets an office of the township, as it sets the county.</summary>
    private static IEnumerable<(string Name, TimeLimit Limit)> OfOffice(Case it, LimitSettings settings)
    {
        var unit = it.TakenAt.UnitId;
        if (it is { AcceptedAt: null, Stage: CaseStage.AtOffice, Item.Handling: HandlingKind.Promised })
            yield return (it.Receipts > 1 ? $"{JobClocks.Notice}-{it.Receipts}" : JobClocks.Notice, TimeLimit.OfDays(unit, "收到材料", it.MaterialsAt, settings.NoticeDays));
        if (it is { AcceptedAt: { } accepted, Item.StatutoryDays: > 0 })
            yield return (JobClocks.Statutory, TimeLimit.OfDays(unit, "受理", accepted, it.Item.StatutoryDays, it.Pauses, it.ExtraDays));
        if (it is { Tolerated.OutstandingDays: { } days, ToleratedAt: { } since })
            yield return (JobClocks.Tolerance, TimeLimit.OfDays(unit, "容缺受理", since, days));
    }

    /// <summary>From acceptance; until then from the day the materials were taken. Also printed on the receipt.</summary>
    public static TimeLimit PromisedLimit(Case it) => TimeLimit.OfDays(it.TakenAt.UnitId, it.AcceptedAt is null ? "收件" : "受理",
        it.AcceptedAt ?? it.ReceivedAt, it.Item.PromisedDays, it.Pauses, it.ExtraDays);

    /// <summary>Until the county has answered for good, also while a withdrawal is under way.</summary>
    public static bool IsUndecided(Case it) => (it.Stage is CaseStage.WithdrawalPending pending ? pending.Before : it.Stage) is not (CaseStage.Refused or CaseStage.Decided or CaseStage.ResultOnTheWay
        or CaseStage.ReadyForPickup or CaseStage.Arrived or CaseStage.HandedOver or CaseStage.Closed or CaseStage.Withdrawn);
}
