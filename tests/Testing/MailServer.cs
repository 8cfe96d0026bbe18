using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Zhengwu.Testing;

/// <summary>
/// An SMTP server on a socket, for as long as this object lives. It takes every letter unless an answer is set: by verb (EHLO, RCPT …), "CONNECT"
/// for the greeting, "LETTER" for what follows the final dot.
/// </summary>
public sealed class MailServer : IDisposable
{
    /// <summary>Instead of an answer: none, and the connection stays open.</summary>
    public const string Silence = "silence";
    /// <summary>Instead of an answer: the connection closes.</summary>
    public const string HangUp = "hang up";

    private readonly TcpListener listener;
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentQueue<string> lines = new(), letters = new();

    /// <param name="host">A loopback address; 127.0.0.2 is one that a mailer does not take for its own machine.</param>
    public MailServer(string host = "127.0.0.1")
    {
        Host = host;
        listener = new(IPAddress.Parse(host), 0);
        listener.Start();
        _ = Accept();
    }

    public string Host { get; }
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
    public Dictionary<string, string> Answers { get; init; } = [];
    /// <summary>With one, STARTTLS is offered.</summary>
    public X509Certificate2? Certificate { get; init; }
    /// <summary>The mechanisms offered, as in "PLAIN LOGIN"; null: no AUTH.</summary>
    public string? Auth { get; init; }

    /// <summary>Every command as it came, "TLS" where the connection turned secret; the lines of letters are not among them.</summary>
    public IReadOnlyList<string> Lines => [.. lines];
    /// <summary>The letters taken or thrown away, without the final dot, dots unstuffed, lines ending in CRLF.</summary>
    public IReadOnlyList<string> Letters => [.. letters];

    /// <summary>A certificate that has signed itself.</summary>
    public static X509Certificate2 SelfSigned(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out var address)) names.AddIpAddress(address);
        else names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    public void Dispose()
    {
        ending.Cancel();
        listener.Dispose();
    }

    private async Task Accept()
    {
        try { while (true) _ = Serve(await listener.AcceptTcpClientAsync(ending.Token)); }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException) { }
    }

    private async Task Serve(TcpClient client)
    {
        using var _ = client;
        try { await Talk(client.GetStream()); }
        catch (Exception e) when (e is IOException or AuthenticationException or OperationCanceledException or ObjectDisposedException) { }
    }

    private async Task Talk(Stream stream)
    {
        var reader = new StreamReader(stream, Encoding.Latin1);
        if (!await Answer(stream, "CONNECT", "220 here")) return;
        while (await reader.ReadLineAsync(ending.Token) is { } line)
        {
            lines.Enqueue(line);
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (!await Answer(stream, verb, Usual(verb, stream is SslStream)) || verb == "QUIT") return;
            if (verb == "STARTTLS" && Allows(verb))
            {
                var secret = new SslStream(stream);
                await secret.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, ending.Token);
                lines.Enqueue("TLS");
                (stream, reader) = (secret, new StreamReader(secret, Encoding.Latin1));
            }
            else if (verb == "DATA" && Allows(verb))
            {
                var letter = new StringBuilder();
                while (await reader.ReadLineAsync(ending.Token) is { } text && text != ".") letter.Append(text.StartsWith('.') ? text[1..] : text).Append("\r\n");
                letters.Enqueue(letter.ToString());
                if (!await Answer(stream, "LETTER", "250 taken")) return;
            }
        }
    }

    private string Usual(string verb, bool secret) => verb switch
    {
        "EHLO" => "250-here\r\n" + string.Concat(((string?[])[!secret && Certificate is not null ? "STARTTLS" : null, Auth is null ? null : $"AUTH {Auth}"])
            .Where(e => e is not null).Select(e => $"250-{e}\r\n")) + "250 8BITMIME",
        "STARTTLS" => Certificate is null ? "502 no" : "220 go on",
        "AUTH" => "235 welcome",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 yes",
    };

    private bool Allows(string verb) => !Answers.TryGetValue(verb, out var answer) || answer[0] is '2' or '3';

    /// <summary>False when nothing more is to be said.</summary>
    private async Task<bool> Answer(Stream stream, string verb, string usual)
    {
        var answer = Answers.GetValueOrDefault(verb, usual);
        if (answer == HangUp) return false;
        if (answer == Silence) await Task.Delay(Timeout.Infinite, ending.Token);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer + "\r\n"), ending.Token);
        return true;
    }
}
