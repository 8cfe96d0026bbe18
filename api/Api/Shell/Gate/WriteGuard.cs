namespace Zhengwu.Api.Shell.Gate;

/// <summary>Endpoint metadata: the body is a file. Which kinds, the handler says (it looks at the bytes too).</summary>
public sealed class TakesFile;

/// <summary>
/// No page of another site can make a browser write here. A write is whatever is neither GET nor HEAD below /api; it needs the header
/// X-Requested-With: zhengwu (a foreign page would have to ask by CORS, which nobody answers), must not come from another origin
/// (403 csrf), and brings JSON unless the endpoint takes a file (415 content-type).
/// </summary>
public static class WriteGuard
{
    public static Task Pass(HttpContext http, RequestDelegate next, Settings settings)
    {
        var request = http.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || !request.Path.StartsWithSegments("/api")) return next(http);
        if (request.Headers["X-Requested-With"] != "zhengwu" || IsForeign(request, settings.SiteUrl))
            return Problems.Write(http, 403, "csrf", "请求来源不对，请刷新页面后重试。");
        return request.HasJsonContentType() || http.GetEndpoint()?.Metadata.GetMetadata<TakesFile>() is not null
            ? next(http)
            : Problems.Write(http, 415, "content-type", "请求内容应为 JSON。");
    }

    /// <summary>
    /// Every browser we support says Sec-Fetch-Site itself and no page can change it; it is right under every name the site has. Only where it is
    /// missing (plain http, old browsers) Origin is held against the name we know. Programs that send neither are no browsers.
    /// </summary>
    private static bool IsForeign(HttpRequest request, Uri site) =>
        request.Headers["Sec-Fetch-Site"] is { Count: > 0 } fetched ? fetched != "same-origin"
        : request.Headers.Origin is { Count: > 0 } origin && origin != site.GetLeftPart(UriPartial.Authority);
}
