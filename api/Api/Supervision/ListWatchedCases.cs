using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Supervision;

/// <summary>The cases of one hall as its own people see them: due (by clock), todo, waiting, all.</summary>
public static class ListWatchedCases
{
    public static async Task<IResult> Handle(HttpContext http, IBookStore store, TimeProvider time, string? unitId = null, string? list = null, string? after = null) =>
        http.Asking().Reference.Directory.Unit(unitId) is not { IsCounty: false } unit ? Problems.Answer(Problems.NotFound)
        : CaseRows.Lists.Contains(list ?? CaseRows.Due) ? await Lists.Answer(http, store, unit.Id, list ?? CaseRows.Due, after, null, time.GetUtcNow())
        : Problems.Answer(400, "bad-list", "没有这个列表。");
}
