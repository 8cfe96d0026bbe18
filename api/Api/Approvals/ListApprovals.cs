using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Approvals;

/// <summary>审批: what waits for the chief representative (office-todo), for others (office-waiting), what is done. office = own | all.</summary>
public static class ListApprovals
{
    public static async Task<IResult> Handle(HttpContext http, IBookStore store, TimeProvider time, string? list = null, string? office = null, string? after = null)
    {
        list ??= OfficeRows.Todo;
        if (!OfficeRows.Lists.Contains(list)) return Problems.Answer(400, "bad-list", "没有这个列表。");
        var asking = http.Asking();
        return await Lists.Answer(http, store, asking.Staff.UnitId, list, after, office == "all" ? null : Scope(asking), time.GetUtcNow());
    }

    /// <summary>A representative's own office; leader and director see all.</summary>
    public static IReadOnlyDictionary<string, string>? Scope(Asking asking) =>
        asking.Staff is { Role: Role.TownshipOffice, Office: { } own } ? new Dictionary<string, string> { ["Office"] = own } : null;
}
