using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zhengwu.Local;

/// <summary>A message as the queue keeps it.</summary>
public sealed record BusMessage(long SequenceNumber, string Body, string? MessageId, string? SessionId, string? CorrelationId, string? Label, string? To,
    string? ReplyTo, string? ContentType, IReadOnlyDictionary<string, string> Properties, DateTimeOffset EnqueuedAt, DateTimeOffset ExpiresAt, DateTimeOffset VisibleAt, int DeliveryCount = 0);

/// <summary>
/// Plays one Service Bus queue: at least once, duplicate detection by MessageId (scheduled messages counted too), scheduled messages, immediate
/// redelivery after a failure, dead letters after ten tries. Kept in a journal, so that a restart loses nothing.
/// </summary>
public sealed class ServiceBus(string? journal, TimeProvider time, ILogger log)
{
    public const int MaxDeliveryCount = 10;
    private static readonly TimeSpan DuplicateWindow = TimeSpan.FromMinutes(10), DefaultLife = TimeSpan.FromDays(14);
    private readonly Lock gate = new();
    private readonly SortedDictionary<(DateTimeOffset Visible, long Sequence), BusMessage> waiting = [];
    private readonly ConcurrentDictionary<long, BusMessage> deadLetters = new();
    private readonly Dictionary<string, DateTimeOffset> seen = [];
    private readonly SemaphoreSlim changed = new(0);
    private long sequence;

    /// <summary>While true nothing is delivered; sending goes on.</summary>
    public bool Paused { get; set; }
    public IReadOnlyCollection<BusMessage> DeadLetters => [.. deadLetters.Values];
    public int Waiting { get { lock (gate) return waiting.Count; } }
    public int Scheduled { get { lock (gate) return waiting.Keys.Count(k => k.Visible > time.GetUtcNow()); } }
    public int InFlight;

    /// <summary>How long a hanging invocation keeps its lock.</summary>
    public TimeSpan LockDuration { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>POST /{queue}/messages. Status: 201, 400, 403 (too large).</summary>
    public int Send(string contentType, IReadOnlyDictionary<string, string> headers, string body)
    {
        Overheard.Note("message", $"{string.Join(' ', headers.Select(h => $"{h.Key}={h.Value}"))} {body}");
        try
        {
            if (contentType.StartsWith("application/vnd.microsoft.servicebus.json", StringComparison.Ordinal))
            {
                foreach (var one in JsonNode.Parse(body)!.AsArray())
                    Enqueue(one!["Body"]!.GetValue<string>(), "text/plain", one["BrokerProperties"] as JsonObject,
                        (one["UserProperties"] as JsonObject)?.ToDictionary(p => p.Key, p => p.Value!.ToString()) ?? []);
                return 201;
            }
            if (body.Length > 256 * 1024) return 403;
            var broker = headers.TryGetValue("BrokerProperties", out var text) ? JsonNode.Parse(text)!.AsObject() : null;
            Enqueue(body, contentType, broker, headers.Where(h => IsProperty(h.Key)).ToDictionary(h => h.Key, h => h.Value.Trim('"')));
            return 201;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NullReferenceException) { return 400; }
    }

    /// <summary>Reads the journal of an earlier run.</summary>
    public void Load()
    {
        if (journal is null || !File.Exists(journal)) return;
        var kept = new SortedDictionary<long, BusMessage>();
        foreach (var line in File.ReadLines(journal))
        {
            if (Read(line) is not { } entry) continue;
            if (entry.Put is { } put) kept[put.SequenceNumber] = put;
            else kept.Remove(entry.Done);
            sequence = Math.Max(sequence, entry.Put?.SequenceNumber ?? entry.Done);
        }
        File.WriteAllLines(journal, kept.Values.Select(m => JsonSerializer.Serialize(new Entry(m, 0))));
        foreach (var message in kept.Values)
        {
            if (message.DeliveryCount >= MaxDeliveryCount) deadLetters[message.SequenceNumber] = message;
            else Put(message, write: false);
        }
    }

    /// <summary>Null for a line that a crash cut off: its message was never acknowledged.</summary>
    private static Entry? Read(string line)
    {
        try { return JsonSerializer.Deserialize<Entry>(line); }
        catch (JsonException) { return null; }
    }

    /// <summary>Delivers until cancelled, at most <paramref name="concurrent"/> at once.</summary>
    public Task Deliver(Func<BusMessage, CancellationToken, Task<Invocation>> invoke, int concurrent, CancellationToken cancel) =>
        Task.WhenAll(Enumerable.Range(0, concurrent).Select(_ => DeliverOneByOne(invoke, cancel)));

    public void Redrive()
    {
        foreach (var (number, dead) in deadLetters)
            if (deadLetters.TryRemove(number, out _)) Put(dead with { DeliveryCount = 0, VisibleAt = time.GetUtcNow() }, write: true);
    }

    private async Task DeliverOneByOne(Func<BusMessage, CancellationToken, Task<Invocation>> invoke, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            if (Take() is not { } message)
            {
                try { await changed.WaitAsync(TimeSpan.FromMilliseconds(200), cancel); } catch (OperationCanceledException) { return; }
                continue;
            }
            Interlocked.Increment(ref InFlight);
            try
            {
                message = message with { DeliveryCount = message.DeliveryCount + 1 };
                var ended = await invoke(message, cancel);
                if (ended is Invocation.Hanging)
                {
                    log.LogError("A trigger answered 2xx without a JSON object: the real host never completes this invocation");
                    await Task.Delay(LockDuration, time, cancel);
                }
                Settle(message, ended);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested) { Put(message, write: false); }
            catch (Exception e) { log.LogError(e, "Delivery failed"); Settle(message, Invocation.Failed); }
            finally { Interlocked.Decrement(ref InFlight); }
        }
    }

