using System.Diagnostics;
using System.Threading.Channels;
using Zhengwu.Api.Shell.Telemetry;

namespace Zhengwu.Api.Shell.Bus;

/// <summary>
/// Rings right after the commit without keeping the clerk waiting. What is lost here (full queue, crash, bus down) is rung again from the
/// outbox row.
/// </summary>
public sealed class BellRinger(ServiceBusSender bus, TimeProvider time, ILogger<BellRinger> log) : BackgroundService, IBellRope
{
    private const int AtOnce = 8;
    private readonly Channel<(BellMessage Bell, ActivityContext Trace)> rung = Channel.CreateBounded<(BellMessage, ActivityContext)>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    private volatile BusNews news = new(null, null, null);

    /// <summary>What this process saw of the bus since it started.</summary>
    public BusNews News => news;

    public void RingSoon(BellMessage bell) => rung.Writer.TryWrite((bell, Activity.Current?.Context ?? default));

    protected override Task ExecuteAsync(CancellationToken stopping) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Ring(stopping)));

    private async Task Ring(CancellationToken stopping)
    {
        await foreach (var (bell, trace) in rung.Reader.ReadAllAsync(stopping))
        {
            using var span = Signals.Source.StartActivity("bell.ring", ActivityKind.Producer, trace)?
                .SetTag("bell", $"{bell.Kind}").SetTag("stream", bell.Stream).SetTag("case.number", bell.Number).SetTag("version", bell.Version).SetTag("again", bell.Again);
            try
            {
                await bus.Send(bell, stopping);
                news = news with { SentAt = time.GetUtcNow() };
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                span?.SetStatus(ActivityStatusCode.Error);
                news = news with { RefusedAt = time.GetUtcNow(), Code = e is HttpRequestException { StatusCode: { } status } ? $"bus-{(int)status}" : "bus-unreachable" };
                log.LogWarning("Bell {Stream} {Number} v{Version} to {Unit} was not taken by the bus: {Error}", bell.Stream, bell.Number, bell.Version, bell.To, e.Message);
            }
        }
    }
}

/// <summary>When the bus last took a bell and when it last refused one; <paramref name="Code"/>: bus-unreachable, or bus- and its status.</summary>
public sealed record BusNews(DateTimeOffset? SentAt, DateTimeOffset? RefusedAt, string? Code);
