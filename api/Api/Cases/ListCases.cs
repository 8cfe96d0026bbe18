using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Cases;

/// <summary>我的办件: todo (waits for us), waiting (for others), due (by clock), all. A station sees its own.</summary>
public static class ListCases
{
    public static async Task<IResult> Handle(HttpContext http, IBookStore store, TimeProvider time, string list = CaseRows.Todo, string? after = null) =>
        CaseRows.Lists.Contains(list)
            ? await Lists.Answer(http, store, http.Asking().Staff.UnitId, list, after, Scope(http.Asking()), time.GetUtcNow())
            : Problems.Answer(400, "bad-list", "没有这个列表。");

    public static IReadOnlyDictionary<string, string>? Scope(Asking asking) =>
        asking.Staff.Role is Role.StationClerk or Role.CaseAgent ? new Dictionary<string, string> { ["Place"] = asking.Staff.PlaceId } : null;
}
