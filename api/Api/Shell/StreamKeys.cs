using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Zhengwu.Api.Shell;

/// <summary>
/// A stream's seal and its key as the snapshot carries it: wrapped under the county's personal key and bound to its place, so that it fits no other
/// stream. <see cref="Forgotten"/>: the key is gone for good.
/// </summary>
public sealed record StreamKey(string Wrapped, StreamSeal Seal)
{
    public static readonly StreamKey Forgotten = new("erased", StreamSeal.Gone);
}

/// <summary>Makes and unwraps stream keys. With a key of before, what was wrapped under it opens still; a stream's next change wraps it anew.</summary>
/// <param name="fresh">32 random bytes; given by tests that must live the same life twice.</param>
public sealed class StreamKeys(byte[] personalKey, byte[]? before = null, Func<byte[]>? fresh = null)
{
    private const int NonceBytes = 12, TagBytes = 16, KeyBytes = 32, Capacity = 500;
    private readonly ConcurrentDictionary<(string Wrapped, string Book, string Key), StreamKey> opened = new();
    private readonly (string Name, byte[] Key)[] wrappers = [.. new[] { personalKey, before }.OfType<byte[]>().Select(k => (NameOf(k), HKDF.DeriveKey(HashAlgorithmName.SHA256, k, KeyBytes, info: "stream-keys"u8.ToArray())))];

    public StreamKey New(string book, string snapshotKey)
    {
        var key = fresh?.Invoke() ?? RandomNumberGenerator.GetBytes(KeyBytes);
        return new(Wrap(key, book, snapshotKey), StreamSeal.Of(key));
    }

    /// <summary>The seal behind what a snapshot carries; null for a stream without one.</summary>
    public StreamKey? Open(string? wrapped, string book, string snapshotKey)
    {
        if (wrapped is null) return null;
        if (wrapped == StreamKey.Forgotten.Wrapped) return StreamKey.Forgotten;
        if (opened.TryGetValue((wrapped, book, snapshotKey), out var known)) return known;
        if (opened.Count >= Capacity) opened.Clear();
        return opened[(wrapped, book, snapshotKey)] = Unwrap(wrapped, book, snapshotKey);
    }

    private StreamKey Unwrap(string wrapped, string book, string snapshotKey)
    {
        var parts = wrapped.Split('.');
        if (parts.Length != 2 || wrappers.FirstOrDefault(w => w.Name == parts[0]) is not { Key: { } wrapper }) throw new JsonException("The key of a stream was wrapped under a personal key that is not configured.");
        try
        {
            var bytes = Convert.FromBase64String(parts[1]);
            var key = new byte[KeyBytes];
            using var cipher = new AesGcm(wrapper, TagBytes);
            cipher.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes + TagBytes), bytes.AsSpan(NonceBytes, TagBytes), key, Place(book, snapshotKey));
            return new(wrapper == wrappers[0].Key ? wrapped : Wrap(key, book, snapshotKey), StreamSeal.Of(key));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException) { throw new JsonException("The key of a stream does not open.", e); }
    }

    private string Wrap(byte[] key, string book, string snapshotKey)
    {
        var bytes = new byte[NonceBytes + TagBytes + KeyBytes];
        HMACSHA256.HashData(wrappers[0].Key, key).AsSpan(0, NonceBytes).CopyTo(bytes);
        using var cipher = new AesGcm(wrappers[0].Key, TagBytes);
        cipher.Encrypt(bytes.AsSpan(0, NonceBytes), key, bytes.AsSpan(NonceBytes + TagBytes), bytes.AsSpan(NonceBytes, TagBytes), Place(book, snapshotKey));
        return $"{wrappers[0].Name}.{Convert.ToBase64String(bytes)}";
    }

    private static byte[] Place(string book, string snapshotKey) => Encoding.UTF8.GetBytes($"{book}/{snapshotKey}");
    private static string NameOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key))[..8];
}
