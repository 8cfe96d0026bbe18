using System.Diagnostics;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Publishing;

/// <summary>
/// What <c>azd deploy</c> would send to Azure: the output of the very command it runs, made once per test run in a folder of its own.
/// </summary>
public static class PublishedApp
{
    private static readonly Lazy<Task<string>> Published = new(Publish);

    /// <summary>The publish folder; <c>handler</c> lies at its root.</summary>
    public static Task<string> Folder => Published.Value;

    /// <summary>Runs a program of the repository to its end; no more than <paramref name="patience"/>, 3 minutes if not given.</summary>
    public static async Task<(int Code, string Said)> Run(string program, IEnumerable<string> args, IReadOnlyDictionary<string, string>? settings = null, TimeSpan? patience = null)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = PlatformFixture.Repository, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()).WaitAsync(patience ?? TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    private static async Task<string> Publish()
    {
        var work = Directory.CreateTempSubdirectory("published-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(work, recursive: true);
        // Its own artifacts folder: the restore for linux-x64 must not touch what the other suites were built from.
        var (code, said) = await Run("dotnet", ["publish", "api/Api", "-c", "Release", "--output", $"{work}/app", "--artifacts-path", $"{work}/artifacts", "-v", "quiet", "--nologo", "-nodeReuse:false"]);
        Assert.True(code == 0, said);
        return $"{work}/app";
    }
}
