namespace Zhengwu.Api.Shell.Gate;

/// <summary>
/// What the framework would refuse with an empty body gets the same problem+json as every other "no": unknown addresses (404), methods that an
/// address does not have (405 with Allow; TRACE and OPTIONS among them), too long addresses (414) and headers (431), and whatever else ends empty.
/// </summary>
public static class FrameworkRefusals
{
    /// <summary>What a request may have in its first line and in all its headers. Kestrel's own limits lie above, for it refuses without a word.</summary>
    public const int MaxTargetChars = 8 * 1024, MaxHeaderChars = 32 * 1024;

    public static void Widen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerLimits limits) =>
        (limits.MaxRequestLineSize, limits.MaxRequestHeadersTotalSize, limits.MaxRequestHeaderCount) = (64 * 1024, 128 * 1024, 200);

    public static async Task Pass(HttpContext http, RequestDelegate next)
    {
        var refused = TooLong(http.Request) ?? await Unrouted(http);
        if (refused is null) await next(http);
        var status = refused ?? http.Response.StatusCode;
        if (status >= 400 && !http.Response.HasStarted && http.Response is { ContentType: null, ContentLength: null })
            await Write(http, status);
    }

    public static Task Write(HttpContext http, int status)
    {
        var (_, code, title) = Words(status);
        return Problems.Write(http, status, code, title);
    }

    private static int? TooLong(HttpRequest request) =>
        request.Path.Value!.Length + request.QueryString.Value!.Length > MaxTargetChars ? 414
        : request.Headers.Sum(h => h.Key.Length + h.Value.Sum(v => v?.Length ?? 0)) > MaxHeaderChars ? 431
        : null;

    private static async ValueTask<int?> Unrouted(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint) return 404;
        if (endpoint is RouteEndpoint) return null;
        // Routing's own refusal: it sets status and Allow, and nothing else.
        await endpoint.RequestDelegate!(http);
        return http.Response.StatusCode;
    }

    public static (int Status, string Code, string Title) Words(int status) => status switch
    {
        404 => (status, "no-such-address", "没有这个地址，请从页面上的入口进入。"),
        405 => (status, "method", "这个地址不能这样使用，请刷新页面后重试。"),
        408 => (status, "too-slow", "请求没有传完，请检查网络后重试，您填的内容还在。"),
        411 => (status, "length-required", "没有说明内容的大小，请刷新页面后重试。"),
        413 => (status, "body-too-large", "内容太大。"),
        414 => (status, "address-too-long", "地址太长，请缩短查询的条件。"),
        415 => (status, "content-type", "请求内容的类型不对，请刷新页面后重试。"),
        431 => (status, "headers-too-large", "请求头太大，请退出登录后重新登录。"),
        >= 500 => (status, "unexpected", "系统出错，请稍候再试；如再次出现请联系管理员。"),
        _ => (status, "bad-request", "请求格式不对。"),
    };
}
