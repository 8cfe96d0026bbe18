namespace Zhengwu.Api.Shell;

/// <summary>Marks an endpoint that is called before there is a session.</summary>
public sealed class BeginsSession;

/// <summary>Issues, looks at and ends the session mark, which travels as a cookie that no script can read (ADR 0016).</summary>
public sealed class Sessions(Settings settings, TimeProvider clock)
{
    /// <summary>On a request that nobody's hand caused (a poll, the outbox): it is answered and does not keep the session alive.</summary>
    public const string BackgroundHeader = "X-Background";

    /// <summary>The browser keeps an expired mark, so that an old session is told from none.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private readonly byte[] key = SessionMark.KeyFrom(settings.PersonalKey);
    private readonly byte[]? keyBefore = settings.PersonalKeyBefore is { } before ? SessionMark.KeyFrom(before) : null;

    /// <summary>Static Web Apps adds a Domain to every cookie, which a browser refuses on a __Host- name.</summary>
    public string Cookie { get; } = settings.SiteUrl.Scheme == Uri.UriSchemeHttps ? "__Secure-session" : "session";

    /// <summary>How the session of this request stands; a hand on the page moves its end.</summary>
    public SessionState Look(HttpContext http, string account)
    {
        var (now, text) = (clock.GetUtcNow(), http.Request.Cookies[Cookie]);
        if ((Mark(text, account, key) ?? Mark(text, account, keyBefore)) is not { } mark) return SessionState.Missing;
        var state = mark.At(now, settings.Session);
        // Not with every request: thirty times within the idle limit is often enough.
        if (state is SessionState.Alive && !http.Request.Headers.ContainsKey(BackgroundHeader) && now - mark.Seen >= settings.Session.Idle / 30)
            Write(http, SessionMark.Of(account, mark.Begun, now, key));
        return state;
    }

    private static SessionMark? Mark(string? text, string account, byte[]? key) =>
        key is not null && SessionMark.Read(text, key) is { } mark && mark.Whose == SessionMark.Of(account, mark.Begun, mark.Seen, key).Whose ? mark : null;

    /// <summary>A new mark where there is none; one that ended must be put away first, together with the platform's sign-in.</summary>
    public SessionState Begin(HttpContext http, string account)
    {
        var state = Look(http, account);
        if (state is not SessionState.Missing) return state;
        var now = clock.GetUtcNow();
        Write(http, SessionMark.Of(account, now, now, key));
        return SessionState.Alive;
    }

    public void End(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options());

    /// <summary>Stable code and sentence of a session that is not alive.</summary>
    public (string Code, string Title) Say(SessionState state) => state switch
    {
        SessionState.Idle => ("session-idle", $"{settings.Session.Idle.TotalMinutes:0} 分钟没有操作，为了安全已退出。您填的内容还在。"),
        SessionState.Over => ("session-over", $"登录已满 {settings.Session.Absolute.TotalHours:0} 小时，请重新登录。您填的内容还在。"),
        _ => ("session-missing", "请重新登录。您填的内容还在。"),
    };

    private void Write(HttpContext http, SessionMark mark)
    {
        var options = Options();
        options.MaxAge = Kept;
        http.Response.Cookies.Append(Cookie, mark.Write(key), options);
    }

    private CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", Secure = settings.SiteUrl.Scheme == Uri.UriSchemeHttps };
}
