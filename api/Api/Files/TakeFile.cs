using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Files;

/// <summary>From the line to the store: received whole, looked into, cleaned, scanned, and only then a blob. Whatever ends earlier leaves nothing.</summary>
public sealed class TakeFile(InspectionDesk desk, IFileScanner scanner, MaterialStore blobs, ILogger<TakeFile> log)
{
    private readonly SemaphoreSlim onTheirWay = new(FileLimits.OnTheirWay);

    /// <summary>The file as it is stored, or why not.</summary>
    public async Task<(MaterialFile? File, FileRefusal? Refusal)> Take(Stream body, string unitId, string fileId, string? saidType, Action<long> came, CancellationToken cancel)
    {
        await onTheirWay.WaitAsync(cancel);
        try
        {
            using var spool = new Spool();
            if (await Receive(spool, body, came, cancel) is { } refusal) return (null, refusal);
            var (type, unfit) = await desk.Clean(spool, saidType, cancel);
            return unfit is null ? await Store(spool, unitId, fileId, type!, cancel) : (null, unfit);
        }
        finally { onTheirWay.Release(); }
    }

    private static async Task<FileRefusal?> Receive(Spool spool, Stream body, Action<long> came, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(FileLimits.Patience);
        try { return await spool.Receive(body, limit.Token); }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { return FileRefusal.Slow; }
        catch (BadHttpRequestException e) { return e.StatusCode switch { 413 => FileRefusal.TooBig, 408 => FileRefusal.Slow, _ => FileRefusal.Cut }; }
        catch (IOException) { return FileRefusal.Cut; }
        finally { came(spool.Length); }
    }

    private async Task<(MaterialFile?, FileRefusal?)> Store(Spool spool, string unitId, string fileId, string type, CancellationToken cancel)
    {
        var sha256 = await spool.Sha256(cancel);
        var verdict = await scanner.Scan(spool.Rewound(), cancel);
        switch (verdict)
        {
            case ScanVerdict.Infected(var signature):
                var id = await blobs.Quarantine(spool.Rewound(), signature, sha256, cancel);
                log.LogWarning("An upload of unit {Unit} is quarantined as {Quarantine}: {Signature}, {Size} bytes", unitId, id, signature, spool.Length);
                return (null, FileRefusal.Infected);
            case ScanVerdict.Unavailable(var reason):
                log.LogError("The file scanner gave no verdict: {Reason}", reason);
                return (null, FileRefusal.NoScanner);
            default:
                var stored = await blobs.Save(unitId, new(fileId, "", type, spool.Length, sha256, verdict.Word), spool.Rewound(), cancel);
                return (stored, stored is null ? FileRefusal.Reused : null);
        }
    }
}
