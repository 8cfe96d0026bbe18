using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Papers;

/// <summary>What the papers of a case decided by a township office need beyond the county's.</summary>
public static class TownshipSide
{
    /// <param name="DueOn">Null before acceptance.</param>
    public sealed record PromisedMaterials(IReadOnlyList<string> Outstanding, int Days, DateOnly? DueOn);

    /// <summary>What the applicant promised to hand in later; null when nothing was.</summary>
    public static PromisedMaterials? Promised(Case it) => null;

    /// <summary>Option ids the applicant chose, the situation first.</summary>
    public static IReadOnlyList<string> Answers(Case it) => it.Item.Situation is { } situation ? [situation] : [];
}
