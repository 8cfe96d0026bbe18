using System.Buffers.Text;
using System.Text;

namespace Zhengwu.Api.Shell.Tables;

/// <summary>The service's two continuation keys as one token that may stand in a URL of ours.</summary>
internal static class PageToken
{
    private const string Mark = "t";

    public static string? Pack(string? nextPartitionKey, string? nextRowKey) => nextPartitionKey is null
        ? null
        : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(nextRowKey is null ? $"{Mark}\n{nextPartitionKey}" : $"{Mark}\n{nextPartitionKey}\n{nextRowKey}"));

    /// <summary>The query parameters that continue from a token. Tokens come back from browsers, so anything may stand in one.</summary>
    public static string Parameters(string token)
    {
        string[] keys;
        try { keys = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split('\n'); }
        catch (FormatException wrong) { throw new StoreRefused("The token is none that a store has given.", wrong); }
        if (keys.Length is < 2 or > 3 || keys[0] != Mark || keys.Any(k => k.AsSpan().ContainsAnyExceptInRange('!', '~')))
            throw new StoreRefused("The token is none that a store has given.");
        var parameters = "&NextPartitionKey=" + Uri.EscapeDataString(keys[1]);
        return keys.Length == 2 ? parameters : parameters + "&NextRowKey=" + Uri.EscapeDataString(keys[2]);
    }
}
