using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Hosting;

/// <summary>What a trigger's answer must say about a payload.</summary>
public enum Expected { Understood, Dropped }

/// <summary>Everything the host may post to a trigger of a kind, and worse.</summary>
internal static class Payloads
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 17, 52, TimeSpan.Zero);

    /// <summary>A message of each queue as its sender writes it; a function without one has no test and fails.</summary>
    public static readonly IReadOnlyDictionary<string, string> Messages = new Dictionary<string, string>
    {
        ["ReceiveBell"] = """{"kind":"news","to":"0000","from":"0400","stream":"case","number":"0400-20200101-0001","version":2,"previous":0,"again":false}""",
    };

    public static IEnumerable<(string Name, byte[] Body, Expected Expected)> Of(string function, JsonObject trigger) => trigger["type"]!.GetValue<string>() switch
    {
        "timerTrigger" => Timer(function).Concat(Broken.Select(b => ($"a timer that is {b.Name}", b.Body, Expected.Understood))),
        "serviceBusTrigger" => Message(function, Messages[function]).Concat(Broken.Select(b => (b.Name, b.Body, Expected.Dropped))),
        var type => throw new InvalidOperationException($"Nobody wrote payloads for {type}."),
    };

    /// <summary>A call with this text as its message, as the host encodes it.</summary>
    public static byte[] Call(string text, string function = "ReceiveBell") => Encoding.UTF8.GetBytes(TriggerPayload.OfMessage(Bus(text), function, Now));

    private static IEnumerable<(string, byte[], Expected)> Timer(string function)
    {
        foreach (var monitored in (bool[])[true, false])
            foreach (var late in (bool[])[true, false])
                yield return ($"monitored {monitored}, late {late}", Encoding.UTF8.GetBytes(TriggerPayload.OfTimer(monitored ? Now.AddMinutes(-1) : null, Now, Now, late, function, monitored)), Expected.Understood);
    }

    private static IEnumerable<(string, byte[], Expected)> Message(string function, string text)
    {
        var call = JsonNode.Parse(Call(text, function))!.AsObject();
        byte[] With(Action<JsonObject> change) { var it = call.DeepClone().AsObject(); change(it); return JsonSerializer.SerializeToUtf8Bytes(it); }
        byte[] Text(string other) => Call(other, function);
        string Grown(int size) => text.TrimEnd('}') + $",\"filler\":\"{new string('x', size)}\"}}";
        yield return ("encoded twice, as the host does", With(_ => { }), Expected.Understood);
        yield return ("encoded once, as the documentation shows", With(c => c["Data"]!["msg"] = text), Expected.Understood);
        yield return ("bytes, as with dataType binary", With(c => c["Data"]!["msg"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(text))), Expected.Understood);
        yield return ("unknown metadata", With(c => { c["Metadata"]!["NeverSeen"] = new JsonObject { ["deep"] = new JsonArray(1, null) }; c["Future"] = 1; }), Expected.Understood);
        yield return ("no metadata", With(c => c.Remove("Metadata")), Expected.Understood);
        yield return ("metadata null", With(c => c["Metadata"] = null), Expected.Understood);
        yield return ("metadata of another kind", With(c => c["Metadata"] = new JsonArray("x")), Expected.Understood);
        yield return ("metadata that the body wrote over", Text(text.TrimEnd('}') + ",\"MessageId\":\"forged\",\"DeliveryCount\":99,\"SessionId\":null,\"sys\":{\"MethodName\":\"Other\"}}"), Expected.Understood);
        yield return ("a retry", With(c => c["Metadata"]!["RetryContext"] = new JsonObject { ["RetryCount"] = 2, ["MaxRetryCount"] = 5, ["Exception"] = new JsonObject { ["Message"] = "x" } }), Expected.Understood);
        yield return ("260 KB", Text(Grown(260 * 1024)), Expected.Understood);
        yield return ("1 MB", Text(Grown(1024 * 1024)), Expected.Understood);
        yield return ("16 MB", Text(Grown(16 * 1024 * 1024)), Expected.Dropped);
        yield return ("indented, with line breaks", Text(text.Replace(",", ",\r\n  ")), Expected.Understood);
        yield return ("unknown members in the message", Text(text.TrimEnd('}') + ",\"new\":{\"a\":[1,null]}}"), Expected.Understood);
        yield return ("many, as with cardinality many", With(c => { c["Data"]!["msg"] = JsonSerializer.Serialize((string[])[text, text]); c["Metadata"]!["MessageIdArray"] = new JsonArray("a", "b"); }), Expected.Dropped);
        foreach (var (name, body) in (IEnumerable<(string, string)>)[("no JSON", "not json"), ("empty", ""), ("an empty object", "{}"), ("an array", "[1,2]"), ("a text in a text", "\"\""), ("null", "null"), ("a number", "1e400"),
            ("cut off", text[..^5]), ("with a BOM", "\uFEFF" + text), ("twice", text + text), ("deep", new string('[', 5000) + new string(']', 5000)),
            ("from a place with a path", text.Replace("0400\"", "../..\"")), ("of version -1", text.Replace("\"version\":2", "\"version\":-1")), ("of a huge version", text.Replace("\"version\":2", "\"version\":99999999999")),
            ("of a kind nobody knows", text.Replace("news", "newest")), ("about nothing", text.Replace("case", "cash")), ("to nobody", text.Replace("\"to\":\"0000\"", "\"to\":null")), ("with a NUL in it", text.Replace("0001\"", "0001\\u0000\""))])
            yield return ($"a message that is {name}", Text(body), Expected.Dropped);
    }

    /// <summary>Calls the host would never make.</summary>
    private static readonly (string Name, byte[] Body)[] Broken =
    [
        ("empty", []), ("an object without data", "{}"u8.ToArray()), ("without the message", """{"Data":{}}"""u8.ToArray()), ("null", """{"Data":{"msg":null}}"""u8.ToArray()), ("an object", """{"Data":{"msg":{"a":1}}}"""u8.ToArray()),
        ("no object", "[]"u8.ToArray()), ("JSON null", "null"u8.ToArray()), ("cut off", """{"Data":{"msg":"x"""u8.ToArray()), ("not UTF-8", [.. """{"Data":{"msg":"""u8, (byte)'"', 0xFF, 0xC0, 0x80, (byte)'"', .. "}}"u8]),
        ("a lone surrogate", """{"Data":{"msg":"\ud800"}}"""u8.ToArray()), ("UTF-16", Encoding.Unicode.GetBytes("""{"Data":{"msg":"{}"}}""")), ("deep", Encoding.UTF8.GetBytes($"{{\"Data\":{{\"msg\":{new string('[', 5000)}{new string(']', 5000)}}}}}")),
        ("of wrong case", """{"data":{"Msg":"{}"}}"""u8.ToArray()), ("with the message twice", """{"Data":{"msg":"{}","msg":"[]"}}"""u8.ToArray()),
    ];

    private static BusMessage Bus(string text) =>
        new(42, text, "m1", "s1", "c1", "label", "to", "reply", "application/json", new Dictionary<string, string> { ["Kind"] = "x" }, Now, Now.AddDays(14), Now, 1);
}
