using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Shell;

/// <summary>
/// Material files in Blob storage: named by unit and a random id, never overwritten, never deleted by a user, only with the personal data of its case. A row refers to a blob only after
/// the blob is there.
/// </summary>
public sealed class MaterialStore(Lazy<BlobContainerClient> container)
{
    private const string QuarantineFolder = "quarantine";

    /// <summary>Saves bytes once. The file as it stands there: what an earlier save of the same bytes said of it holds; null when other bytes were there.</summary>
    public async ValueTask<MaterialFile?> Save(string unitId, MaterialFile file, Stream bytes, CancellationToken cancel)
    {
        var blob = container.Value.GetBlobClient(NameOf(unitId, file.FileId));
        try
        {
            await blob.UploadAsync(bytes, Once(file.Type, new() { ["sha256"] = file.Sha256, ["scan"] = file.Scan ?? "" }), cancel);
            return file;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            var there = (await blob.GetPropertiesAsync(cancellationToken: cancel)).Value.Metadata;
            return there.TryGetValue("sha256", out var was) && was == file.Sha256 ? file with { Scan = there.TryGetValue("scan", out var scan) ? scan : "absent" } : null;
        }
        catch (RequestFailedException e) when (e.Status is 0 or >= 500) { throw new StoreUnavailable("Blob storage did not take the file.", e); }
    }

    /// <summary>Puts bytes where no download reaches: for whoever keeps the storage. Answers the id to look for.</summary>
    public async ValueTask<string> Quarantine(Stream bytes, string signature, string sha256, CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString("D");
        try { await container.Value.GetBlobClient($"{QuarantineFolder}/{id}").UploadAsync(bytes, Once("application/octet-stream", new() { ["sha256"] = sha256, ["signature"] = signature }), cancel); }
        catch (RequestFailedException e) when (e.Status is 0 or >= 500) { throw new StoreUnavailable("Blob storage did not take the quarantined file.", e); }
        return id;
    }

    private static BlobUploadOptions Once(string type, Dictionary<string, string> metadata) =>
        new() { HttpHeaders = new() { ContentType = type }, Metadata = metadata, Conditions = new() { IfNoneMatch = ETag.All } };

    /// <summary>The same file as another unit's own; doing it again changes nothing.</summary>
    public async ValueTask Copy(string fromUnit, string toUnit, MaterialFile file, CancellationToken cancel)
    {
        if (fromUnit == toUnit) return;
        await using var bytes = await Open(fromUnit, file.FileId, cancel) ?? throw new StoreUnavailable("The file to copy is not there.");
        await Save(toUnit, file, bytes, cancel);
    }

    public async ValueTask<Stream?> Open(string unitId, string fileId, CancellationToken cancel)
    {
        try { return await container.Value.GetBlobClient(NameOf(unitId, fileId)).OpenReadAsync(cancellationToken: cancel); }
        catch (RequestFailedException e) when (e.Status == 404) { return null; }
        catch (RequestFailedException e) when (e.Status is 0 or >= 500) { throw new StoreUnavailable("Blob storage did not answer.", e); }
    }

    /// <summary>When the time of keeping is over; a file that is gone is gone.</summary>
    public async ValueTask Delete(string unitId, string fileId, CancellationToken cancel)
    {
        try { await container.Value.GetBlobClient(NameOf(unitId, fileId)).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancel); }
        catch (RequestFailedException e) when (e.Status is 0 or >= 500) { throw new StoreUnavailable("Blob storage did not answer.", e); }
    }

    /// <summary>Type, size and SHA-256 of a file; null when it is not there.</summary>
    public async ValueTask<(string Type, long Size, string Sha256)?> Describe(string unitId, string fileId, CancellationToken cancel)
    {
        try
        {
            var there = (await container.Value.GetBlobClient(NameOf(unitId, fileId)).GetPropertiesAsync(cancellationToken: cancel)).Value;
            return (there.ContentType, there.ContentLength, there.Metadata.TryGetValue("sha256", out var sha256) ? sha256 : "");
        }
        catch (RequestFailedException e) when (e.Status == 404) { return null; }
        catch (RequestFailedException e) when (e.Status is 0 or >= 500) { throw new StoreUnavailable("Blob storage did not answer.", e); }
    }

    /// <summary>Comes back when the file store answers and has our container; else <see cref="StoreUnavailable"/>.</summary>
    public async ValueTask Reach(CancellationToken cancel)
    {
        try { await container.Value.GetPropertiesAsync(cancellationToken: cancel); }
        catch (RequestFailedException e) { throw new StoreUnavailable("The file store did not answer, or has no container of ours.", e); }
        catch (AggregateException e) { throw new StoreUnavailable("The file store did not answer.", e); }
    }

    private static string NameOf(string unitId, string fileId) => $"{unitId}/{fileId}";
}
