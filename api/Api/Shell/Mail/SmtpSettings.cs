namespace Zhengwu.Api.Shell.Mail;

/// <summary>The server that takes our letters.</summary>
/// <param name="Host">Name or address. On localhost, 127.0.0.1 and ::1 no TLS is spoken, everywhere else STARTTLS with a valid certificate.</param>
/// <param name="User">Null: no login.</param>
/// <param name="From">An address, with or without a name: "Name &lt;address&gt;".</param>
public sealed record SmtpSettings(string Host, int Port, string? User, string? Password, string From)
{
    /// <summary>Submission, RFC 6409.</summary>
    public const int DefaultPort = 587;

    public bool OnThisMachine => Host is "localhost" or "127.0.0.1" or "::1";

    /// <summary>Null without Smtp__Host. A half set of settings stops the start.</summary>
    public static SmtpSettings? Read(IConfiguration configuration)
    {
        if (configuration["Smtp:Host"] is not { Length: > 0 } host) return null;
        string? Value(string name) => configuration[$"Smtp:{name}"] is { Length: > 0 } value ? value : null;
        Exception Wrong(string name, string must) => new InvalidOperationException($"Setting 'Smtp__{name}' {must}.");
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown) throw Wrong("Host", "must be a host name or an address");
        var port = Value("Port") is not { } text ? DefaultPort : int.TryParse(text, out var number) && number is > 0 and <= 65535 ? number : throw Wrong("Port", "must be a port");
        if (Value("From") is not { } from || MailAddresses.Sender(from) is null) throw Wrong("From", "must be a mail address when 'Smtp__Host' is set");
        if (Value("User") is null != Value("Password") is null) throw Wrong("User", "and 'Smtp__Password' go together");
        return new(host, port, Value("User"), Value("Password"), from);
    }

    public override string ToString() => $"{Host}:{Port}";
}
