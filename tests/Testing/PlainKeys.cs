using Zhengwu.Api.Shell;

namespace Zhengwu.Testing;

/// <summary>Stream keys that are the same in every run of the same seed.</summary>
public static class PlainKeys
{
    public static StreamKeys Of(int seed)
    {
        var dice = new Random(seed);
        return new(new byte[32], fresh: () =>
        {
            var key = new byte[32];
            lock (dice) dice.NextBytes(key);
            return key;
        });
    }
}
