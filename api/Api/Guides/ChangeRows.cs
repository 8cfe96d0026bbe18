using System.Text.Json;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.GuideChanges;

namespace Zhengwu.Api.Guides;

/// <summary>The lists of changes.</summary>
public static class ChangeRows
{
    /// <summary>Every line of a list, or those whose sort key begins so.</summary>
    public static async ValueTask<IReadOnlyList<ChangeSummary>> All(IBookStore store, string list, string beginning, CancellationToken cancel)
    {
        var (rows, prefix) = (new List<ChangeSummary>(), $"v~{list}~{beginning}");
        await foreach (var row in store.All(StreamKinds.CatalogueBook, prefix, Keys.After(prefix), cancel)) rows.Add(JsonSerializer.Deserialize<ChangeSummary>(row.Body, Json.Book)!);
        return rows;
    }
}

/// <summary>One list of changes: to-confirm, to-publish, returned, done, mine. A department sees those it answers for, "mine" are those of the own unit.</summary>
public static class ListChanges
{
    private static readonly string[] Lists_ = [GuideChange.ToConfirm, GuideChange.ToPublish, GuideChange.Returned, GuideChange.Done, GuideChange.Mine];

    public static async Task<IResult> Handle(HttpContext http, IBookStore store, TimeProvider time, string? list = null, string? after = null)
    {
        var (asking, wanted) = (http.Asking(), list ?? GuideChange.ToConfirm);
        if (!Lists_.Contains(wanted)) return Problems.Answer(400, "bad-list", "没有这个列表。");
        var where = (wanted, asking.Staff) switch
        {
            (_, { Role: Role.CountyDepartment, DepartmentId: { } department }) => new Dictionary<string, string> { ["Department"] = department },
            (GuideChange.Mine, var staff) => new Dictionary<string, string> { ["Unit"] = staff.UnitId },
            _ => null,
        };
        return await Lists.Answer(http, store, StreamKinds.CatalogueBook, wanted, after, where, time.GetUtcNow(),
            line => line["departmentName"] = asking.Reference.Directory.Department(line["departmentId"]!.GetValue<string>())?.Name);
    }
}
