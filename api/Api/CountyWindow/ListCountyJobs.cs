using Zhengwu.Api.Shell;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.CountyWindow;

/// <summary>0号窗口的列表: oldest first, filtered by township and item.</summary>
public static class ListCountyJobs
{
    public static async Task<IResult> Handle(HttpContext http, IBookStore store, TimeProvider time, string list = JobRows.ToTake, string? township = null, string? item = null, string? after = null)
    {
        if (!JobRows.Lists.Contains(list)) return Problems.Answer(400, "bad-list", "没有这个列表。");
        var where = new Dictionary<string, string>(JobDesk.Scope(http.Asking()) ?? new Dictionary<string, string>());
        if (township is { Length: > 0 }) where["Township"] = township;
        if (item is { Length: > 0 }) where["Item"] = item;
        return await Lists.Answer(http, store, Unit.CountyId, list, after, where.Count == 0 ? null : where, time.GetUtcNow());
    }
}