    private void Settle(BusMessage message, Invocation ended)
    {
        if (ended is Invocation.Completed) Write(new Entry(null, message.SequenceNumber));
        else if (message.DeliveryCount >= MaxDeliveryCount)
        {
            Write(new Entry(message, 0));
            deadLetters[message.SequenceNumber] = message;
            log.LogError("Message {Id} went to the dead letters", message.MessageId);
        }
        else Put(message, write: false);
    }

    private BusMessage? Take()
    {
        lock (gate)
        {
            if (Paused || waiting.Count == 0) return null;
            var (key, message) = waiting.First();
            if (key.Visible > time.GetUtcNow()) return null;
            waiting.Remove(key);
            if (message.ExpiresAt > time.GetUtcNow()) return message;
            Write(new Entry(null, message.SequenceNumber));
            return null;
        }
    }

    private void Enqueue(string body, string contentType, JsonObject? broker, Dictionary<string, string> properties)
    {
        var now = time.GetUtcNow();
        string? Text(string name) => broker?[name]?.GetValue<string>();
        var id = Text("MessageId");
        lock (gate)
        {
            foreach (var old in seen.Where(s => s.Value < now - DuplicateWindow).Select(s => s.Key).ToList()) seen.Remove(old);
            if (id is not null && !seen.TryAdd(id, now)) return;
        }
        var visible = Text("ScheduledEnqueueTimeUtc") is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : now;
        var life = broker?["TimeToLive"] is { } seconds ? TimeSpan.FromSeconds(seconds.GetValue<double>()) : DefaultLife;
        Put(new BusMessage(Interlocked.Increment(ref sequence), body, id, Text("SessionId"), Text("CorrelationId"), Text("Label"), Text("To"), Text("ReplyTo"),
            contentType, properties, visible, visible + life, visible), write: true);
    }

    private void Put(BusMessage message, bool write)
    {
        if (write) Write(new Entry(message, 0));
        lock (gate) waiting[(message.VisibleAt, message.SequenceNumber)] = message;
        changed.Release();
    }

    private void Write(Entry entry)
    {
        if (journal is null) return;
        lock (gate) File.AppendAllText(journal, JsonSerializer.Serialize(entry) + "\n");
    }

    private static bool IsProperty(string header) => header.ToLowerInvariant() is not ("brokerproperties" or "authorization" or "content-type" or "content-length"
        or "host" or "accept" or "user-agent" or "connection" or "transfer-encoding" or "traceparent" or "tracestate" or "request-id");

    private sealed record Entry(BusMessage? Put, long Done);
}
