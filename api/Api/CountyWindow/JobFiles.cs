using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.CountyWindow;

/// <summary>The material files of a relayed case, one or all. A result document lies with the county until the township knows it.</summary>
public static class JobFiles
{
    public static async Task<IResult> One(HttpContext http, string number, string fileId, JobDesk desk, MaterialStore blobs)
    {
        if (await desk.Find(http, number) is null || await desk.CaseOf(number, http.RequestAborted) is not { } it) return Problems.Answer(Problems.NotFound);
        var file = CaseView.FilesOf(it).Select(f => f.File).FirstOrDefault(f => f.FileId == fileId);
        return await FileAnswers.One(http, blobs, BookOf(it, file), file);
    }

    public static async Task<IResult> All(HttpContext http, string number, JobDesk desk, MaterialStore blobs)
    {
        if (await desk.Find(http, number) is null || await desk.CaseOf(number, http.RequestAborted) is not { } it) return Problems.Answer(Problems.NotFound);
        return FileAnswers.Zip(http, blobs, it.TakenAt.UnitId, number, [.. CaseView.FilesOf(it).Where(f => f.File != it.Decision?.Result)]);
    }

    /// <summary>Result documents were uploaded by the county, everything else by the township.</summary>
    public static string BookOf(Case it, MaterialFile? file) => file is not null && file == it.Decision?.Result ? Unit.CountyId : it.TakenAt.UnitId;
}
