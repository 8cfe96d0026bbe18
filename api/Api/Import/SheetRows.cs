using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Zhengwu.Api.Import;

/// <summary>The cells of one sheet as text.</summary>
internal static class SheetRows
{
    public static SheetTable Table(string name, WorksheetPart part, IReadOnlyList<string> shared)
    {
        IReadOnlyList<string> headings = [];
        var rows = new List<SheetRow>();
        var number = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row) continue;
            number = row.RowIndex?.Value is { } index and > 0 and <= int.MaxValue ? (int)index : number + 1;
            var cells = Cells(row, shared);
            if (cells.Count == 0) continue;
            if (headings.Count == 0 && rows.Count == 0) headings = Headings(cells);
            else rows.Add(new(number, Named(cells, headings)));
            if (rows.Count > Sheets.MaxRows) throw new Sheets.TooMany($"工作表“{name}”超过 {Sheets.MaxRows} 行，请分几次导入。");
        }
        return new(name, [.. headings.Where(h => h.Length > 0)], rows);
    }

    /// <summary>Text of a string item, runs joined, the reading aids of Japanese left out.</summary>
    public static string Plain(OpenXmlCompositeElement item) =>
        string.Concat(item.ChildElements.SelectMany(e => e is Text text ? [text.Text] : e is Run run ? run.Elements<Text>().Select(t => t.Text) : Enumerable.Empty<string>()));

    private static SortedDictionary<int, string> Cells(Row row, IReadOnlyList<string> shared)
    {
        var cells = new SortedDictionary<int, string>();
        var column = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            column = ColumnOf(cell.CellReference?.Value) ?? column + 1;
            if (column > Sheets.MaxColumns) continue;
            var text = Value(cell, shared).Trim();
            if (text.Length > 0) cells[column] = text.Length <= Sheets.MaxCell ? text : text[..Sheets.MaxCell];
        }
        return cells;
    }

    private static List<string> Headings(SortedDictionary<int, string> cells) =>
        [.. Enumerable.Range(1, cells.Keys.Last()).Select(c => cells.GetValueOrDefault(c, "")).Select(h => h.Split('\n')[0].Trim().TrimEnd('*', '＊'))];

    /// <summary>A cell without a heading is named after its column, so that whoever reads can say where it stands.</summary>
    private static Dictionary<string, string> Named(SortedDictionary<int, string> cells, IReadOnlyList<string> headings)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, text) in cells)
            named.TryAdd(column <= headings.Count && headings[column - 1].Length > 0 ? headings[column - 1] : $"第{column}列", text);
        return named;
    }

    private static string Value(Cell cell, IReadOnlyList<string> shared)
    {
        var type = cell.DataType?.Value ?? CellValues.Number;
        var text = cell.CellValue?.Text ?? "";
        return type switch
        {
            CellValues.SharedString => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "",
            CellValues.InlineString => cell.InlineString is { } inline ? Plain(inline) : "",
            CellValues.Boolean => text == "1" ? "是" : "否",
            // 20 is written as 20 or, by some programs, as 20.0 or 2E1.
            CellValues.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && n == Math.Floor(n) && Math.Abs(n) < 1e15 ? n.ToString("F0", CultureInfo.InvariantCulture) : text,
            _ => text,
        };
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
            if (c is >= 'A' and <= 'Z' && column < 20_000) column = column * 26 + (c - 'A') + 1;
            else break;
        return column > 0 ? column : null;
    }
}
