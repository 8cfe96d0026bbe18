using System.Text.Json;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Api.Cases;

/// <summary>What a case's page shows beyond the facts of both desks: the office's side, what belongs together, who answers for it.</summary>
public static class OfficeView
{
    public sealed record TickPart(string Id, bool Passed, string? Note);
    public sealed record ReviewPart(IReadOnlyList<ReviewPoint> Points, IEnumerable<TickPart>? Ticks);
    public sealed record ToleratedPart(IReadOnlyList<string> Outstanding, DateTimeOffset? DueAt, DateTimeOffset? Since);
    public sealed record StandInPart(string What, string By, string Reason, DateTimeOffset At);
    public sealed record IssuedPart(string? DocumentNumber, int Copies, string By, DateTimeOffset At, string? Courier, string? CourierNumber, string? Note);
    public sealed record ClosedOutsidePart(string How, string? DocumentNumber, string Reason, string By, DateTimeOffset At);
    public sealed record PersonPart(string Id, string Name);
    public sealed record GroupPart(string Number, string ItemName, string Headline, string Stage);
    public sealed record ExtensionPart(int Days, string Reason);

    /// <param name="Group">Other cases of the same visit (一事联办).</param>
    /// <param name="DecidedInMinutes">即办件: minutes from intake to the decision; null before it.</param>
    public sealed record Facts(string Kind, string? Office, HandlingKind Handling, IReadOnlyList<SituationAnswer> Answers, string? Group, IEnumerable<GroupPart> GroupCases, ReviewPart? Review,
        ToleratedPart? Tolerated, IEnumerable<StandInPart> StandIns, IssuedPart? Issued, ClosedOutsidePart? ClosedOutside, int SupplementRounds, PersonPart Responsible, Promise? Promise, string? Despite,
        ExtensionPart? Extension, int? DecidedInMinutes);

    public static async ValueTask<Facts> Of(Case it, ReferenceData reference, IBookStore store, CancellationToken cancel)
    {
        var points = it.Item.IsOfTownship ? reference.Guides.Find(it.Item.Id, it.Item.GuideVersion)?.ReviewPoints : null;
        return new(it.Item.IsOfTownship ? CaseRows.Township : CaseRows.Agent, it.Item.Office, it.Item.Handling, it.Item.Answers ?? [], it.Group,
            (await GroupOf(it, store, cancel)).Where(c => c.Number != it.Number).Select(c => new GroupPart(c.Number, c.ItemName, c.Headline, c.Stage)),
            points is null && it.Review is null ? null : new(points ?? [], it.Review?.Select(t => new TickPart(t.Id, t.Passed, t.Note))),
            it.Tolerated is { } tolerated ? new(tolerated.Outstanding ?? [], it.Watch.Running(JobClocks.Tolerance)?.DueAt, it.ToleratedAt) : null,
            it.StandIns.Select(s => new StandInPart(s.What, s.By.Name, s.Reason, s.At)),
            it.Issued is { } issued ? new(issued.DocumentNumber, issued.Copies, it.IssuedByWhom!.Name, it.IssuedAt!.Value, issued.Courier, issued.CourierNumber, issued.Note) : null,
            it.Outside is { } outside ? new(outside.How, outside.DocumentNumber, outside.Reason, outside.By.Name, outside.At) : null,
            it.SupplementRounds, new(it.Responsible.StaffId, it.Responsible.Name), it.Promise, it.Despite, it.Extension is { } asked ? new(asked.Days, asked.Reason) : null,
            it.DecidedAt is { } decided && it.Item is { IsOfTownship: true, Handling: HandlingKind.Immediate } ? (int)(decided - it.ReceivedAt).TotalMinutes : null);
    }

    /// <summary>All cases of the same visit, by number; empty for a single one.</summary>
    public static async ValueTask<IReadOnlyList<CaseSummary>> GroupOf(Case it, IBookStore store, CancellationToken cancel)
    {
        if (it.Group is not { } group) return [];
        var prefix = $"v~{CaseRows.Group}~{group}~";
        var page = await store.FirstPage(it.TakenAt.UnitId, prefix, Keys.After(prefix), Lists.PageSize, cancel: cancel);
        return [.. page.Rows.Select(r => JsonSerializer.Deserialize<CaseSummary>(r.Body, Json.Book)!)];
    }
}
