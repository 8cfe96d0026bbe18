using System.Net;
using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Bells;

/// <summary>
/// Trigger paths are for the Functions host of this very machine. Behind the route prefix <c>api</c> nobody else can name them; where the prefix is empty
/// (docs/adr/0017) every path of the outside arrives here, but never without the marks of the front end that brought it, and never for a loopback name.
/// </summary>
public static class HostOnly
{
    private static readonly string[] FrontEnd =
    [
        "X-ARR-", "X-Forwarded-", "X-MS-", "X-Original-", "X-Client-", "X-SITE-", "X-WAWS-", "X-AppService-", "X-Azure-ClientIP", "X-Azure-Ref", "X-Azure-FDID", "X-Azure-SocketIP",
        "DISGUISED-HOST", "CLIENT-IP", "WAS-DEFAULT-HOSTNAME", "Max-Forwards", "Forwarded", "Via", "Cookie", "Origin", "Referer", "Authorization", "Sec-",
    ];

    public static ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsHost(context.HttpContext.Request) ? next(context) : ValueTask.FromResult<object?>(Problems.Answer(404, "not-found", "没有这个地址。"));

    private static bool IsHost(HttpRequest request) =>
        (request.Host.Host == "localhost" || (IPAddress.TryParse(request.Host.Host, out var address) && IPAddress.IsLoopback(address)))
        && !request.Headers.Keys.Any(name => FrontEnd.Any(mark => name.StartsWith(mark, StringComparison.OrdinalIgnoreCase)));
}
