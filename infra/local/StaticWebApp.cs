using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Yarp.ReverseProxy.Forwarder;

namespace Zhengwu.Local;

/// <summary>
/// Serves the front end as Static Web Apps does: files, rewrites, fallback and headers of staticwebapp.config.json; /api/* goes to the handler with
/// the principal of the cookie, and no x-ms-* header of the outside passes.
/// </summary>
public sealed class StaticWebApp(string root, SignIn signIn, FunctionsHost host)
{
    private readonly FileExtensionContentTypeProvider types = new() { Mappings = { [".webmanifest"] = "application/manifest+json" } };
    private readonly JsonObject config = Config(root);

    public void Map(WebApplication app)
    {
        signIn.Map(app);
        var forwarder = app.Services.GetRequiredService<IHttpForwarder>();
        var client = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
        var transformer = new Inbound(signIn);
        app.Map("/api/{**path}", async (HttpContext http) =>
        {
            Overheard.Note("url", $"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}");
            Headers(http, http.Request.Path);
            try
            {
                var address = await host.Address.WaitAsync(TimeSpan.FromSeconds(30), http.RequestAborted);
                await forwarder.SendAsync(http, address.ToString(), client, ForwarderRequestConfig.Empty, transformer);
            }
            catch (TimeoutException) { http.Response.StatusCode = 503; }
        });
        app.MapFallback("{**path}", Serve);
    }

    private async Task Serve(HttpContext http)
    {
        if (http.Request.Method is not ("GET" or "HEAD")) { http.Response.StatusCode = 405; return; }
        var path = http.Request.Path.Value ?? "/";
        var route = Routes().FirstOrDefault(r => Matches(path, r["route"]!.GetValue<string>()) && r["rewrite"] is not null);
        var file = FileOf(route?["rewrite"]?.GetValue<string>() ?? path) ?? Fallback(path);
        Headers(http, path);
        if (file is null) { http.Response.StatusCode = 404; return; }
        http.Response.ContentType = types.TryGetContentType(file, out var type) ? (type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type) : "application/octet-stream";
        await http.Response.SendFileAsync(file);
    }

    private string? Fallback(string path)
    {
        if (config["navigationFallback"] is not JsonObject fallback) return null;
        var excluded = fallback["exclude"]?.AsArray().Select(e => e!.GetValue<string>()).Any(e => Matches(path, e)) ?? false;
        return excluded ? null : FileOf(fallback["rewrite"]!.GetValue<string>());
    }

    private string? FileOf(string path)
    {
        var file = Path.GetFullPath(Path.Combine(root, path.TrimStart('/')));
        var home = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        if (file != home && !file.StartsWith(home + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return null;
        if (Directory.Exists(file)) file = Path.Combine(file, "index.html");
        return File.Exists(file) ? file : null;
    }

    private void Headers(HttpContext http, string path)
    {
        // The first route that fits counts, as in Static Web Apps.
        var route = Routes().FirstOrDefault(r => Matches(path, r["route"]!.GetValue<string>()));
        foreach (var (name, value) in (config["globalHeaders"] as JsonObject ?? []).Concat(route?["headers"] as JsonObject ?? []))
            http.Response.Headers[name] = value!.GetValue<string>();
    }

    private IEnumerable<JsonObject> Routes() => config["routes"]?.AsArray().Select(r => r!.AsObject()) ?? [];

    /// <summary>"/assets/*", "/*.{css,js}", exact paths.</summary>
    private static bool Matches(string path, string pattern) =>
        Regex.IsMatch(path, "^" + Regex.Replace(Regex.Escape(pattern).Replace("\\*", ".*"), @"\\{([^}]*)}", m => $"(?:{m.Groups[1].Value.Replace(",", "|")})") + "$");

    private static JsonObject Config(string root) =>
        File.Exists(Path.Combine(root, "staticwebapp.config.json")) ? JsonNode.Parse(File.ReadAllText(Path.Combine(root, "staticwebapp.config.json")))!.AsObject() : [];

    private sealed class Inbound(SignIn signIn) : HttpTransformer
    {
        public override async ValueTask TransformRequestAsync(HttpContext http, HttpRequestMessage request, string destination, CancellationToken cancel)
        {
            await base.TransformRequestAsync(http, request, destination, cancel);
            foreach (var name in http.Request.Headers.Keys.Where(k => k.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))) request.Headers.Remove(name);
            request.Headers.Remove("Cookie");
            request.Headers.Remove("Authorization");
            foreach (var name in (string[])["X-Azure-Functions-InvocationId", "X-Azure-Functions-HostVersion"]) request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation("X-Azure-Functions-HostVersion", FunctionsHost.HostVersion);
            request.Headers.TryAddWithoutValidation("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
            if (await signIn.Of(http.Request) is { } person) request.Headers.TryAddWithoutValidation("x-ms-client-principal", SignIn.Header(person));
        }
    }
}
