using Microsoft.Extensions.Logging.Abstractions;

namespace Zhengwu.Local.Tests;

public sealed class TheQueue : IDisposable
{
    private static readonly Dictionary<string, string> NoHeaders = [];
    private readonly Clock clock = new();
    private readonly string journal = Path.GetTempFileName();

    public void Dispose() => File.Delete(journal);

    [Fact]
    public async Task a_scheduled_message_comes_when_its_time_has_come()
    {
        var bus = Bus();
        bus.Send("text/plain", Broker($$"""{"ScheduledEnqueueTimeUtc":"{{clock.Now.AddHours(1):R}}"}"""), "later");
        bus.Send("text/plain", NoHeaders, "now");
        Assert.Equal(["now"], (await Delivered(bus, 1)).Select(m => m.Body));
        clock.Now = clock.Now.AddHours(1);
        Assert.Equal(["later"], (await Delivered(bus, 1)).Select(m => m.Body));
    }

    [Fact]
    public void an_id_counts_as_seen_for_ten_minutes_scheduled_ones_too()
    {
        var bus = Bus();
        bus.Send("text/plain", Broker($$"""{"MessageId":"one","ScheduledEnqueueTimeUtc":"{{clock.Now.AddHours(1):R}}"}"""), "a");
        bus.Send("text/plain", Broker("""{"MessageId":"one"}"""), "b");
        Assert.Equal(1, bus.Waiting);
        clock.Now = clock.Now.AddMinutes(11);
        bus.Send("text/plain", Broker("""{"MessageId":"one"}"""), "c");
        Assert.Equal(2, bus.Waiting);
    }

    [Fact]
    public async Task a_dead_letter_is_still_one_after_a_restart_and_can_be_driven_again()
    {
        var bus = Bus();
        bus.Send("text/plain", NoHeaders, "bad");
        Assert.Equal(Enumerable.Range(1, 10), (await Delivered(bus, 10, Invocation.Failed)).Select(m => m.DeliveryCount));
        var after = Bus();
        Assert.Equal((0, 1), (after.Waiting, after.DeadLetters.Count));
        after.Redrive();
        var again = Bus();
        Assert.Equal((1, 0), (again.Waiting, again.DeadLetters.Count));
    }

    [Fact]
    public async Task what_ran_out_is_gone_for_good()
    {
        var bus = Bus();
        bus.Send("text/plain", Broker("""{"TimeToLive":60}"""), "old");
        clock.Now = clock.Now.AddMinutes(2);
        bus.Send("text/plain", NoHeaders, "new");
        Assert.Equal(["new"], (await Delivered(bus, 1)).Select(m => m.Body));
        Assert.Equal(0, Bus().Waiting);
    }

    [Fact]
    public void a_last_line_cut_off_by_a_crash_does_not_stop_the_start()
    {
        Bus().Send("text/plain", NoHeaders, "kept");
        File.AppendAllText(journal, """{"Put":{"SequenceNu""");
        Assert.Equal(1, Bus().Waiting);
    }

    [Fact]
    public async Task a_hanging_call_comes_again_when_its_lock_is_lost()
    {
        var bus = Bus();
        bus.Send("text/plain", NoHeaders, "x");
        Assert.Equal([1, 2], (await Delivered(bus, 2, Invocation.Hanging)).Select(m => m.DeliveryCount));
    }

    private ServiceBus Bus()
    {
        var bus = new ServiceBus(journal, clock, NullLogger.Instance) { LockDuration = TimeSpan.Zero };
        bus.Load();
        return bus;
    }

    private static Dictionary<string, string> Broker(string json) => new() { ["BrokerProperties"] = json };

    /// <summary>The first <paramref name="count"/> deliveries; each has been settled when this returns.</summary>
    private static async Task<List<BusMessage>> Delivered(ServiceBus bus, int count, Invocation answer = Invocation.Completed)
    {
        var (seen, stop) = (new List<BusMessage>(), new CancellationTokenSource(TimeSpan.FromSeconds(30)));
        await bus.Deliver(async (message, _) =>
        {
            seen.Add(message);
            if (seen.Count == count) await stop.CancelAsync();
            return answer;
        }, 1, stop.Token);
        return seen;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
