using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Zhengwu.Local;

/// <summary>Azurite instead of Azure Storage. Ended with SIGTERM, never killed: killed, it loses what it acknowledged.</summary>
public sealed class Azurite : IAsyncDisposable
{
    /// <summary>Azurite's own account and key, printed in its manual.</summary>
    public const string AccountName = "devstoreaccount1",
        AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process process;

    private Azurite(Process process, int blobPort, int tablePort) =>
        (this.process, BlobService, TableService) = (process, Service(blobPort), Service(tablePort));

    public Uri BlobService { get; }
    public Uri TableService { get; }

    /// <param name="folder">Where it keeps its data; null: in memory.</param>
    /// <param name="modules">The folder that holds node_modules.</param>
    public static async Task<Azurite> Start(string? folder, string modules, CancellationToken cancel)
    {
        var (blob, queue, table) = (FreePort(), FreePort(), FreePort());
        string[] where = folder is null ? ["--inMemoryPersistence", "--extentMemoryLimit", "512"] : ["--location", folder];
        var start = new ProcessStartInfo(Path.Combine(modules, "node_modules", ".bin", "azurite"),
            [.. where, "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--blobPort", $"{blob}", "--queuePort", $"{queue}", "--tablePort", $"{table}"])
        { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? Path.GetTempPath() };
        var process = Process.Start(start) ?? throw new InvalidOperationException("Azurite does not start.");
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        foreach (var port in (int[])[blob, table]) await Answers(port, process, cancel);
        return new(process, blob, table);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) _ = Signal(process.Id, 15);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try { await process.WaitForExitAsync(patience.Token); }
        catch (OperationCanceledException) { process.Kill(entireProcessTree: true); }
        process.Dispose();
    }

    private static async Task Answers(int port, Process process, CancellationToken cancel)
    {
        for (var waited = 0; waited < 600; waited++)
        {
            if (process.HasExited) throw new InvalidOperationException($"Azurite ended with {process.ExitCode}.");
            using var client = new TcpClient();
            try { await client.ConnectAsync(IPAddress.Loopback, port, cancel); return; }
            catch (SocketException) { await Task.Delay(50, cancel); }
        }
        throw new TimeoutException("Azurite does not answer.");
    }

    private static Uri Service(int port) => new($"http://127.0.0.1:{port}/{AccountName}");

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
