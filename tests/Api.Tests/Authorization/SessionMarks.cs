using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>30 minutes without a hand on the page, 12 hours at all (reliability §4 line 6), on a clock of the test's own.</summary>
public sealed class SessionMarks
{
    private const string Account = "aad|u1";
    private readonly Clock clock = new();

    [Fact]
    public void a_hand_on_the_page_moves_the_end_and_a_poll_does_not()
    {
        var browser = Browser();
        browser.Begin();
        for (var minute = 0; minute < 29; minute++)
        {
            clock.Pass(minutes: 1);
            Assert.Equal(SessionState.Alive, browser.Look(background: true));
        }
        clock.Pass(minutes: 1);
        Assert.Equal(SessionState.Idle, browser.Look(background: true));

        browser = Browser();
        browser.Begin();
        for (var hour = 0; hour < 11; hour++)
        {
            clock.Pass(minutes: 29);
            Assert.Equal(SessionState.Alive, browser.Look());
        }
        clock.Pass(minutes: 30);
        Assert.Equal(SessionState.Idle, browser.Look());
    }

    [Fact]
    public void after_twelve_hours_it_is_over_however_busy_it_was_and_beginning_again_does_not_move_that()
    {
        var browser = Browser();
        browser.Begin();
        for (var minute = 0; minute < 12 * 60 - 1; minute++)
        {
            clock.Pass(minutes: 1);
            Assert.Equal(SessionState.Alive, minute % 2 == 0 ? browser.Look() : browser.Begin());
        }
        clock.Pass(minutes: 1);
        Assert.Equal(SessionState.Over, browser.Look());
    }

    [Fact]
    public void an_ended_session_cannot_be_begun_anew_before_its_mark_was_put_away()
    {
        var browser = Browser();
        browser.Begin();
        clock.Pass(minutes: 31);
        Assert.Equal(SessionState.Idle, browser.Begin());
        clock.Pass(minutes: 12 * 60);
        Assert.Equal(SessionState.Over, browser.Begin());
        browser.End();
        Assert.Equal(SessionState.Missing, browser.Look());
        Assert.Equal(SessionState.Alive, browser.Begin());
        Assert.Equal(SessionState.Alive, browser.Look());
    }

    [Fact]
    public void a_mark_of_somebody_else_of_another_key_or_changed_in_any_letter_is_none()
    {
        var browser = Browser();
        browser.Begin();
        Assert.Equal(SessionState.Alive, browser.Look());
        Assert.Equal(SessionState.Missing, browser.Look(account: "aad|u2"));
        Assert.Equal(SessionState.Missing, Browser(new byte[32]).With(browser.Mark).Look());
        for (var at = 0; at < browser.Mark!.Length; at++)
        {
            var other = browser.Mark[at] == '0' ? '1' : '0';
            Assert.Equal(SessionState.Missing, Browser().With(browser.Mark[..at] + other + browser.Mark[(at + 1)..]).Look());
            Assert.Equal(SessionState.Missing, Browser().With(browser.Mark[..at]).Look());
        }
        foreach (var nonsense in (string[])["", ".", "...", "a.1.2.b", "a.99999999999999999.99999999999999999.b", new string('.', 4000)])
            Assert.Equal(SessionState.Missing, Browser().With(nonsense).Look());
    }

    [Fact]
    public void a_session_lives_on_while_the_personal_key_is_replaced()
    {
        var (old, anew) = (Enumerable.Repeat((byte)1, 32).ToArray(), Enumerable.Repeat((byte)2, 32).ToArray());
        var browser = Browser(old);
        browser.Begin();
        clock.Pass(minutes: 10);
        var during = Browser(anew, before: old).With(browser.Mark);
        Assert.Equal(SessionState.Alive, during.Look());
        Assert.NotEqual(browser.Mark, during.Mark);
        Assert.Equal(SessionState.Alive, Browser(anew).With(during.Mark).Look());
        Assert.Equal(SessionState.Missing, Browser(anew).With(browser.Mark).Look());
    }

    [Fact]
    public void a_mark_says_nobodys_name_and_no_script_may_read_it()
    {
        var browser = Browser();
        browser.Begin();
        Assert.DoesNotContain("u1", browser.Mark, StringComparison.Ordinal);
        Assert.Matches("^session=[0-9a-f]{16}[.][0-9]+[.][0-9]+[.][0-9a-f]{64}; max-age=604800; path=/; samesite=strict; httponly$", browser.SetCookie);
        var deployed = Browser(site: "https://hall.example.org");
        deployed.Begin();
        Assert.Matches("^__Secure-session=[^;]+; max-age=604800; path=/; secure; samesite=strict; httponly$", deployed.SetCookie);
    }

    [Fact]
    public void a_mark_is_not_written_with_every_request()
    {
        var browser = Browser();
        browser.Begin();
        clock.Pass(minutes: 0.5);
        browser.Look();
        Assert.Null(browser.SetCookie);
        clock.Pass(minutes: 0.5);
        browser.Look();
        Assert.NotNull(browser.SetCookie);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("never")]
    public void a_limit_that_is_none_stops_the_start(string limit)
    {
        Assert.Throws<InvalidOperationException>(() => SessionLimits.Read(Configuration(("Session:IdleMinutes", limit))));
        Assert.Throws<InvalidOperationException>(() => SessionLimits.Read(Configuration(("Session:AbsoluteHours", limit))));
    }

    private static IConfiguration Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Name, s.Value))).Build();

    private Visit Browser(byte[]? key = null, string site = "http://127.0.0.1:8080", byte[]? before = null) => new(new Sessions(new Settings(Configuration(
        ("Ingress", "StaticWebApps"), ("PersonalKey", Convert.ToBase64String(key ?? [.. Enumerable.Repeat((byte)7, 32)])), ("ServiceBus:endpoint", "http://127.0.0.1:1"), ("SiteUrl", site), ("PersonalKeyBefore", before is null ? "" : Convert.ToBase64String(before)))), clock));

    /// <summary>A browser that keeps the cookie.</summary>
    private sealed class Visit(Sessions sessions)
    {
        public string? Mark { get; private set; }
        public string? SetCookie { get; private set; }

        public Visit With(string? mark) { Mark = mark; return this; }
        public SessionState Begin(string account = Account) => Ask(http => sessions.Begin(http, account));
        public SessionState Look(bool background = false, string account = Account) => Ask(http => sessions.Look(http, account), background);
        public void End() => Ask(http => { sessions.End(http); return SessionState.Missing; });

        private SessionState Ask(Func<HttpContext, SessionState> ask, bool background = false)
        {
            var http = new DefaultHttpContext();
            if (Mark is { Length: > 0 }) http.Request.Headers.Cookie = $"{sessions.Cookie}={Mark}";
            if (background) http.Request.Headers[Sessions.BackgroundHeader] = "1";
            var state = ask(http);
            SetCookie = http.Response.Headers.SetCookie.SingleOrDefault();
            if (SetCookie is { } set) Mark = set.Split(';')[0].Split('=')[1];
            return state;
        }
    }

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
        public void Pass(double minutes) => now += TimeSpan.FromMinutes(minutes);
        public override DateTimeOffset GetUtcNow() => now;
    }
}
