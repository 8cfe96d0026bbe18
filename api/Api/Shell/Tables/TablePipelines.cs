using Azure.Core;
using Azure.Core.Pipeline;

namespace Zhengwu.Api.Shell.Tables;

/// <summary>Two ways to the table service over the same connections: reads are tried again, transactions never are.</summary>
internal sealed class TablePipelines
{
    private sealed class TableOptions : ClientOptions;

    /// <summary>Tells the clock what every answer says of the time.</summary>
    private sealed class ReadsDate(StoreClock clock) : HttpPipelineSynchronousPolicy
    {
        public override void OnReceivedResponse(HttpMessage message)
        {
            if (message.HasResponse && message.Response.Headers.Date is { } date) clock.Saw(date);
        }
    }

    public HttpPipeline Reads { get; }
    public HttpPipeline Transactions { get; }

    public TablePipelines(HttpPipelinePolicy authentication, HttpPipelineTransport transport, StoreClock? clock)
    {
        Reads = Build(authentication, transport, clock, Outbound.TableReads);
        // The service itself gives up a write after 30 s; nobody at a window waits that long.
        Transactions = Build(authentication, transport, clock, Outbound.TableTransactions);
    }

    private static HttpPipeline Build(HttpPipelinePolicy authentication, HttpPipelineTransport transport, StoreClock? clock, Outbound call)
    {
        var options = call.Bounded(new TableOptions { Transport = transport, Diagnostics = { IsLoggingEnabled = false, IsDistributedTracingEnabled = false } });
        if (clock is not null) options.AddPolicy(new ReadsDate(clock), HttpPipelinePosition.PerRetry);
        return HttpPipelineBuilder.Build(options, authentication);
    }

    /// <summary>Connections that live on. Azurite closes an idle one after 5 s, so on one machine we are first.</summary>
    public static HttpPipelineTransport Connections(Uri service) => new HttpClientTransport(new HttpClient(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = 64,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(service.IsLoopback ? 4 : 60),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !service.IsLoopback,
        ActivityHeadersPropagator = null
    })
    { Timeout = Timeout.InfiniteTimeSpan });
}
