using System.Net;
using System.Net.Sockets;

namespace Zhengwu.Local;

/// <summary>Azurite instead of Azure Storage. Ended with SIGTERM, never killed: killed, it loses what it acknowledged.</summary>
public sealed class Azurite : IAsyncDisposable
{
    /// <summary>Azurite's own account and key, printed in its manual.</summary>
    public const string AccountName = "devstoreaccount1",
        AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly NodeProgram program;

    private Azurite(NodeProgram program, int blobPort, int tablePort) =>
        (this.program, BlobService, TableService) = (program, Service(blobPort), Service(tablePort));

    public Uri BlobService { get; }
    public Uri TableService { get; }

    /// <param name="folder">Where it keeps its data; null: in memory.</param>
    /// <param name="modules">The folder that holds node_modules.</param>
    public static async Task<Azurite> Start(string? folder, string modules, CancellationToken cancel)
    {
        var (blob, queue, table) = (FreePort(), FreePort(), FreePort());
        string[] where = folder is null ? ["--inMemoryPersistence", "--extentMemoryLimit", "512"] : ["--location", folder];
        string[] arguments = [.. where, "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--blobPort", $"{blob}", "--queuePort", $"{queue}", "--tablePort", $"{table}"];
        return new(await NodeProgram.Start("azurite", arguments, modules, folder ?? Path.GetTempPath(), [blob, table], cancel), blob, table);
    }

    private const int FirstPort = 20_000, Ports = 12_000;
    private static int lastPort = Random.Shared.Next(Ports);

    /// <summary>Nobody listens there, and this process gives it to nobody else soon. Below the range from which the system takes ports for outgoing calls: one of those took ours between asking and listening.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + (int)((uint)Interlocked.Increment(ref lastPort) % Ports);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException) { }
        }
    }

    public ValueTask DisposeAsync() => program.DisposeAsync();

    private static Uri Service(int port) => new($"http://127.0.0.1:{port}/{AccountName}");
}
