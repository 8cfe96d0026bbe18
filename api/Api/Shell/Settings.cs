using Zhengwu.Api.Shell.Mail;

namespace Zhengwu.Api.Shell;

/// <summary>Which platform stands in front of us and answers for the principal header.</summary>
public enum Ingress { StaticWebApps, EasyAuth }

/// <summary>Everything the program reads from its environment. A missing name stops the start (fail closed), never a request.</summary>
public sealed class Settings(IConfiguration configuration)
{
    public Ingress Ingress { get; } = IngressFrom(configuration);

    /// <summary>
    /// False on App Service while its authentication is off (the site is not linked yet): then anybody could write the principal header himself. Both names are
    /// injected by the platform.
    /// </summary>
    public bool TrustsPrincipals { get; } = configuration["WEBSITE_SITE_NAME"] is not { Length: > 0 } || AuthIsOn(configuration);

    /// <summary>Session__IdleMinutes, Session__AbsoluteHours.</summary>
    public SessionLimits Session { get; } = SessionLimits.Read(configuration);

    /// <summary>Key of ID number marks, lookup codes, upload tickets and of the keys of streams: 32 bytes, base64.</summary>
    public byte[] PersonalKey { get; } = KeyFrom(configuration["PersonalKey"]);

    /// <summary>The key of before while it is being replaced: what it marked, signed or wrapped still opens.</summary>
    public byte[]? PersonalKeyBefore { get; } = configuration["PersonalKeyBefore"] is { Length: > 0 } before ? KeyFrom(before, "PersonalKeyBefore") : null;

    public string BellQueue { get; } = configuration["BellQueueName"] ?? "bells";
    public Uri BusEndpoint { get; } = BusEndpointFrom(configuration);
    public bool AllowPractice { get; } = configuration.GetValue("AllowPractice", false);
    public Uri SiteUrl { get; } = new(configuration["SiteUrl"] ?? "http://127.0.0.1:8080");

    /// <summary>The county's short name in 文号, e.g. 喀左; null: derived from the county's name.</summary>
    public string? PaperPrefix { get; } = configuration["PaperPrefix"] is { Length: > 0 } prefix ? prefix : null;

    /// <summary>Smtp__Host, Port (587), User, Password, From; null without a host: no mail goes out.</summary>
    public SmtpSettings? Smtp { get; } = SmtpSettings.Read(configuration);

    /// <summary>OTEL_EXPORTER_OTLP_ENDPOINT: where spans and metrics go; null: nowhere.</summary>
    public string? OtlpEndpoint { get; } = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 } endpoint ? endpoint : null;

    /// <summary>OTEL_EXPORTER_OTLP_PROTOCOL, as the library reads it; null: http/protobuf.</summary>
    public string? OtlpProtocol { get; } = configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] is { Length: > 0 } protocol ? protocol : null;

    /// <summary>OTEL_TRACES_SAMPLER, as the library reads it; null: everything.</summary>
    public string? TracesSampler { get; } = configuration["OTEL_TRACES_SAMPLER"] is { Length: > 0 } sampler ? sampler : null;

    /// <summary>Folder of the pages, where the handler serves them itself; null behind a Static Web App.</summary>
    public string? WebRoot { get; } = WebRootFrom(configuration);

    /// <summary>Multiplies every rate limit; 1 in production. 0 and less would shut the door or open it for good: refused.</summary>
    public double RateScale { get; } = configuration.GetValue("RateLimits:Scale", 1.0) is > 0 and < 1e6 and var scale ? scale
        : throw new InvalidOperationException("Setting 'RateLimits__Scale' must be a number above 0 and below 1000000.");

    /// <summary>Scanner__Host and Scanner__Port (3310): a clamd that sees every upload; null without a host.</summary>
    public (string Host, int Port)? Scanner { get; } = configuration["Scanner:Host"] is { Length: > 0 } scanner ? (scanner, configuration.GetValue("Scanner:Port", 3310)) : null;

    private static string? WebRootFrom(IConfiguration configuration) =>
        configuration["Web:Root"] is not { Length: > 0 } folder ? null
        : configuration["Ingress"] == nameof(Ingress.EasyAuth) ? Path.GetFullPath(folder, AppContext.BaseDirectory)
        : throw new InvalidOperationException("Setting 'Web__Root' is for Ingress EasyAuth only: a Static Web App serves the pages itself.");

    private static Ingress IngressFrom(IConfiguration configuration) =>
        configuration["Ingress"] switch
        {
            nameof(Ingress.StaticWebApps) => Ingress.StaticWebApps,
            nameof(Ingress.EasyAuth) when AuthIsOn(configuration) => Ingress.EasyAuth,
            nameof(Ingress.EasyAuth) => throw new InvalidOperationException("Ingress is EasyAuth, but WEBSITE_AUTH_ENABLED is not True: the platform does not strip forged principals."),
            _ => throw new InvalidOperationException("Setting 'Ingress' must say StaticWebApps or EasyAuth: without a named ingress no principal can be trusted."),
        };

    private static bool AuthIsOn(IConfiguration configuration) => string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "True", StringComparison.OrdinalIgnoreCase);

    /// <summary>The keys of streams for a command that needs nothing else of the environment.</summary>
    public static StreamKeys StreamKeysOf(IConfiguration configuration) =>
        new(KeyFrom(configuration["PersonalKey"]), configuration["PersonalKeyBefore"] is { Length: > 0 } before ? KeyFrom(before, "PersonalKeyBefore") : null);

    private static byte[] KeyFrom(string? text, string name = "PersonalKey")
    {
        var key = new byte[64];
        return text is not null && Convert.TryFromBase64String(text, key, out var length) && length >= 32
            ? key[..length]
            : throw new InvalidOperationException($"Setting '{name}' must be at least 32 bytes in base64.");
    }

    private static Uri BusEndpointFrom(IConfiguration configuration) =>
        configuration["ServiceBus:endpoint"] is { Length: > 0 } local ? new(local)
        : configuration["ServiceBus:fullyQualifiedNamespace"] is { Length: > 0 } name ? new($"https://{name}")
        : throw new InvalidOperationException("Setting 'ServiceBus__fullyQualifiedNamespace' is missing.");
}
