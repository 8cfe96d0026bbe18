using System.Text.Json;

namespace Zhengwu.Api.Shell;

/// <summary>The row that holds a stream's state: version, hash of the last event, the wrapped key of its personal texts, the state under that key.</summary>
public static class Snapshot
{
    private sealed record Body<TState>(int Version, string Head, string? Key, TState State);

    public static string Write<TState>(int version, string head, StreamKey? key, TState state) =>
        SealedJson.Write(new Body<TState>(version, head, key?.Wrapped, state), key?.Seal);

    public static Loaded<TState> Read<TState>(Row row, string book, StreamKeys keys) where TState : class
    {
        var body = JsonElement.Parse(row.Body);
        var key = KeyOf(body, row, book, keys);
        return new(SealedJson.Read<TState>(body.GetProperty("state"), key?.Seal), body.GetProperty("version").GetInt32(), body.GetProperty("head").GetString()!, row.ETag, key);
    }

    /// <summary>The key that the row carries; throws <see cref="JsonException"/> when it cannot be opened.</summary>
    public static StreamKey? KeyOf(JsonElement body, Row row, string book, StreamKeys keys) =>
        keys.Open(body.TryGetProperty("key", out var wrapped) ? wrapped.GetString() : null, book, row.Key);
}
