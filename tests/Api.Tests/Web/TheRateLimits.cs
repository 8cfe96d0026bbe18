using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Web;

/// <summary>A handler of its own on the same books, with a tenth of the limits.</summary>
public sealed class TightHandler(PlatformFixture fixture) : IAsyncLifetime
{
    private FunctionsHost host = null!;
    internal Doors Doors { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        host = new FunctionsHost(PlatformFixture.Handler, new Dictionary<string, string>(fixture.Platform.Settings) { ["RateLimits__Scale"] = "0.1" }, NullLogger.Instance);
        await host.Start();
        Doors = new Doors(await host.Address);
    }

    public async Task DisposeAsync()
    {
        Doors.Dispose();
        await host.DisposeAsync();
    }
}

/// <summary>Each test has people and addresses of its own, since what one used up is gone for the others.</summary>
[Collection(PlatformCollection.Name)]
public sealed class TheRateLimits(PlatformFixture fixture, TightHandler tight) : IClassFixture<TightHandler>
{
    private readonly Doors doors = tight.Doors;

    [Fact]
    public async Task who_asks_too_much_waits_and_nobody_else_does()
    {
        var answers = await Many(60, () => doors.Ask("GET", "/api/me", "w0100a"));
        Assert.InRange(answers.Count(a => a.Status == 200), 30, 50);
        Assert.All(answers.Where(a => a.Status != 200), a => Assert.Equal((429, "too-many"), (a.Status, a.Code)));
        Assert.All(answers.Where(a => a.Status == 429), a => Assert.InRange(a.RetryAfter!.Value.TotalSeconds, 1, 10));
        foreach (var other in (string[])["w0100b", "z01"])
        {
            using var answer = await doors.Ask("GET", "/api/me", other);
            Assert.Equal(200, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task a_township_that_asks_too_much_pushes_no_other_aside()
    {
        string[] hall = [.. Doors.Everybody.Where(p => p.Unit == "0300").Select(p => p.Id).Take(16)];
        var answers = new List<Said>();
        foreach (var staffId in hall) answers.AddRange(await Many(29, () => doors.Ask("GET", "/api/me", staffId)));
        Assert.InRange(answers.Count(a => a.Status == 429), 1, 200);
        using var other = await doors.Ask("GET", "/api/me", "w0400a");
        Assert.Equal(200, (int)other.StatusCode);
    }

    [Fact]
    public async Task searching_for_people_has_a_smaller_measure()
    {
        var answers = await Many(10, () => doors.Ask("POST", "/api/case-search", "w0200b", """{"text":"211324195001011238"}"""));
        Assert.Equal(4, answers.Count(a => a.Status == 200));
        using var other = await doors.Ask("GET", "/api/cases", "w0200b");
        Assert.Equal(200, (int)other.StatusCode);
    }

    [Fact]
    public async Task a_stranger_is_measured_by_the_address_that_the_front_end_saw()
    {
        var answers = await Many(30, () => Lookup("10.1.1.1", $"0400-20200101-{Random.Shared.Next(1000, 9999)}"));
        Assert.InRange(answers.Count(a => a.Status == 404), 12, 15);
        using var forged = await Lookup("10.9.9.9, 10.1.1.1", "0400-20200101-0001");
        Assert.Equal(429, (int)forged.StatusCode);
        using var other = await Lookup("10.1.1.2", "0400-20200101-0001");
        Assert.Equal(404, (int)other.StatusCode);
    }

    [Fact]
    public async Task a_number_takes_few_wrong_codes_and_then_the_right_one_neither()
    {
        using var window = new Clerk(fixture.Platform, "w0400a");
        var number = await PracticeCases.Submit(window, 63, "township");
        var code = (await window.Get($"/api/cases/{number}/receipt"))["lookupCode"]!.GetValue<string>();
        using var before = await Lookup("10.2.0.1", number, code);
        Assert.Equal(200, (int)before.StatusCode);
        var tries = new List<Said>();
        for (var i = 0; i < 5; i++) tries.AddRange(await Many(1, () => Lookup($"10.2.0.{i + 2}", number, "0000-0000-0000")));
        Assert.Equal([404, 404, 429, 429, 429], tries.Select(t => t.Status));
        Assert.InRange(tries[^1].RetryAfter!.Value.TotalMinutes, 50, 60);
        using var after = await Lookup("10.2.0.9", number, code);
        Assert.Equal((429, "too-many"), await Doors.Problem(after));
        using var unknown = await Lookup("10.2.0.9", number[..^4] + "9998", code);
        Assert.Equal(404, (int)unknown.StatusCode);
    }

    [Fact]
    public async Task what_the_host_calls_is_never_limited()
    {
        var started = await Many(700, () => doors.Ask("GET", "/"));
        Assert.All(started, a => Assert.Equal(200, a.Status));
        Assert.All(await Many(40, () => doors.Ask("POST", "/ReceiveBell", body: "{}")), a => Assert.Equal(200, a.Status));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("none")]
    public async Task without_limits_the_program_does_not_start(string scale)
    {
        var start = new ProcessStartInfo(PlatformFixture.Handler) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in fixture.Platform.Settings) start.Environment[name] = value;
        start.Environment["RateLimits__Scale"] = scale;
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{Azurite.FreePort()}";
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains("RateLimits", error, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Lookup(string from, string number, string code = "0000-0000-0000") =>
        doors.Ask("POST", "/api/public/progress", null, $$"""{"number":"{{number}}","code":"{{code}}"}""", headers: ("X-Forwarded-For", $"{from}, 203.0.113.1:443"));

    private sealed record Said(int Status, string? Code, TimeSpan? RetryAfter);

    private static async Task<List<Said>> Many(int times, Func<Task<HttpResponseMessage>> ask)
    {
        var said = new List<Said>();
        for (var i = 0; i < times; i++)
        {
            using var response = await ask();
            said.Add(new((int)response.StatusCode, (int)response.StatusCode >= 400 ? (await Doors.Problem(response)).Code : null, response.Headers.RetryAfter?.Delta));
        }
        return said;
    }
}
