using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Uploads;

/// <summary>A handler for one class of tests, without a scanner.</summary>
public sealed class PlainHandler(PlatformFixture platform) : IAsyncLifetime
{
    public OwnHandler It { get; private set; } = null!;

    public async Task InitializeAsync() => It = await OwnHandler.Start(platform.Platform);
    public async Task DisposeAsync() => await It.DisposeAsync();
}

/// <summary>A handler whose uploads a pretended clamd sees.</summary>
public sealed class ScanningHandler(PlatformFixture platform) : IAsyncLifetime
{
    public PretendClamd Clamd { get; } = new();
    public OwnHandler It { get; private set; } = null!;

    public async Task InitializeAsync() => It = await OwnHandler.Start(platform.Platform, ("Scanner__Host", "127.0.0.1"), ("Scanner__Port", $"{Clamd.Port}"));

    public async Task DisposeAsync()
    {
        await It.DisposeAsync();
        Clamd.Dispose();
    }
}

/// <summary>One more handler beside the platform's, on the same storage, with settings of its own; asked directly, as the host asks it.</summary>
public sealed class OwnHandler : IAsyncDisposable
{
    private readonly FunctionsHost host;
    private readonly HttpClient http = new();

    /// <summary>What it wrote to its output.</summary>
    public Lines Log { get; } = new();

    private OwnHandler(LocalPlatform platform, IEnumerable<KeyValuePair<string, string>> settings) =>
        host = new(PlatformFixture.Handler, new Dictionary<string, string>(platform.Settings.Concat(settings)), Log);

    public static async Task<OwnHandler> Start(LocalPlatform platform, params (string Name, string Value)[] settings)
    {
        var handler = new OwnHandler(platform, settings.Select(s => KeyValuePair.Create(s.Name, s.Value)));
        await handler.host.Start();
        return handler;
    }

    public Uri Address => host.Address.Result;

    public int ProcessId => host.ProcessId!.Value;

    public async Task<(int Status, JsonObject Body, HttpResponseHeaders Headers)> Put(byte[] bytes, string type, Guid? id = null, string staffId = "w0400a", bool chunked = false)
    {
        using var request = Request(HttpMethod.Put, $"/api/material-files/{id ?? Guid.NewGuid()}", staffId);
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.ContentType = new(type);
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject(), response.Headers);
    }

    public HttpRequestMessage Request(HttpMethod method, string path, string staffId)
    {
        var request = new HttpRequestMessage(method, new Uri(Address, path));
        foreach (var (name, value) in Seated.Headers(staffId)) request.Headers.Add(name, value);
        request.Headers.Add("X-Requested-With", "zhengwu");
        return request;
    }

    /// <summary>A line of /proc/pid/status in KiB.</summary>
    public long Memory(string name) =>
        long.Parse(File.ReadLines($"/proc/{ProcessId}/status").Single(l => l.StartsWith(name + ":", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "").Trim());

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        http.Dispose();
    }

    public sealed class Lines : ILogger
    {
        private readonly List<string> lines = [];

        public string Text { get { lock (lines) return string.Join('\n', lines); } }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines) lines.Add(formatter(state, exception));
        }
    }
}
