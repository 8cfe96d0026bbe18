namespace Zhengwu.Api.Shell;

/// <summary>The session as the page is told of it. Times in UTC.</summary>
/// <param name="IdleMinutes">Minutes without a hand on the page after which it ends.</param>
/// <param name="AbsoluteHours">Hours after which it ends in any case.</param>
public sealed record SessionAnswer(int IdleMinutes, int AbsoluteHours);

/// <summary>Begins and ends our own session beside the platform's sign-in (reliability §4 line 6; ADR 0016).</summary>
public static class SessionDesk
{
    /// <summary>
    /// Begins a session for whom the platform signed in; one that is alive stays as it is, so that its absolute end does not move.
    /// Errors: 401 session-idle, session-over while the mark of an ended session still lies in the browser.
    /// </summary>
    public static IResult Begin(HttpContext http, Sessions sessions, Settings settings)
    {
        var state = sessions.Begin(http, http.Asking().Staff.Account);
        if (state is SessionState.Alive) return new JsonAnswer(new SessionAnswer((int)settings.Session.Idle.TotalMinutes, (int)settings.Session.Absolute.TotalHours));
        var (code, title) = sessions.Say(state);
        SignInCount.Refused(code);
        return Problems.Answer(401, code, title);
    }

    /// <summary>Puts the mark away. For everybody, since the platform's sign-in may be gone already; it opens nothing.</summary>
    public static IResult End(HttpContext http, Sessions sessions)
    {
        sessions.End(http);
        return new JsonAnswer(new { ended = true });
    }
}
