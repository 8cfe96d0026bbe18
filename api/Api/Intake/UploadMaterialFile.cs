using System.Security.Cryptography;
using Zhengwu.Api.Guides;
using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Intake;

/// <summary>
/// Takes one file: jpg, png or pdf, at most 10 MB, Content-Length required. The id is the browser's, so a repeat is safe; other bytes under
/// the same id are refused (409 file-id-reused). The ticket in the answer lets a submission refer to it without another look.
/// </summary>
public static class UploadMaterialFile
{
    public const int MaxBytes = 10 * 1024 * 1024;
    public sealed record Uploaded(string FileId, string Ticket, long Size, string Sha256, string Type);

    // Ten megabytes each: this bounds what uploads hold in memory at once.
    private static readonly SemaphoreSlim AtOnce = new(8);

    public static async Task<IResult> Handle(HttpContext http, string fileId, MaterialStore blobs, PersonalMarks marks)
    {
        var request = http.Request;
        if (!Guid.TryParseExact(fileId, "D", out _)) return Problems.Answer(400, "file-id", "文件编号不对，请重新上传。");
        if (request.ContentLength is not { } length) return Problems.Answer(411, "length-required", "没有说明文件大小，请重新上传。");
        if (length == 0) return Problems.Answer(400, "file-empty", "文件是空的，请重新选择。");
        if (length > MaxBytes) return Problems.Answer(413, "body-too-large", "文件超过 10 MB，请缩小后再传。");
        await AtOnce.WaitAsync(http.RequestAborted);
        try
        {
            var bytes = new byte[length];
            await request.Body.ReadExactlyAsync(bytes, http.RequestAborted);
            if (FileKind.Of(bytes) is not { } type || type != request.ContentType?.Split(';')[0].Trim())
                return Problems.Answer(415, "file-kind", "只收 JPG、PNG 图片和 PDF 文件，且内容要与文件类型一致。");
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            var unit = GuideFiles.FolderOf(http.Asking().Staff);
            if (!await blobs.Save(unit, fileId, new MemoryStream(bytes), type, sha256, http.RequestAborted))
                return Problems.Answer(409, "file-id-reused", "这个文件编号已用于另一个文件，请重新上传。");
            return new JsonAnswer(new Uploaded(fileId, marks.UploadTicket(unit, fileId, type, length, sha256), length, sha256, type));
        }
        catch (EndOfStreamException) { return Problems.Answer(400, "file-cut", "文件没有传完，请重新上传。"); }
        finally { AtOnce.Release(); }
    }
}
