using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zhengwu.Api.Tests.Fuzz;

/// <summary>What can be wrong with a body: with a member, with a value, with the bytes.</summary>
internal static class Mutations
{
    public const string None = "well-formed";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly string[] Hostile =
    [
        "", " ", "../../etc/passwd", "..\\..\\x", "%2e%2e%2f", "' or 1 eq 1 or '", "'; DROP TABLE x;--", "<script>alert(1)</script>", "{{7*7}}", "=cmd|'/c calc'!A1", "\u202Egpj.exe", "a\u0000b", "a\r\nBcc: x@example.com", "\uFEFF", "\uFFFF\uFFFE",
        "～～", "e~case~", "v~", "s~case~0400-20261121-0001", "/\\#?", "~", "\u0085\u2028\u2029", "e\u0301\u0327", "👨‍👩‍👧‍👦", "Ω≈ç√", "１２３", "0400-20261121-000１", "0400-99999999-0001", "9999-20261121-0001", "0400-20261121-0001\n", "null", "NaN", "-1", "true", "\u007F", "\t\t", "${jndi:x}",
        new('x', 200), new('长', 5000), new('a', 33_000), "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂",
    ];

    private static readonly string[] Raw =
    [
        "1e400", "-1e400", "1e-400", "NaN", "Infinity", "01", "+1", "-0", "0x10", "99999999999999999999", "2147483648", "-2147483649", "1.5", "1.0", "0", "-1", "'x'", "undefined", "True", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\x\"", "\"a\nb\"", "//x\n1", "1,", "null",
        "{\"$type\":\"System.Object\"}", "{\"type\":\"unknown\"}", "[null]", "[[]]", "{}", "[]", "\"\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"25:00:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"-999999.00:00:00\"",
        new string('[', 60) + new string(']', 60), string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40), new string('[', 20_000), $"[{string.Join(',', Enumerable.Repeat("\"x\"", 3000))}]", $"\"{new string('y', 300_000)}\"",
    ];

    /// <summary>The bytes of a body and what is wrong with them.</summary>
    public static (string What, byte[] Bytes) Of(JsonNode sample, Random dice)
    {
        if (dice.Next(3) == 0) return (None, Encoding.UTF8.GetBytes(sample.ToJsonString(Plain)));
        var (node, raw, what) = (sample.DeepClone(), new List<string>(), new List<string>());
        if (dice.Next(4) > 0) for (var n = dice.Next(1, 4); n > 0; n--) what.Add(Member(node, raw, dice));
        var text = node.ToJsonString(Plain);
        for (var i = 0; i < raw.Count; i++) text = text.Replace($"\"@@{i}@@\"", raw[i]);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (what.Count > 0 && dice.Next(8) > 0) return (string.Join(", ", what), bytes);
        var (how, broken) = Bytes(text, bytes, dice);
        return (string.Join(", ", what.Append(how)), broken);
    }

    private static string Member(JsonNode root, List<string> raw, Random dice)
    {
        var spots = new List<(JsonNode Parent, string? Name, int Index)>();
        Walk(root);
        if (spots.Count == 0) { (root as JsonObject)?.Add("unknown", 1); return "an unknown member"; }
        var (parent, name, index) = spots[dice.Next(spots.Count)];
        string Set(JsonNode? value, string said)
        {
            if (parent is JsonObject o) o[name!] = value;
            else parent.AsArray()[index] = value;
            return $"{name ?? $"[{index}]"} {said}";
        }
        string SetRaw(string text) { raw.Add(text); return Set($"@@{raw.Count - 1}@@", $"= {(text.Length > 40 ? text[..40] + "…" : text)}"); }
        switch (dice.Next(9))
        {
            case 0: return parent is JsonObject less && less.Remove(name!) ? $"without {name}" : Set(null, "null");
            case 1: (parent as JsonObject)?.TryAdd(dice.Next(2) == 0 ? "unitId" : "__proto__", "0300"); return "an extra member";
            case 2: if (parent is JsonObject twice) { raw.Add($"\"{name}\""); twice.TryAdd($"@@{raw.Count - 1}@@", twice[name!]?.DeepClone()); } return $"{name} twice";
            case 3: return Set(null, "null");
            case 4: return Set(new JsonArray(dice.Next(2) == 0 ? null : new JsonArray()), "a list");
            case 5: return SetRaw(Raw[dice.Next(Raw.Length)]);
            case 6: if (parent is JsonArray list) { list.Insert(dice.Next(list.Count + 1), null); return "null in a list"; } return Set(new JsonObject { ["a"] = 1 }, "an object");
            default: var said = Hostile[dice.Next(Hostile.Length)]; return Set(said, $"= {(said.Length > 30 ? said[..30] + "…" : said)}");
        }

        void Walk(JsonNode? node)
        {
            if (node is JsonObject o) foreach (var (key, value) in o) { spots.Add((o, key, 0)); Walk(value); }
            if (node is JsonArray a) for (var i = 0; i < a.Count; i++) { spots.Add((a, null, i)); Walk(a[i]); }
        }
    }

    private static (string, byte[]) Bytes(string text, byte[] bytes, Random dice)
    {
        var at = dice.Next(bytes.Length + 1);
        return dice.Next(14) switch
        {
            0 => ("a BOM", [.. Encoding.UTF8.GetPreamble(), .. bytes]),
            1 => ("UTF-16", Encoding.Unicode.GetBytes(text)),
            2 => ("UTF-32", Encoding.UTF32.GetBytes(text)),
            3 => ("cut off", bytes[..at]),
            4 => ("more behind", [.. bytes, .. "}{\"a\":1}"u8]),
            5 => ("not UTF-8", [.. bytes[..at], 0xC0, 0x80, 0xFF, .. bytes[at..]]),
            6 => ("a bit turned", [.. bytes.Select((b, i) => i == at ? (byte)(b ^ (1 << dice.Next(8))) : b)]),
            7 => ("packed", Packed(bytes)),
            8 => ("empty", []),
            9 => ("another thing", Encoding.UTF8.GetBytes(((string[])["null", "[]", "1", "\"x\"", "[null]", "true", "   ", "{"])[dice.Next(8)])),
            10 => ("deep", Encoding.UTF8.GetBytes(new string('[', 100_000))),
            11 => ("too large", Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('z', 400_000)}\"}}")),
            12 => ("NULs", new byte[dice.Next(1, 2000)]),
            _ => ("noise", Noise(dice)),
        };
    }

    private static byte[] Noise(Random dice)
    {
        var noise = new byte[dice.Next(1, 3000)];
        dice.NextBytes(noise);
        return noise;
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest)) gzip.Write(bytes);
        return memory.ToArray();
    }
}
