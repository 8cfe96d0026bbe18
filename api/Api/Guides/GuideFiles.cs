using Zhengwu.Api.Shell;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Guides;

/// <summary>
/// Blank forms and samples. Those who keep the guides upload into a folder of their own, which holds no applicant's papers; the public gets only what a
/// guide of the list names.
/// </summary>
public static class GuideFiles
{
    public const string Folder = "catalogue";

    /// <summary>Where an upload of this person goes.</summary>
    public static string FolderOf(Staff staff) => staff.Role is Role.ItemEditor or Role.CentreDirector or Role.CatalogueKeeper ? Folder : staff.UnitId;

    /// <summary>Also what a change on its way names: whoever confirms it must see it.</summary>
    public static async Task<IResult> Staff(HttpContext http, string fileId, MaterialStore blobs)
    {
        if (!Guid.TryParseExact(fileId, "D", out _)) return await FileAnswers.One(http, blobs, Folder, null);
        if (Named(http.Asking().Reference.Guides.All, fileId) is { } named) return await FileAnswers.One(http, blobs, Folder, named);
        var there = await blobs.Describe(Folder, fileId, http.RequestAborted);
        return await FileAnswers.One(http, blobs, Folder, there is var (type, size, sha256) ? new(fileId, $"附件{FileNames.EndingOf(type)}", type, size, sha256) : null);
    }

    public static async Task<IResult> Public(HttpContext http, string fileId, MaterialStore blobs, Import.ReferenceNow reference) =>
        await FileAnswers.One(http, blobs, Folder, Named((await reference(http.RequestAborted)).Guides.Newest, fileId));

    private static MaterialFile? Named(IEnumerable<ServiceGuide> guides, string fileId) =>
        guides.SelectMany(g => g.Files()).FirstOrDefault(f => f.FileId == fileId) is { } file ? new(file.FileId, FileNames.Of(file.Name, file.Type), file.Type, file.Size, file.Sha256) : null;
}
