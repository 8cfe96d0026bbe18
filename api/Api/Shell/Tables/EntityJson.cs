using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zhengwu.Api.Shell.Tables;

/// <summary>
/// A row as an entity: the body in the properties B0, B1, … of at most <see cref="BookLimits.MaxPropertyChars"/> characters, a tag x
/// in the property T_x.
/// </summary>
internal static class EntityJson
{
    // Relaxed means "not escaped for HTML"; Chinese stays three bytes instead of six.
    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly string[] PartNames = [.. Enumerable.Range(0, 20).Select(i => $"B{i}")];

    public static void Write(Utf8JsonWriter json, string book, Row row)
    {
        json.WriteStartObject();
        json.WriteString("PartitionKey"u8, book);
        json.WriteString("RowKey"u8, row.Key);
        WriteBody(json, row.Body);
        if (row.Tags is { Count: > 0 })
            foreach (var (name, value) in row.Tags) json.WriteString("T_" + name, value);
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteBody(Utf8JsonWriter json, ReadOnlySpan<char> body)
    {
        var part = 0;
        do
        {
            var length = Math.Min(body.Length, BookLimits.MaxPropertyChars);
            if (length < body.Length && char.IsHighSurrogate(body[length - 1])) length--;
            json.WriteString(PartNames[part++], body[..length]);
            body = body[length..];
        }
        while (body.Length > 0);
    }

    /// <summary>Reads an entity; the reader stands on its opening brace.</summary>
    public static Row Read(ref Utf8JsonReader json, string? etag)
    {
        string? key = null, first = null;
        string?[]? more = null;
        Dictionary<string, string>? tags = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("RowKey"u8)) { json.Read(); key = json.GetString(); }
            else if (json.ValueTextEquals("B0"u8)) { json.Read(); first = json.GetString(); }
            else if (json.ValueTextEquals("odata.etag"u8)) { json.Read(); etag = json.GetString(); }
            else if (json.ValueSpan is [(byte)'T', (byte)'_', ..])
            {
                var name = json.GetString()![2..];
                json.Read();
                (tags ??= new(StringComparer.Ordinal))[name] = json.GetString() ?? "";
            }
            else if (json.ValueSpan is [(byte)'B', >= (byte)'1' and <= (byte)'9', ..] && IndexOfPart(json.GetString()!) is var part and > 0)
            {
                json.Read();
                (more ??= new string?[PartNames.Length])[part] = json.GetString();
            }
            else { json.Read(); json.Skip(); }
        }
        if (more is not null) { more[0] = first; first = string.Concat(more); }
        return new Row(key ?? "", first ?? "", tags, etag);
    }

    private static int IndexOfPart(string name) => Array.IndexOf(PartNames, name);
}
