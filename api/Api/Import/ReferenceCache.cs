using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Import;

/// <summary>
/// Directory and catalogue in memory; the stamp is looked at every 30 seconds, so that a disabled account is out within a minute. When the store
/// does not answer, the last known data serve on.
/// </summary>
public sealed class ReferenceCache(IBookStore store, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim one = new(1);
    private volatile ReferenceData? known;
    private DateTimeOffset checkedAt;

    /// <summary>Somebody changed it here: the next one looks again.</summary>
    public void Forget() => checkedAt = default;

    public async ValueTask<ReferenceData> Current(CancellationToken cancel = default)
    {
        if (known is { } fresh && IsFresh()) return fresh;
        await one.WaitAsync(cancel);
        try
        {
            if (known is { } now && IsFresh()) return now;
            if (known is null || await ReferenceBook.Version(store, cancel) != known.Version) known = await ReferenceBook.Load(store, cancel);
            checkedAt = time.GetUtcNow();
            return known;
        }
        catch (Exception e) when (e is StoreUnavailable or StoreTimeout && known is not null) { return known; }
        finally { one.Release(); }
    }

    /// <summary>A clock that was put back must not keep a disabled account in.</summary>
    private bool IsFresh() => time.GetUtcNow() - checkedAt is var age && age >= TimeSpan.Zero && age < Fresh;
}
