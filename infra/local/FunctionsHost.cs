using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zhengwu.Local;

/// <summary>How an invocation ended, judged as the Functions host judges it.</summary>
public enum Invocation { Completed, Failed, Hanging }

/// <summary>
/// Plays the Azure Functions host for a custom handler: starts it with the host's environment, waits until it answers, calls its triggers, starts it
/// again when it fails. The contract is written down in docs/adr/0001.
/// </summary>
public sealed class FunctionsHost(string handler, IReadOnlyDictionary<string, string> settings, ILogger log) : IAsyncDisposable
{
    internal const string HostVersion = "4.1037.0";
    private static readonly TimeSpan InitializationTimeout = TimeSpan.FromSeconds(30), ErrorWindow = TimeSpan.FromMinutes(30);
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromMinutes(11) };
    private readonly CancellationTokenSource stopping = new();
    private readonly Queue<DateTimeOffset> errors = new();
    private TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Process? process;
    private Task running = Task.CompletedTask;

    public string Root { get; } = Path.GetDirectoryName(Path.GetFullPath(handler))!;

    /// <summary>False for a test that kills the handler on purpose: then every end is followed by a start.</summary>
    public bool GivesUpAfterThreeErrors { get; init; } = true;

    /// <summary>Address of the handler that answers now; waits while it starts.</summary>
    public Task<Uri> Address => Volatile.Read(ref ready).Task;

    public int? ProcessId => process?.Id;

    public JsonNode HostJson => JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "host.json")))!;

    /// <summary>Name and bindings of every function folder.</summary>
    public IReadOnlyList<(string Name, JsonObject Trigger)> Functions =>
        [.. Directory.GetFiles(Root, "function.json", SearchOption.AllDirectories).Where(f => Path.GetDirectoryName(Path.GetDirectoryName(f)) == Root).Order()
            .Select(f => (Path.GetFileName(Path.GetDirectoryName(f))!, JsonNode.Parse(File.ReadAllText(f))!["bindings"]!.AsArray()
                .Select(b => b!.AsObject()).Single(b => b["type"]!.GetValue<string>().EndsWith("Trigger", StringComparison.Ordinal))))];

    public async Task Start()
    {
        running = KeepRunning();
        await Address.WaitAsync(InitializationTimeout);
    }

    /// <summary>SIGKILL, as a crash would end it; the host starts it again.</summary>
    public void KillHandler() => process?.Kill();

    /// <summary>POST /{FunctionName}: chunked, with the host's headers; the answer must be 2xx, JSON, an object.</summary>
    public async Task<Invocation> Invoke(string function, string payload, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(await Address.WaitAsync(cancel), $"/{function}")) { Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(payload))) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TransferEncodingChunked = true;
        request.Headers.TryAddWithoutValidation("User-Agent", $"Azure-Functions-Host/{HostVersion}");
        request.Headers.TryAddWithoutValidation("X-Azure-Functions-HostVersion", HostVersion);
        request.Headers.TryAddWithoutValidation("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        try
        {
            using var response = await client.SendAsync(request, cancel);
            var body = await response.Content.ReadAsStringAsync(cancel);
            return Judge((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, body);
        }
        catch (HttpRequestException) { return Invocation.Failed; }
    }

    /// <summary>A 2xx with an empty body or JSON null never completes at the real host.</summary>
    public static Invocation Judge(int status, string? mediaType, string body)
    {
        if (status is < 200 or > 299) return Invocation.Failed;
        if (body.Length == 0) return Invocation.Hanging;
        if (mediaType is not ("application/json" or "text/json")) return Invocation.Failed;
        try { return JsonNode.Parse(body) switch { null => Invocation.Hanging, JsonObject => Invocation.Completed, _ => Invocation.Failed }; }
        catch (JsonException) { return Invocation.Failed; }
    }

    private async Task KeepRunning()
    {
        while (!stopping.IsCancellationRequested)
        {
            var code = await RunOnce();
            Volatile.Write(ref ready, new(TaskCreationOptions.RunContinuationsAsynchronously));
            if (stopping.IsCancellationRequested) return;
            log.LogWarning("The handler ended with {Code}", code);
            if (code == 0) { log.LogError("The handler ended with 0: the host does not start it again"); return; }
            if (code == 200 || !GivesUpAfterThreeErrors) continue;
            var now = DateTimeOffset.UtcNow;
            errors.Enqueue(now);
            while (errors.Peek() < now - ErrorWindow) errors.Dequeue();
            if (errors.Count >= 3) { log.LogError("Three errors of the handler in half an hour: the host stops"); return; }
        }
    }

    private async Task<int> RunOnce()
    {
        var port = Azurite.FreePort();
        var start = handler.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [handler]) : new ProcessStartInfo(handler);
        (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError) = (Root, true, true);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = start.Environment["FUNCTIONS_HTTPWORKER_PORT"] = $"{port}";
        start.Environment["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = Guid.NewGuid().ToString();
        start.Environment["FUNCTIONS_APP_ROOT_PATH"] = Root;
        var started = Process.Start(start) ?? throw new InvalidOperationException("The handler does not start.");
        process = started;
        started.OutputDataReceived += (_, line) => { if (line.Data is { } text) { Overheard.Note("log", text); log.LogDebug("{Line}", text); } };
        started.ErrorDataReceived += (_, line) => { if (line.Data is { } text) { Overheard.Note("log", text); log.LogError("{Line}", text); } };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        await UntilItAnswers(new Uri($"http://127.0.0.1:{port}"), started);
        await started.WaitForExitAsync();
        return started.ExitCode;
    }

    private async Task UntilItAnswers(Uri address, Process started)
    {
        var deadline = DateTimeOffset.UtcNow + InitializationTimeout;
        while (!started.HasExited && DateTimeOffset.UtcNow < deadline && !stopping.IsCancellationRequested)
        {
            try
            {
                using var _ = await client.GetAsync(address, stopping.Token);
                Volatile.Read(ref ready).TrySetResult(address);
                return;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException) { await Task.Delay(25); }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        if (process is { HasExited: false } alive) alive.Kill(entireProcessTree: true);
        await running;
        client.Dispose();
        stopping.Dispose();
    }
}
