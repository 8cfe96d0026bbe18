using System.Collections.Concurrent;
using Zhengwu.Api.Cases;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Intake;

/// <summary>Everything the county's townships hold of one person: one range query a book, by marks that say nothing without the key.</summary>
public sealed class PersonFinder(Book book, IBookStore store, PersonalMarks marks)
{
    private const int AtOnce = 8, MostPerUnit = 50;

    /// <summary>The person's cases, newest first.</summary>
    /// <param name="idNumber">Whole and checked.</param>
    public async ValueTask<IReadOnlyList<Case>> CasesOf(ReferenceData reference, string idNumber, DataKind kind, CancellationToken cancel)
    {
        var found = new ConcurrentDictionary<string, Case>();
        await Parallel.ForEachAsync(reference.Directory.Units.Where(u => !u.IsCounty), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (unit, stop) =>
        {
            foreach (var it in await CasesOf(unit.Id, idNumber, stop))
                if (it.Kind == kind) found[it.Number] = it;
        });
        return [.. found.Values.OrderByDescending(it => it.ReceivedAt)];
    }

    /// <summary>The person's cases in one unit's book.</summary>
    public async ValueTask<IReadOnlyList<Case>> CasesOf(string unitId, string idNumber, CancellationToken cancel)
    {
        var cases = new Dictionary<string, Case>();
        foreach (var of in marks.Ever)
        {
            var (prefix, person) = ($"v~{CaseRows.Find}~{of.Of("last4", idNumber[^4..])}~", new Dictionary<string, string> { ["Id"] = of.Of("id", idNumber) });
            var page = await store.FirstPage(unitId, prefix, Keys.After(prefix), MostPerUnit, null, person, cancel);
            foreach (var number in page.Rows.Select(r => r.Key[(r.Key.LastIndexOf('~') + 1)..]).Distinct())
                if ((await book.Recall(StreamKinds.Case, unitId, number, cancel)).State is { } it) cases[number] = it;
        }
        return [.. cases.Values];
    }

    /// <summary>Those of these cases that are this person's.</summary>
    public async ValueTask<IReadOnlyList<Case>> CasesOf(string idNumber, IEnumerable<string> numbers, CancellationToken cancel)
    {
        var (person, cases) = (MarksOf(idNumber), new List<Case>());
        foreach (var number in numbers.Where(CaseDesk.IsNumber).Take(MostPerUnit))
            if ((await book.Recall(StreamKinds.Case, CaseDesk.UnitOf(number), number, cancel)).State is { } it && person.Contains(it.Search.IdMark)) cases.Add(it);
        return cases;
    }

    private IReadOnlyCollection<string> MarksOf(string idNumber) => [.. marks.Ever.Select(of => of.Of("id", idNumber))];

    /// <summary>Cases that nobody has decided yet: taking the same item again would be 两头受理 (CASE-wd_notwice).</summary>
    public static IEnumerable<OpenCase> Open(IEnumerable<Case> cases) =>
        cases.Where(CaseClocks.IsUndecided).Select(it => new OpenCase(it.Number, it.Item.Id, it.Item.Name, it.TakenAt.PlaceName, CaseWords.Headline(it), it.Since));

    public IReadOnlyList<ShelfMaterial> ShelfOf(IEnumerable<Case> cases, ReferenceData reference, string idNumber, DateTimeOffset now) =>
        Shelf.Of(cases, MarksOf(idNumber), (it, material) => (reference.Guides.Find(it.Item.Id) ?? reference.Guides.Find(it.Item.Id, it.Item.GuideVersion))?.Materials.FirstOrDefault(m => m.Id == material)?.ReusableMonths, now);
}

/// <summary>A case of the same person that is under way somewhere. No personal data.</summary>
public sealed record OpenCase(string Number, string ItemId, string ItemName, string PlaceName, string Headline, DateTimeOffset Since);
