using System.Globalization;
using System.Text;

namespace Zhengwu.Api.Shell;

/// <summary>A user's file name is a label: no path, no control or direction characters, no name that a Windows PC keeps for itself, at most 80 characters.</summary>
public static class FileNames
{
    private const int Longest = 80;
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CLOCK$"], Numbered = ["COM", "LPT"], Known = [".jpg", ".jpeg", ".png", ".pdf", ".heic", ".webp", ".bmp"];

    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
            if (rune != Rune.ReplacementChar && "<>:\"|?*;".IndexOf((char)Math.Min(rune.Value, char.MaxValue)) < 0 && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control
                or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned)) kept.Append(rune);
        var label = Shortened(kept.ToString().Trim(' ', '.', '\u00A0', '\u3000'));
        return label.Length == 0 ? "文件" : IsDevice(label) ? $"_{label}" : label;
    }

    /// <summary>Clean, and with the ending of the type that its bytes have: what the sender called it cannot make it another.</summary>
    public static string Of(string? name, string type)
    {
        var label = Clean(name);
        var (ending, given) = (EndingOf(type), Path.GetExtension(label));
        if (given.Equals(ending, StringComparison.OrdinalIgnoreCase) || (type == "image/jpeg" && given.Equals(".jpeg", StringComparison.OrdinalIgnoreCase))) return label;
        return Shortened(Clean(Known.Contains(given.ToLowerInvariant()) ? label[..^given.Length] : label) + ending);
    }

    public static string EndingOf(string type) => type switch { "image/jpeg" => ".jpg", "image/png" => ".png", _ => ".pdf" };

    /// <summary>The end of a long name tells pages apart.</summary>
    private static string Shortened(string label)
    {
        if (label.Length <= Longest) return label;
        var end = label[^Longest..];
        return char.IsLowSurrogate(end[0]) ? end[1..] : end;
    }

    private static bool IsDevice(string label)
    {
        var stem = label.Split('.')[0].Trim().ToUpperInvariant();
        return Devices.Contains(stem) || (stem.Length == 4 && Numbered.Contains(stem[..3]) && (char.IsAsciiDigit(stem[3]) || stem[3] is '¹' or '²' or '³'));
    }
}
