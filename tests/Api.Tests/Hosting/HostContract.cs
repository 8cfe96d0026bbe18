using System.Text;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Authorization;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Hosting;

/// <summary>The contract with the Functions host, as its source has it: files, payloads, answers, and what the outside cannot reach.</summary>
[Collection(PlatformCollection.Name)]
public sealed class HostContract(PlatformFixture fixture)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 17, 52, TimeSpan.Zero);

    [Fact]
    public void host_json_starts_one_handler_and_streams_http()
    {
        var host = fixture.Platform.Host.HostJson;
        Assert.Equal("handler", host["customHandler"]!["description"]!["defaultExecutablePath"]!.GetValue<string>());
        Assert.True(host["customHandler"]!["enableProxyingHttpRequest"]!.GetValue<bool>());
        Assert.Null(host["customHandler"]!["http"]);
        Assert.Equal("api", host["extensions"]!["http"]!["routePrefix"]!.GetValue<string>());
        Assert.Null(host["extensions"]!["serviceBus"]!["messageHandlerOptions"]);
    }

    [Fact]
    public void every_function_has_its_endpoint_and_every_trigger_endpoint_its_function()
    {
        var functions = fixture.Platform.Host.Functions.Where(f => f.Trigger["type"]!.GetValue<string>() != "httpTrigger").Select(f => $"POST /{f.Name}");
        Assert.Equal(functions.Order(), WhoMayCallWhat.Endpoints().Where(e => e.StartsWith("POST /", StringComparison.Ordinal) && !e.StartsWith("POST /api/", StringComparison.Ordinal)).Order());
        var http = JsonNode.Parse(File.ReadAllText(Path.Combine(fixture.Platform.Host.Root, "Api", "function.json")))!["bindings"]!.AsArray();
        Assert.Equal(["httpTrigger", "http"], http.Select(b => b!["type"]!.GetValue<string>()));
        Assert.Equal("{*path}", http[0]!["route"]!.GetValue<string>());
    }

    [Fact]
    public void a_message_is_encoded_as_the_host_encodes_it()
    {
        var message = new BusMessage(42, "{\"a\":1,\"MessageId\":\"other\"}", "abc-1", null, null, "L", null, null, "application/json", new Dictionary<string, string> { ["Kind"] = "x" }, Now, Now.AddDays(1), Now, 1);
        var payload = JsonNode.Parse(TriggerPayload.OfMessage(message, "ReceiveBell", Now))!;
        Assert.Equal("\"{\\\"a\\\":1,\\\"MessageId\\\":\\\"other\\\"}\"", payload["Data"]!["msg"]!.GetValue<string>());
        var metadata = payload["Metadata"]!;
        Assert.Equal("1", metadata["DeliveryCount"]!.GetValue<string>());
        Assert.Equal("42", metadata["SequenceNumber"]!.GetValue<string>());
        Assert.Equal("2026-11-21T00:17:52", metadata["EnqueuedTimeUtc"]!.GetValue<string>());
        Assert.Equal("2026-11-21T00:17:52+00:00", metadata["EnqueuedTime"]!.GetValue<string>());
        Assert.Equal("\"other\"", metadata["MessageId"]!.GetValue<string>());
        Assert.Equal("x", metadata["ApplicationProperties"]!["Kind"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(200, "application/json", "{}", Invocation.Completed)]
    [InlineData(200, "application/json", "", Invocation.Hanging)]
    [InlineData(204, null, "", Invocation.Hanging)]
    [InlineData(200, "application/json", "null", Invocation.Hanging)]
    [InlineData(200, "text/plain", "{}", Invocation.Failed)]
    [InlineData(200, "application/json", "{", Invocation.Failed)]
    [InlineData(500, "application/json", "{}", Invocation.Failed)]
    public void an_answer_is_judged_as_the_host_judges_it(int status, string? type, string body, Invocation expected) =>
        Assert.Equal(expected, FunctionsHost.Judge(status, type, body));

    [Fact]
    public async Task no_public_path_reaches_a_trigger()
    {
        using var client = new HttpClient { BaseAddress = fixture.Platform.BaseAddress };
        foreach (var name in (string[])["ReceiveBell", "SweepDeadlines", "RingAgain"])
            foreach (var path in (string[])["/{0}", "/api/{0}", "/api/../{0}", "/api/%2e%2e/{0}", "/api/..%2f{0}", "//{0}", "/api//{0}", "/api/%2f{0}", "/API/../{0}", "/api/./../{0}", "/{0}/", "/api/{0}.", "/api/..;/{0}", "/api/%252e%252e/{0}"])
            {
                using var response = await client.PostAsync(new Uri(fixture.Platform.BaseAddress.OriginalString.TrimEnd('/') + string.Format(System.Globalization.CultureInfo.InvariantCulture, path, name)), new StringContent("{}", Encoding.UTF8, "application/json"));
                Assert.True((int)response.StatusCode is 401 or 403 or 404 or 405 or 400, $"{path} {name}: {(int)response.StatusCode}");
            }
    }
}
