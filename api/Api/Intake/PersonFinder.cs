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
        var (prefix, person) = ($"v~{CaseRows.Find}~{marks.Of("last4", idNumber[^4..])}~", new Dictionary<string, string> { ["Id"] = marks.Of("id", idNumber) });
        var found = new ConcurrentDictionary<string, Case>();
        await Parallel.ForEachAsync(reference.Directory.Units.Where(u => !u.IsCounty), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (unit, stop) =>
        {
            var page = await store.FirstPage(unit.Id, prefix, Keys.After(prefix), MostPerUnit, null, person, stop);
            foreach (var number in page.Rows.Select(r => r.Key[(r.Key.LastIndexOf('~') + 1)..]).Distinct())
                if ((await book.Recall(StreamKinds.Case, unit.Id, number, stop)).State is { } it && it.Kind == kind) found[number] = it;
        });
        return [.. found.Values.OrderByDescending(it => it.ReceivedAt)];
    }

    /// <summary>Those of these cases that are this person's.</summary>
    public async ValueTask<IReadOnlyList<Case>> CasesOf(string idNumber, IEnumerable<string> numbers, CancellationToken cancel)
    {
        var (person, cases) = (marks.Of("id", idNumber), new List<Case>());
        foreach (var number in numbers.Where(CaseDesk.IsNumber).Take(MostPerUnit))
            if ((await book.Recall(StreamKinds.Case, CaseDesk.UnitOf(number), number, cancel)).State is { } it && it.Search.IdMark == person) cases.Add(it);
        return cases;
    }

    /// <summary>Cases that nobody has decided yet: taking the same item again would be 两头受理 (CASE-wd_notwice).</summary>
    public static IEnumerable<OpenCase> Open(IEnumerable<Case> cases) =>
        cases.Where(CaseClocks.IsUndecided).Select(it => new OpenCase(it.Number, it.Item.Id, it.Item.Name, it.TakenAt.PlaceName, CaseWords.Headline(it), it.Since));

    public static IReadOnlyList<ShelfMaterial> ShelfOf(IEnumerable<Case> cases, ReferenceData reference, string idMark, DateTimeOffset now) =>
        Shelf.Of(cases, idMark, (it, material) => (reference.Guides.Find(it.Item.Id) ?? reference.Guides.Find(it.Item.Id, it.Item.GuideVersion))?.Materials.FirstOrDefault(m => m.Id == material)?.ReusableMonths, now);
}

/// <summary>A case of the same person that is under way somewhere. No personal data.</summary>
public sealed record OpenCase(string Number, string ItemId, string ItemName, string PlaceName, string Headline, DateTimeOffset Since);
