using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zhengwu.Local;

/// <summary>
/// What the host posts to a custom handler. Its rule: a DateTime without zone in seconds, a DateTimeOffset with one, an object as an object,
/// everything else as a JSON string that contains JSON.
/// </summary>
public static class TriggerPayload
{
    // The host escapes what JSON must have escaped and nothing else.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string OfMessage(BusMessage message, string function, DateTimeOffset now)
    {
        var metadata = new JsonObject();
        void Text(string name, string? value) { if (value is not null) metadata[name] = Json(value); }
        Text("MessageId", message.MessageId);
        Text("SessionId", message.SessionId);
        Text("CorrelationId", message.CorrelationId);
        Text("Subject", message.Label);
        Text("Label", message.Label);
        Text("To", message.To);
        Text("ReplyTo", message.ReplyTo);
        Text("ContentType", message.ContentType);
        Text("LockToken", Guid.NewGuid().ToString());
        metadata["DeliveryCount"] = message.DeliveryCount.ToString(CultureInfo.InvariantCulture);
        metadata["SequenceNumber"] = message.SequenceNumber.ToString(CultureInfo.InvariantCulture);
        metadata["EnqueuedTimeUtc"] = $"{message.EnqueuedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss}";
        metadata["EnqueuedTime"] = $"{message.EnqueuedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss}+00:00";
        metadata["ExpiresAtUtc"] = $"{message.ExpiresAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss}";
        metadata["ExpiresAt"] = $"{message.ExpiresAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss}+00:00";
        metadata["ApplicationProperties"] = new JsonObject([.. message.Properties.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value))]);
        metadata["UserProperties"] = new JsonObject([.. message.Properties.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value))]);
        foreach (var client in (string[])["MessageReceiver", "MessageSession", "MessageActions", "SessionActions", "ReceiveActions", "Client"]) metadata[client] = new JsonObject();
        metadata["sys"] = Sys(function, now);
        // A JSON object in the body is merged over the metadata by name, top level, no arrays.
        if (Parse(message.Body) is JsonObject body)
            foreach (var (name, value) in body.Where(p => p.Value is not JsonArray))
                metadata[metadata.FirstOrDefault(m => m.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Key ?? name] = value is JsonValue v ? Json(v.ToString()) : value?.DeepClone();
        return new JsonObject { ["Data"] = new JsonObject { ["msg"] = Json(message.Body) }, ["Metadata"] = metadata }.ToJsonString(Plain);
    }

    public static string OfTimer(DateTimeOffset? last, DateTimeOffset next, DateTimeOffset now, bool pastDue, string function, bool monitored) => new JsonObject
    {
        ["Data"] = new JsonObject
        {
            ["timer"] = new JsonObject
            {
                ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
                ["ScheduleStatus"] = monitored ? new JsonObject { ["Last"] = $"{last ?? DateTimeOffset.MinValue:O}", ["Next"] = $"{next:O}", ["LastUpdated"] = $"{now:O}" } : null,
                ["IsPastDue"] = pastDue,
            },
        },
        ["Metadata"] = new JsonObject { ["sys"] = Sys(function, now) },
    }.ToJsonString(Plain);

    private static JsonObject Sys(string function, DateTimeOffset now) => new()
    {
        ["MethodName"] = function, ["UtcNow"] = $"{now.UtcDateTime:O}", ["RandGuid"] = Guid.NewGuid().ToString(),
    };

    private static string Json(string text) => JsonSerializer.Serialize(text, Plain);

    private static JsonNode? Parse(string text)
    {
        try { return JsonNode.Parse(text); }
        catch (JsonException) { return null; }
    }
}
