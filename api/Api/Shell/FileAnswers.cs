using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Shell;

/// <summary>Material bytes: always an attachment of a fixed type that the browser may not guess about.</summary>
public static class FileAnswers
{
    public static async Task<IResult> One(HttpContext http, MaterialStore blobs, string unitId, MaterialFile? file)
    {
        if (file is null || await blobs.Open(unitId, file.FileId, http.RequestAborted) is not { } bytes)
            return Problems.Answer(404, "not-found", "没有这个文件。");
        Headers(http, file.Name, file.Type);
        http.Response.ContentLength = file.Size;
        http.Response.Headers["X-Content-SHA256"] = file.Sha256;
        return Results.Stream(bytes, file.Type);
    }

    /// <summary>All files of a case, streamed into one zip as they come.</summary>
    public static IResult Zip(HttpContext http, MaterialStore blobs, string unitId, string number, IReadOnlyList<(string Label, MaterialFile File)> files)
    {
        Headers(http, $"{number}.zip", "application/zip");
        // ZipArchive writes its directory synchronously; what it writes is small and the socket takes it.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        return Results.Stream(async to =>
        {
            using var zip = new ZipArchive(to, ZipArchiveMode.Create);
            for (var i = 0; i < files.Count; i++)
            {
                var (label, file) = files[i];
                await using var bytes = await blobs.Open(unitId, file.FileId, http.RequestAborted) ?? Stream.Null;
                await using var entry = await zip.CreateEntry($"{i + 1:D2}-{FileNames.Clean(label)}{Extension(file.Type)}", CompressionLevel.NoCompression).OpenAsync();
                await bytes.CopyToAsync(entry, http.RequestAborted);
            }
        }, "application/zip");
    }

    private static void Headers(HttpContext http, string name, string type)
    {
        var headers = http.Response.Headers;
        headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        headers.ContentType = type;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "sandbox";
    }

    private static string Extension(string type) => type switch { "image/jpeg" => ".jpg", "image/png" => ".png", _ => ".pdf" };
}
