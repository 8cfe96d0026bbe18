using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Zhengwu.Domain;

namespace Zhengwu.Api.Import;

/// <summary>A row as a person sees it: its number in the sheet and its cells by heading; empty cells are left out.</summary>
public sealed record SheetRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell, trimmed; empty when there is none.</summary>
    public string this[string heading] => Cells.GetValueOrDefault(heading, "");
}

/// <summary>One sheet: its first row that is not empty names the columns; a star after a heading and what follows in further lines is left off.</summary>
public sealed record SheetTable(string Name, IReadOnlyList<string> Headings, IReadOnlyList<SheetRow> Rows);

/// <summary>
/// Reads a workbook (.xlsx) of strangers as plain tables of text. A formula is what it last showed; nothing is calculated, nothing outside is opened.
/// Limits: <see cref="MaxBytes"/> packed, <see cref="MaxUnpackedBytes"/> unpacked, 20 sheets, 20,000 rows a sheet, 100 columns, 32,767 characters a cell.
/// </summary>
public static class Sheets
{
    public const int MaxBytes = 5 * 1024 * 1024, MaxUnpackedBytes = 25 * 1024 * 1024, MaxEntries = 300, MaxSheets = 20, MaxRows = 20_000, MaxColumns = 100, MaxCell = 32_767;
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The tables in their order, or why the file cannot be read: sheet-too-large, sheet-unreadable, sheet-too-many.</summary>
    public static (IReadOnlyList<SheetTable> Tables, Problem? Refusal) Read(byte[] workbook)
    {
        if (workbook.Length > MaxBytes) return No("sheet-too-large", "文件超过 5 MB，请删去图片和多余的行再传。");
        try
        {
            if (Bomb(workbook)) return No("sheet-too-large", "文件解开后太大，请只保留表格内容再传。");
            using var document = SpreadsheetDocument.Open(new MemoryStream(workbook, writable: false), false);
            return document.WorkbookPart is { Workbook: not null } part ? (Tables(part), null) : No("sheet-unreadable", "这不是 Excel 或 WPS 表格（.xlsx），请另存为 .xlsx 再传。");
        }
        catch (TooMany e) { return No("sheet-too-many", e.Message); }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or XmlException or FileFormatException or IOException or FormatException or ArgumentException
            or InvalidOperationException or NotSupportedException or KeyNotFoundException or NullReferenceException or OverflowException)
        {
            // The library answers mangled files with whatever its own code ran into.
            return No("sheet-unreadable", "表格文件读不了，请用 Excel 或 WPS 打开后另存为 .xlsx 再传。");
        }
    }

    private static (IReadOnlyList<SheetTable>, Problem?) No(string code, string sentence) => ([], new Problem(ProblemKind.Invalid, code, sentence));

    /// <summary>Unpacks to nothing once: what the entries say of their own size may be a lie.</summary>
    private static bool Bomb(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxEntries) return true;
        var (buffer, total) = (new byte[64 * 1024], 0L);
        foreach (var entry in zip.Entries)
        {
            using var bytes = entry.Open();
            for (int read; (read = bytes.Read(buffer)) > 0;)
                if ((total += read) > MaxUnpackedBytes) return true;
        }
        return false;
    }

    private static List<SheetTable> Tables(WorkbookPart workbook)
    {
        var shared = Shared(workbook.SharedStringTablePart);
        var sheets = workbook.Workbook.Sheets?.Elements<Sheet>().ToList() ?? [];
        if (sheets.Count > MaxSheets) throw new TooMany($"工作表超过 {MaxSheets} 个，请分开再传。");
        return [.. from sheet in sheets
            where sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart
            select SheetRows.Table(sheet.Name?.Value?.Trim() ?? "", (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!), shared)];
    }

    private static List<string> Shared(SharedStringTablePart? part)
    {
        var strings = new List<string>();
        if (part is null) return strings;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is SharedStringItem item) strings.Add(SheetRows.Plain(item));
        return strings;
    }

    /// <summary>A limit of ours was passed.</summary>
    internal sealed class TooMany(string message) : Exception(message);
}
