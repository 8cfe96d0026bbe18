using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Domain.Cases;

/// <summary>A line of the supervisor's check lists. No personal data.</summary>
/// <param name="Version">Of the stream, where the line itself can be checked.</param>
public sealed record CheckSummary(string Kind, string Id, string UnitId, string UnitName, string PlaceName, string ItemName, string Title, string Text,
    DateTimeOffset At, string By, bool Practice, string? Verdict = null, string? VerdictNote = null, bool Checkable = false, int? Version = null);

/// <summary>
/// What a supervisor looks at (WIN-wd_refuse_check, CASE-wd_notwice, K-40, CASE-wd_once): 不予收件, 体外办结, 受审分离例外, 再次补正, and other
/// departures from the plain way.
/// </summary>
public static class CheckRows
{
    public const string Declines = "check-declines", Outside = "check-outside", Separation = "check-separation", Again = "check-again", Deviations = "check-deviations";

    public static IEnumerable<ListRow> Of(Case it)
    {
        if (it.Outside is { } outside) yield return Row(it, Outside, "体外办结", $"{outside.How}：{outside.Reason}", outside.At, outside.By);
        foreach (var (standIn, n) in it.StandIns.Select((s, n) => (s, n))) yield return Row(it, Separation, $"代{it.Item.Office}{standIn.What}", standIn.Reason, standIn.At, standIn.By, $"{n:D2}");
        if (it is { Supplement: { Again: { } again, Round: var round }, SupplementAskedAt: { } asked, SupplementAskedBy: { } by }) yield return Row(it, Again, $"第 {round} 次补正", again, asked, by);
        if (it.Despite is { } despite) yield return Row(it, Deviations, "别处已有同一事项仍收件", despite, it.ReceivedAt, it.ReceivedBy, "despite");
        if (it is { WasDeemedAccepted: true, AcceptedAt: { } accepted }) yield return Row(it, Deviations, "逾期未告知，视为受理", it.Item.Office ?? "", accepted, By.System, "deemed");
        if (it is { HasLapsed: true, Refusal: { } refusal }) yield return Row(it, Deviations, "容缺承诺逾期作废", refusal.Reason, it.RefusedAt ?? it.ReceivedAt, By.System, "lapsed");
    }

    /// <param name="which">Tells lines of one stream and moment apart.</param>
    public static ListRow Row(string list, CheckSummary check, string which = "") => new(list, JobRows.NewestFirst(check.At) + which, check, new Dictionary<string, string> { ["Open"] = check.Checkable ? "yes" : "no" });

    private static ListRow Row(Case it, string list, string title, string text, DateTimeOffset at, By by, string which = "") => Row(list,
        new("case", it.Number, it.TakenAt.UnitId, it.TakenAt.UnitName, it.TakenAt.PlaceName, it.Item.Name, title, text, at, by.Name, it.Kind is DataKind.Practice), which);
}
