using System.Globalization;
using System.Text;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;
using Xunit.Abstractions;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>The same headers at the real handler, behind either ingress: 401, never 500, and the process lives on.</summary>
[Collection(PlatformCollection.Name)]
public sealed class PrincipalsOverHttp(PlatformFixture fixture, ITestOutputHelper output)
{
    private const int Headers = 300;
    private const string User = "e8cbc332a341f2550b097e6e49c08a9c", Clerk = "w0100a";

    [Fact]
    public Task behind_static_web_apps() => OnlyOneWellFormedPrincipalComesIn(fixture.Platform.Host, Ingress.StaticWebApps);

    [Fact]
    public async Task behind_easy_auth()
    {
        await using var host = await OwnHandler.Start(fixture.Platform, ("Ingress", "EasyAuth"), ("WEBSITE_AUTH_ENABLED", "True"));
        await OnlyOneWellFormedPrincipalComesIn(host, Ingress.EasyAuth);
    }

    [Fact]
    public async Task easy_auth_that_is_switched_off_stops_the_start_and_an_unlinked_site_trusts_nobody()
    {
        var start = new System.Diagnostics.ProcessStartInfo(PlatformFixture.Handler) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in fixture.Platform.Settings) start.Environment[name] = value;
        (start.Environment["Ingress"], start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"]) = ("EasyAuth", Azurite.FreePort().ToString(CultureInfo.InvariantCulture));
        using var process = System.Diagnostics.Process.Start(start)!;
        Assert.Contains("WEBSITE_AUTH_ENABLED", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);

        var principal = Local.SignIn.Header(new Person("x", User, "", "", "", ""));
        foreach (var (on, status) in ((string, int)[])[("False", 401), ("True", 200)])
        {
            await using var host = await OwnHandler.Start(fixture.Platform, ("WEBSITE_SITE_NAME", "county"), ("WEBSITE_AUTH_ENABLED", on));
            Assert.Equal(status, (await Me(host, [(Principal.Header, principal)])).Status);
        }
    }

    [Fact]
    public async Task a_role_in_the_body_is_no_principal()
    {
        var body = """{"userRoles":["authenticated","administrator"],"identityProvider":"aad","userId":"e8cbc332a341f2550b097e6e49c08a9c"}""";
        var (status, _) = await OwnHandler.Send(await fixture.Platform.Host.Address,
            $"POST /api/setup/preview HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Requested-With: zhengwu\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        Assert.Equal(401, status);
    }

    private async Task OnlyOneWellFormedPrincipalComesIn(FunctionsHost host, Ingress ingress)
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var (headers, process, wrong, came) = (new PrincipalHeaders(new Random(seed), ingress, User), host.ProcessId, new List<string>(), 0);
        for (var sent = 0; sent < Headers;)
        {
            var brought = headers.Next();
            // A line of its own would be another header: the server cannot know better.
            if (brought.Headers.Any(h => h.Value.AsSpan().IndexOfAny('\r', '\n') >= 0)) continue;
            sent++;
            var (status, answer) = await Me(host, brought.Headers);
            if (brought.Verdict is Verdict.Account) came++;
            // 400 and 431 are the server's own, before anybody asks who it is.
            var right = brought.Verdict is Verdict.Account ? status is 200 : status is 401 or 400 or 431;
            if (!right || answer.Contains(User, StringComparison.Ordinal)) wrong.Add($"{brought.Kind}: {status}");
        }
        Assert.True(wrong.Count == 0, $"seed {seed}: {string.Join('\n', wrong)}");
        Assert.True(came > 0);
        Assert.Equal(process, host.ProcessId);
    }

    private async Task<(int Status, string Answer)> Me(FunctionsHost host, IReadOnlyList<(string Name, string Value)> headers)
    {
        var request = new StringBuilder($"GET /api/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: {await fixture.Platform.Sessions.Of(Clerk)}\r\n");
        foreach (var (name, value) in headers) request.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        return await OwnHandler.Send(await host.Address, request.Append("\r\n").ToString());
    }
}
