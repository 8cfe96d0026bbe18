using System.Threading.RateLimiting;

namespace Zhengwu.Api.Shell.Gate;

/// <summary>Endpoint metadata: answers whoever knows a number and the code of its paper.</summary>
public sealed class ByCode;

/// <summary>
/// Wrong codes in an hour: 20 for one number, 120 from one caller; then even the right code is answered 429, so that a guess tells nothing. Counted in
/// the memory of each instance: with 60 bits a code and 100 instances that are 2,000 of 1.15e18 codes an hour.
/// </summary>
public sealed class WrongCodes(Settings settings)
{
    public const int OfNumber = 20, OfCaller = 120;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly PartitionedRateLimiter<string> numbers = Counter(OfNumber * settings.RateScale), callers = Counter(OfCaller * settings.RateScale);

    /// <summary>Null: the answer may depend on the code; else the refusal that says nothing about it.</summary>
    /// <param name="number">Of the paper, at most 40 characters.</param>
    public IResult? Refuse(HttpContext http, string number, bool right)
    {
        var cost = right ? 0 : 1;
        using var ofNumber = numbers.AttemptAcquire(number, cost);
        using var ofCaller = CallerAddress.Of(http.Request, settings.Ingress) is { } caller ? callers.AttemptAcquire(caller, cost) : null;
        var refusal = !ofNumber.IsAcquired ? ofNumber : ofCaller is { IsAcquired: false } ? ofCaller : null;
        if (refusal is null) return null;
        refusal.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        return RateLimits.Refuse(http, "wrong-code", wait);
    }

    private static PartitionedRateLimiter<string> Counter(double most) => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key,
        _ => new() { PermitLimit = Math.Max(1, (int)most), Window = Hour, QueueLimit = 0, AutoReplenishment = false }));
}
