using Zhengwu.Api.Import;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Guides.Workbooks;

/// <summary>A guide that a workbook wants in force; <paramref name="Over"/> is the version it was written over, 0 for a new item.</summary>
public sealed record WantedGuide(int Row, ServiceGuide Guide, int Over);

/// <param name="Items">Rows of the sheet 事项.</param>
public sealed record WorkbookGuides(int Items, IReadOnlyList<WantedGuide> Wanted, int Unchanged, IReadOnlyList<RefusedRow> Refused);

/// <summary>
/// Tables to guides. An item goes in whole or not at all: with one bad row among its materials it stays as it is. Without all sheets and headings nothing
/// goes in, since a missing column would empty that field everywhere.
/// </summary>
public static class ReadGuides
{
    public static WorkbookGuides Read(IReadOnlyList<SheetTable> tables, CatalogueIndex known, CountyDirectory directory)
    {
        var refused = new List<RefusedRow>();
        if (!Shape(tables, refused)) return new(0, [], 0, refused);
        var items = tables.First(t => t.Name == Columns.Items);
        var parts = new GuideParts(tables, items.Rows.Select(r => r[Columns.ItemId]).ToHashSet(StringComparer.Ordinal), known, refused);
        var (wanted, unchanged) = (new List<WantedGuide>(), 0);
        var twice = items.Rows.GroupBy(r => r[Columns.ItemId]).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var row in items.Rows)
        {
            var reader = new RowReader(Columns.Items, row, refused);
            var id = reader.Needed(Columns.ItemId);
            if (id.Length > 0 && twice.Contains(id)) reader.Refuse(Columns.ItemId, "row-twice", "这个事项编号写了不止一行，请只留一行");
            var last = known.Last(id);
            var guide = Item(reader, parts, last, directory);
            if (parts.Broken.Contains(id)) reader.Refuse(Columns.ItemId, "item-parts", "这个事项在别的工作表里有行不对，整个事项没有导入，请先改那些行");
            if (!reader.Ok) continue;
            foreach (var problem in GuideCheck.Check(guide, directory.Departments)) reader.Refuse(null, problem.Code, problem.Message);
            if (!reader.Ok) continue;
            if (known.Find(id) is { } now && GuideHash.OfContent(now) == GuideHash.OfContent(guide)) unchanged++;
            else wanted.Add(new(row.Number, guide, last?.Version ?? 0));
        }
        return new(items.Rows.Count, wanted, unchanged, refused);
    }

    /// <summary>Whether all sheets and headings are there, each once; what is beyond them is named and left.</summary>
    private static bool Shape(IReadOnlyList<SheetTable> tables, List<RefusedRow> refused)
    {
        var before = refused.Count;
        foreach (var (name, headings) in Columns.Headings)
        {
            var found = tables.Where(t => t.Name == name).ToList();
            if (found.Count != 1) refused.Add(new(name, 0, null, null, found.Count == 0 ? "sheet-missing" : "sheet-twice", found.Count == 0 ? $"缺少工作表“{name}”，请从导出的表格改起" : $"工作表“{name}”有 {found.Count} 个"));
            else foreach (var heading in headings)
                if (found[0].Headings.Count(h => h == heading) is not 1 and var times)
                    refused.Add(new(name, 1, heading, null, times == 0 ? "heading-missing" : "heading-twice", times == 0 ? $"缺少“{heading}”列，请从导出的表格改起" : $"“{heading}”列有 {times} 个"));
        }
        var ok = refused.Count == before;
        foreach (var table in tables)
            if (!Columns.Headings.TryGetValue(table.Name, out var headings)) refused.Add(new(table.Name, 0, null, null, "sheet-unknown", $"不认识工作表“{table.Name}”，没有导入"));
            else foreach (var heading in table.Headings.Where(h => !headings.Contains(h)).Distinct()) refused.Add(new(table.Name, 1, heading, null, "heading-unknown", $"不认识“{heading}”列，没有导入"));
        return ok;
    }

    private static ServiceGuide Item(RowReader r, GuideParts parts, ServiceGuide? last, CountyDirectory directory)
    {
        var (id, pinyin) = (r.Text(Columns.ItemId), r.Needed(Columns.Pinyin));
        if ((r.Maybe(Columns.Version) is null ? last?.Version ?? 0 : r.Whole(Columns.Version, 9999)) != (last?.Version ?? 0))
            r.Refuse(Columns.Version, "guide-moved-on", last is null ? "目录里还没有这个事项，版本请留空" : $"这个事项现在是第 {last.Version} 版，请重新导出，在新表上改");
        var words = r.Needed(Columns.Department);
        var department = directory.Departments.FirstOrDefault(d => d.Name == words || d.Id == words);
        if (department is null && words.Length > 0) r.Refuse(Columns.Department, "department-unknown", "没有这个县级业务部门，请从下拉中选择");
        return new(id, (last?.Version ?? 0) + 1, r.Needed(Columns.Name), pinyin, r.Maybe(Columns.Initials) ?? string.Concat(pinyin.Split(' ').Select(s => s[..Math.Min(1, s.Length)])), r.Needed(Columns.Category),
            r.Lines(Columns.LegalBasis), r.Lines(Columns.Conditions), parts.Materials(id, last), r.Lines(Columns.Procedure), r.Whole(Columns.StatutoryDays, 999), r.Whole(Columns.PromisedDays, 999),
            r.Needed(Columns.Fee), r.Needed(Columns.Complaint), r.One<HandlingKind>(Columns.Handling, GuideWords.Of), r.One<DecisionRoute>(Columns.Route, GuideWords.Of), r.Maybe(Columns.OutsideSystem),
            department?.Id ?? "", r.Many<TakingLevel>(Columns.TakenAt, GuideWords.Of), parts.Situations(id))
        {
            Office = r.Maybe(Columns.Office), Questions = parts.Questions(id), ReviewPoints = parts.Points(id), Faq = parts.Faq(id), Levels = parts.Levels(id), Remark = r.Maybe(Columns.Remark),
        };
    }
}
