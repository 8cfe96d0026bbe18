using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zhengwu.Domain;

namespace Zhengwu.Api.Shell;

/// <summary>
/// The key under which one stream's personal texts lie in the book: AES-256-GCM, the nonce made from key and text, so that the same text gives the
/// same words and a record can be compared with its fold. <see cref="Gone"/> stands for a key that was forgotten: everything reads as
/// <see cref="Erased.Text"/>, and nothing personal can be written any more.
/// </summary>
public sealed class StreamSeal
{
    private const string Mark = "~1.";
    private const int NonceBytes = 12, TagBytes = 16;
    public static readonly StreamSeal Gone = new(null, null);

    private readonly byte[]? cipherKey, nonceKey;
    // A change writes the whole snapshot again, and most of its texts are what they were.
    private readonly ConcurrentDictionary<string, string> closed = new(), opened = new();

    private StreamSeal(byte[]? cipherKey, byte[]? nonceKey) => (this.cipherKey, this.nonceKey) = (cipherKey, nonceKey);

    /// <param name="key">32 random bytes.</param>
    public static StreamSeal Of(byte[] key) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "text"u8.ToArray()), HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "nonce"u8.ToArray()));

    public string Close(string text) => cipherKey is null ? Erased.Text : closed.GetOrAdd(text, Encrypt);

    /// <summary>The words again; a text from before there were seals is its own words.</summary>
    public string Open(string text)
    {
        if (!IsClosed(text)) return text;
        return cipherKey is null ? Erased.Text : opened.GetOrAdd(text, Decrypt);
    }

    public static bool IsClosed(string text) => text.StartsWith(Mark, StringComparison.Ordinal);

    private string Decrypt(string text)
    {
        try
        {
            var bytes = Convert.FromBase64String(text[Mark.Length..]);
            var plain = new byte[bytes.Length - NonceBytes - TagBytes];
            using var cipher = new AesGcm(cipherKey!, TagBytes);
            cipher.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes + TagBytes), bytes.AsSpan(NonceBytes, TagBytes), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException or OverflowException) { throw new JsonException("A sealed text does not fit the key of its stream.", e); }
    }

    private string Encrypt(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[NonceBytes + TagBytes + plain.Length];
        HMACSHA256.HashData(nonceKey!, plain).AsSpan(0, NonceBytes).CopyTo(bytes);
        using var cipher = new AesGcm(cipherKey!, TagBytes);
        cipher.Encrypt(bytes.AsSpan(0, NonceBytes), plain, bytes.AsSpan(NonceBytes + TagBytes), bytes.AsSpan(NonceBytes, TagBytes));
        return Mark + Convert.ToBase64String(bytes);
    }
}

/// <summary>JSON of a book while one stream's seal is at hand. The seal belongs to the thread only while one text is read or written.</summary>
public static class SealedJson
{
    [ThreadStatic] private static StreamSeal? current;

    public static string Write<T>(T value, StreamSeal? seal) => With(seal, () => JsonSerializer.Serialize(value, Json.Book));

    public static T Read<T>(JsonElement value, StreamSeal? seal) => With(seal, () => value.Deserialize<T>(Json.Book)!);

    private static T With<T>(StreamSeal? seal, Func<T> work)
    {
        var before = current;
        current = seal;
        try { return work(); }
        finally { current = before; }
    }

    private static string Close(string text) => current is null ? text : current.Close(text);

    private static string Open(string text) =>
        current is not null ? current.Open(text) : StreamSeal.IsClosed(text) ? throw new JsonException("A sealed text was read without its key.") : text;

    internal sealed class OfText : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Open(reader.GetString()!);
        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Close(value));
    }

    internal sealed class OfTexts : JsonConverter<IReadOnlyList<string>>
    {
        public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var texts = new List<string>();
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                var text = reader.GetString()!;
                if (current != StreamSeal.Gone || !StreamSeal.IsClosed(text)) texts.Add(Open(text));
            }
            return texts;
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            if (current != StreamSeal.Gone) foreach (var text in value) writer.WriteStringValue(Close(text));
            writer.WriteEndArray();
        }
    }
}
