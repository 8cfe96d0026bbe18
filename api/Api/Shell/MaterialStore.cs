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
    /// <summary>Saves bytes once; true when the same bytes were there already, false when others were.</summary>
    public async ValueTask<bool> Save(string unitId, string fileId, Stream bytes, string type, string sha256, CancellationToken cancel)
    {
        var blob = container.Value.GetBlobClient(NameOf(unitId, fileId));
        var options = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = type },
            Metadata = new Dictionary<string, string> { ["sha256"] = sha256 },
            Conditions = new() { IfNoneMatch = ETag.All },
        };
        try
        {
            await blob.UploadAsync(bytes, options, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            var there = await blob.GetPropertiesAsync(cancellationToken: cancel);
            return there.Value.Metadata.TryGetValue("sha256", out var was) && was == sha256;
        }
        catch (RequestFailedException e) when (e.Status is 0 or >= 500) { throw new StoreUnavailable("Blob storage did not take the file.", e); }
    }

    /// <summary>The same file as another unit's own; doing it again changes nothing.</summary>
    public async ValueTask Copy(string fromUnit, string toUnit, MaterialFile file, CancellationToken cancel)
    {
        if (fromUnit == toUnit) return;
        await using var bytes = await Open(fromUnit, file.FileId, cancel) ?? throw new StoreUnavailable("The file to copy is not there.");
        await Save(toUnit, file.FileId, bytes, file.Type, file.Sha256, cancel);
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

    private static string NameOf(string unitId, string fileId) => $"{unitId}/{fileId}";
}
