using System.Text;
using System.Text.Json;

namespace Zhengwu.Api.Shell;

/// <summary>
/// The platform's principal: base64 JSON in x-ms-client-principal. Static Web Apps sends userRoles, Easy Auth sends auth_typ and claims;
/// only the form of the configured ingress is accepted. The account key is identityProvider|userId, never a name or an address.
/// </summary>
public static class Principal
{
    public const string Header = "x-ms-client-principal";
    private const int MaxHeaderChars = 8 * 1024;
    private const string ObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    private sealed record StaticWebAppsForm(string? IdentityProvider, string? UserId, string? UserDetails, string[]? UserRoles);
    private sealed record Claim(string? Typ, string? Val);
    private sealed record EasyAuthForm(string? Auth_typ, Claim[]? Claims, string? Name_typ, string? Role_typ);

    /// <summary>The account key, or null for everything that is not exactly one well-formed, signed-in principal.</summary>
    public static string? AccountOf(HttpRequest request, Ingress ingress)
    {
        var headers = request.Headers[Header];
        if (headers.Count != 1 || headers[0] is not { Length: > 0 and <= MaxHeaderChars } header) return null;
        try
        {
            var json = Encoding.UTF8.GetString(Convert.FromBase64String(header));
            return ingress is Ingress.StaticWebApps ? FromStaticWebApps(json) : FromEasyAuth(json);
        }
        catch (Exception e) when (e is FormatException or JsonException or DecoderFallbackException) { return null; }
    }

    private static string? FromStaticWebApps(string json) =>
        JsonSerializer.Deserialize<StaticWebAppsForm>(json, Json.Book) is { UserRoles: { } roles } form && roles.Contains("authenticated")
            ? Account(form.IdentityProvider, form.UserId) : null;

    private static string? FromEasyAuth(string json) =>
        JsonSerializer.Deserialize<EasyAuthForm>(json, Json.Book) is { Auth_typ: { } provider, Claims: { } claims }
            ? Account(provider, claims.SingleOrDefault(c => c.Typ is ObjectId or "oid")?.Val) : null;

    private static string? Account(string? provider, string? user) =>
        IsWord(provider) && IsWord(user) ? $"{provider}|{user}" : null;

    private static bool IsWord(string? text) => text is { Length: > 0 and <= 128 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
