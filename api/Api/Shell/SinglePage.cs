using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Zhengwu.Api.Shell;

/// <summary>
/// Serves the pages where no Static Web App stands in front (docs/adr/0017): files, rewrites, fallback and headers of the same
/// staticwebapp.config.json. The files are counted at start: a path of the outside is looked up by name and never becomes a path on disk.
/// </summary>
public sealed class SinglePage
{
    private const string Config = "staticwebapp.config.json";
    private sealed record Page(string File, string Type, DateTimeOffset Changed, EntityTagHeaderValue Tag);
    private sealed record Route(Regex Path, string? Rewrite, int? Status, JsonObject Headers);

    private readonly Dictionary<string, Page> pages;
    private readonly List<Route> routes;
    private readonly List<Regex> noFallback;
    private readonly string? fallback;
    private readonly JsonObject headers;

    /// <summary>Throws when the folder has no pages or its configuration asks for what only a Static Web App can do.</summary>
    public SinglePage(string root)
    {
        if (!File.Exists(Path.Combine(root, "index.html")) || !File.Exists(Path.Combine(root, Config)))
            throw new InvalidOperationException($"Setting 'Web__Root': {root} has no index.html and {Config}.");
        var config = JsonNode.Parse(File.ReadAllText(Path.Combine(root, Config)))!.AsObject();
        pages = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != Config)
            .ToDictionary(f => $"/{Path.GetRelativePath(root, f).Replace('\\', '/')}", f => PageOf(f, config["mimeTypes"] as JsonObject ?? []), StringComparer.Ordinal);
        routes = [.. (config["routes"] as JsonArray ?? []).Select(r => RouteOf(r!.AsObject())).OfType<Route>()];
        var fall = config["navigationFallback"] as JsonObject ?? [];
        fallback = fall["rewrite"]?.GetValue<string>();
        noFallback = [.. (fall["exclude"] as JsonArray ?? []).Select(e => Pattern(e!.GetValue<string>()))];
        headers = config["globalHeaders"] as JsonObject ?? [];
    }

    public static void Use(WebApplication app)
    {
        if (app.Services.GetRequiredService<Settings>().WebRoot is not { } root) return;
        var pages = new SinglePage(root);
        app.UseWhen(IsOurs, branch => branch.UseResponseCompression().Run(pages.Serve));
    }

    /// <summary>Whatever is asked for and neither the API nor the platform's sign-in; a trigger is posted to and passes by.</summary>
    private static bool IsOurs(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) && !http.Request.Path.StartsWithSegments("/api") && !http.Request.Path.StartsWithSegments("/.auth");

    private Task Serve(HttpContext http)
    {
        var path = http.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        var route = routes.FirstOrDefault(r => r.Path.IsMatch(path));
        foreach (var (name, value) in headers.Concat(route?.Headers ?? [])) http.Response.Headers[name] = value!.GetValue<string>();
        if (route?.Status is { } status) return Problems.Write(http, status, "no-page", "没有这个页面。");
        return Find(route?.Rewrite ?? path) is { } page
            ? TypedResults.PhysicalFile(page.File, page.Type, lastModified: page.Changed, entityTag: page.Tag).ExecuteAsync(http)
            : Problems.Write(http, 404, "no-page", "没有这个页面。");
    }

    private Page? Find(string path) =>
        pages.GetValueOrDefault(path == "/" ? "/index.html" : path)
        ?? (fallback is null || noFallback.Any(e => e.IsMatch(path)) ? null : pages.GetValueOrDefault(fallback));

    private static Page PageOf(string file, JsonObject types)
    {
        var type = types[Path.GetExtension(file)]?.GetValue<string>() ?? (new FileExtensionContentTypeProvider().TryGetContentType(file, out var known) ? known : "application/octet-stream");
        var tag = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..32];
        return new(file, type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type, File.GetLastWriteTimeUtc(file), new($"\"{tag}\""));
    }

    private static Route? RouteOf(JsonObject route)
    {
        var path = route["route"]!.GetValue<string>();
        if (path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/.auth/", StringComparison.Ordinal)) return null;
        if (route["redirect"] is not null || (route["allowedRoles"] is JsonArray roles && !roles.Any(r => r!.GetValue<string>() == "anonymous")))
            throw new InvalidOperationException($"The route {path} of {Config} needs a Static Web App.");
        return new(Pattern(path), route["rewrite"]?.GetValue<string>(), route["statusCode"]?.GetValue<int>(), route["headers"] as JsonObject ?? []);
    }

    /// <summary>"/assets/*", "/*.{css,js}", exact paths.</summary>
    private static Regex Pattern(string route) =>
        new("^" + Regex.Replace(Regex.Escape(route).Replace("\\*", ".*"), @"\\\{([^}]*)}", m => $"(?:{m.Groups[1].Value.Replace(",", "|")})") + "$", RegexOptions.NonBacktracking);
}
