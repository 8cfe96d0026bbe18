using System.Diagnostics.Metrics;
using Zhengwu.Api.Files;
using Zhengwu.Api.Guides;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Telemetry;

namespace Zhengwu.Api.Intake;

/// <summary>
/// Takes one file: jpg, png or pdf, at most 10 MB, counted as it comes, with or without Content-Length (ASVS 5.2). What is stored is cleaned of place, time and
/// texts; <c>size</c> and <c>sha256</c> of the answer are those of the stored bytes, which later downloads return (I13). The id is the browser's, so a repeat is safe
/// and answers the same; other bytes under the same id are refused (409 file-id-reused). The ticket lets a submission refer to the file without another look. What a
/// file is refused for: <see cref="FileRefusal"/>.
/// </summary>
public static class UploadMaterialFile
{
    public const int MaxBytes = FileLimits.MaxBytes;
    private static readonly Counter<long> Refusals = Signals.Meter.CreateCounter<long>("upload.refused", "{file}", "Files that were refused, by reason.");

    /// <param name="Scan">clean, or absent where the county runs no scanner.</param>
    public sealed record Uploaded(string FileId, string Ticket, long Size, string Sha256, string Type, string Scan);

    public static async Task<IResult> Handle(HttpContext http, string fileId, TakeFile files, DayAllowance allowance, PersonalMarks marks)
    {
        var (request, staff) = (http.Request, http.Asking().Staff);
        if (!Guid.TryParseExact(fileId, "D", out var id) || id.Version is not (4 or 7)) return Problems.Answer(400, "file-id", "文件编号不对，请重新上传。");
        if (request.ContentLength == 0) return Refused(http, FileRefusal.Empty);
        if (request.ContentLength > MaxBytes) return Refused(http, FileRefusal.TooBig);
        if (!allowance.Admits(staff.Id)) return Refused(http, FileRefusal.DayIsFull);
        var unit = GuideFiles.FolderOf(staff);
        var (file, refusal) = await files.Take(request.Body, unit, id.ToString("D"), request.ContentType?.Split(';')[0].Trim(), bytes => allowance.Came(staff.Id, bytes), http.RequestAborted);
        return file is null
            ? Refused(http, refusal!)
            : new JsonAnswer(new Uploaded(file.FileId, FileTickets.Write(marks, unit, file), file.Size, file.Sha256, file.Type, file.Scan!));
    }

    private static IResult Refused(HttpContext http, FileRefusal refusal)
    {
        Refusals.Add(1, new KeyValuePair<string, object?>("reason", refusal.Code));
        if (refusal.Status is 503 or 429) http.Response.Headers.RetryAfter = refusal.Status == 503 ? "30" : "3600";
        return Problems.Answer(refusal.Status, refusal.Code, refusal.Title);
    }
}
