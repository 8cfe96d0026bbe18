using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Watching;

/// <summary>A handler of its own at the platform's stores, at the level it has in Azure, with its two streams read apart.</summary>
[Collection(PlatformCollection.Name)]
public sealed class WhatTheLogSays(PlatformFixture fixture)
{
    private static readonly (string Name, string IdNumber, string Phone) Person = Clerk.Invent(815);

    [Fact]
    public async Task every_line_is_one_object_errors_alone_go_to_stderr_and_nobody_is_named()
    {
        var (output, errors) = await Run(async client =>
        {
            foreach (var address in (string[])[$"/api/cases/{Person.IdNumber}", $"/api/cases?list={Person.Phone}", $"/api/{Uri.EscapeDataString(Person.Name)}%0d%0a%7b%22LogLevel%22"])
                await client.GetAsync(address);
            await client.PostAsync("/ReceiveBell", new StringContent($$$"""{"Data":{"msg":"{\"{{{Person.IdNumber}}}\":1}"}}""", Encoding.UTF8, "application/json"));
        });
        Assert.Contains(output, l => Level(l) == "Information");
        Assert.All(output, l => Assert.Contains(Level(l), (string[])["Information", "Warning"]));
        var error = Assert.Single(errors);
        Assert.Equal(("Error", "A message on the bell queue cannot be read: JsonException"), (Level(error), JsonNode.Parse(error)!["Message"]!.GetValue<string>()));
        foreach (var personal in (string[])[Person.Name, Uri.EscapeDataString(Person.Name), Person.IdNumber, Person.Phone, "/api/"])
            Assert.DoesNotContain(personal, string.Join('\n', [.. output, .. errors]), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<(string[] Output, string[] Errors)> Run(Func<HttpClient, Task> talk)
    {
        var start = new ProcessStartInfo(PlatformFixture.Handler) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in fixture.Platform.Settings.Where(s => !s.Key.StartsWith("Logging", StringComparison.Ordinal))) start.Environment[name] = value;
        var port = start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = Azurite.FreePort().ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        while (true)
            try { await client.GetAsync("/"); break; }
            catch (HttpRequestException) when (!process.HasExited) { await Task.Delay(20); }
        await talk(client);
        using var end = Process.Start("kill", $"-TERM {process.Id}");
        await process.WaitForExitAsync();
        return (Lines(await output), Lines(await errors));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    private static string Level(string line) => JsonNode.Parse(line)!["LogLevel"]!.GetValue<string>();
}
