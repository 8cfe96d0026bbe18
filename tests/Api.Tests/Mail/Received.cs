using System.Text;
using System.Text.RegularExpressions;

namespace Zhengwu.Api.Tests.Mail;

/// <summary>A letter as a reader's program takes it apart; it shares nothing with the code that wrote it.</summary>
internal sealed record Received(IReadOnlyList<(string Name, string Value)> Headers, IReadOnlyList<(string Type, string Text)> Parts)
{
    public string this[string name] => Assert.Single(Headers, h => h.Name == name).Value;

    public static Received Read(string raw)
    {
        Assert.All(raw.Split("\r\n"), l => Assert.True(l.Length <= 998 && l.All(c => c is >= ' ' and <= '~'), l));
        var (headers, body) = Split(raw);
        var boundary = Regex.Match(headers.Single(h => h.Name == "Content-Type").Value, "boundary=\"(.*)\"").Groups[1].Value;
        var pieces = body.Split($"--{boundary}");
        Assert.Equal("--", pieces[^1].Trim());
        return new(headers, [.. pieces[1..^1].Select(Part)]);
    }

    /// <summary>RFC 2047, base64 only; words divided by white space belong together.</summary>
    public static string Decoded(string value) => Regex.Replace(Regex.Replace(value, @"\?=\s+=\?", "?==?"), @"=\?utf-8\?B\?([^?]*)\?=",
        m => Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(Convert.FromBase64String(m.Groups[1].Value)));

    private static (string, string) Part(string piece)
    {
        var (headers, body) = Split(piece.TrimStart('\r', '\n'));
        Assert.Equal("base64", headers.Single(h => h.Name == "Content-Transfer-Encoding").Value);
        return (headers.Single(h => h.Name == "Content-Type").Value, Encoding.UTF8.GetString(Convert.FromBase64String(body)));
    }

    private static (List<(string Name, string Value)>, string) Split(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = Regex.Replace(raw[..end], "\r\n[ \t]", " ").Split("\r\n");
        return ([.. lines.Select(l => l.Split(": ", 2)).Select(p => (p[0], p[1]))], raw[(end + 4)..]);
    }
}
