using System.Text.Json.Serialization;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.CountyJobs;

/// <summary>Where a relayed case stands at the county.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(ToTake), "to-take")]
[JsonDerivedType(typeof(TakenOver), "taken-over")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(WithDepartment), "with-department")]
[JsonDerivedType(typeof(OnPrivateNetwork), "on-private-network")]
[JsonDerivedType(typeof(OnPlatform), "on-platform")]
[JsonDerivedType(typeof(InSpecialProcedure), "in-special-procedure")]
[JsonDerivedType(typeof(AwaitingSupplement), "awaiting-supplement")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(Issued), "issued")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
public abstract record JobStage
{
    public sealed record ToTake : JobStage;
    public sealed record TakenOver : JobStage;
    public sealed record Accepted : JobStage;
    public sealed record WithDepartment : JobStage;
    public sealed record OnPrivateNetwork : JobStage;
    public sealed record OnPlatform : JobStage;
    public sealed record InSpecialProcedure(JobStage Before, string Name) : JobStage;
    public sealed record AwaitingSupplement(JobStage Before) : JobStage;
    public sealed record Returned : JobStage;
    public sealed record Refused : JobStage;
    public sealed record Decided : JobStage;
    public sealed record Issued : JobStage;
    public sealed record Finished : JobStage;
    public sealed record Withdrawn : JobStage;
}

