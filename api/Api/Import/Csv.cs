using System.Text;
using Zhengwu.Domain;

namespace Zhengwu.Api.Import;

/// <summary>A row of a CSV file with a header: cells by column name, and the line it began on.</summary>
public sealed record CsvRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell, or an error that names file position and column.</summary>
    public string this[string column] => Cells.TryGetValue(column, out var cell) ? cell : throw new ImportException($"第 {Line} 行缺少“{column}”列");
    public string? Maybe(string column) => Cells.TryGetValue(column, out var cell) && cell.Length > 0 ? cell : null;
}

/// <summary>An import that cannot be taken; the message says where and why.</summary>
public sealed class ImportException(string message) : Exception(message);

/// <summary>RFC 4180: quoted cells may hold commas, quotes (doubled) and line breaks.</summary>
public static class Csv
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>An uploaded file as a table with the same limits as a workbook; Excel here writes GB 18030. Rows may be shorter than the header.</summary>
    public static (IReadOnlyList<SheetTable> Tables, Problem? Refusal) Table(byte[] file)
    {
        try
        {
            var records = Records(Decoded(file).TrimStart('\uFEFF'), "文件").Take(Sheets.MaxRows + 2).ToList();
            if (records.Count == 0) return ([], new(ProblemKind.Invalid, "sheet-unreadable", "文件是空的。"));
            if (records.Count > Sheets.MaxRows + 1) return ([], new(ProblemKind.Invalid, "sheet-too-many", $"超过 {Sheets.MaxRows} 行，请分几次导入。"));
            List<string> header = [.. records[0].Cells.Select(h => h.Trim().TrimEnd('*'))];
            return ([new("csv", header, [.. records.Skip(1).Where(r => r.Cells.Any(c => c.Trim().Length > 0)).Select(r => new SheetRow(r.Line, Named(header, r.Cells)))])], null);
        }
        catch (ImportException e) { return ([], new(ProblemKind.Invalid, "sheet-unreadable", $"{e.Message}。")); }
    }

    private static Dictionary<string, string> Named(List<string> header, List<string> cells)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (at, cell) in cells.Index())
            if (cell.Trim() is { Length: > 0 } text) named.TryAdd(at < header.Count && header[at].Length > 0 ? header[at] : $"第{at + 1}列", text);
        return named;
    }

    private static string Decoded(byte[] file)
    {
        try { return Utf8.GetString(file); }
        catch (DecoderFallbackException) { return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(file); }
    }

    public static IReadOnlyList<CsvRow> Read(string path)
    {
        var records = Records(File.ReadAllText(path).TrimStart('\uFEFF'), Path.GetFileName(path)).ToList();
        if (records.Count == 0) throw new ImportException($"{Path.GetFileName(path)} 是空的");
        var header = records[0].Cells;
        return [.. records.Skip(1).Select(record => record.Cells.Count == header.Count
            ? new CsvRow(record.Line, header.Zip(record.Cells).ToDictionary(p => p.First, p => p.Second))
            : throw new ImportException($"{Path.GetFileName(path)} 第 {record.Line} 行应有 {header.Count} 列，现在 {record.Cells.Count} 列"))];
    }

    private static IEnumerable<(int Line, List<string> Cells)> Records(string text, string file)
    {
        var (line, start, quoted) = (1, 1, false);
        var (cell, cells) = (new StringBuilder(), new List<string>());
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == ',') { cells.Add(cell.ToString()); cell.Clear(); }
            else if (c == '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (cells.Count > 1 || cells[0].Length > 0) yield return (start, cells);
                (cells, start) = ([], line);
            }
            else cell.Append(c);
        }
        if (quoted) throw new ImportException($"{file} 第 {start} 行的引号没有结束");
        if (cell.Length > 0 || cells.Count > 0) { cells.Add(cell.ToString().TrimEnd('\r')); yield return (start, cells); }
    }
}
