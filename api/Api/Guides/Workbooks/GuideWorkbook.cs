using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.GuideChanges;

namespace Zhengwu.Api.Guides.Workbooks;

/// <summary>The whole catalogue as a workbook that Excel and WPS open; what is changed in it comes back by <see cref="ImportGuides"/>.</summary>
public static class ExportGuides
{
    public static IResult Handle(HttpContext http, TimeProvider time)
    {
        var data = http.Asking().Reference;
        return Results.File(SheetWriter.Write(WriteGuides.Of(data.Guides.Newest, data.Directory)), Sheets.ContentType, $"事项目录-{Shanghai.DateOf(time.GetUtcNow()):yyyyMMdd}.xlsx");
    }
}

/// <summary>
/// Takes a workbook: every item that differs from the list becomes a published change of the keeper, every row that cannot be taken is named. With
/// <c>dry=1</c> nothing is written. The same workbook again changes nothing, so a blind repeat is safe. 413 body-too-large, 422 sheet-*.
/// </summary>
public static class ImportGuides
{
    private const int AtOnce = 8;
    private static readonly SemaphoreSlim One = new(1);

    /// <param name="Items">Rows of the sheet 事项.</param>
    /// <param name="Published">Items published now; with dry=1: that would be.</param>
    public sealed record Report(int Items, int Published, int Unchanged, IReadOnlyList<RefusedRow> Refused);

    public static async Task<IResult> Handle(HttpContext http, Book book, ReferenceCache cache, TimeProvider time, string? dry = null)
    {
        if (http.Request.ContentType?.Split(';')[0].Trim() != Sheets.ContentType) return Problems.Answer(415, "content-type", "请上传 .xlsx 表格。");
        // Read before the turn is taken: who sends slowly keeps nobody waiting.
        if (await Bytes(http) is not { } bytes) return Problems.Answer(413, "body-too-large", "文件超过 5 MB，请删去图片和多余的行再传。");
        await One.WaitAsync(http.RequestAborted);
        try
        {
            var (tables, refusal) = Sheets.Read(bytes);
            if (refusal is not null) return Problems.Answer(refusal);
            var asking = http.Asking();
            var read = ReadGuides.Read(tables, asking.Reference.Guides, asking.Reference.Directory);
            if (dry == "1") return new JsonAnswer(new Report(read.Items, read.Wanted.Count, read.Unchanged, read.Refused));
            var late = await Publish(asking, book, read.Wanted, $"{Shanghai.DateOf(time.GetUtcNow()):yyyy-MM-dd} 表格导入", http.RequestAborted);
            cache.Forget();
            return new JsonAnswer(new Report(read.Items, read.Wanted.Count - late.Count, read.Unchanged, [.. read.Refused, .. late]));
        }
        finally { One.Release(); }
    }

    /// <summary>Publishes each item; those that somebody else changed meanwhile are named.</summary>
    private static async Task<IReadOnlyList<RefusedRow>> Publish(Asking asking, Book book, IReadOnlyList<WantedGuide> wanted, string reason, CancellationToken cancel)
    {
        var late = new System.Collections.Concurrent.ConcurrentBag<RefusedRow>();
        await Parallel.ForEachAsync(wanted, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (item, stop) =>
        {
            var (guide, id) = (item.Guide, $"x-{item.Guide.ItemId}-{item.Guide.Version}");
            if (await PutInForce.Write(book, asking, id, guide.ItemId, guide, item.Over, stop) is Outcome.No no) { late.Add(new(Columns.Items, item.Row, Columns.ItemId, guide.ItemId, no.Problem.Code, no.Problem.Message)); return; }
            var proposed = new ChangeProposed(id, item.Over == 0 ? ChangeKind.New : ChangeKind.Change, guide.ItemId, guide.Name, item.Over, guide with { Version = 0 }, guide.DepartmentId, reason, asking.Staff.UnitId);
            await book.Change(StreamKinds.GuideChange, StreamKinds.CatalogueBook, id, new Ask(asking.Actor.By),
                (change, _) => GuideChangeDecider.Import(change, proposed, new ChangePublished(guide.Version, GuideHash.Of(guide), null), asking.Actor), stop);
        });
        return [.. late.OrderBy(r => r.Row)];
    }

    private static async ValueTask<byte[]?> Bytes(HttpContext http)
    {
        if (http.Request.ContentLength > Sheets.MaxBytes) return null;
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > Sheets.MaxBytes) return null;
        }
        return memory.ToArray();
    }
}
