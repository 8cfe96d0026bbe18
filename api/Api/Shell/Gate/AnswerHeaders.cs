namespace Zhengwu.Api.Shell.Gate;

/// <summary>
/// What every answer of the handler carries, refusals and errors too. A file answer replaces the policy by "sandbox" (<see cref="FileAnswers"/>); the
/// pages' own headers stand in web/public/staticwebapp.config.json. No CORS header is ever sent: nobody else's page may read an answer.
/// </summary>
public static class AnswerHeaders
{
    private static readonly (string Name, string Value)[] Always =
    [
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
    ];

    public static Task Pass(HttpContext http, RequestDelegate next)
    {
        Set(http.Response);
        return next(http);
    }

    public static void Set(HttpResponse response)
    {
        foreach (var (name, value) in Always) response.Headers[name] = value;
    }
}
