using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Hosting;

/// <summary>The stand-in's queue keeps Service Bus's promises and no more.</summary>
public sealed class BusContract
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    [Fact]
    public async Task a_failed_message_comes_again_at_once_and_after_ten_tries_lies_with_the_dead_letters()
    {
        var bus = new ServiceBus(null, TimeProvider.System, NullLogger.Instance);
        Assert.Equal(201, bus.Send("application/json", NoHeaders, "{}"));
        var tries = new List<int>();
        await Deliver(bus, m => { tries.Add(m.DeliveryCount); return Invocation.Failed; }, () => bus.DeadLetters.Count == 1);
        Assert.Equal(Enumerable.Range(1, 10), tries);
        bus.Redrive();
        var again = 0;
        await Deliver(bus, m => { again = m.DeliveryCount; return Invocation.Completed; }, () => again > 0);
        Assert.Equal(1, again);
    }

    [Fact]
    public async Task a_message_id_seen_in_the_window_is_taken_but_not_kept()
    {
        var bus = new ServiceBus(null, TimeProvider.System, NullLogger.Instance);
        var headers = new Dictionary<string, string> { ["BrokerProperties"] = """{"MessageId":"one"}""" };
        for (var i = 0; i < 3; i++) Assert.Equal(201, bus.Send("application/json", headers, "{}"));
        Assert.Equal(1, bus.Waiting);
        await Deliver(bus, _ => Invocation.Completed, () => bus.Waiting == 0);
    }

    [Fact]
    public async Task a_scheduled_message_waits_for_its_time()
    {
        var bus = new ServiceBus(null, TimeProvider.System, NullLogger.Instance);
        bus.Send("application/json", new Dictionary<string, string> { ["BrokerProperties"] = $$"""{"MessageId":"later","ScheduledEnqueueTimeUtc":"{{DateTimeOffset.UtcNow.AddHours(1):R}}"}""" }, "later");
        bus.Send("application/json", new Dictionary<string, string> { ["BrokerProperties"] = $$"""{"MessageId":"now","ScheduledEnqueueTimeUtc":"{{DateTimeOffset.UtcNow.AddHours(-1):R}}"}""" }, "now");
        var seen = new List<string>();
        await Deliver(bus, m => { seen.Add(m.Body); return Invocation.Completed; }, () => seen.Count > 0);
        Assert.Equal(["now"], seen);
        Assert.Equal(1, bus.Waiting);
    }

    [Fact]
    public void what_was_sent_before_a_restart_is_there_after_it()
    {
        var journal = Path.GetTempFileName();
        var before = new ServiceBus(journal, TimeProvider.System, NullLogger.Instance);
        before.Send("application/json", NoHeaders, "kept");
        var after = new ServiceBus(journal, TimeProvider.System, NullLogger.Instance);
        after.Load();
        Assert.Equal(1, after.Waiting);
        File.Delete(journal);
    }

    [Fact]
    public void what_is_not_understood_is_refused()
    {
        var bus = new ServiceBus(null, TimeProvider.System, NullLogger.Instance);
        Assert.Equal(400, bus.Send("application/json", new Dictionary<string, string> { ["BrokerProperties"] = "{" }, "{}"));
        Assert.Equal(400, bus.Send("application/vnd.microsoft.servicebus.json", NoHeaders, "{}"));
        Assert.Equal(403, bus.Send("application/json", NoHeaders, new string('x', 300_000)));
        Assert.Equal(201, bus.Send("application/vnd.microsoft.servicebus.json", NoHeaders, """[{"Body":"a"},{"Body":"b","BrokerProperties":{"MessageId":"b"}}]"""));
        Assert.Equal(2, bus.Waiting);
    }

    private static async Task Deliver(ServiceBus bus, Func<BusMessage, Invocation> invoke, Func<bool> done)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await bus.Deliver((m, _) =>
        {
            var ended = invoke(m);
            return Task.FromResult(ended);
        }, 1, stop.Token).WaitAsync(Watch(stop, done));

        static CancellationToken Watch(CancellationTokenSource stop, Func<bool> done)
        {
            _ = Task.Run(async () =>
            {
                while (!done() && !stop.IsCancellationRequested) await Task.Delay(5);
                await stop.CancelAsync();
            });
            return CancellationToken.None;
        }
    }
}
