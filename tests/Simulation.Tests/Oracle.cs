using System.Text.Json;
using Zhengwu.Api.Audit;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Simulation.Tests;

/// <summary>What must hold when everything has come to rest. Reads the store as it is, past all faults and planted bugs.</summary>
public static class Oracle
{
    public static IEnumerable<string> Judge(World world, Bug bug)
    {
        bug.Afterwards(world);
        var found = BookAudit.Run(world.Store, World.Books, world.Keys).GetAwaiter().GetResult().Findings.ToList();
        try
        {
            var cases = World.Units.Skip(1).SelectMany(u => Streams<Case>(world, u, "case")).ToDictionary(c => c.Id);
            var jobs = Streams<CountyJob>(world, Unit.CountyId, "job").ToDictionary(j => j.Id);
            found.AddRange(Ledger(world, cases));
            found.AddRange(OncePerCommand(world));
            foreach (var (number, it) in cases.Where(c => c.Value.State.Item.IsOfTownship)) found.AddRange(AtHome(world, number, it.State, jobs.ContainsKey(number)));
            foreach (var (number, it) in cases.Where(c => !c.Value.State.Item.IsOfTownship)) found.AddRange(Agree(number, it.State, jobs.GetValueOrDefault(number).State));
            foreach (var (number, it) in cases) found.AddRange(Lawful(world, it.State.TakenAt.UnitId, number));
            found.AddRange(Alarms.Judge(world));
            foreach (var unit in World.Books)
                found.AddRange(world.Store.Rows(unit).Where(r => r.Key.StartsWith("d~", StringComparison.Ordinal)).Select(r => $"{unit} missed deadline {r.Key}"));
        }
        catch (Exception e) when (e is InvalidOperationException or NullReferenceException or JsonException or KeyNotFoundException) { found.Add($"unreadable books: {e.Message}"); }
        return found;
    }

    /// <summary>I1, I2: what was acknowledged exists once.</summary>
    private static IEnumerable<string> Ledger(World world, Dictionary<string, (string Id, Case State)> cases)
    {
        foreach (var (intent, number) in world.Acknowledged)
        {
            if (!cases.ContainsKey(number)) yield return $"lost: {number}";
            var made = cases.Values.Count(c => c.State.Applicant.Name == intent);
            if (made != 1) yield return $"doubled: {intent} stands {made} times";
        }
    }

    /// <summary>I2: the events of one command stand together in one stream.</summary>
    private static IEnumerable<string> OncePerCommand(World world)
    {
        var seen = new Dictionary<string, (string Stream, int Version)>();
        foreach (var unit in World.Units)
            foreach (var row in world.Store.Rows(unit).Where(r => r.Key.StartsWith("e~", StringComparison.Ordinal)))
            {
                var entry = JsonElement.Parse(row.Body).GetProperty("entry");
                if (!entry.TryGetProperty("command", out var command) || command.GetString() is not { } id) continue;
                var (stream, version) = (row.Key[..row.Key.LastIndexOf('~')], entry.GetProperty("version").GetInt32());
                if (seen.TryGetValue(id, out var before) && before != (stream, version - 1)) yield return $"command {id} happened twice";
                seen[id] = (stream, version);
            }
    }

    /// <summary>Both books tell the same story once all bells are heard.</summary>
    private static IEnumerable<string> Agree(string number, Case it, CountyJob? job)
    {
        if (job is null) { yield return $"{number} never reached the county"; yield break; }
        if (job.CaseVersion != it.LastRung) yield return $"{number}: the county heard up to {job.CaseVersion} of {it.LastRung}";
        if (it.JobVersion != job.LastRung) yield return $"{number}: the township heard up to {it.JobVersion} of {job.LastRung}";
        var fits = job.Stage switch
        {
            JobStage.InSpecialProcedure => it.Stage is CaseStage.InSpecialProcedure,
            JobStage.ToTake => it.Stage is CaseStage.AtCounty or CaseStage.Relayed,
            JobStage.Withdrawn => it.Stage is CaseStage.Withdrawn,
            JobStage.Returned => it.Stage is CaseStage.Returned,
            JobStage.AwaitingSupplement => it.Stage is CaseStage.AwaitingSupplement,
            JobStage.Refused => it.Stage is CaseStage.Refused,
            JobStage.Decided => it.Stage is CaseStage.Decided,
            JobStage.Issued => it.Stage is CaseStage.ResultOnTheWay or CaseStage.ReadyForPickup or CaseStage.Arrived,
            JobStage.Finished => it.Stage is CaseStage.HandedOver or CaseStage.Closed,
            _ => it.Stage is CaseStage.TakenOver or CaseStage.Accepted or CaseStage.WithDepartment or CaseStage.OnPrivateNetwork or CaseStage.OnPlatform or CaseStage.InSpecialProcedure or CaseStage.SupplementUnderReview,
        };
        if (!fits) yield return $"{number}: the county is at {JobRows.NameOf(job.Stage)}, the township at {CaseRows.NameOf(it.Stage)}";
    }

