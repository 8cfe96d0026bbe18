namespace Zhengwu.Api.Shell.Gate;

/// <summary>Endpoint metadata: these query parameters may hold a comma (words a person typed, lists of ids).</summary>
public sealed record Commas(params string[] Names);

/// <summary>
/// A query parameter is said once (400 query-repeated). The Functions host joins repeats with a comma, so one value with a comma is a repeat too,
/// unless the endpoint says that the parameter may hold one.
/// </summary>
public static class QueryGuard
{
    public static Task Pass(HttpContext http, RequestDelegate next)
    {
        var commas = http.GetEndpoint()?.Metadata.GetMetadata<Commas>()?.Names ?? [];
        return http.Request.Path.StartsWithSegments("/api")
            && http.Request.Query.Any(q => q.Value.Count > 1 || (q.Value.ToString().Contains(',') && !commas.Contains(q.Key, StringComparer.OrdinalIgnoreCase)))
            ? Problems.Write(http, 400, "query-repeated", "地址里的条件重复了，请刷新页面后重试。")
            : next(http);
    }
}
