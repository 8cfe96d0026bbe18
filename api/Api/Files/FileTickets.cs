using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Files;

/// <summary>What an upload answers with and a submission comes back with: the stored file, what the scanner said of it, and that it was this unit.</summary>
public static class FileTickets
{
    public static string Write(PersonalMarks marks, string unitId, MaterialFile file) =>
        marks.UploadTicket(unitId, file.FileId, $"{file.Type};{file.Scan}", file.Size, file.Sha256);

    /// <summary>Null when the ticket is not ours or of another unit. The name ends as its type demands; a ticket from before scanning says nothing of it.</summary>
    public static MaterialFile? Redeem(PersonalMarks marks, string unitId, string fileId, string? ticket, string? name) =>
        marks.Redeem(unitId, fileId, ticket, "") is { } file && file.Type.Split(';') is [var type, .. var rest]
            ? file with { Name = FileNames.Of(name, type), Type = type, Scan = rest.FirstOrDefault() }
            : null;
}
