using System.Diagnostics;
using System.Security.Cryptography;

namespace Zhengwu.Local;

/// <param name="Handler">Path of the built handler (handler or handler.dll).</param>
/// <param name="Repository">Root of the repository; infra/local/node_modules and infra/data/kazuo lie below it.</param>
/// <param name="StateFolder">Where data are kept; null: everything in memory.</param>
/// <param name="WebRoot">The built front end.</param>
/// <param name="Port">0: a free one.</param>
/// <param name="Timers">False: a test fires them itself.</param>
/// <param name="More">Settings besides those every start needs.</param>
/// <param name="GivesUp">The host stops after three errors, as the real one; false for tests that kill.</param>
public sealed record LocalOptions(string Handler, string Repository, string? StateFolder, string WebRoot, int Port = 0, bool Timers = true, bool GivesUp = true, IReadOnlyDictionary<string, string>? More = null)
{
    /// <summary>A folder of the kept data, made when it is not there; null when everything is in memory.</summary>
    internal string? Folder(string name) => StateFolder is { } state ? Directory.CreateDirectory(Path.Combine(state, name)).FullName : null;
}

/// <summary>One machine instead of Azure: storage, functions host, bus, sign-in and static hosting. Not for production.</summary>
public sealed class LocalPlatform : IAsyncDisposable
{
    private readonly List<Func<ValueTask>> ends = [];
    private readonly CancellationTokenSource stopping = new();

    private LocalPlatform() { }

    public required Uri BaseAddress { get; init; }
    public required FunctionsHost Host { get; init; }
    public required ServiceBus Bus { get; init; }
    public required SignIn SignIn { get; init; }
    /// <summary>Sessions of people without a browser: the practice cases' and the tests'.</summary>
    public required SessionCookies Sessions { get; init; }
    /// <summary>What the handler sent by mail.</summary>
    public required Mailbox Mailbox { get; init; }
    /// <summary>What the handler was started with; commands (audit, import) run with the same.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }
    public required LocalOptions Options { get; init; }
    public string? FindingsFile => Options.StateFolder is { } folder ? Path.Combine(folder, "导入发现.md") : null;

    public static async Task<LocalPlatform> Start(LocalOptions options, ILoggerFactory logs, CancellationToken cancel = default)
    {
        var port = options.Port == 0 ? Azurite.FreePort() : options.Port;
        var (busPort, site) = (Azurite.FreePort(), new Uri($"http://127.0.0.1:{port}"));
        var modules = Path.Combine(options.Repository, "infra", "local");
        var (started, platform) = (new List<Func<ValueTask>>(), (LocalPlatform?)null);
        try
        {
            var azurite = await Azurite.Start(options.Folder("azurite"), modules, cancel);
            started.Add(azurite.DisposeAsync);
            var mailbox = await Mailbox.Start(options.Folder("mails"), modules, cancel);
            started.Add(mailbox.DisposeAsync);
            platform = Assemble(options, logs, site, busPort, azurite, mailbox);
            platform.ends.AddRange(started);
            await platform.ImportAndServe(busPort, logs, cancel);
            return platform;
        }
        catch
        {
            // Nothing may go on running when the whole did not start.
            await (platform?.DisposeAsync() ?? End(started));
            throw;
        }
    }

    private static LocalPlatform Assemble(LocalOptions options, ILoggerFactory logs, Uri site, int busPort, Azurite azurite, Mailbox mailbox)
    {
        var key = LocalSecret.Of(options.StateFolder);
        var settings = new Dictionary<string, string>
        {
            ["Ingress"] = "StaticWebApps", ["AllowPractice"] = "true", ["SiteUrl"] = site.ToString(), ["PersonalKey"] = Convert.ToBase64String(key),
            ["Storage__tableServiceUri"] = azurite.TableService.ToString(), ["Storage__blobServiceUri"] = azurite.BlobService.ToString(),
            ["Storage__accountName"] = Azurite.AccountName, ["Storage__accountKey"] = Azurite.AccountKey,
            ["ServiceBus__endpoint"] = $"http://127.0.0.1:{busPort}", ["BellQueueName"] = "bells", ["Logging__LogLevel__Default"] = Overheard.IsOn ? "Information" : "Warning",
            // Practice cases and tests work at the machine's speed; what a limit does is tested on a handler of its own.
            ["RateLimits__Scale"] = "1000",
        };
        foreach (var (name, value) in mailbox.Settings.Concat(options.More ?? new Dictionary<string, string>())) settings[name] = value;
        var bus = new ServiceBus(options.StateFolder is null ? null : Path.Combine(options.StateFolder, "bus.jsonl"), TimeProvider.System, logs.CreateLogger("总线"));
        bus.Load();
        var host = new FunctionsHost(options.Handler, settings, logs.CreateLogger("函数")) { GivesUpAfterThreeErrors = options.GivesUp };
        var signIn = new SignIn(SignIn.Read(Path.Combine(options.Repository, "infra", "data", "kazuo")), HMACSHA256.HashData(key, "cookie"u8));
        return new LocalPlatform { BaseAddress = site, Host = host, Bus = bus, SignIn = signIn, Sessions = new SessionCookies(host, signIn), Mailbox = mailbox, Settings = settings, Options = options };
    }

