using System.Text;

namespace Zhengwu.Api.Tests.Fuzz;

/// <summary>What can be wrong with the head of a request.</summary>
internal static class HeaderMutations
{
    private static readonly string[] Values = ["", " ", "\"", "*", "W/\"1\"", "\"-1\"", "\"99999999999\"", "\"1\", \"2\"", "0", "null", "application/xml", "application/json; charset=utf-7", "text/plain", "multipart/form-data; boundary=x", "zhengwu2", "ZHENGWU", "XMLHttpRequest",
        "../../x-x-x-x-x-x-x-x", "%00%00%00%00%00%00%00%00%00", "' or 1 eq 1 or 'xxxxxx", "AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA", "e30=", "bnVsbA==", "W10=", "\u00e4\u00f6\u00fc", "a\tb", new('a', 41), new('b', 9000)];

    private static readonly (string, string)[] More =
    [
        ("X-HTTP-Method-Override", "DELETE"), ("X-Practice", "1"), ("Origin", "https://evil.example"), ("Content-Encoding", "gzip"), ("Accept", "text/html"), ("Accept-Encoding", "br"), ("X-Forwarded-For", "1.2.3.4"), ("X-Original-URL", "/SweepDeadlines"), ("Forwarded", "for=1"),
        ("Range", "bytes=0-0"), ("If-None-Match", "*"), ("Cookie", "a=b"), ("Authorization", "Bearer x"), ("X-MS-CLIENT-PRINCIPAL", "e30="), ("X-MS-CLIENT-PRINCIPAL-ID", "x"), ("X-Azure-Functions-InvocationId", "x"), ("Host", "evil.example"), ("Expect", "200-ok"), ("Upgrade", "h2c"), ("TE", "trailers"), ("Content-Length", "1"),
        ("Bad Name", "x"), (new string('h', 300), new string('v', 30_000)),
    ];

    /// <summary>Changes the headers and says what was changed.</summary>
    public static string Of(List<(string Name, string Value)> headers, Random dice)
    {
        var at = headers.Count == 0 ? -1 : dice.Next(headers.Count);
        var name = at < 0 ? "" : headers[at].Name;
        switch (at < 0 ? 3 : dice.Next(4))
        {
            case 0: headers.RemoveAt(at); return $"without {name}";
            case 1: var value = Values[dice.Next(Values.Length)]; headers[at] = (name, value); return $"{name} = {(value.Length > 30 ? value[..30] + "…" : value)}";
            case 2: headers.Add(headers[at]); return $"{name} twice";
            default: var more = More[dice.Next(More.Length)]; headers.Add(more); return $"{(more.Item1.Length > 30 ? "a long header" : more.Item1)} too";
        }
    }

    /// <summary>A value as it may stand in an address: escaped, twice escaped, in bytes that are no text, or bare where the wire allows it.</summary>
    public static string Escaped(string value, Random dice) => dice.Next(6) switch
    {
        0 => Uri.EscapeDataString(Uri.EscapeDataString(Short(value))),
        1 => string.Concat(Encoding.UTF8.GetBytes(Short(value)).Select(b => $"%{b:x2}")),
        2 => "%FF%FE" + Uri.EscapeDataString(Short(value)),
        3 => "%c0%ae%c0%ae%c0%af",
        4 => string.Concat(Short(value).Where(c => c is > ' ' and < '\u007F' and not ('#' or '/' or '\\' or '?'))),
        _ => Uri.EscapeDataString(Short(value)),
    };

    private static string Short(string value)
    {
        var part = value.Length > 600 ? value[..600] : value;
        return new string([.. part.Where(c => !char.IsSurrogate(c))]);
    }
}
