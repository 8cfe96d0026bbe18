using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Zhengwu.Local;

/// <summary>
/// staticwebapp.config.json as the platform reads it (learn: static-web-apps/configuration): the first rule whose route and methods fit counts and no
/// other; then allowedRoles (nobody signed in: 401, somebody else: 403), then redirect, statusCode, rewrite and headers.
/// </summary>
public sealed class RouteRules
{
    private readonly JsonObject config;

    public RouteRules(string root)
    {
        var file = Path.Combine(root, "staticwebapp.config.json");
        config = File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!.AsObject() : [];
    }

    /// <summary>Rule of a request, or null.</summary>
    public JsonObject? Of(string method, string path) => (config["routes"]?.AsArray() ?? []).Select(r => r!.AsObject()).FirstOrDefault(r =>
        Matches(path, Text(r["route"])!) && (r["methods"] is not JsonArray methods || methods.Any(m => method.Equals(Text(m), StringComparison.OrdinalIgnoreCase))));

    /// <summary>What the platform answers instead of going on; null: go on. <paramref name="roles"/> of nobody: anonymous alone.</summary>
    public static (int Status, string? Location)? Stop(JsonObject? rule, IReadOnlyCollection<string> roles)
    {
        if (rule?["allowedRoles"] is JsonArray allowed && !allowed.Any(a => roles.Contains(Text(a)!))) return (roles.Contains("authenticated") ? 403 : 401, null);
        var status = rule?["statusCode"]?.GetValue<int>();
        return Text(rule?["redirect"]) is { } location ? (status ?? 302, location) : status is { } answer && rule?["rewrite"] is null ? (answer, null) : null;
    }

    /// <summary>responseOverrides, for answers that the platform makes itself.</summary>
    public (int Status, string? Location, string? File) Override(int status) => config["responseOverrides"]?[$"{status}"] is JsonObject o
        ? (o["statusCode"]?.GetValue<int>() ?? (o["redirect"] is null ? status : 302), Text(o["redirect"]), Text(o["rewrite"]))
        : (status, null, null);

    /// <summary>The file shown for a path that is none, unless the path is excluded.</summary>
    public string? Fallback(string path) => config["navigationFallback"] is JsonObject fallback && !(fallback["exclude"]?.AsArray() ?? []).Any(e => Matches(path, Text(e)!)) ? Text(fallback["rewrite"]) : null;

    /// <summary>globalHeaders and the rule's own, which win; an empty text takes a header away.</summary>
    public void Headers(HttpResponse response, JsonObject? rule)
    {
        foreach (var (name, value) in (config["globalHeaders"] as JsonObject ?? []).Concat(rule?["headers"] as JsonObject ?? []))
            if (Text(value) is { Length: > 0 } text) response.Headers[name] = text;
            else response.Headers.Remove(name);
    }

    /// <summary>"/assets/*", "/*.{css,js}", exact paths.</summary>
    private static bool Matches(string path, string pattern) =>
        Regex.IsMatch(path, "^" + Regex.Replace(Regex.Escape(pattern).Replace("\\*", ".*"), @"\\{([^}]*)}", m => $"(?:{m.Groups[1].Value.Replace(",", "|")})") + "$", RegexOptions.IgnoreCase);

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
