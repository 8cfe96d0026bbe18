using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Zhengwu.Api.Shell.Tables;

namespace Zhengwu.Testing;

/// <summary>
/// A fresh Azurite in memory, on ports of its own choice, for as long as this object lives. It is asked to end (SIGTERM), never killed.
/// </summary>
public sealed partial class AzuriteProcess : IDisposable
{
    /// <summary>Azurite's own account, printed in its manual.</summary>
    public const string AccountName = "devstoreaccount1";
    /// <summary>Azurite's own key, printed in its manual.</summary>
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process _process;

    public Uri TableService { get; }
    public Uri BlobService { get; }
    public int ProcessId => _process.Id;

    private AzuriteProcess(Process process, Uri blobs, Uri tables)
    {
        (_process, BlobService, TableService) = (process, blobs, tables);
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    /// <summary>Starts one and waits until it says that it listens, 30 s at most.</summary>
    /// <param name="below">A folder of the repository; without it, where this program stands.</param>
    public static async Task<AzuriteProcess> Start(string? below = null)
    {
        var start = new ProcessStartInfo(Program(below ?? AppContext.BaseDirectory), ["--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--extentMemoryLimit", "256", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"])
        { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        var process = Process.Start(start) ?? throw new InvalidOperationException("Azurite does not start.");
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var (blobs, tables) = await Listening(process, patience.Token);
            // The pipes are read on, or Azurite would stop when they are full.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new AzuriteProcess(process, blobs, tables);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>A store on a table of that name, which is made when it is not there.</summary>
    public async Task<TableBookStore> Store(string table)
    {
        var store = new TableBookStore(TableService, table, AccountName, AccountKey);
        await store.EnsureTable();
        return store;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        End(null, EventArgs.Empty);
        _process.Dispose();
    }

    private void End(object? sender, EventArgs e)
    {
        if (_process.HasExited) return;
        if (OperatingSystem.IsWindows()) _process.Kill(entireProcessTree: true);
        else _ = Signal(_process.Id, 15);
        if (!_process.WaitForExit(5000)) _process.Kill(entireProcessTree: true);
    }

    private static async Task<(Uri Blobs, Uri Tables)> Listening(Process process, CancellationToken cancel)
    {
        Uri? blobs = null, tables = null;
        while (blobs is null || tables is null)
        {
            var line = await process.StandardOutput.ReadLineAsync(cancel)
                ?? throw new InvalidOperationException("Azurite ended: " + await process.StandardError.ReadToEndAsync(cancel));
            if (ListeningLine().Match(line) is not { Success: true } match) continue;
            var service = new Uri($"{match.Groups[2].Value}/{AccountName}");
            if (match.Groups[1].Value == "Blob") blobs = service;
            else if (match.Groups[1].Value == "Table") tables = service;
        }
        return (blobs, tables);
    }

    private static string Program(string below)
    {
        for (var folder = new DirectoryInfo(below); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "infra", "local", "package.json"))) continue;
            var program = Path.Combine(folder.FullName, "infra", "local", "node_modules", ".bin", OperatingSystem.IsWindows() ? "azurite.cmd" : "azurite");
            return File.Exists(program) ? program : throw new InvalidOperationException("Azurite is not installed: run npm ci in infra/local.");
        }
        throw new InvalidOperationException("No folder above the tests has infra/local.");
    }

    [GeneratedRegex(@"Azurite (Blob|Queue|Table) service is successfully listening at (\S+)")]
    private static partial Regex ListeningLine();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
