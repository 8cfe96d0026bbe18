using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Zhengwu.Api.Import;

/// <summary>What a sheet shall hold; every cell is text.</summary>
/// <param name="Choices">By heading: the words that a drop-down of that column offers.</param>
public sealed record SheetContent(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<string?>> Rows, IReadOnlyDictionary<string, IReadOnlyList<string>>? Choices = null);

/// <summary>Writes workbooks that Excel and WPS open: bold headings that stay in sight, text cells that wrap, drop-downs.</summary>
public static class SheetWriter
{
    private const int ChoiceRows = 5000, LongestChoices = 255;

    public static byte[] Write(IEnumerable<SheetContent> sheets)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var list = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            workbook.Workbook = new Workbook(list);
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (var (content, index) in sheets.Select((s, i) => (s, (uint)i + 1)))
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(content);
                list.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = index, Name = content.Name });
            }
        }
        return memory.ToArray();
    }

    private static Worksheet Sheet(SheetContent content)
    {
        var data = new SheetData(Row(1, content.Headings, style: 1));
        var number = 1u;
        foreach (var row in content.Rows) data.Append(Row(++number, row, style: 2));
        var sheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(content.Headings.Select((h, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Clamp(h.Length * 3, 10, 40), CustomWidth = true, Style = 2 })), data);
        var choices = (content.Choices ?? new Dictionary<string, IReadOnlyList<string>>()).Select(c => (Column: content.Headings.ToList().IndexOf(c.Key), Words: string.Join(',', c.Value)))
            .Where(c => c.Column >= 0 && c.Words.Length <= LongestChoices).Select(c => Choice(Name(c.Column), c.Words)).ToList();
        if (choices.Count > 0) sheet.Append(new DataValidations(choices) { Count = (uint)choices.Count });
        return sheet;
    }

    private static DataValidation Choice(string column, string words) => new(new Formula1($"\"{words}\""))
    {
        Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, ErrorTitle = "请从下拉中选择", Error = $"可填：{words}"[..Math.Min(words.Length + 3, 200)],
        SequenceOfReferences = new() { InnerText = $"{column}2:{column}{ChoiceRows}" },
    };

    private static Row Row(uint number, IEnumerable<string?> cells, uint style) =>
        new(cells.Select((text, i) => (Text: Clean(text), Index: i)).Where(c => c.Text.Length > 0).Select(c => new Cell
        {
            CellReference = $"{Name(c.Index)}{number}", DataType = CellValues.InlineString, StyleIndex = LooksLikeFormula(c.Text) ? 3 : style,
            InlineString = new InlineString(new Text(c.Text) { Space = SpaceProcessingModeValues.Preserve }),
        })) { RowIndex = number };

    /// <summary>A text cell is never calculated; with the quote mark it stays text when somebody edits it or copies it on.</summary>
    private static bool LooksLikeFormula(string text) => text[0] is '=' or '+' or '-' or '@' or '\t' or '\n' or '\r';

    private static string Name(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";

    /// <summary>XML has no place for control characters and half pairs.</summary>
    private static string Clean(string? text)
    {
        var kept = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
            if (rune.Value is '\n' or '\t' or >= ' ' and not 0xFFFE and not 0xFFFF) kept.Append(rune);
        return kept.Length <= Import.Sheets.MaxCell ? kept.ToString() : kept.ToString(0, Import.Sheets.MaxCell);
    }

    /// <summary>0 plain, 1 headings, 2 wrapped text, 3 the same with the quote mark.</summary>
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true, NumberFormatId = 49, ApplyNumberFormat = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true, NumberFormatId = 49, ApplyNumberFormat = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true, NumberFormatId = 49, ApplyNumberFormat = true, QuotePrefix = true }));
}
