using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zhengwu.Domain;

namespace Zhengwu.Api.Shell;

/// <summary>
/// The record that cannot be quietly changed: each event row holds the hash of its own text and of the one before, so a changed,
/// removed or inserted line breaks every later one. The hash is over the text as it lies in the book: personal parts sealed, so that it holds when their key is forgotten.
/// </summary>
public static class Chain
{
    private sealed record Entry<TEvent>(int Version, DateTimeOffset At, By By, string? Command, string Prev, TEvent Event);

    /// <summary>The row body and its hash. SHA-256, lower-case hex.</summary>
    public static (string Body, string Hash) Write<TEvent>(Recorded<TEvent> recorded, string? commandId, string prev, StreamSeal? seal = null)
    {
        var entry = SealedJson.Write(new Entry<TEvent>(recorded.Version, recorded.At, recorded.By, commandId, prev, recorded.Event), seal);
        var hash = HashOf(entry);
        return ($"{{\"hash\":\"{hash}\",\"entry\":{entry}}}", hash);
    }

    public static Recorded<TEvent> Read<TEvent>(string body, StreamSeal? seal = null)
    {
        var entry = SealedJson.Read<Entry<TEvent>>(EntryOf(body, out _), seal);
        return new(entry.Version, entry.At, entry.By, entry.Event);
    }

    /// <summary>Null when the row is whole and follows <paramref name="prev"/>, else what is wrong.</summary>
    public static string? Verify(string body, int version, string prev, out string hash)
    {
        var entry = EntryOf(body, out hash);
        if (HashOf(entry.GetRawText()) != hash) return "内容与摘要不符";
        if (entry.GetProperty("prev").GetString() != prev) return "与上一条不相连";
        return entry.GetProperty("version").GetInt32() == version ? null : "序号不连续";
    }

    private static JsonElement EntryOf(string body, out string hash)
    {
        var row = JsonElement.Parse(body);
        hash = row.GetProperty("hash").GetString()!;
        return row.GetProperty("entry");
    }

    private static string HashOf(string entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry)));
}
