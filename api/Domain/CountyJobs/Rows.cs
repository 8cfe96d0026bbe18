using System.Globalization;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.CountyJobs;

/// <summary>What a line of the county's lists shows. No personal data.</summary>
public sealed record JobSummary(
    string Number, string ItemName, string TownshipId, string TownshipName, string PlaceName, DateTimeOffset RelayedAt,
    DateTimeOffset Since, string Stage, string Headline, string? Holder, DateTimeOffset? DueAt, bool Overdue, bool Practice, string Route);

/// <summary>The county's lists as a function of the state: oldest first, finished ones newest first.</summary>
public static class JobRows
{
    public const string ToTake = "to-take", InHand = "in-hand", AwaitingSupplement = "awaiting-supplement", ToIssue = "to-issue", Done = "done";
    /// <summary>The tag that says who has it: staff id.</summary>
    public const string Holder = "Holder";
    /// <summary>Where a job stands that somebody has in hand.</summary>
    public static readonly IReadOnlyList<string> OpenLists = [InHand, AwaitingSupplement, ToIssue];
    public static readonly IReadOnlyList<string> Lists = [ToTake, InHand, AwaitingSupplement, ToIssue, Done];

    public static IEnumerable<ListRow> Of(CountyJob job)
    {
        var list = ListOf(job.Stage);
        yield return new(list, list is Done ? NewestFirst(job.Since) : OldestFirst(job.RelayedAt), Summary(job), Tags(job));
        if (job is { IsOver: true, ErasedAt: null }) yield return Retention.Row(job.Since, job.Item.KeptYears);
        foreach (var alarm in AlarmRows.Of(job.Watch, "job", job.Number, Unit.CountyId, "县0号窗口", job.Item.Name, job.Kind is Cases.DataKind.Practice)) yield return alarm;
    }

    public static string OldestFirst(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
    public static string NewestFirst(DateTimeOffset at) => (DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>The stage's name on the wire, the same as in the snapshot.</summary>
    public static string NameOf(JobStage stage) => stage switch
    {
        JobStage.ToTake => "to-take",
        JobStage.TakenOver => "taken-over",
        JobStage.Accepted => "accepted",
        JobStage.WithDepartment => "with-department",
        JobStage.OnPrivateNetwork => "on-private-network",
        JobStage.OnPlatform => "on-platform",
        JobStage.InSpecialProcedure => "in-special-procedure",
        JobStage.AwaitingSupplement => "awaiting-supplement",
        JobStage.Returned => "returned",
        JobStage.Refused => "refused",
        JobStage.Decided => "decided",
        JobStage.Issued => "issued",
        JobStage.Finished => "finished",
        JobStage.Withdrawn => "withdrawn",
        _ => throw new InvalidOperationException(),
    };

    private static string ListOf(JobStage stage) => stage switch
    {
        JobStage.ToTake => ToTake,
        JobStage.AwaitingSupplement => AwaitingSupplement,
        JobStage.Decided => ToIssue,
        JobStage.Returned or JobStage.Refused or JobStage.Issued or JobStage.Finished or JobStage.Withdrawn => Done,
        _ => InHand,
    };

    private static JobSummary Summary(CountyJob job) =>
        new(job.Number, job.Item.Name, job.From.UnitId, job.From.UnitName, job.From.PlaceName, job.RelayedAt, job.Since,
            NameOf(job.Stage), JobWords.Headline(job), job.Holder?.Name, JobDeadlines.Main(job)?.DueAt,
            job.Watch.IsOverdue, job.Kind is Cases.DataKind.Practice, job.Item.Route.ToString());

    private static Dictionary<string, string> Tags(CountyJob job)
    {
        var tags = new Dictionary<string, string> { ["Township"] = job.From.UnitId, ["Item"] = job.Item.Id };
        if (job.DepartmentId is { } department) tags["Department"] = department;
        if (job.Holder is { } holder) tags[Holder] = holder.StaffId;
        return tags;
    }
}
