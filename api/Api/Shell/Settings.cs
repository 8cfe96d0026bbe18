using Zhengwu.Api.Shell.Mail;

namespace Zhengwu.Api.Shell;

/// <summary>Which platform stands in front of us and answers for the principal header.</summary>
public enum Ingress { StaticWebApps, EasyAuth }

/// <summary>Everything the program reads from its environment. A missing name stops the start (fail closed), never a request.</summary>
public sealed class Settings(IConfiguration configuration)
{
    public Ingress Ingress { get; } = Enum.TryParse<Ingress>(configuration["Ingress"], out var ingress) && Enum.IsDefined(ingress)
        ? ingress
        : throw new InvalidOperationException("Setting 'Ingress' must say StaticWebApps or EasyAuth: without a named ingress no principal can be trusted.");

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

    /// <summary>Scanner__Host and Scanner__Port (3310): a clamd that sees every upload; null without a host.</summary>
    public (string Host, int Port)? Scanner { get; } = configuration["Scanner:Host"] is { Length: > 0 } scanner ? (scanner, configuration.GetValue("Scanner:Port", 3310)) : null;

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
