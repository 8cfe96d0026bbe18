using System.Text.Json.Nodes;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Supervision;

/// <summary>
/// What departs from the plain way, of all townships, newest first: kind = declines (不予收件), outside (体外办结), separation (受审分离例外), again
/// (再次补正), deviations. <c>more</c> says that older ones are not shown.
/// </summary>
public static class ShowChecks
{
    private const int AtOnce = 8, MostPerUnit = 50, Most = 200;
    private static readonly IReadOnlyDictionary<string, string> Lists_ = new Dictionary<string, string>
    {
        ["declines"] = CheckRows.Declines, ["outside"] = CheckRows.Outside, ["separation"] = CheckRows.Separation, ["again"] = CheckRows.Again, ["deviations"] = CheckRows.Deviations,
    };

    public static async Task<IResult> Handle(HttpContext http, IBookStore store, string kind = "declines")
    {
        if (!Lists_.TryGetValue(kind, out var list)) return Problems.Answer(400, "bad-list", "没有这个列表。");
        var units = http.Asking().Reference.Directory.Units.Where(u => !u.IsCounty).ToList();
        var pages = new Page[units.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, units.Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = http.RequestAborted }, async (n, stop) =>
            pages[n] = await store.FirstPage(units[n].Id, $"v~{list}~", Keys.After($"v~{list}~"), MostPerUnit, cancel: stop));
        var rows = pages.SelectMany(p => p.Rows).OrderBy(r => r.Key, StringComparer.Ordinal).ToList();
        return new JsonAnswer(new { kind, rows = rows.Take(Most).Select(r => JsonNode.Parse(r.Body)), more = rows.Count > Most || pages.Any(p => p.Token is not null) });
    }
}
