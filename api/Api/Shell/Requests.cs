namespace Zhengwu.Api.Shell;

/// <summary>What holds for every request, whatever its endpoint.</summary>
public static class Requests
{
    /// <summary>HEAD is GET whose body the server leaves out.</summary>
    public static Task HeadAsGet(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsHead(http.Request.Method)) http.Request.Method = HttpMethods.Get;
        return next(http);
    }

    /// <summary>An id of an address that cannot be one of ours is not looked for: no store key has such a character. 404 not-found.</summary>
    public static Task RefuseStrangeIds(HttpContext http, RequestDelegate next) =>
        http.Request.RouteValues.Values.Any(v => v is string id && !IsId(id)) ? Problems.Write(http, 404, "not-found", "没有找到，请从页面上重新进入。") : next(http);

    private static bool IsId(string id) => id.Length <= 100 && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '|');
}
