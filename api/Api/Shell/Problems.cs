using System.Text.Json;
using Zhengwu.Api.Intake;
using Zhengwu.Api.Shell.Gate;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Shell;

/// <summary>problem+json as every endpoint answers it. <paramref name="Code"/> is stable; <paramref name="Title"/> is a Chinese sentence.</summary>
public sealed record ProblemBody(int Status, string Title, string Code, IReadOnlyDictionary<string, string>? Fields = null,
    IReadOnlyList<TimelineEntry>? Changes = null, int? Version = null, string? Holder = null, IReadOnlyList<OpenCase>? Open = null);

/// <summary>The one place where a "no" becomes a status code.</summary>
public static class Problems
{
    public static readonly Problem NotFound = new(ProblemKind.Unknown, "not-found", "没有这个办件。");

    public static IResult Answer(Problem problem, string? holder = null) =>
        new JsonAnswer(new ProblemBody(StatusOf(problem), problem.Message, problem.Code, problem.Fields, Holder: holder), StatusOf(problem), IsProblem: true);

    public static IResult Answer(int status, string code, string title) => new JsonAnswer(new ProblemBody(status, title, code), status, IsProblem: true);

    public static IResult Stale(int version, IReadOnlyList<TimelineEntry> changes) =>
        new JsonAnswer(new ProblemBody(412, "页面打开后办件有变化，请看过变化再提交。您填的内容还在。", "stale", Changes: changes, Version: version), 412, IsProblem: true);

    /// <summary>两头受理: the same person has the same item open; with a reason it is taken all the same.</summary>
    public static IResult OpenElsewhere(IReadOnlyList<OpenCase> open) =>
        new JsonAnswer(new ProblemBody(409, "这位申请人的同一事项正在办理，请先核对；确需再收的，写明原因。您填的内容还在。", "open-elsewhere", Open: open), 409, IsProblem: true);

    public static Task Write(HttpContext http, int status, string code, string title) => Answer(status, code, title).ExecuteAsync(http);

    /// <summary>Last resort: whatever was not expected is logged and answered without a word about our insides.</summary>
    public static async Task Catch(HttpContext http, RequestDelegate next, ILogger log)
    {
        try { await next(http); }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested) { }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            var (status, code, title) = e switch
            {
                StoreUnavailable or StoreTimeout => (503, "store-unavailable", "尚未保存：存储暂时不可用，请稍候再试，您填的内容还在。"),
                BadHttpRequestException bad => FrameworkRefusals.Words(bad.StatusCode),
                JsonException => (500, "unreadable-record", "这个办件的记录无法读取，请联系管理员。"),
                _ => (500, "unexpected", "系统出错，请稍候再试；如再次出现请联系管理员。"),
            };
            http.Response.Clear();
            AnswerHeaders.Set(http.Response);
            if (status >= 500) log.LogError(e, "Request {Method} {Path} failed", http.Request.Method, http.GetEndpoint()?.DisplayName);
            if (status == 503) http.Response.Headers.RetryAfter = "5";
            await Write(http, status, code, title);
        }
    }

    private static int StatusOf(Problem problem) => problem.Kind switch
    {
        ProblemKind.Invalid => 422,
        ProblemKind.NotNow => 409,
        ProblemKind.Forbidden => 403,
        ProblemKind.Unknown => 404,
        ProblemKind.Stale => 412,
        _ => 500,
    };
}

/// <summary>A JSON answer in the one dialect, with the version as ETag where there is one; never cached.</summary>
public sealed record JsonAnswer(object Body, int Status = 200, int? Version = null, bool IsProblem = false) : IResult
{
    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        http.Response.ContentType = IsProblem ? "application/problem+json; charset=utf-8" : "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        if (Version is { } version) http.Response.Headers.ETag = $"\"{version}\"";
        await JsonSerializer.SerializeAsync(http.Response.Body, Body, Body.GetType(), Json.Web, http.RequestAborted);
    }
}
