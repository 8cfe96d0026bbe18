using System.Text.Json;
using Azure;
using Azure.Identity;

namespace Zhengwu.Api.Shell.Tables;

/// <summary>
/// What an answer, or none, says about whether something happened. In doubt it is <see cref="StoreTimeout"/>: a caller who asks
/// again safely is right in either case, one who believes in "nothing happened" is not.
/// </summary>
internal static class StoreAnswers
{
    public static Exception FromStatus(int status, string code, string? key = null) => (status, code) switch
    {
        (_, "TableNotFound" or "TableBeingDeleted") => new StoreUnavailable($"The table is not there ({status} {code})."),
        (404 or 409 or 412, _) => new StoreConflict(key),
        (408 or 502 or 504, _) or (_, "OperationTimedOut") => new StoreTimeout($"The store gave up ({status} {code})."),
        (401 or 403 or 429 or >= 500, _) => new StoreUnavailable($"The store did nothing ({status} {code})."),
        _ => new StoreRefused($"The store does not take this request ({status} {code}).")
    };

    /// <summary>Null when the exception is none that the store or the way to it explains.</summary>
    public static Exception? FromException(Exception failure) => failure switch
    {
        AggregateException many => FromException(many.InnerExceptions[^1]),
        RequestFailedException { InnerException: { } inner } => FromException(inner),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } => new StoreUnavailable("The store is not reached.", failure),
        AuthenticationFailedException => new StoreUnavailable("The store's token is not to be had.", failure),
        OperationCanceledException or HttpRequestException or IOException or RequestFailedException =>
            new StoreTimeout("The store did not answer.", failure),
        _ => null
    };

    /// <summary>{"odata.error":{"code":"…","message":{"lang":"…","value":"…"}}}</summary>
    public static (string Code, string Message) ReadError(ReadOnlySpan<byte> body)
    {
        string code = "", message = "";
        var json = new Utf8JsonReader(body);
        try
        {
            while ((code == "" || message == "") && json.Read())
            {
                if (json.TokenType != JsonTokenType.PropertyName) continue;
                if (json.ValueTextEquals("code"u8)) { json.Read(); code = json.GetString() ?? ""; }
                else if (json.ValueTextEquals("value"u8)) { json.Read(); message = json.GetString() ?? ""; }
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException) { }
        return (code, message);
    }
}
