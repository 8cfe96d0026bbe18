using System.Diagnostics.Metrics;
using System.Threading.RateLimiting;
using Zhengwu.Api.Shell.Telemetry;

namespace Zhengwu.Api.Shell.Gate;

/// <summary>Endpoint metadata: asks for a person by ID number, name or telephone, or shows one in full.</summary>
public sealed class AsksForPerson;

/// <summary>
/// How much one may ask of one instance, so that a stuck program or a thief with a clerk's session is slow and a town cannot push aside another.
/// Figures of a busy window stand in docs/security.md; all are multiplied by RateLimits__Scale. Triggers of the host and "/" are not limited.
/// </summary>
public static class RateLimits
{
    /// <param name="Burst">At once.</param>
    /// <param name="PerSecond">Again and again.</param>
    public sealed record Lane(string Name, int Burst, double PerSecond);

    public static readonly Lane User = new("user", 300, 8), Unit = new("unit", 3000, 80), Person = new("person", 40, 1.0 / 3), Anonymous = new("anonymous", 600, 40), Lookup = new("lookup", 120, 5);

    private static readonly Counter<long> Refused = Signals.Meter.CreateCounter<long>("ratelimit.refused", "{request}", "Requests answered 429, by lane.");

    public static void Add(IServiceCollection services) => services.AddRateLimiter(_ => { }).AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>().Configure<Settings>((options, settings) =>
    {
        PartitionedRateLimiter<HttpContext> By(Lane lane, Func<HttpContext, string?> key) => PartitionedRateLimiter.Create<HttpContext, string>(http =>
            key(http) is { } who ? RateLimitPartition.GetTokenBucketLimiter($"{lane.Name}|{who}", _ => Bucket(lane, settings.RateScale)) : RateLimitPartition.GetNoLimiter("none"));
        string Caller(HttpContext http) => CallerAddress.Of(http.Request, settings.Ingress) ?? "unknown";
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            By(User, http => StaffOf(http)?.Staff.Id),
            By(Unit, http => StaffOf(http)?.Staff.UnitId),
            By(Person, http => http.GetEndpoint()?.Metadata.GetMetadata<AsksForPerson>() is null ? null : StaffOf(http)?.Staff.Id),
            By(Lookup, http => IsLookup(http) ? Caller(http) : null),
            By(Anonymous, http => IsApi(http) && StaffOf(http) is null && !IsLookup(http) ? Caller(http) : null));
        options.OnRejected = async (refused, _) =>
        {
            refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
            await Refuse(refused.HttpContext, IsLookup(refused.HttpContext) ? Lookup.Name : StaffOf(refused.HttpContext) is null ? Anonymous.Name : User.Name, wait).ExecuteAsync(refused.HttpContext);
        };
    });

    /// <summary>429 too-many with Retry-After in whole seconds.</summary>
    public static IResult Refuse(HttpContext http, string lane, TimeSpan wait)
    {
        Refused.Add(1, new KeyValuePair<string, object?>("lane", lane));
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = $"{seconds}";
        return Problems.Answer(429, "too-many", $"操作太频繁，请{(seconds < 120 ? $" {seconds} 秒" : $" {(seconds + 59) / 60} 分钟")}后再试，您填的内容还在。");
    }

    internal static TokenBucketRateLimiterOptions Bucket(Lane lane, double scale) => new()
    {
        TokenLimit = Math.Max(1, (int)(lane.Burst * scale)),
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1 / (lane.PerSecond * scale)),
        QueueLimit = 0,
        AutoReplenishment = false,
    };

    private static Asking? StaffOf(HttpContext http) => http.Features.Get<Asking>();

    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");

    /// <summary>Number and code of a paper, asked from anywhere.</summary>
    private static bool IsLookup(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ByCode>() is not null;
}
