using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Zhengwu.Api.Shell.Mail;

/// <summary>A connection to an SMTP server, open or secret. IOException: it is lost; InvalidDataException: the other side does not speak SMTP.</summary>
internal sealed class SmtpWire : IDisposable
{
    private readonly TcpClient tcp = new();
    private Stream stream = Stream.Null;
    private SmtpReplies replies = new(Stream.Null);

    /// <summary>This side's address as EHLO wants it: always a valid name, and it tells nobody what this machine is called.</summary>
    public string Here => ((IPEndPoint)tcp.Client.LocalEndPoint!).Address switch
    {
        { IsIPv4MappedToIPv6: true } mapped => $"[{mapped.MapToIPv4()}]",
        { AddressFamily: AddressFamily.InterNetworkV6 } six => $"[IPv6:{six}]",
        var four => $"[{four}]",
    };

    /// <summary>The server's greeting. SocketException: nobody is there.</summary>
    public async Task<SmtpReply> Open(string host, int port, CancellationToken cancel)
    {
        await tcp.ConnectAsync(host, port, cancel);
        Use(tcp.GetStream());
        return await replies.Next(cancel);
    }

    public async Task<SmtpReply> Ask(string line, CancellationToken cancel)
    {
        await Say(line, cancel);
        return await replies.Next(cancel);
    }

    public async Task Say(string line, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), cancel);
        await stream.FlushAsync(cancel);
    }

    /// <summary>Null: secret from here on. Otherwise nothing more can be said.</summary>
    /// <param name="roots">Who may vouch for the server; null: whom this machine trusts.</param>
    public async Task<MailOutcome.Refused?> Secure(string host, X509Certificate2Collection? roots, CancellationToken cancel)
    {
        var errors = SslPolicyErrors.None;
        var secret = new SslStream(stream, false, (_, _, _, found) => (errors = found) == SslPolicyErrors.None);
        Use(secret);
        var options = new SslClientAuthenticationOptions { TargetHost = host };
        if (roots is not null)
        {
            options.CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(roots);
        }
        try { await secret.AuthenticateAsClientAsync(options, cancel); }
        catch (AuthenticationException e)
        {
            await secret.DisposeAsync();
            Use(Stream.Null);
            return errors == SslPolicyErrors.None ? new("smtp-no-tls", e.Message, false) : new("smtp-certificate", $"{errors}", false);
        }
        return null;
    }

    public void Dispose()
    {
        stream.Dispose();
        tcp.Dispose();
    }

    private void Use(Stream next) => (stream, replies) = (next, new(next));
}
