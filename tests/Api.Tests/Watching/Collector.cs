using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Zhengwu.Api.Tests.Watching;

internal sealed record Span(string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Tags);

/// <summary>An OTLP receiver: http/protobuf on /v1/traces and /v1/metrics. Keeps every byte it was sent.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Signal, byte[] Bytes)> received = new();
    private readonly SemaphoreSlim arrived = new(0);

    private Collector(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();
    public IEnumerable<byte[]> Everything => received.Select(r => r.Bytes);

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector.app.MapPost("/v1/{signal}", async (HttpContext http, string signal) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            collector.received.Enqueue((http.Request.ContentType == "application/x-protobuf" ? signal : "not protobuf", body.ToArray()));
            collector.arrived.Release();
        });
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>ExportTraceServiceRequest → ResourceSpans → ScopeSpans → Span.</summary>
    public IReadOnlyList<Span> Spans => [.. Of("traces").SelectMany(m => m.At(1, 2, 2)).Select(m =>
    {
        var fields = Wire.Fields(m).ToLookup(f => f.Number);
        return new Span(fields[1].Single().Hex, fields[2].Single().Hex, fields[4].FirstOrDefault().Hex, fields[5].Single().Text, Tags(fields[9].Select(f => f.Bytes)));
    })];

    /// <summary>ExportMetricsServiceRequest → ResourceMetrics → ScopeMetrics → Metric: name and unit.</summary>
    public IReadOnlySet<(string Name, string Unit)> Metrics => Of("metrics").SelectMany(m => m.At(1, 2, 2)).Select(m =>
    {
        var fields = Wire.Fields(m).ToLookup(f => f.Number);
        return (fields[1].Single().Text, fields[3].FirstOrDefault().Text);
    }).ToHashSet();

    /// <summary>Names and values of the resource that sends.</summary>
    public IReadOnlyDictionary<string, string> Resource => Tags(Of("traces").First().At(1, 1, 1));

    /// <summary>Waits for what must arrive, never for a time.</summary>
    public async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!holds()) await arrived.WaitAsync(patience.Token);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IEnumerable<ReadOnlyMemory<byte>> Of(string signal) => received.Where(r => r.Signal == signal).Select(r => (ReadOnlyMemory<byte>)r.Bytes);

    private static Dictionary<string, string> Tags(IEnumerable<ReadOnlyMemory<byte>> pairs) => pairs.Select(p => Wire.Fields(p).ToLookup(f => f.Number)).ToDictionary(f => f[1].Single().Text, f =>
        Wire.Fields(f[2].Single().Bytes).Select(v => v.Number == 1 ? v.Text : $"{v.Value}").FirstOrDefault(""));
}
