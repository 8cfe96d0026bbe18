using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhengwu.Api.Shell.Mail;

/// <summary>Addresses that can stand in a header and in a command as they are.</summary>
internal static partial class MailAddresses
{
    /// <summary>The address in ASCII, null when it is not one bare address (no name, no list, no quotes, no white space).</summary>
    public static string? Bare(string text)
    {
        if (!Shape().IsMatch(text)) return null;
        var at = text.IndexOf('@');
        try { return $"{text[..at]}@{new IdnMapping { UseStd3AsciiRules = true }.GetAscii(text[(at + 1)..])}"; }
        catch (ArgumentException) { return null; }
    }

    /// <summary>"Name &lt;address&gt;" or the bare address, whose name is ""; null when it is neither.</summary>
    public static (string Name, string Address)? Sender(string text)
    {
        var start = text.EndsWith('>') ? text.IndexOf('<') : -1;
        var name = start < 0 ? "" : text[..start].Trim().Trim('"');
        return !name.Contains('@') && Bare(start < 0 ? text : text[(start + 1)..^1]) is { } address ? (name, address) : null;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{M}\p{N}.-]{1,255}\z")]
    private static partial Regex Shape();
}
