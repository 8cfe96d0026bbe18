using System.Diagnostics;
using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Zhengwu.Api.Shell.Telemetry;

/// <summary>
/// Sends spans and metrics to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names; without it nothing is gathered and nothing leaves. All other
/// OTEL_ settings are the library's own; the protocol is http/protobuf unless told otherwise.
/// </summary>
public sealed class TelemetryExport(Settings settings) : IHostedService, IDisposable
{
    private readonly List<IDisposable> providers = [];

    /// <summary>What was built: the short hash of the commit, or the version where it was built outside a repository.</summary>
    public static string Version { get; } =
        (Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+') is [_, { Length: > 12 } hash] ? hash[..12]
            : Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.OtlpEndpoint is null) return Task.CompletedTask;
        var resource = ResourceBuilder.CreateDefault().AddService(Signals.Name.ToLowerInvariant(), serviceVersion: Version);
        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Signals.Name, "Microsoft.AspNetCore", "System.Net.Http").AddProcessor(new NoAddresses()).AddOtlpExporter(Protocol);
        // What stands in front of us often says "not sampled" and means its own books; a county makes few enough requests to keep all.
        if (settings.TracesSampler is null) traces.SetSampler(new AlwaysOnSampler());
        providers.Add(traces.Build());
        providers.Add(Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Signals.Name, "Microsoft.AspNetCore.Hosting", "System.Net.Http", "System.Runtime").AddOtlpExporter(Protocol).Build());
        Signals.StartAtZero();
        return Task.CompletedTask;
    }

    /// <summary>The last spans and numbers go out before the process ends.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        foreach (var provider in providers) provider.Dispose();
        providers.Clear();
    }

    private void Protocol(OtlpExporterOptions options)
    {
        options.TimeoutMilliseconds = (int)Outbound.Telemetry.Timeout.TotalMilliseconds;
        if (settings.OtlpProtocol is null) options.Protocol = OtlpExportProtocol.HttpProtobuf;
    }

    /// <summary>Calls to storage carry names of rows and files in their address; the server's name says enough.</summary>
    private sealed class NoAddresses : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var tag in (string[])["url.full", "url.path", "url.query", "user_agent.original", "client.address"]) data.SetTag(tag, null);
        }
    }
}
