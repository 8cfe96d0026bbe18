namespace Zhengwu.Api.Shell;

/// <summary>A user's file name is a label: no path, no control or direction characters, at most 80 characters.</summary>
public static class FileNames
{
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var kept = new string([.. last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('<' or '>' or ':' or '"' or '|' or '?' or '*' or ';')
            && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format)]).Trim(' ', '.');
        if (kept.Length > 80) kept = kept[^80..];
        return kept.Length == 0 ? "文件" : kept;
    }
}
