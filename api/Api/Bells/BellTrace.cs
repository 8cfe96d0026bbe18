using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Api.Shell.Telemetry;

namespace Zhengwu.Api.Bells;

/// <summary>
/// What the host tells of a message besides its text. None of it is trusted with more than a trace and a count: a sender can overwrite it.
/// </summary>
public static class BellTrace
{
    /// <summary>The queue gives a message up after so many deliveries (its default; the templates leave it).</summary>
    public const int MaxDeliveryCount = 10;

    /// <summary>The hearing of a bell, in the trace of whoever rang it.</summary>
    public static Activity? Hear(BellMessage bell, JsonElement call)
    {
        _ = ActivityContext.TryParse(RangIn(call), null, isRemote: true, out var rang);
        ActivityLink[] links = rang != default && Activity.Current is { } request ? [new(request.Context)] : [];
        return Signals.Source.StartActivity("bell.heard", ActivityKind.Consumer, rang, links: links)?
            .SetTag("bell", $"{bell.Kind}").SetTag("stream", bell.Stream).SetTag("case.number", bell.Number).SetTag("version", bell.Version).SetTag("again", bell.Again);
    }

    /// <summary>True when the bus will bury the message if it fails this time.</summary>
    public static bool IsLastDelivery(JsonElement call) =>
        Of(call, "DeliveryCount") is { ValueKind: JsonValueKind.String } count && int.TryParse(count.GetString(), CultureInfo.InvariantCulture, out var tries) && tries >= MaxDeliveryCount;

    private static string? RangIn(JsonElement call) =>
        Of(call, "ApplicationProperties") is { ValueKind: JsonValueKind.Object } properties && properties.TryGetProperty(ServiceBusSender.TraceProperty, out var trace) && trace.ValueKind is JsonValueKind.String
            ? trace.GetString() : null;

    private static JsonElement? Of(JsonElement call, string name) =>
        call.ValueKind is JsonValueKind.Object && call.TryGetProperty("Metadata", out var metadata) && metadata.ValueKind is JsonValueKind.Object && metadata.TryGetProperty(name, out var value) ? value : null;
}
