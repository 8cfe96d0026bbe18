using System.Text;

namespace Zhengwu.Domain.Directory;

/// <summary>What Chinese input methods and card readers leave in a number field: full-width digits and letters, spaces of every kind.</summary>
internal static class HalfWidth
{
    /// <summary>Full-width ASCII becomes half-width; white space and invisible format characters go.</summary>
    public static string Compact(string? text)
    {
        var kept = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is >= '\u200B' and <= '\u200F' or '\uFEFF') continue;
            kept.Append(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
        }
        return kept.ToString();
    }
}
