using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Domain.Cases;

/// <summary>The chief representatives' lists: whoever stands at the window comes first, then what is due first. May be filtered by office.</summary>
public static class OfficeRows
{
    public const string Todo = "office-todo", Waiting = "office-waiting", Done = "office-done";
    /// <summary>Extensions that wait for the leader.</summary>
    public const string ToApprove = "office-to-approve";
    public static readonly IReadOnlyList<string> Lists = [Todo, Waiting, Done, ToApprove];

    public static IEnumerable<ListRow> Of(Case it, CaseSummary summary)
    {
        if (!it.Item.IsOfTownship) yield break;
        var tags = new Dictionary<string, string> { ["Office"] = it.Item.Office! };
        if (OfficeRules.Approving(it).Any()) yield return new(ToApprove, JobRows.OldestFirst(summary.DueAt ?? it.Since), summary, tags);
        var list = it.Stage switch
        {
            CaseStage.AtOffice or CaseStage.Accepted when it.Tolerated is null => Todo,
            CaseStage.Accepted or CaseStage.AwaitingSupplement or CaseStage.InSpecialProcedure => Waiting,
            _ => Done,
        };
        yield return new(list, list is Done ? JobRows.NewestFirst(it.Since) : $"{(it.Item.Handling is HandlingKind.Immediate ? 0 : 1)}~{JobRows.OldestFirst(summary.DueAt ?? it.Since)}", summary, tags);
    }
}
