using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Hosting;

/// <summary>How the host starts the handler, asks whether it lives, reads what it writes, and how it ends.</summary>
[Collection(PlatformCollection.Name)]
public sealed class StartingAndEnding(PlatformFixture fixture)
{
    private static readonly string[] HostNames = ["FUNCTIONS_CUSTOMHANDLER_PORT", "FUNCTIONS_CUSTOMHANDLER_WORKER_ID", "FUNCTIONS_APP_ROOT_PATH", "FUNCTIONS_HTTPWORKER_PORT", "FUNCTIONS_HTTPWORKER_ID"];

    [Fact]
    public void the_stand_in_starts_it_with_every_variable_of_the_host_and_every_setting_in_the_folder_of_the_package()
    {
        var id = fixture.Platform.Host.ProcessId!.Value;
        var environment = File.ReadAllText($"/proc/{id}/environ").Split('\0').Select(e => e.Split('=')[0]).ToHashSet();
        Assert.Empty(HostNames.Concat(fixture.Platform.Settings.Keys).Except(environment));
        Assert.Equal(fixture.Platform.Host.Root, new FileInfo($"/proc/{id}/cwd").ResolveLinkTarget(true)!.FullName);
    }

    [Fact]
    public async Task it_listens_on_the_hosts_port_of_this_machine_only_whatever_else_the_environment_says()
    {
        var other = Azurite.FreePort();
        await using var handler = await HandlerProcess.Start(fixture.Platform, ("ASPNETCORE_URLS", $"http://0.0.0.0:{other}"), ("ASPNETCORE_HTTP_PORTS", $"{other}"), ("URLS", $"http://0.0.0.0:{other}"));
        Assert.Equal([$"127.0.0.1:{handler.Port}"], Listening(handler.Id));
    }

    [Fact]
    public async Task the_health_ping_is_cheap_needs_nobody_and_stands_in_no_log()
    {
        await using var handler = await HandlerProcess.Start(fixture.Platform, ("Logging__LogLevel__Default", null));
        using var wire = new RawHttp(handler.Port);
        for (var i = 0; i < 200; i++)
        {
            var answer = wire.Send(RawHttp.Request("GET", "/", [("x-ms-client-principal", "forged")]));
            Assert.Equal((200, "ok"), (answer.Status, answer.Text));
        }
        wire.Send(RawHttp.Request("GET", "/api/me?secret=11010519491231002X", []));
        await handler.Terminate();
        await handler.Ended();
        Assert.Empty(handler.Errors);
        Assert.DoesNotContain(handler.Output, l => l.Contains("GET", StringComparison.Ordinal) || l.Contains("11010519491231002X", StringComparison.Ordinal));
    }

    [Fact]
    public async Task every_line_it_logs_is_one_json_object_and_only_errors_go_to_stderr()
    {
        await using var handler = await HandlerProcess.Start(fixture.Platform, ("ServiceBus__endpoint", "http://127.0.0.1:1"), ("Logging__LogLevel__Default", null));
        using var wire = new RawHttp(handler.Port);
        wire.Send(RawHttp.Request("POST", "/ReceiveBell", [("Content-Type", "application/json")], "not a call\r\nwarn: forged line"u8));
        // A bell for a bus that is not there: a warning.
        wire.Send(RawHttp.Request("POST", "/ReceiveBell", [("Content-Type", "application/json")], Payloads.Call("""{"kind":"news","to":"0000","from":"0400","stream":"case","number":"0400-20200101-0001","version":1,"previous":0,"again":false}""")));
        await Steps.Until(() => Task.FromResult(new System.Text.Json.Nodes.JsonObject()), _ => handler.Output.Any(l => Level(l) == "Warning") && !handler.Errors.IsEmpty);
        Assert.All(handler.Output, l => Assert.Contains(Level(l), (string[])["Information", "Warning"]));
        Assert.All(handler.Errors, l => Assert.Equal("Error", Level(l)));

        static string Level(string line) => JsonDocument.Parse(line).RootElement.GetProperty("LogLevel").GetString()!;
    }

    [Theory]
    [InlineData("Ingress")]
    [InlineData("PersonalKey")]
    [InlineData("ServiceBus__endpoint")]
    public async Task a_missing_setting_ends_the_start_with_an_error_and_one_sentence(string name)
    {
        await using var handler = HandlerProcess.Launch(fixture.Platform, null, (name, null));
        Assert.Equal(Ended.ByError, await handler.Ended());
        Assert.Contains(name.Split("__")[0], Assert.Single(handler.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_taken_port_ends_the_start_with_an_error()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var handler = HandlerProcess.Launch(fixture.Platform, ((IPEndPoint)taken.LocalEndpoint).Port);
        Assert.Equal(Ended.ByError, await handler.Ended());
        Assert.NotEmpty(handler.Errors);
    }

    [Fact]
    public async Task asked_to_end_it_finishes_what_it_began_and_asks_to_be_started_again()
    {
        await using var handler = await HandlerProcess.Start(fixture.Platform);
        using var wire = new RawHttp(handler.Port);
        using var patient = new RawHttp(handler.Port);
        var body = """{"text":"张三"}"""u8.ToArray();
        patient.Write(RawHttp.Request("POST", "/api/case-search", [.. Headers("w0400a"), ("Content-Type", "application/json"), ("Content-Length", $"{body.Length}")], withLength: false));
        patient.Write(body.AsSpan(0, 3));
        // Another request on its own line is answered only after the first one's head was read.
        Assert.Equal(200, wire.Send(RawHttp.Request("GET", "/", [])).Status);
        await handler.Terminate();
        await Steps.Until(() => Task.FromResult(new System.Text.Json.Nodes.JsonObject()), _ => Refused(handler.Port));
        Assert.False(handler.HasEnded);
        patient.Write(body.AsSpan(3));
        Assert.Equal(200, patient.Read().Status);
        Assert.Equal(Ended.OnRequest, await handler.Ended());
        Assert.NotEqual(0, Ended.OnRequest);
    }

    internal static (string, string)[] Headers(string staffId, string? command = null) =>
    [
        .. Seated.Headers(staffId), ("X-Requested-With", "zhengwu"), ("Idempotency-Key", command ?? Guid.NewGuid().ToString()),
    ];

    private static bool Refused(int port)
    {
        try { using var wire = new RawHttp(port); return false; }
        catch (SocketException) { return true; }
    }

    /// <summary>Addresses on which this process listens, from the kernel's table.</summary>
    private static List<string> Listening(int id)
    {
        var sockets = Directory.GetFiles($"/proc/{id}/fd").Select(f => new FileInfo(f).LinkTarget ?? "").Where(l => l.StartsWith("socket:[", StringComparison.Ordinal)).Select(l => l[8..^1]).ToHashSet();
        return [.. File.ReadLines($"/proc/{id}/net/tcp").Concat(File.ReadLines($"/proc/{id}/net/tcp6")).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(c => c.Length > 9 && c[3] == "0A" && sockets.Contains(c[9])).Select(c => Address(c[1]))];

        static string Address(string hex)
        {
            var (host, port) = (hex.Split(':')[0], int.Parse(hex.Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            return $"{(host.Length == 8 ? new IPAddress(uint.Parse(host, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString() : host)}:{port}";
        }
    }
}
