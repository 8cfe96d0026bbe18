using Zhengwu.Api.Import;
using Zhengwu.Domain.Catalogue;

namespace Zhengwu.Api.Guides.Workbooks;

/// <summary>What stands in the other five sheets, by item.</summary>
internal sealed class GuideParts
{
    private readonly Dictionary<(string Sheet, string ItemId), List<RowReader>> rows = [];
    private readonly Dictionary<string, List<MaterialRule>> materials = [];
    private readonly Dictionary<string, List<LevelRights>> levels = [];

    /// <summary>Items of which a row could not be read: taking the rest would lose that row.</summary>
    public HashSet<string> Broken { get; } = new(StringComparer.Ordinal);

    public GuideParts(IReadOnlyList<SheetTable> tables, IReadOnlySet<string> items, CatalogueIndex known, List<RefusedRow> refused)
    {
        foreach (var table in tables.Where(t => t.Name != Columns.Items && Columns.Headings.ContainsKey(t.Name)))
            for (var i = 0; i < table.Rows.Count; i++)
            {
                var (reader, id) = (new RowReader(table.Name, table.Rows[i], refused), table.Rows[i][Columns.ItemId]);
                if (!items.Contains(id)) Orphan(reader, id, table, i, items, known);
                else
                {
                    if (!rows.TryGetValue((table.Name, id), out var list)) rows[(table.Name, id)] = list = [];
                    list.Add(reader);
                    Read(table.Name, id, reader);
                    if (!reader.Ok) Broken.Add(id);
                }
            }
        foreach (var id in items) Repeated(id);
    }

    public IReadOnlyList<MaterialRule> Materials(string id, ServiceGuide? last) =>
        // Files are not in the workbook: they stay with their material.
        [.. materials.GetValueOrDefault(id, []).Select(m => last?.Materials.FirstOrDefault(o => o.Id == m.Id) is { } was ? m with { Blank = was.Blank, Sample = was.Sample } : m)];

    public IReadOnlyList<Situation> Situations(string id) => [.. Rows(Columns.Tree, id).Where(IsSituation).Select(r => new Situation(r.Text(Columns.OptionId), r.Text(Columns.Option)))];

    public IReadOnlyList<SituationQuestion> Questions(string id) => [.. Rows(Columns.Tree, id).Where(r => !IsSituation(r)).GroupBy(r => r.Text(Columns.QuestionId))
        .Select(q => new SituationQuestion(q.Key, q.First().Text(Columns.Question), [.. q.Select(r => new SituationOption(r.Text(Columns.OptionId), r.Text(Columns.Option)))], q.First().Words(Columns.AskIf)))];

    public IReadOnlyList<ReviewPoint> Points(string id) => [.. Rows(Columns.Points, id).Select(r => new ReviewPoint(r.Text(Columns.PointId), r.Text(Columns.Point)))];
    public IReadOnlyList<FaqEntry> Faq(string id) => [.. Rows(Columns.Faq, id).Select(r => new FaqEntry(r.Text(Columns.Asked), r.Text(Columns.Answer)))];
    public IReadOnlyList<LevelRights> Levels(string id) => levels.GetValueOrDefault(id, []);

    private List<RowReader> Rows(string sheet, string id) => rows.GetValueOrDefault((sheet, id), []);

    private static bool IsSituation(RowReader row) => row.Text(Columns.QuestionId) is "" or Columns.Situation or SituationTree.Situation;

    /// <summary>A row of no item of this workbook. Where its number is a slip of the pen, it belongs to one of its neighbours, and those must wait.</summary>
    private void Orphan(RowReader reader, string id, SheetTable table, int at, IReadOnlySet<string> items, CatalogueIndex known)
    {
        reader.Refuse(Columns.ItemId, id.Length == 0 ? "cell-empty" : "item-unknown", id.Length == 0 ? "“事项编号”没有填" : "“事项”表里没有这个编号，这一行没有导入");
        if (known.Last(id) is not null) return;
        foreach (var step in (int[])[-1, 1])
            for (var i = at + step; i >= 0 && i < table.Rows.Count; i += step)
                if (items.Contains(table.Rows[i][Columns.ItemId])) { Broken.Add(table.Rows[i][Columns.ItemId]); break; }
    }

    private void Read(string sheet, string id, RowReader r)
    {
        switch (sheet)
        {
            case Columns.Materials: (materials.TryGetValue(id, out var rules) ? rules : materials[id] = []).Add(Material(r)); break;
            case Columns.Levels:
                r.Needed(Columns.Rights);
                (levels.TryGetValue(id, out var rights) ? rights : levels[id] = []).Add(new(r.One<AdministrativeLevel>(Columns.Level, GuideWords.Of), r.Many<LevelRight>(Columns.Rights, GuideWords.Of)));
                break;
            default: foreach (var heading in Columns.Headings[sheet].Where(h => h is not Columns.AskIf and not Columns.QuestionId)) r.Needed(heading); break;
        }
    }

    private static MaterialRule Material(RowReader r)
    {
        if (r.Text(Columns.Required).Length == 0) r.Refuse(Columns.Required, "cell-empty", "“必交”没有填");
        return new(r.Needed(Columns.MaterialId), r.Needed(Columns.MaterialName), r.One<MaterialForm>(Columns.Form, GuideWords.Of), r.Whole(Columns.Copies, 20), r.Yes(Columns.Required), r.Yes(Columns.MustTravel),
            r.Yes(Columns.MayBeExempt), r.Words(Columns.OnlyIn), r.Maybe(Columns.Note))
        {
            MayFollow = r.Yes(Columns.MayFollow) ? true : null, ReusableMonths = r.Maybe(Columns.ReusableMonths) is null ? null : r.Whole(Columns.ReusableMonths, GuideCheck.MostMonths) is > 0 and var months ? months : null,
        };
    }

    /// <summary>The rows of one question say the same of it.</summary>
    private void Repeated(string id)
    {
        foreach (var question in Rows(Columns.Tree, id).Where(r => !IsSituation(r)).GroupBy(r => r.Text(Columns.QuestionId)))
            foreach (var row in question.Where(r => r.Text(Columns.Question) != question.First().Text(Columns.Question) || !r.Words(Columns.AskIf).SequenceEqual(question.First().Words(Columns.AskIf))))
            {
                row.Refuse(Columns.Question, "question-differs", "同一个问题编号的几行，问题和前提选项应当相同");
                Broken.Add(id);
            }
    }
}
