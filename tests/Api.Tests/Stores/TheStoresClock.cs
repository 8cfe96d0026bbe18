using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Tables;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Stores;

/// <summary>What the store's answers say of the time corrects a machine that is far ahead, and nothing else.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TheStoresClock(AzuriteFixture fixture)
{
    private sealed class Wrong(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + by;
    }

    [Theory]
    [InlineData(24, 0)]
    [InlineData(-24, -24)]
    [InlineData(0, 0)]
    public async Task a_machine_that_is_ahead_goes_by_the_store_after_its_first_answer(int hoursWrong, int hoursAfter)
    {
        var clock = new StoreClock(new Wrong(TimeSpan.FromHours(hoursWrong)));
        Assert.InRange((clock.GetUtcNow() - DateTimeOffset.UtcNow).TotalHours, hoursWrong - 0.2, hoursWrong + 0.2);
        var store = new TableBookStore(fixture.Process.TableService, "clock", AzuriteProcess.AccountName, AzuriteProcess.AccountKey, clock: clock);
        await store.EnsureTable();
        await store.Get("b", "k");
        Assert.InRange((clock.GetUtcNow() - DateTimeOffset.UtcNow).TotalHours, hoursAfter - 0.2, hoursAfter + 0.2);
    }
}
