using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Shell;

/// <summary>Material bytes: always an attachment of a fixed type that the browser may not guess about.</summary>
public static class FileAnswers
{
    private static readonly string[] Types = ["image/jpeg", "image/png", "application/pdf"];

    public static async Task<IResult> One(HttpContext http, MaterialStore blobs, string unitId, MaterialFile? file)
    {
        if (file is null || await blobs.Open(unitId, file.FileId, http.RequestAborted) is not { } bytes)
            return Problems.Answer(404, "not-found", "没有这个文件。");
        var type = Types.Contains(file.Type) ? file.Type : "application/octet-stream";
        Headers(http, FileNames.Clean(file.Name), type);
        http.Response.ContentLength = file.Size;
        http.Response.Headers["X-Content-SHA256"] = file.Sha256;
        return Results.Stream(bytes, type);
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
                await using var entry = await zip.CreateEntry($"{i + 1:D2}-{FileNames.Clean(label)}{FileNames.EndingOf(file.Type)}", CompressionLevel.NoCompression).OpenAsync();
                await bytes.CopyToAsync(entry, http.RequestAborted);
            }
        }, "application/zip");
    }

    /// <summary>An attachment (RFC 6266) of one of our types that is neither guessed about, run nor kept (ASVS 5.4.1, 3.2.1).</summary>
    private static void Headers(HttpContext http, string name, string type)
    {
        var headers = http.Response.Headers;
        // Old readers take the plain name; the other is the real one.
        headers.ContentDisposition = $"attachment; filename=\"{(type == "application/zip" ? "files.zip" : $"file{FileNames.EndingOf(type)}")}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        headers.ContentType = type;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
    }
}
