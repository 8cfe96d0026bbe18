using System.Threading.Channels;

namespace Zhengwu.Api.Shell.Bus;

/// <summary>
/// Rings right after the commit without keeping the clerk waiting. What is lost here (full queue, crash, bus down) is rung again from the
/// outbox row.
/// </summary>
public sealed class BellRinger(ServiceBusSender bus, ILogger<BellRinger> log) : BackgroundService, IBellRope
{
    private const int AtOnce = 8;
    private readonly Channel<BellMessage> rung = Channel.CreateBounded<BellMessage>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void RingSoon(BellMessage bell) => rung.Writer.TryWrite(bell);

    protected override Task ExecuteAsync(CancellationToken stopping) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Ring(stopping)));

    private async Task Ring(CancellationToken stopping)
    {
        await foreach (var bell in rung.Reader.ReadAllAsync(stopping))
        {
            try { await bus.Send(bell, stopping); }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                log.LogWarning("Bell {Stream} {Number} v{Version} to {Unit} was not taken by the bus: {Error}", bell.Stream, bell.Number, bell.Version, bell.To, e.Message);
            }
        }
    }
}
