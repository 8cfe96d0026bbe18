using System.Globalization;
using System.Text;
using Zhengwu.Api.Import;
using Zhengwu.Domain.Catalogue;

namespace Zhengwu.Api.Guides.Workbooks;

/// <summary>Reads the cells of one row; whatever does not fit is noted with its place.</summary>
internal sealed class RowReader(string sheet, SheetRow row, List<RefusedRow> refused)
{
    public int Number => row.Number;
    public bool Ok { get; private set; } = true;

    public void Refuse(string? column, string code, string message)
    {
        Ok = false;
        refused.Add(new(sheet, row.Number, column, column is null ? null : RefusedRow.Short(row[column]), code, message));
    }

    public string Text(string column) => row[column];

    public string Needed(string column)
    {
        if (row[column].Length == 0) Refuse(column, "cell-empty", $"“{column}”没有填");
        return row[column];
    }

    public string? Maybe(string column) => row[column] is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> Lines(string column) => [.. row[column].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Several words in one cell, as people separate them.</summary>
    public IReadOnlyList<string> Words(string column) => [.. row[column].Split(['、', ',', '，', ';', '；', '\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public int Whole(string column, int most)
    {
        if (int.TryParse(Half(row[column]), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most) return number;
        Refuse(column, "cell-number", $"“{column}”应为 0 到 {most} 的整数");
        return 0;
    }

    public bool Yes(string column, bool empty = false) => row[column] switch
    {
        "" => empty,
        "是" => true,
        "否" => false,
        _ => Choice(column, "是", "否"),
    };

    public T One<T>(string column, Func<T, string> of) where T : struct, Enum => One(column, row[column], of);

    public IReadOnlyList<T> Many<T>(string column, Func<T, string> of) where T : struct, Enum => [.. Words(column).Select(word => One(column, word, of))];

    private T One<T>(string column, string word, Func<T, string> of) where T : struct, Enum
    {
        if (GuideWords.Value(word, of) is { } value) return value;
        Choice(column, [.. GuideWords.All(of)]);
        return default;
    }

    private bool Choice(string column, params string[] words)
    {
        Refuse(column, "cell-choice", $"“{column}”只能填：{string.Join('、', words)}");
        return false;
    }

    /// <summary>Digits as Chinese input methods leave them.</summary>
    private static string Half(string text) => text.Normalize(NormalizationForm.FormKC).Trim();
}
