using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.Cases;

/// <summary>A material of the same person that was accepted before and still serves.</summary>
public sealed record ShelfMaterial(string MaterialId, string Name, Case Source, DateTimeOffset AcceptedAt, DateOnly ValidUntil, Trust Trust, IReadOnlyList<MaterialFile> Files);

/// <summary>申请人材料库: a function of the person's own cases; nothing is kept twice, and nothing of another person can lie in it (DATA-wd_reuse).</summary>
public static class Shelf
{
    /// <param name="cases">All known cases of one person, of any township.</param>
    /// <param name="idMarks">The person: only cases with exactly one of these marks count (two while the key is being replaced).</param>
    /// <param name="monthsOf">How many months a material of this case serves from its acceptance; null: never.</param>
    public static IReadOnlyList<ShelfMaterial> Of(IEnumerable<Case> cases, IReadOnlyCollection<string> idMarks, Func<Case, string, int?> monthsOf, DateTimeOffset now) =>
        [.. cases.Where(it => idMarks.Contains(it.Search.IdMark)).SelectMany(it => OfCase(it, monthsOf)).Where(m => m.ValidUntil >= Shanghai.DateOf(now))
            .GroupBy(m => m.MaterialId).Select(g => g.OrderByDescending(m => m.Trust is Trust.OriginalSeen).ThenByDescending(m => m.ValidUntil).First()).OrderBy(m => m.MaterialId, StringComparer.Ordinal)];

    /// <summary>Accepted means: the application was, and nobody asked for this material anew since it was handed in.</summary>
    private static IEnumerable<ShelfMaterial> OfCase(Case it, Func<Case, string, int?> monthsOf)
    {
        if (it.AcceptedAt is not { } accepted || it.Stage is CaseStage.Refused or CaseStage.Withdrawn or CaseStage.AwaitingSupplement or CaseStage.SupplementUnderReview or CaseStage.WithdrawalPending || it.WasDeemedAccepted || it.HasLapsed) yield break;
        foreach (var material in it.Materials.GroupBy(m => m.MaterialId).Select(g => g.Last()))
            if (material is { Files.Count: > 0, Treatment: MaterialTreatment.OriginalSeen or MaterialTreatment.Copy } && monthsOf(it, material.MaterialId) is { } months)
                yield return new(material.MaterialId, material.Name, it, accepted, Shanghai.DateOf(accepted).AddMonths(months),
                    material.Treatment is MaterialTreatment.OriginalSeen ? Trust.OriginalSeen : Trust.Copy, material.Files);
    }
}
