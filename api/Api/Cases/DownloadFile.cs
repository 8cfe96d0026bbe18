using Zhengwu.Api.CountyWindow;
using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Cases;

/// <summary>The bytes of one file of a case.</summary>
public static class DownloadFile
{
    public static async Task<IResult> Handle(HttpContext http, string number, string fileId, CaseDesk desk, MaterialStore blobs) =>
        await desk.Find(http, number, fresh: true) is { State: { } it }
            && CaseView.FilesOf(it).Select(f => f.File).FirstOrDefault(f => f.FileId == fileId) is var file
            ? await FileAnswers.One(http, blobs, JobFiles.BookOf(it, file), file)
            : Problems.Answer(Problems.NotFound);
}
