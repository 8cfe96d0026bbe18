using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Domain.Cases;

/// <summary>State after the event; never a decision.</summary>
public static class CaseEvolution
{
    public static Case Evolve(Case? before, Recorded<CaseEvent> recorded)
    {
        var next = recorded.Event is CaseReceived received ? Open(received, recorded) : Apply(before!, recorded);
        return !next.Item.IsOfTownship && Case.IsHeardByCounty(recorded.Event) ? next with { LastRung = recorded.Version, PreviousRung = next.LastRung } : next;
    }

    private static Case Open(CaseReceived e, Recorded<CaseEvent> recorded) =>
        new(e.Number, e.Item, e.Mode, e.Applicant, e.Agent, e.Materials, e.Delivery, e.TakenAt, recorded.At, recorded.By, e.PromisedBy,
            e.Search, e.Kind, new CaseStage.Relayed(), recorded.At, null, 0, 0, 0)
        { Group = e.Group, Promise = e.Promise, Despite = e.Despite, MaterialsAt = recorded.At };

    private static Case Apply(Case it, Recorded<CaseEvent> recorded)
    {
        var at = recorded.At;
        return recorded.Event switch
        {
            RelayedToCounty => it.Enter(new CaseStage.Relayed(), at),
            RelayedAgain e => it.Enter(new CaseStage.Relayed(), at) with { Materials = Replace(it.Materials, e.Materials), CountyHolder = null, Return = null },
            RoutedToOffice e => it.Enter(new CaseStage.AtOffice(), at) with { IssuedBy = e.IssuedBy },
            OfficeActed e => Seen(Report(it, e.What, at, recorded.By), e, recorded),
            OutstandingProvided e => StillToCome(it with { Materials = [.. it.Materials, .. e.Materials] }),
            ResultIssued e => it.Enter(e.Courier is null ? new CaseStage.Arrived() : new CaseStage.ResultOnTheWay(), at) with
            {
                Issued = e, IssuedByWhom = recorded.By, IssuedAt = at, Mailed = e.Courier is null ? null : new(e.Courier, e.CourierNumber!), ArrivedAt = e.Courier is null ? at : null,
            },
            ClosedOutside e => it.Enter(new CaseStage.Closed(), at) with { ClosedAt = at, Outside = new(e.How, e.DocumentNumber, e.Reason, recorded.By, at) },
            CaseAssigned e => it with { AssignedTo = e.To },
            SupplementProvided e when it is { Item.IsOfTownship: true, Stage: CaseStage.AwaitingSupplement waiting } =>
                it.Enter(waiting.Before, at) with { Materials = [.. it.Materials, .. e.Materials], Pauses = Ended(it, at), MaterialsAt = at, Receipts = it.Receipts + 1 },
            SupplementProvided e when it.Stage is CaseStage.AwaitingSupplement waiting =>
                it.Enter(new CaseStage.SupplementUnderReview(waiting.Before), at) with { Materials = [.. it.Materials, .. e.Materials], Pauses = Ended(it, at) },
            WithdrawalRequested when it.Item.IsOfTownship || it.Stage is CaseStage.Returned => it.Enter(new CaseStage.Withdrawn(), at),
            WithdrawalRequested => it.Enter(new CaseStage.WithdrawalPending(it.Stage), at),
            CountyReported e => Report(it, e.Report, e.At, e.CountyBy) with { JobVersion = e.JobVersion },
            ResultArrived => it.Enter(new CaseStage.Arrived(), at) with { ArrivedAt = at },
            HandedOver e => it.Enter(new CaseStage.HandedOver(), at) with { HandOver = e, HandedOverAt = at },
            CaseClosed => it.Enter(new CaseStage.Closed(), at) with { ClosedAt = at },
            ContactCorrected e => it with { Applicant = it.Applicant with { Phone = e.Phone }, Delivery = e.Delivery ?? it.Delivery },
            NoteAdded or PersonalDataRevealed => it,
            PersonalDataErased => it with { ErasedAt = at },
            CaseWatched e => it with { Watch = it.Watch.With(e.What, at, recorded.By) },
            LimitPassed e => it with { Watch = it.Watch.WithPassed(e.Kind, e.DueAt, at, recorded.By) },
            _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name} in {it.Stage.GetType().Name}"),
        };
    }

    /// <summary>One of two promised materials leaves the other outstanding, until the same day.</summary>
    private static Case StillToCome(Case it) => it with { Tolerated = it is { Following: { Count: > 0 } left, Tolerated: { } tolerated } ? tolerated with { Outstanding = left } : null };

    /// <summary>Ticks and exceptions of an office's act.</summary>
    private static Case Seen(Case it, OfficeActed acted, Recorded<CaseEvent> recorded) => it with
    {
        Review = acted.Review ?? it.Review,
        StandIns = acted.StandIn is { } reason ? [.. it.StandIns, new(CaseWords.Of(acted.What), recorded.By, reason, recorded.At)] : it.StandIns,
    };

    /// <summary>What the county, or the township's own office, did.</summary>
    private static Case Report(Case it, CountyJobEvent report, DateTimeOffset at, By by) =>
        report switch
        {
            JobOpened => it.Follow(new CaseStage.AtCounty(), at),
            // A colleague who takes a case over in the middle changes the holder, not the stage.
            JobTakenOver e => (e.From is null && Inner(it.Stage) is CaseStage.Relayed or CaseStage.AtCounty ? it.Follow(it.AcceptedAt is null ? new CaseStage.TakenOver() : new CaseStage.Accepted(), at) : it) with { CountyHolder = e.Clerk },
            ReturnedToTownship e => it.Follow(new CaseStage.Returned(), at) with { Return = e },
            CaseAccepted e => it.Follow(new CaseStage.Accepted(), at) with
            {
                // The county keeps its own list of what is outstanding.
                AcceptedAt = at, Tolerated = it.Item.IsOfTownship && e.Outstanding is not null ? e : null, ToleratedAt = it.Item.IsOfTownship && e.Outstanding is not null ? at : null,
            },
            OutstandingReceived => it with { Tolerated = null },
            AcceptanceLapsed e => it.Follow(new CaseStage.Refused(), at) with { Tolerated = null, HasLapsed = true, RefusedAt = at, Refusal = new($"承诺后补的材料逾期未交（{string.Join("、", e.Outstanding)}），本次受理作废", "材料齐全后可重新申请") },
            ExtensionRequested e => it with { Extension = e },
            ExtensionRefused => it with { Extension = null },
            DeemedAccepted when it.Item.IsOfTownship && Inner(it.Stage) is CaseStage.AtOffice => it.Enter(new CaseStage.Accepted(), at) with { AcceptedAt = it.MaterialsAt, WasDeemedAccepted = true },
            DeemedAccepted e => (Inner(it.Stage) is CaseStage.TakenOver or CaseStage.SupplementUnderReview { Before: CaseStage.TakenOver } ? it.Follow(new CaseStage.Accepted(), at) : it) with { AcceptedAt = e.AsOf, WasDeemedAccepted = true },
            SpecialProcedureStarted e => it.Follow(new CaseStage.InSpecialProcedure(Working(it.Stage), e.Name), at) with { Pauses = [.. it.Pauses, new(at, null, e.Name)] },
            SpecialProcedureEnded => it.Follow(Working(it.Stage), at) with { Pauses = Ended(it, at) },
            ExtensionApproved e => it with { ExtraDays = it.ExtraDays + e.Days, Extension = null },
            SupplementRequested e => it.Follow(new CaseStage.AwaitingSupplement(Working(it.Stage)), at) with { Supplement = e, SupplementAskedAt = at, SupplementAskedBy = by, Pauses = [.. it.Pauses, new(at, null, "补正")] },
            AcceptanceRefused e => it.Follow(new CaseStage.Refused(), at) with { Refusal = e, RefusedAt = at },
            HandedToDepartment e => it.Follow(new CaseStage.WithDepartment(), at) with { DepartmentName = e.DepartmentName },
            HandledOnPrivateNetwork e => it.Follow(new CaseStage.OnPrivateNetwork(), at) with { PrivateNetwork = e, AcceptedAt = it.AcceptedAt ?? at },
            AcceptedOnPlatform e => it.Follow(new CaseStage.OnPlatform(), at) with { Platform = e, AcceptedAt = it.AcceptedAt ?? at },
            CaseDecided e => it.Follow(new CaseStage.Decided(), at) with { Decision = e, DecidedAt = at },
            ResultMailed e => it.Follow(new CaseStage.ResultOnTheWay(), at) with { Mailed = e, IssuedAt = at },
            ResultReadyForPickup e => it.Follow(new CaseStage.ReadyForPickup(), at) with { Ready = e, IssuedAt = at },
            WithdrawalConfirmed when CaseWords.IsOver(it) => it,
            WithdrawalConfirmed => it.Enter(new CaseStage.Withdrawn(), at),
            WithdrawalCameTooLate => it.Stage is CaseStage.WithdrawalPending pending ? it.Enter(pending.Before, at) : it,
            _ => throw new InvalidOperationException($"The township has no ear for {report.GetType().Name}"),
        };

    private static CaseStage Inner(CaseStage stage) => stage is CaseStage.WithdrawalPending pending ? pending.Before : stage;

    private static IReadOnlyList<Pause> Ended(Case it, DateTimeOffset at) => [.. it.Pauses.Select(p => p.To is null ? p with { To = at } : p)];

    /// <summary>The county's own stage behind a running supplement or special procedure.</summary>
    private static CaseStage Working(CaseStage stage) => Inner(stage) switch
    {
        CaseStage.AwaitingSupplement waiting => waiting.Before,
        CaseStage.SupplementUnderReview review => review.Before,
        CaseStage.InSpecialProcedure special => special.Before,
        var other => other,
    };

    private static IReadOnlyList<Material> Replace(IReadOnlyList<Material> old, IReadOnlyList<Material> renewed) =>
        [.. old.Where(m => renewed.All(r => r.MaterialId != m.MaterialId)), .. renewed];

    private static Case Enter(this Case it, CaseStage stage, DateTimeOffset at) => it with { Stage = stage, Since = at };

    /// <summary>County news while a withdrawal waits for its answer moves what lies behind the withdrawal.</summary>
    private static Case Follow(this Case it, CaseStage stage, DateTimeOffset at) =>
        it.Stage switch
        {
            CaseStage.WithdrawalPending => it with { Stage = new CaseStage.WithdrawalPending(stage) },
            CaseStage.Closed => it,
            _ => it.Enter(stage, at),
        };
}
