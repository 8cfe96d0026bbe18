using System.Text;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;
using Microsoft.Extensions.Logging.Abstractions;

namespace Zhengwu.Api.Tests.Publishing;

/// <summary>Whoever may be picked from a list on this machine cannot be picked in Azure (reliability §4 line 5), shown on what is deployed.</summary>
[Collection(PlatformCollection.Name)]
public sealed class NoLocalSignIn(PlatformFixture fixture)
{
    /// <summary>Names of the stand-in; as UTF-8 they stand in metadata, as UTF-16 among the string literals.</summary>
    private static readonly string[] Traces = ["StaticWebAppsAuthCookie", "/.auth/local", "/.auth/login", "Zhengwu.Local", "sign-in.html", "post_login_redirect_uri", "x-ms-client-principal\":"];

    [Fact]
    public async Task nothing_of_the_stand_in_is_in_the_published_files()
    {
        var folder = await PublishedApp.Folder;
        var found = (from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                     let bytes = File.ReadAllBytes(file)
                     from trace in Traces
                     where Holds(bytes, trace)
                     select $"{Path.GetRelativePath(folder, file)}: {trace}").ToList();
        Assert.Empty(found);
        Assert.False(File.Exists(Path.Combine(folder, "local.dll")));
        // The search sees what there is: the handler's own header, and the traces in the stand-in itself.
        Assert.True(Holds(File.ReadAllBytes(Path.Combine(folder, "handler.dll")), "x-ms-client-principal"));
        var standIn = File.ReadAllBytes(typeof(LocalPlatform).Assembly.Location);
        Assert.All(Traces[..5], trace => Assert.True(Holds(standIn, trace), trace));
    }

    [Fact]
    public async Task the_published_program_knows_no_sign_in_of_its_own_and_answers_nobody_without_a_principal()
    {
        await using var host = new FunctionsHost(Path.Combine(await PublishedApp.Folder, "handler"), fixture.Platform.Settings, NullLogger.Instance);
        await host.Start();
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = await host.Address };
        client.DefaultRequestHeaders.Add("Cookie", $"StaticWebAppsAuthCookie={fixture.Platform.SignIn.CookieFor("w0100a")}; {await fixture.Platform.Sessions.Of("w0100a")}");
        using var pick = new FormUrlEncodedContent([new("person", "w0100a"), new("to", "/")]);
        using var picked = await client.PostAsync("/.auth/local", pick);
        await IsNotThere(picked);
        foreach (var path in (string[])["/.auth/login/aad", "/.auth/local.js", "/.auth/me", "/.auth/logout", "/.auth/", "/api/.auth/me"])
        {
            using var asked = await client.GetAsync(path);
            await IsNotThere(asked);
        }
        foreach (var path in (string[])["/api/me", "/api/desk", "/api/cases", "/api/people"]) Assert.Equal((path, 401), (path, (int)(await client.GetAsync(path)).StatusCode));
    }

    /// <summary>Nothing to see or to get: who is nobody is refused before the program says whether a path exists.</summary>
    private static async Task IsNotThere(HttpResponseMessage response)
    {
        Assert.True((int)response.StatusCode is 401 or 404, $"{response.RequestMessage!.RequestUri!.AbsolutePath}: {(int)response.StatusCode}");
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("钟文阳", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static bool Holds(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
