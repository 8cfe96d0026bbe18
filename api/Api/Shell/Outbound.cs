using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace Zhengwu.Api.Shell;

/// <summary>
/// Every call that leaves the program: how long one try may take, how often it is tried, what happens then. The same table stands in docs/security.md
/// (line 58). Whom we call says configuration alone; no address ever comes from a request.
/// </summary>
/// <param name="Setting">Where the address comes from.</param>
/// <param name="Tries">Of the client itself.</param>
public sealed record Outbound(string Name, string Setting, TimeSpan Timeout, int Tries, string Afterwards)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100), LongestPause = TimeSpan.FromSeconds(1);

    public static readonly Outbound
        TableReads = new("table reads", "Storage__tableServiceUri", TimeSpan.FromSeconds(8), 3, "503 store-unavailable"),
        TableTransactions = new("table transactions", "Storage__tableServiceUri", TimeSpan.FromSeconds(15), 1, "Book reads its receipt and decides again, 6 tries with growing pauses; then 503"),
        Blobs = new("blobs", "Storage__blobServiceUri", TimeSpan.FromSeconds(20), 3, "503 store-unavailable"),
        Bus = new("bus", "ServiceBus__fullyQualifiedNamespace", TimeSpan.FromSeconds(15), 1, "the outbox row stays and is rung again every minute"),
        Mail = new("mail", "Smtp__Host", TimeSpan.FromSeconds(30), 1, "the mailbag tries again after 5 s to 10 h; then the supervisor's list"),
        Scanner = new("scanner", "Scanner__Host", TimeSpan.FromSeconds(30), 1, "503 scanner-unavailable; the browser keeps the file"),
        Telemetry = new("telemetry", "OTEL_EXPORTER_OTLP_ENDPOINT", TimeSpan.FromSeconds(10), 1, "what was measured meanwhile is lost, the work is not"),
        Tokens = new("tokens", "the platform's identity endpoint", TimeSpan.FromSeconds(10), 4, "503 store-unavailable");

    public static IReadOnlyList<Outbound> All => [TableReads, TableTransactions, Blobs, Bus, Mail, Scanner, Telemetry, Tokens];

    public BlobClientOptions ForBlobs() => Bounded(new BlobClientOptions());

    public static TokenCredential Identity() => new DefaultAzureCredential(Tokens.Bounded(new DefaultAzureCredentialOptions()));

    /// <summary>Timeout, tries and pauses (0.1 s, doubled up to 1 s) of an Azure client.</summary>
    public T Bounded<T>(T options) where T : ClientOptions
    {
        (options.Retry.NetworkTimeout, options.Retry.MaxRetries, options.Retry.Mode, options.Retry.Delay, options.Retry.MaxDelay) = (Timeout, Tries - 1, RetryMode.Exponential, FirstPause, LongestPause);
        return options;
    }
}
