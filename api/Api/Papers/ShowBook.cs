using System.Globalization;
using System.Text.Json;
using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Papers;

/// <summary>Booklets and lists: guides?owner= · catalogue · convenience · contacts · ledger?month=yyyy-MM&amp;place=.</summary>
public static class ShowBook
{
    public static async Task<IResult> Handle(HttpContext http, string book, IBookStore store, TimeProvider time, string? owner, string? month, string? place)
    {
        var asking = http.Asking();
        var (directory, guides, today) = (asking.Reference.Directory, asking.Reference.Guides.Newest, Shanghai.DateOf(time.GetUtcNow()));
        var issuer = asking.Unit.IsCounty ? asking.Unit.CentreName : asking.PlaceName;
        if (book == "ledger") return await Ledger(http, store, issuer, today, month, place);
        Paper? paper = book switch
        {
            "guides" when Owned(guides, owner) is { Count: > 0 } own => Books.Guides(own, OwnerName(owner, directory), directory, issuer, today),
            "catalogue" => Books.Catalogue(guides, directory, issuer, today),
            "convenience" => Books.Convenience([.. guides.Where(g => g.TakenAt.Contains(TakingLevel.Village))], directory.Station(asking.Staff.PlaceId) is null ? "村驿站" : asking.PlaceName, directory, issuer, today),
            "contacts" => Books.Contacts(directory, issuer, today),
            _ => null,
        };
        return paper is null ? Problems.Answer(404, "no-such-paper", "没有这本手册，或者这个部门没有事项。") : new JsonAnswer(paper);
    }

    /// <param name="owner">Department id or office name; null: all.</param>
    private static List<ServiceGuide> Owned(IReadOnlyList<ServiceGuide> guides, string? owner) => [.. guides.Where(g => owner is null || g.DepartmentId == owner || g.Office == owner)];

    private static string OwnerName(string? owner, CountyDirectory directory) => owner is null ? "全部事项" : directory.Department(owner)?.Name ?? owner;

    /// <summary>A station prints its own month, a hall that of any of its places; the county's people print none of a township's.</summary>
    private static async Task<IResult> Ledger(HttpContext http, IBookStore store, string issuer, DateOnly today, string? month, string? place)
    {
        var asking = http.Asking();
        var scoped = ListCases.Scope(asking)?["Place"] ?? (place is { Length: 4 } ? place : null);
        if (asking.Unit.IsCounty || scoped is not null && scoped[..2] != asking.Staff.UnitId[..2]) return Problems.Answer(404, "no-such-paper", "只能打印本乡镇、本驿站的台账。");
        var from = new DateOnly(today.Year, today.Month, 1);
        if (month is not null && !DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out from)) return Problems.Answer(400, "bad-month", "月份应写作 2026-11 的样子。");
        var rows = await Rows(store, asking.Staff.UnitId, scoped, from, http.RequestAborted);
        var name = scoped is null ? $"{asking.Unit.CentreName}及所属驿站" : asking.Reference.Directory.PlaceName(scoped);
        return new JsonAnswer(Books.Ledger(rows, name, from, asking.Reference.Directory, issuer, today));
    }

    private static async Task<List<CaseSummary>> Rows(IBookStore store, string unitId, string? placeId, DateOnly month, CancellationToken cancel)
    {
        string Key(DateOnly day) => $"v~{CaseRows.All}~{JobRows.NewestFirst(Shanghai.At(day, 0))}";
        var rows = new List<CaseSummary>();
        await foreach (var row in store.All(unitId, Key(month.AddMonths(1)), Key(month) + "~", cancel))
            if (JsonSerializer.Deserialize<CaseSummary>(row.Body, Json.Book) is { Practice: false } summary && (placeId is null || summary.Number.StartsWith(placeId, StringComparison.Ordinal))) rows.Add(summary);
        rows.Reverse();
        return rows;
    }
}
