using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Zhengwu.Api.Shell.Telemetry;

/// <summary>Makes the framework's span of a request say what we want to know of it and nothing else: the route as it was written, never the path.</summary>
public static class RequestSpans
{
    private static readonly HashSet<string> Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    public static async Task Name(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } span) { await next(http); return; }
        // The host asks every few seconds whether we live.
        if (http.Request.Path == "/") { Leave(span); await next(http); return; }
        span.TraceStateString = null;
        try { await next(http); }
        finally
        {
            var route = http.GetEndpoint() is RouteEndpoint known ? $"/{known.RoutePattern.RawText!.Trim('/')}" : "unknown";
            var method = Methods.Contains(http.Request.Method) ? http.Request.Method : "_OTHER";
            span.DisplayName = $"{method} {route}";
            span.SetTag("http.request.method", method).SetTag("http.route", route).SetTag("http.response.status_code", http.Response.StatusCode);
            if (http.Request.RouteValues["number"] is string number && Cases.CaseDesk.IsNumber(number)) span.SetTag("case.number", number);
            if (http.Response.StatusCode >= 500) span.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static void Leave(Activity span)
    {
        span.IsAllDataRequested = false;
        span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