    private async Task ImportAndServe(int busPort, ILoggerFactory logs, CancellationToken cancel)
    {
        string[] findings = FindingsFile is { } file ? ["--findings", file] : [];
        var (code, output) = await Command(["import", Path.Combine(Options.Repository, "infra", "data", "kazuo"), .. findings]);
        if (code != 0) throw new InvalidOperationException(output);
        cancel.ThrowIfCancellationRequested();
        await Serve(busPort, BaseAddress.Port, Options, logs);
        cancel.ThrowIfCancellationRequested();
    }

    /// <summary>Runs a command of the handler (audit, import …) beside the serving one.</summary>
    public async Task<(int Code, string Output)> Command(params string[] arguments)
    {
        var dll = Options.Handler.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(dll ? "dotnet" : Options.Handler, dll ? [Options.Handler, .. arguments] : arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output + await errors).Trim());
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await End(ends);
        stopping.Dispose();
    }

    private static async ValueTask End(IEnumerable<Func<ValueTask>> ends)
    {
        foreach (var end in ends.Reverse()) await end();
    }

    private async Task Serve(int busPort, int port, LocalOptions options, ILoggerFactory logs)
    {
        var busApp = Web(busPort, logs, _ => { });
        busApp.MapPost("/{queue}/messages", async (HttpContext http, string queue) =>
        {
            if (queue != "bells") { http.Response.StatusCode = 410; return; }
            using var reader = new StreamReader(http.Request.Body);
            http.Response.StatusCode = Bus.Send(http.Request.ContentType ?? "", http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString()), await reader.ReadToEndAsync());
        });
        ends.Add(busApp.DisposeAsync);
        await busApp.StartAsync();
        ends.Add(Host.DisposeAsync);
        await Host.Start();
        SignIn.Everybody = new CountyPeople(Host, Sessions, SignIn.Read(Path.Combine(options.Repository, "infra", "data", "kazuo"))).Now;
        var receiver = Host.Functions.Single(f => Local.Timers.Is(f, "serviceBusTrigger")).Name;
        var concurrent = Host.HostJson["extensions"]?["serviceBus"]?["maxConcurrentCalls"]?.GetValue<int>() ?? 16;
        var delivering = Bus.Deliver((m, cancel) => Host.Invoke(receiver, TriggerPayload.OfMessage(m, receiver, DateTimeOffset.UtcNow), cancel), concurrent, stopping.Token);
        var ticking = options.Timers ? new Timers(Host, logs.CreateLogger("定时")).Run(stopping.Token) : Task.CompletedTask;
        ends.Add(async () => { await delivering; await ticking; });
        var site = Web(port, logs, services => services.AddHttpForwarder());
        site.MapGet("/_local/health", () => Results.Json(new { handler = Host.ProcessId, bus = new { Bus.Waiting, Bus.InFlight, deadLetters = Bus.DeadLetters.Count } }));
        site.MapGet("/_local/bus", () => Results.Json(new { waiting = Bus.Waiting - Bus.Scheduled, Bus.Scheduled, Bus.InFlight, Bus.Paused, deadLetters = Bus.DeadLetters }));
        site.MapPost("/_local/redrive", () => { Bus.Redrive(); return Results.Ok(); });
        new StaticWebApp(options.WebRoot, SignIn, Host).Map(site);
        ends.Add(site.DisposeAsync);
        await site.StartAsync();
    }

    private static WebApplication Web(int port, ILoggerFactory logs, Action<IServiceCollection> add)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(o => { o.AddServerHeader = false; o.Limits.MaxRequestBodySize = 200 * 1024 * 1024; });
        builder.Services.AddSingleton(logs);
        builder.Services.AddResponseCompression();
        add(builder.Services);
        var app = builder.Build();
        app.UseResponseCompression();
        return app;
    }
}
