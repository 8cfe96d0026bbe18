using Zhengwu.Api.Shell;

namespace Zhengwu.Simulation.Tests;

public enum Fault { None, Unavailable, TimeoutBefore, TimeoutAfter, CrashBefore, CrashAfter }

/// <summary>The store as one process sees it: every call waits for its turn and may fail in every way a network can.</summary>
public sealed class FaultyStore(IBookStore inner, World world, SimProcess process) : IBookStore
{
    public async ValueTask<Row?> Get(string book, string key, CancellationToken cancel = default) =>
        await Call("get", () => inner.Get(book, key, cancel));

    public async ValueTask<Page> Query(string book, string from, string to, int take, string? token = null, IReadOnlyDictionary<string, string>? where = null, CancellationToken cancel = default) =>
        await Call("query", () => inner.Query(book, from, to, take, token, where, cancel));

    public async ValueTask<IReadOnlyDictionary<string, string>> Transact(string book, IReadOnlyList<RowChange> changes, CancellationToken cancel = default) =>
        await Call("transact", () => inner.Transact(book, changes, cancel));

    private async ValueTask<T> Call<T>(string site, Func<ValueTask<T>> call)
    {
        await world.Turns.Turn();
        if (process.Dead) await Never();
        var fault = world.Roll(site);
        world.Turns.Note($"{site}{fault}");
        switch (fault)
        {
            case Fault.Unavailable: throw new StoreUnavailable("503");
            case Fault.TimeoutBefore: throw new StoreTimeout("lost request");
            case Fault.CrashBefore: world.Crash(process); await Never(); break;
        }
        var answer = await call();
        switch (fault)
        {
            case Fault.TimeoutAfter: throw new StoreTimeout("lost answer");
            case Fault.CrashAfter: world.Crash(process); await Never(); break;
        }
        return answer;
    }

    /// <summary>A dead process's continuation is never woken.</summary>
    private static Task Never() => new TaskCompletionSource().Task;
}