/// <summary>The county's side of one relayed case: the fold of its events.</summary>
/// <param name="Stage">Where it stands, since <paramref name="Since"/>.</param>
/// <param name="CaseVersion">Newest event of the township's case that was heard.</param>
/// <param name="LastRung">Own version of the newest event the township must hear; 0 = none. <paramref name="PreviousRung"/> is the one before.</param>
public sealed record CountyJob(
    string Number, ItemRef Item, Place From, DataKind Kind, DateTimeOffset RelayedAt,
    JobStage Stage, DateTimeOffset Since, By? Holder, string? DepartmentId, string? DepartmentName, int SupplementRounds,
    int CaseVersion, int LastRung, int PreviousRung)
{
    public Watch Watch { get; init; } = Watch.Empty;
    /// <summary>When materials came last, and how often they did: from there the one-time notice is due.</summary>
    public DateTimeOffset MaterialsAt { get; init; }
    public int Receipts { get; init; } = 1;
    public DateTimeOffset? AcceptedAt { get; init; }
    public IReadOnlyList<Pause> Pauses { get; init; } = [];
    public ExtensionRequested? Extension { get; init; }
    public int ExtraDays { get; init; }
    /// <summary>容缺受理: what is still to come.</summary>
    public CaseAccepted? Tolerated { get; init; }
    public DateTimeOffset? ToleratedAt { get; init; }
    /// <summary>When its personal data was erased.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    public bool IsOver => Stage is JobStage.Finished or JobStage.Withdrawn;

    public static CountyJob? Evolve(CountyJob? job, Recorded<CountyJobEvent> recorded)
    {
        var next = recorded.Event is JobOpened opened ? Open(opened, recorded.At) : Apply(job!, recorded);
        return IsHeardByTownship(recorded.Event) ? next with { LastRung = recorded.Version, PreviousRung = next.LastRung } : next;
    }

    /// <summary>Which events ring the township's bell.</summary>
    public static bool IsHeardByTownship(CountyJobEvent happened) =>
        happened is not (SupplementReceived or RelayedAgainReceived or DeliveryHeard or JobNoteAdded or JobPersonalDataRevealed or JobPersonalDataErased or JobLimitPassed
            or JobWatched or OutsideClosingHeard or OutstandingReceived or ExtensionRequested or ExtensionRefused);

    private static CountyJob Open(JobOpened opened, DateTimeOffset at) =>
        new(opened.Number, opened.Item, opened.From, opened.Kind, opened.RelayedAt, new JobStage.ToTake(), at,
            null, null, null, 0, opened.CaseVersion, 0, 0) { MaterialsAt = opened.RelayedAt };

    private static CountyJob Apply(CountyJob job, Recorded<CountyJobEvent> recorded) => recorded.Event switch
    {
        JobTakenOver e => job.Enter(job.Stage is JobStage.ToTake ? job.AcceptedAt is null ? new JobStage.TakenOver() : new JobStage.Accepted() : job.Stage, recorded.At) with { Holder = e.Clerk },
        ReturnedToTownship => job.Enter(new JobStage.Returned(), recorded.At),
        RelayedAgainReceived e => job.Enter(new JobStage.ToTake(), recorded.At) with { Holder = null, CaseVersion = e.CaseVersion, RelayedAt = e.RelayedAt, MaterialsAt = e.RelayedAt, Receipts = job.Receipts + 1 },
        CaseAccepted e => job.Enter(new JobStage.Accepted(), recorded.At) with { AcceptedAt = recorded.At, Tolerated = e.Outstanding is null ? null : e, ToleratedAt = e.Outstanding is null ? null : recorded.At },
        DeemedAccepted e => (job.Stage is JobStage.TakenOver ? job.Enter(new JobStage.Accepted(), recorded.At) : job) with { AcceptedAt = e.AsOf },
        OutstandingReceived => job with { Tolerated = null },
        SpecialProcedureStarted e => job.Enter(new JobStage.InSpecialProcedure(job.Stage, e.Name), recorded.At) with { Pauses = [.. job.Pauses, new(recorded.At, null, e.Name)] },
        SpecialProcedureEnded when job.Stage is JobStage.InSpecialProcedure special => job.Enter(special.Before, recorded.At) with { Pauses = job.Ended(recorded.At) },
        ExtensionRequested e => job with { Extension = e },
        ExtensionApproved e => job with { Extension = null, ExtraDays = e.Days },
        ExtensionRefused => job with { Extension = null },
        JobWatched e => job with { Watch = job.Watch.With(e.What, recorded.At, recorded.By) },
        SupplementRequested e => job.Enter(new JobStage.AwaitingSupplement(job.Stage), recorded.At) with { SupplementRounds = e.Round, Pauses = [.. job.Pauses, new(recorded.At, null, "补正")] },
        SupplementReceived e when job.Stage is JobStage.AwaitingSupplement waiting => job.Enter(waiting.Before, recorded.At) with
        {
            CaseVersion = e.CaseVersion, Pauses = job.Ended(e.ProvidedAt ?? recorded.At), MaterialsAt = e.ProvidedAt ?? recorded.At, Receipts = job.Receipts + 1,
        },
        SupplementReceived e => job with { CaseVersion = e.CaseVersion, Pauses = job.Ended(e.ProvidedAt ?? recorded.At) },
        AcceptanceRefused => job.Enter(new JobStage.Refused(), recorded.At),
        AcceptanceLapsed => job.Enter(new JobStage.Refused(), recorded.At) with { Tolerated = null },
        HandedToDepartment e => job.Enter(new JobStage.WithDepartment(), recorded.At) with { DepartmentId = e.DepartmentId, DepartmentName = e.DepartmentName },
        HandledOnPrivateNetwork => job.Enter(new JobStage.OnPrivateNetwork(), recorded.At) with { AcceptedAt = job.AcceptedAt ?? recorded.At },
        AcceptedOnPlatform => job.Enter(new JobStage.OnPlatform(), recorded.At) with { AcceptedAt = job.AcceptedAt ?? recorded.At },
        CaseDecided => job.Enter(new JobStage.Decided(), recorded.At),
        ResultMailed or ResultReadyForPickup => job.Enter(new JobStage.Issued(), recorded.At),
        WithdrawalConfirmed e => job.Enter(new JobStage.Withdrawn(), recorded.At) with { CaseVersion = e.CaseVersion },
        WithdrawalCameTooLate e => job with { CaseVersion = e.CaseVersion },
        DeliveryHeard e => job.Enter(new JobStage.Finished(), recorded.At) with { CaseVersion = e.CaseVersion },
        OutsideClosingHeard e => job.Enter(new JobStage.Finished(), recorded.At) with { CaseVersion = e.CaseVersion },
        JobLimitPassed e => job with { Watch = job.Watch.WithPassed(e.Kind, e.DueAt, recorded.At, recorded.By) },
        JobNoteAdded or JobPersonalDataRevealed => job,
        JobPersonalDataErased => job with { ErasedAt = recorded.At },
        _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name}"),
    };

    private IReadOnlyList<Pause> Ended(DateTimeOffset at) => [.. Pauses.Select(p => p.To is null ? p with { To = at } : p)];

    private CountyJob Enter(JobStage stage, DateTimeOffset at) => this with { Stage = stage, Since = at };
}
