using System.Security.Cryptography;
using System.Text;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.People;

/// <summary>What people have in hand, read from the lists, and how it changes hands.</summary>
public sealed class OpenWork(IBookStore store, Book book)
{
    /// <summary>Open cases by staff id, of one unit's book.</summary>
    public async ValueTask<IReadOnlyDictionary<string, int>> Count(string unitId, CancellationToken cancel)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var list in ListsOf(unitId))
            await foreach (var row in store.All(unitId, $"v~{list}~", Keys.After($"v~{list}~"), cancel))
                if (row.Tags?.GetValueOrDefault(JobRows.Holder) is { } holder) counts[holder] = counts.GetValueOrDefault(holder) + 1;
        return counts;
    }

    /// <summary>Open cases of these people by staff id, each in the book of the own unit.</summary>
    public async ValueTask<IReadOnlyDictionary<string, int>> CountOf(IEnumerable<string?> staffIds, CountyDirectory county, CancellationToken cancel)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in staffIds.Select(id => county.Person(id)?.UnitId).OfType<string>().Distinct())
            foreach (var (id, count) in await Count(unit, cancel)) counts[id] = counts.GetValueOrDefault(id) + count;
        return counts;
    }

    /// <summary>Who may take over: at the county a colleague of the same desk; in a township a window, or a colleague of the same station.</summary>
    public static bool MayTakeOver(Staff from, Staff to) =>
        !to.Disabled && to.Id != from.Id && to.UnitId == from.UnitId && (from.UnitId == Unit.CountyId ? to.Role == from.Role
            : to.Role is Role.IntegratedWindow or Role.IssuingWindow || (to.Role is Role.StationClerk or Role.CaseAgent && to.PlaceId == from.PlaceId));

    public static Problem? Refuse(Staff from, Staff? to) => to is not null && MayTakeOver(from, to) ? null
        : new(ProblemKind.Invalid, "invalid", "请选择同单位、能接手这些件的在岗同事。", new Dictionary<string, string> { ["handOverTo"] = "请选择同单位、能接手的在岗同事" });

    public sealed record HandedOver(int Cases, int Jobs);

    /// <summary>
    /// Walks the lists and gives the commands one by one, each with an id derived from the request's: a blind repeat goes on where it stopped and doubles
    /// nothing. What a colleague finished meanwhile is passed over.
    /// </summary>
    public async ValueTask<HandedOver> HandOver(Asking asking, Staff from, Staff to, string reason, string commandId, CancellationToken cancel)
    {
        var done = 0;
        foreach (var number in await NumbersOf(from, cancel))
            if (await Assign(asking, from.UnitId, number, to, reason, Derived(commandId, number), cancel) is Outcome.Done { Repeated: false }) done++;
        return from.UnitId == Unit.CountyId ? new(0, done) : new(done, 0);
    }

    private ValueTask<Outcome> Assign(Asking asking, string unitId, string number, Staff to, string reason, string commandId, CancellationToken cancel)
    {
        var (actor, rules, place) = (asking.Actor, asking.Reference.Rules, asking.Reference.Directory.PlaceName(to.PlaceId));
        var ask = new Ask(actor.By, commandId, $"{number} {to.Id}");
        return unitId == Unit.CountyId
            ? book.Change(StreamKinds.Job, unitId, number, ask, (job, now) => JobDecider.Decide(job, new JobCommand.Assign(to, reason), actor, rules, now), cancel)
            : book.Change(StreamKinds.Case, unitId, number, ask, (it, now) => CaseDecider.Decide(it, new CaseCommand.Assign(new By(to.Id, to.Name, place), reason), actor, rules, now), cancel);
    }

    private async ValueTask<List<string>> NumbersOf(Staff holder, CancellationToken cancel)
    {
        var numbers = new List<string>();
        foreach (var list in ListsOf(holder.UnitId))
            await foreach (var row in store.All(holder.UnitId, $"v~{list}~", Keys.After($"v~{list}~"), cancel))
                if (row.Tags?.GetValueOrDefault(JobRows.Holder) == holder.Id) numbers.Add(row.Key.Split('~')[^1]);
        return numbers;
    }

    private static IReadOnlyList<string> ListsOf(string unitId) => unitId == Unit.CountyId ? JobRows.OpenLists : CaseRows.OpenLists;

    private static string Derived(string commandId, string number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{commandId} {number}")))[..32];
}
