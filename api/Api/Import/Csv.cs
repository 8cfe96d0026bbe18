using System.Text;

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
