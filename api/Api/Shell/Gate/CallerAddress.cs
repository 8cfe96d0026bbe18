using System.Net;
using System.Net.Sockets;

namespace Zhengwu.Api.Shell.Gate;

/// <summary>
/// Who calls when nobody is signed in. The handler's own peer is always the host, so the address comes from X-Forwarded-For: every front end appends
/// the address it saw, what stands before that anybody may have written. Behind Easy Auth the last entry is the caller as App Service saw it;
/// behind Static Web Apps the last one is the Static Web App, the one before it the caller. Good for slowing down, never for deciding who somebody is.
/// </summary>
public static class CallerAddress
{
    /// <summary>Null when no front end said anything; IPv6 callers are their /64 network.</summary>
    public static string? Of(HttpRequest request, Ingress ingress)
    {
        var seen = request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var fromTheEnd = ingress is Ingress.StaticWebApps ? 2 : 1;
        return seen.Length == 0 ? null : Network(seen[Math.Max(0, seen.Length - fromTheEnd)]);
    }

    private static string? Network(string entry)
    {
        if (!IPEndPoint.TryParse(entry, out var end)) return null;
        var address = end.Address.IsIPv4MappedToIPv6 ? end.Address.MapToIPv4() : end.Address;
        if (address.AddressFamily is AddressFamily.InterNetwork) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes).ToString();
    }
}
