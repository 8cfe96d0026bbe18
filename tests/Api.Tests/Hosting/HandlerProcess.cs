using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Hosting;

/// <summary>A second handler on the storage of the platform, started as the host starts it: environment, folder, port; every line it writes is kept.</summary>
public sealed class HandlerProcess : IAsyncDisposable
{
    private readonly Process process;
    public ConcurrentQueue<string> Output { get; } = [];
    public ConcurrentQueue<string> Errors { get; } = [];
    public int Port { get; }
    public int Id => process.Id;

    private HandlerProcess(IReadOnlyDictionary<string, string> settings, int port, IEnumerable<(string Name, string? Value)> other)
    {
        Port = port;
        var root = Path.GetDirectoryName(PlatformFixture.Handler)!;
        var start = new ProcessStartInfo(PlatformFixture.Handler) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in FunctionsHost.Environment(settings, port, root).Select(e => (e.Key, (string?)e.Value)).Concat(other))
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => { if (line.Data is { } text) Output.Enqueue(text); };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { } text) Errors.Enqueue(text); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <param name="other">Settings to add; with null: to take away.</param>
    public static HandlerProcess Launch(LocalPlatform platform, int? port = null, params (string Name, string? Value)[] other) => new(platform.Settings, port ?? Azurite.FreePort(), other);

    /// <summary>Launches and asks GET / every 25 ms, as the host does; the first answer of any kind is the sign.</summary>
    public static async Task<HandlerProcess> Start(LocalPlatform platform, params (string Name, string? Value)[] other)
    {
        var handler = Launch(platform, null, other);
        var patience = DateTime.UtcNow.AddSeconds(30);
        while (DateTime.UtcNow < patience && !handler.process.HasExited)
        {
            try
            {
                using var wire = new RawHttp(handler.Port);
                if (wire.Send(RawHttp.Request("GET", "/", [])).Status > 0) return handler;
            }
            catch (SocketException) { await Task.Delay(25); }
        }
        throw new TimeoutException(string.Join('\n', handler.Errors));
    }

    public async Task<int> Ended()
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(45));
        return process.ExitCode;
    }

    public bool HasEnded => process.HasExited;

    /// <summary>SIGTERM, as a scale-in sends it.</summary>
    public async Task Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Resident memory in bytes, as the kernel counts it: now, and the most it ever was.</summary>
    public static (long Now, long Peak) Memory(int id)
    {
        var lines = File.ReadAllLines($"/proc/{id}/status");
        long Of(string name) => long.Parse(lines.Single(l => l.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        return (Of("VmRSS:"), Of("VmHWM:"));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
