using Microsoft.AspNetCore.StaticFiles;
using Yarp.ReverseProxy.Forwarder;

namespace Zhengwu.Local;

/// <summary>
/// Serves the front end as Static Web Apps does: the rules of staticwebapp.config.json first (<see cref="RouteRules"/>), then files, rewrites and
/// fallback; /api/* goes to the handler with the principal of the cookie, no x-ms-* header of the outside passes, and of the cookies only the handler's own. An answer of the
/// handler keeps its own headers: whether the platform adds globalHeaders to it is not documented, so nothing may depend on it.
/// </summary>
public sealed class StaticWebApp(string root, SignIn signIn, FunctionsHost host)
{
    private const string Configuration = "/staticwebapp.config.json";
    private readonly FileExtensionContentTypeProvider types = new() { Mappings = { [".webmanifest"] = "application/manifest+json" } };
    private readonly RouteRules rules = new(root);

    public void Map(WebApplication app)
    {
        app.Use(next => http => Guard(http, next));
        // After the guard, so that a rule holds for the sign-in addresses too.
        app.UseRouting();
        signIn.Map(app);
        var forwarder = app.Services.GetRequiredService<IHttpForwarder>();
        var client = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
        var transformer = new Inbound(signIn);
        app.Map("/api/{**path}", async (HttpContext http) =>
        {
            Overheard.Note("url", $"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}");
            try
            {
                var address = await host.Address.WaitAsync(TimeSpan.FromSeconds(30), http.RequestAborted);
                await forwarder.SendAsync(http, address.ToString(), client, ForwarderRequestConfig.Empty, transformer);
            }
            catch (TimeoutException) { http.Response.StatusCode = 503; }
        });
        app.MapFallback("{**path}", Serve);
    }

    private async Task Guard(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "/";
        // The stand-in's own addresses are not the platform's.
        if (path.StartsWith("/_local/", StringComparison.Ordinal) || path is "/.auth/local" or "/.auth/local.js") { await next(http); return; }
        var rule = rules.Of(http.Request.Method, path);
        string[] roles = await signIn.Of(http.Request) is null ? ["anonymous"] : ["anonymous", "authenticated"];
        if (path.Equals(Configuration, StringComparison.OrdinalIgnoreCase)) await Say(http, 404);
        else if (RouteRules.Stop(rule, roles) is not var (status, location)) await next(http);
        else if (location is not null) (http.Response.StatusCode, http.Response.Headers.Location) = (status, location);
        else await Say(http, status);
    }

    private async Task Serve(HttpContext http)
    {
        if (http.Request.Method is not ("GET" or "HEAD")) { await Say(http, 405); return; }
        var path = http.Request.Path.Value ?? "/";
        var rewrite = rules.Of(http.Request.Method, path)?["rewrite"]?.GetValue<string>();
        var file = FileOf(rewrite ?? path) ?? (rules.Fallback(path) is { } fallback ? FileOf(fallback) : null);
        if (file is null) await Say(http, 404);
        else await Send(http, file);
    }

    /// <summary>A page of the platform's own, or what responseOverrides puts in its place.</summary>
    private async Task Say(HttpContext http, int status)
    {
        var (instead, location, rewrite) = rules.Override(status);
        http.Response.StatusCode = instead;
        if (location is not null) { http.Response.Headers.Location = location; return; }
        if (rewrite is not null && FileOf(rewrite) is { } file) { await Send(http, file); return; }
        rules.Headers(http.Response, rules.Of(http.Request.Method, http.Request.Path));
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync($"<!doctype html><title>{instead}</title><h1>{instead}</h1>");
    }

    private Task Send(HttpContext http, string file)
    {
        rules.Headers(http.Response, rules.Of(http.Request.Method, http.Request.Path));
        http.Response.ContentType = types.TryGetContentType(file, out var type) ? (type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type) : "application/octet-stream";
        return http.Response.SendFileAsync(file);
    }

    private string? FileOf(string path)
    {
        var file = Path.GetFullPath(Path.Combine(root, path.TrimStart('/')));
        var home = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        if (file != home && !file.StartsWith(home + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return null;
        if (Directory.Exists(file)) file = Path.Combine(file, "index.html");
        return File.Exists(file) ? file : null;
    }

    private sealed class Inbound(SignIn signIn) : HttpTransformer
    {
        /// <summary>The handler's own cookie by either name; the platform's does not concern it.</summary>
        private static readonly string[] Session = ["session", "__Secure-session"];

        public override async ValueTask TransformRequestAsync(HttpContext http, HttpRequestMessage request, string destination, CancellationToken cancel)
        {
            await base.TransformRequestAsync(http, request, destination, cancel);
            foreach (var name in http.Request.Headers.Keys.Where(k => k.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))) request.Headers.Remove(name);
            request.Headers.Remove("Cookie");
            foreach (var name in Session.Where(http.Request.Cookies.ContainsKey)) request.Headers.TryAddWithoutValidation("Cookie", $"{name}={http.Request.Cookies[name]}");
            request.Headers.Remove("Authorization");
            foreach (var name in (string[])["X-Azure-Functions-InvocationId", "X-Azure-Functions-HostVersion", "X-Forwarded-For"]) request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation("X-Azure-Functions-HostVersion", FunctionsHost.HostVersion);
            request.Headers.TryAddWithoutValidation("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
            // Two front ends stand before a linked backend; each appends whom it saw.
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", string.Join(", ", [.. http.Request.Headers["X-Forwarded-For"], $"{http.Connection.RemoteIpAddress}", "203.0.113.1:443"]));
            if (await signIn.Of(http.Request) is { } person) request.Headers.TryAddWithoutValidation("x-ms-client-principal", SignIn.Header(person));
        }
    }
}