    /// <summary>A township's own case: decided under another account than the one that took it, no promise left open, never told to the county.</summary>
    private static IEnumerable<string> AtHome(World world, string number, Case it, bool hasJob)
    {
        if (hasJob) yield return $"{number} reached the county";
        if (Events<CaseEvent>(world, it.TakenAt.UnitId, "case", number).Any(e => e.Event is OfficeActed && e.By.StaffId == it.ReceivedBy.StaffId)) yield return $"{number} was decided by who took it";
        if (it.Tolerated is not null && CaseClocks.IsUndecided(it)) yield return $"{number}: a promise was neither kept nor void";
        if (it.Decision is { Outcome: DecisionOutcome.Granted } && it.Following.Count > 0) yield return $"{number} was granted without what was promised";
    }

    /// <summary>I4: every event was allowed in its stage.</summary>
    private static IEnumerable<string> Lawful(World world, string unit, string number)
    {
        Case? it = null;
        foreach (var recorded in Events<CaseEvent>(world, unit, "case", number))
        {
            if (it is not null && ActionOf(it, recorded.Event) is { } action && !CaseActions.StageAllows(it, action)) yield return $"{number}: {action} in {CaseRows.NameOf(it.Stage)}";
            it = CaseEvolution.Evolve(it, recorded);
        }
        CountyJob? job = null;
        foreach (var recorded in Events<CountyJobEvent>(world, Unit.CountyId, "job", number))
        {
            if (job is not null && ActionOf(recorded.Event) is { } action && !JobActions.StageAllows(job, action)) yield return $"{number}: {action} in {JobRows.NameOf(job.Stage)}";
            job = CountyJob.Evolve(job, recorded);
        }
    }

    private static CaseAction? ActionOf(Case it, CaseEvent happened) => happened switch
    {
        SupplementProvided => CaseAction.ProvideSupplement, RelayedAgain => CaseAction.Resubmit, WithdrawalRequested => CaseAction.Withdraw,
        ResultArrived => CaseAction.RecordArrival, HandedOver => CaseAction.HandOver, CaseClosed => CaseAction.Close, ResultIssued => CaseAction.Issue, OutstandingProvided => CaseAction.ProvideOutstanding, OfficeActed { What: CaseDecided } when it.Item.Handling is HandlingKind.Promised => CaseAction.Decide, ContactCorrected => CaseAction.CorrectContact, _ => null,
    };

    private static JobAction? ActionOf(CountyJobEvent happened) => happened switch
    {
        JobTakenOver => JobAction.TakeOver, ReturnedToTownship => JobAction.ReturnToTownship, CaseAccepted => JobAction.Accept, SupplementRequested => JobAction.RequestSupplement,
        AcceptanceRefused => JobAction.RefuseAcceptance, HandedToDepartment => JobAction.HandToDepartment, HandledOnPrivateNetwork => JobAction.RecordPrivateNetwork,
        AcceptedOnPlatform => JobAction.RecordPlatform, CaseDecided => JobAction.Decide, ResultMailed => JobAction.MailResult, ResultReadyForPickup => JobAction.ReadyForPickup, _ => null,
    };

    internal static IEnumerable<(string Id, T State)> Streams<T>(World world, string unit, string kind) where T : class =>
        world.Store.Rows(unit).Where(r => r.Key.StartsWith($"s~{kind}~", StringComparison.Ordinal))
            .Select(r => (r.Key[$"s~{kind}~".Length..], Snapshot.Read<T>(r, unit, world.Keys).State!));

    internal static IEnumerable<Recorded<T>> Events<T>(World world, string unit, string kind, string id) =>
        world.Store.Rows(unit).Where(r => r.Key.StartsWith($"e~{kind}~{id}~", StringComparison.Ordinal)).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => Chain.Read<T>(r.Body, SealOf(world, unit, kind, id)));

    private static StreamSeal? SealOf(World world, string unit, string kind, string id) =>
        world.Store.Rows(unit).FirstOrDefault(r => r.Key == Keys.Snapshot(kind, id)) is { } row ? Snapshot.KeyOf(JsonElement.Parse(row.Body), row, unit, world.Keys)?.Seal : null;
}
