using System.Diagnostics.Metrics;
using Zhengwu.Api.Shell.Telemetry;

namespace Zhengwu.Api.Shell;

/// <summary>Refused principals and sessions, by reason; never by what they held.</summary>
public static class SignInCount
{
    private static readonly Counter<long> Count = Signals.Meter.CreateCounter<long>("signin.refused", "{request}", "Requests whose principal or session was refused");

    /// <param name="reason">doubled, malformed, oversized, no-principal, untrusted, stranger, session-missing, session-idle, session-over.</param>
    public static void Refused(string reason) => Count.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
