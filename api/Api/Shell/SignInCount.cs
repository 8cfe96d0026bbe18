using System.Diagnostics.Metrics;

namespace Zhengwu.Api.Shell;

/// <summary>Refused principals and sessions, by reason; never by what they held.</summary>
public static class SignInCount
{
    /// <summary>Name of the product's meter.</summary>
    public const string MeterName = "Bangdaiban";
    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Count = Meter.CreateCounter<long>("signin.refused", "{request}", "Requests whose principal or session was refused");

    /// <param name="reason">doubled, malformed, oversized, no-principal, untrusted, stranger, session-missing, session-idle, session-over.</param>
    public static void Refused(string reason) => Count.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
