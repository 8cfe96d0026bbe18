namespace Zhengwu.Api.Shell;

/// <summary>What holds for every request before an endpoint is looked for.</summary>
public static class Requests
{
    /// <summary>HEAD is GET whose body the server leaves out.</summary>
    public static Task HeadAsGet(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsHead(http.Request.Method)) http.Request.Method = HttpMethods.Get;
        return next(http);
    }

    /// <summary>A key that comes twice would be read as its values joined with a comma; nobody of ours sends one. 400 repeated-key.</summary>
    public static Task RefuseRepeatedKeys(HttpContext http, RequestDelegate next) =>
        http.Request.Query.Any(q => q.Value.Count > 1) ? Problems.Write(http, 400, "repeated-key", "网址里有重复的参数，请从页面上重新进入。") : next(http);
}
