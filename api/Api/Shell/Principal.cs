using System.Text;
using System.Text.Json;

namespace Zhengwu.Api.Shell;

/// <summary>What a request said about who asks: the account key, or why it was refused, or neither when it said nothing.</summary>
public readonly record struct Presented(string? Account, string? Refusal);

/// <summary>
/// The platform's principal: base64 JSON in x-ms-client-principal. Static Web Apps sends userRoles; Easy Auth sends auth_typ and claims, and says id and
/// provider once more in headers of their own. Only the form of the configured ingress is accepted. The account key is identityProvider|userId, never a
/// name or an address. Anything that is not exactly one well-formed, signed-in principal is refused and counted; what it held is never repeated.
/// </summary>
public static class Principal
{
    public const string Header = "x-ms-client-principal", IdHeader = Header + "-id", ProviderHeader = Header + "-idp";
    private const int MaxHeaderChars = 8 * 1024;
    private const string LongObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly JsonDocumentOptions OneReading = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public static Presented Of(HttpRequest request, Ingress ingress)
    {
        var presented = Read(request, ingress);
        if (presented.Refusal is { } reason) SignInCount.Refused(reason);
        return presented;
    }

    private static Presented Read(HttpRequest request, Ingress ingress)
    {
        var headers = request.Headers[Header];
        if (headers.Count == 0) return default;
        if (headers.Count > 1) return new(null, "doubled");
        if (headers[0] is not { Length: > 0 } header) return new(null, "malformed");
        if (header.Length > MaxHeaderChars) return new(null, "oversized");
        try
        {
            using var json = JsonDocument.Parse(Strict.GetString(Bytes(header)), OneReading);
            var account = json.RootElement.ValueKind is not JsonValueKind.Object ? null
                : ingress is Ingress.StaticWebApps ? FromStaticWebApps(json.RootElement) : FromEasyAuth(json.RootElement, request.Headers);
            return account is null ? new(null, "no-principal") : new(account, null);
        }
        // InvalidOperation: half a surrogate pair in a string.
        catch (Exception e) when (e is FormatException or JsonException or ArgumentException or InvalidOperationException) { return new(null, "malformed"); }
    }

    /// <summary>One text has one encoding: white space, the other alphabet and loose bits at the end are refused.</summary>
    private static byte[] Bytes(string header)
    {
        var bytes = Convert.FromBase64String(header);
        return Convert.ToBase64String(bytes) == header ? bytes : throw new FormatException();
    }

    private static string? FromStaticWebApps(JsonElement form) =>
        !form.TryGetProperty("auth_typ", out _) && form.TryGetProperty("userRoles", out var roles) && roles.ValueKind is JsonValueKind.Array
        && roles.EnumerateArray().All(r => r.ValueKind is JsonValueKind.String) && roles.EnumerateArray().Any(r => r.ValueEquals("authenticated"))
            ? Account(Text(form, "identityProvider"), Text(form, "userId")) : null;

    private static string? FromEasyAuth(JsonElement form, IHeaderDictionary headers)
    {
        if (form.TryGetProperty("userRoles", out _) || form.TryGetProperty("userId", out _)) return null;
        if (!form.TryGetProperty("claims", out var claims) || claims.ValueKind is not JsonValueKind.Array) return null;
        var ids = claims.EnumerateArray().Where(c => c.ValueKind is JsonValueKind.Object && Text(c, "typ") is LongObjectId or "oid").Take(2).ToList();
        if (ids.Count != 1) return null;
        var (provider, user) = (Text(form, "auth_typ"), Text(ids[0], "val"));
        return One(headers, IdHeader) == user && One(headers, ProviderHeader) == provider ? Account(provider, user) : null;
    }

    private static string? One(IHeaderDictionary headers, string name) => headers[name] is [{ Length: > 0 } only] ? only : null;

    private static string? Text(JsonElement form, string name) =>
        form.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static string? Account(string? provider, string? user) =>
        IsWord(provider) && IsWord(user) ? $"{provider}|{user}" : null;

    private static bool IsWord(string? text) => text is { Length: > 0 and <= 128 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
