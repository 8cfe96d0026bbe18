using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Core;

namespace Zhengwu.Api.Shell.Bus;

/// <summary>
/// Sends one message by the Service Bus REST protocol (learn: rest/api/servicebus/send-message-to-queue). Output bindings cannot be used:
/// the host sends them after our answer and we would never learn whether it worked.
/// </summary>
public sealed class ServiceBusSender(HttpClient http, Settings settings, Lazy<TokenCredential> credential, TimeProvider time)
{
    /// <summary>Application property that carries the trace, by the name Azure's own libraries and the Functions host know.</summary>
    public const string TraceProperty = "Diagnostic-Id";

    private static readonly TokenRequestContext Scope = new(["https://servicebus.azure.net/.default"]);

    /// <summary>Throws when the bus did not say 201.</summary>
    public async Task Send(BellMessage bell, CancellationToken cancel)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(bell, Json.Book);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.BusEndpoint, $"/{settings.BellQueue}/messages")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("BrokerProperties", JsonSerializer.Serialize(new { MessageId = bell.IdAt(time.GetUtcNow()) }));
        if (Activity.Current is { Recorded: true, Id: { } trace }) request.Headers.TryAddWithoutValidation(TraceProperty, $"\"{trace}\"");
        if (settings.BusEndpoint.Scheme == Uri.UriSchemeHttps)
            request.Headers.Authorization = new("Bearer", (await credential.Value.GetTokenAsync(Scope, cancel)).Token);
        using var response = await http.SendAsync(request, cancel);
        if (response.StatusCode != HttpStatusCode.Created)
            throw new HttpRequestException($"The bus answered {(int)response.StatusCode}.", null, response.StatusCode);
    }
}
