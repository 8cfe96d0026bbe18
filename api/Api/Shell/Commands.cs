using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zhengwu.Domain;

namespace Zhengwu.Api.Shell;

/// <summary>A write as it came over HTTP: the body and what makes it repeatable.</summary>
public sealed record Command<TBody>(TBody Body, string Id, string Fingerprint, int? ExpectedVersion);

public static class Commands
{
    private const int MaxBodyBytes = 256 * 1024;

    /// <summary>Reads headers and body of a write; the second value is the refusal, if any.</summary>
    /// <param name="oldest">0 where the first write finds nothing yet.</param>
    public static ValueTask<(Command<TBody>?, IResult?)> Read<TBody>(HttpContext http, bool withVersion, int oldest = 1) => Read<TBody>(http, withVersion, withId: true, oldest);

    /// <summary>A write and what its body asks for; the refusal names every wrong field.</summary>
    public static async ValueTask<(Command<TBody>?, TWanted?, IResult?)> Read<TBody, TWanted>(HttpContext http, bool withVersion, Func<TBody, FieldCheck, TWanted> read) where TWanted : class
    {
        var (command, refusal) = await Read<TBody>(http, withVersion);
        if (refusal is not null) return (null, null, refusal);
        var check = new FieldCheck();
        var wanted = read(command!.Body, check);
        return check.Ok ? (command, wanted, null) : (null, null, Problems.Answer(check.Problem));
    }

    /// <summary>A question that is asked by POST so that its words stand in no URL; it changes nothing and needs no command id.</summary>
    public static ValueTask<(Command<TBody>?, IResult?)> ReadQuestion<TBody>(HttpContext http) => Read<TBody>(http, withVersion: false, withId: false, 1);

    /// <summary>A write whose body is a file of at most <paramref name="most"/> bytes.</summary>
    public static async ValueTask<(Command<byte[]>?, IResult?)> ReadBytes(HttpContext http, int most)
    {
        var request = http.Request;
        var id = request.Headers["Idempotency-Key"].ToString();
        if (!IsCommandId(id)) return (null, Problems.Answer(400, "command-id", "缺少提交编号，请刷新页面后重试。"));
        var (bytes, tooLarge) = await Bytes(request, most, http.RequestAborted);
        return tooLarge ? (null, Problems.Answer(413, "body-too-large", $"文件不能超过 {most / 1024 / 1024} MB。"))
            : (new(bytes, id, Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(request.Path), .. bytes])), null), null);
    }

    private static bool IsCommandId(string id) => id.Length is >= 16 and <= 40 && id.All(c => c is >= '0' and <= '9' or >= 'a' and <= 'z' or '-');

    private static async ValueTask<(Command<TBody>?, IResult?)> Read<TBody>(HttpContext http, bool withVersion, bool withId, int oldest)
    {
        var request = http.Request;
        var id = request.Headers["Idempotency-Key"].ToString();
        if (withId && !IsCommandId(id))
            return Refuse(400, "command-id", "缺少提交编号，请刷新页面后重试。");
        int? version = null;
        if (withVersion)
        {
            var match = request.Headers.IfMatch.ToString().Trim('"');
            if (!int.TryParse(match, out var parsed) || parsed < oldest) return Refuse(428, "if-match-missing", "缺少页面版本，请刷新页面后重试。");
            version = parsed;
        }
        var (bytes, tooLarge) = await Bytes(request, MaxBodyBytes, http.RequestAborted);
        if (tooLarge) return Refuse(413, "body-too-large", "提交内容太大。");
        try
        {
            var body = JsonSerializer.Deserialize<TBody>(bytes, Json.Web);
            if (body is null || HasEmptyPlace(bytes)) return Refuse(400, "bad-json", "提交内容不是有效的 JSON。");
            var fingerprint = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(request.Path), .. bytes]));
            return (new(body, id, fingerprint, version), null);
        }
        // An argument: a free object (the wanted guide) has a member twice.
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return Refuse(400, "bad-json", "提交内容的格式不对，请刷新页面后重试。");
        }

        static (Command<TBody>?, IResult?) Refuse(int status, string code, string title) => (null, Problems.Answer(status, code, title));
    }

    /// <summary>A null among the elements of a list; the serializer looks only at members.</summary>
    private static bool HasEmptyPlace(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        for (var before = JsonTokenType.None; reader.Read(); before = reader.TokenType)
            if (reader.TokenType is JsonTokenType.Null && before is not JsonTokenType.PropertyName) return true;
        return false;
    }

    /// <summary>The whole body, or that it is larger than <paramref name="most"/>: the rest is not kept.</summary>
    public static async ValueTask<(byte[], bool TooLarge)> Bytes(HttpRequest request, int most, CancellationToken cancel)
    {
        if (request.ContentLength > most) return ([], true);
        using var memory = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancel)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > most) return ([], true);
        }
        return (memory.ToArray(), false);
    }
}

/// <summary>Collects what is wrong with the fields of a request, so that one answer names everything.</summary>
public sealed class FieldCheck
{
    private readonly Dictionary<string, string> wrong = [];

    public bool Ok => wrong.Count == 0;
    public Problem Problem => new(ProblemKind.Invalid, "invalid", "有内容需要改正，请看标出的地方。", wrong);

    public void Add(string field, string sentence) => wrong.TryAdd(field, sentence);

    /// <summary>A text that must be there; trimmed, control characters but line breaks refused.</summary>
    public string Text(string field, string? value, int most, string missing)
    {
        var text = value?.Trim() ?? "";
        if (text.Length == 0) Add(field, missing);
        return Checked(field, text, most);
    }

    /// <summary>A text that may be left out.</summary>
    public string? Optional(string field, string? value, int most) =>
        string.IsNullOrWhiteSpace(value) ? null : Checked(field, value.Trim(), most);

    private string Checked(string field, string text, int most)
    {
        if (text.Length > most) Add(field, $"最多 {most} 个字，现在 {text.Length} 个");
        if (text.Any(c => char.IsControl(c) && c is not '\n' and not '\r' and not '\t') || HasLoneSurrogate(text)) Add(field, "含有不能识别的字符");
        return text;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return true;
        return false;
    }
}
