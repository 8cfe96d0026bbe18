using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.People;

namespace Zhengwu.Api.People;

/// <summary>
/// Many accounts by one sheet (ORG-acct_total: 30 × 10): .xlsx or .csv, the columns of <see cref="PeopleSheet"/>. What is right goes in as one entry of the
/// book, every refused row is named; <c>?dry=1</c> only says what would happen.
/// </summary>
public static class ImportPeople
{
    public sealed record Answer(int Added, int Changed, int Unchanged, IReadOnlyList<RefusedRow> Refused, int? Version);

    public static async Task<IResult> Handle(HttpContext http, PeopleDesk desk, OpenWork work, string? dry = null)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.ReadBytes(http, Sheets.MaxBytes);
        if (refusal is not null) return refusal;
        var (tables, unreadable) = command!.Body is [(byte)'P', (byte)'K', ..] ? Sheets.Read(command.Body) : Csv.Table(command.Body);
        if (unreadable is not null) return Problems.Answer(unreadable);
        var (imported, actor) = (asking.Reference.ImportedDirectory, asking.Actor);
        var now = (await desk.Read(http.RequestAborted)).State;
        var (lines, refused) = PeopleSheet.Read(tables, (now ?? Roster.Empty).Over(imported));
        PersonForm[] people = [.. lines.Select(l => l.Person)];
        var open = await work.CountOf(Leaving(PeopleDecider.Sheet(now, imported, people, actor, new Dictionary<string, int>())), (now ?? Roster.Empty).Over(imported), http.RequestAborted);
        var plan = PeopleDecider.Sheet(now, imported, people, actor, open);
        if (plan.Refusal is { } no) return Problems.Answer(no);
        if (dry is not null) return Said(plan, null);
        var outcome = await desk.Change(new Ask(actor.By, command.Id, command.Fingerprint), roster => (plan = PeopleDecider.Sheet(roster, imported, people, actor, open)).Decision, http.RequestAborted);
        return outcome is Outcome.Done done ? Said(plan, done.Version) : await desk.Answer(outcome, http.RequestAborted);

        JsonAnswer Said(SheetPlan done, int? version) => new(new Answer(done.Added.Count, done.Changed.Count, done.Unchanged,
            [.. refused.Concat(done.Refused.Select(r => lines[r.Index].Refuse(r.Problem))).OrderBy(r => r.Sheet).ThenBy(r => r.Row)], version), 200, version);
    }

    /// <summary>Who would change role or unit: what they have in hand must be counted.</summary>
    private static IEnumerable<string> Leaving(SheetPlan plan) =>
        plan.Changed.Where(c => (c.Was.Role, c.Was.UnitId) != (c.Person.Role, c.Person.UnitId)).Select(c => c.Person.Id);
}

/// <summary>The roll as it is, in the format that <see cref="ImportPeople"/> takes.</summary>
public static class DownloadPeople
{
    public static IResult Handle(HttpContext http) =>
        Results.File(PeopleSheet.Write(http.Asking().Reference.Directory), Sheets.ContentType, "人员.xlsx");
}
