using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Files;

/// <summary>
/// What an upload answers with and a submission comes back with: the stored file, what the scanner said of it, and that it was this unit. The scanner's word stands
/// at the end and is sealed with the file's id.
/// </summary>
public static class FileTickets
{
    public static string Write(PersonalMarks marks, string unitId, MaterialFile file) =>
        $"{marks.UploadTicket(unitId, $"{file.FileId};{file.Scan}", file.Type, file.Size, file.Sha256)}|{file.Scan}";

    /// <summary>Null when the ticket is not ours or of another unit. The name ends as its type demands; a ticket from before scanning says nothing of it.</summary>
    public static MaterialFile? Redeem(PersonalMarks marks, string unitId, string fileId, string? ticket, string? name)
    {
        var parts = (ticket ?? "").Split('|');
        var scan = parts.Length == 5 ? parts[4] : null;
        return marks.Redeem(unitId, scan is null ? fileId : $"{fileId};{scan}", string.Join('|', parts.Take(4)), "") is { } file
            ? file with { FileId = fileId, Name = FileNames.Of(name, file.Type), Scan = scan }
            : null;
    }
}
