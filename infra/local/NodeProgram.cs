using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Zhengwu.Local;

/// <summary>A program of node_modules that listens on ports of this machine. Ended with SIGTERM, and killed only when it does not hear.</summary>
internal sealed class NodeProgram : IAsyncDisposable
{
    private readonly Process process;

    private NodeProgram(Process process) => this.process = process;

    /// <summary>Returns when every port answers, after 30 s at most.</summary>
    /// <param name="modules">The folder that holds node_modules.</param>
    public static async Task<NodeProgram> Start(string name, IReadOnlyList<string> arguments, string modules, string folder, int[] ports, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Path.Combine(modules, "node_modules", ".bin", name), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        // What the shell says about the program (MAILDEV_OUTGOING_HOST …) does not count.
        foreach (var own in start.Environment.Keys.Where(k => k.StartsWith($"{name}_", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(own);
        var program = new NodeProgram(Process.Start(start) ?? throw new InvalidOperationException($"{name} does not start."));
        _ = program.process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        _ = program.process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        try
        {
            foreach (var port in ports) await program.Answers(name, port, cancel);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) _ = Signal(process.Id, 15);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try { await process.WaitForExitAsync(patience.Token); }
        catch (OperationCanceledException) { process.Kill(entireProcessTree: true); }
        process.Dispose();
    }

    private async Task Answers(string name, int port, CancellationToken cancel)
    {
        for (var waited = 0; waited < 600; waited++)
        {
            if (process.HasExited) throw new InvalidOperationException($"{name} ended with {process.ExitCode}.");
            using var client = new TcpClient();
            try { await client.ConnectAsync(IPAddress.Loopback, port, cancel); return; }
            catch (SocketException) { await Task.Delay(50, cancel); }
        }
        throw new TimeoutException($"{name} does not answer.");
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
