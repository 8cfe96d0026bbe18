using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Stores;

/// <summary>One Azurite for all tests of the collection.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private int _tables;

    public AzuriteProcess Process { get; private set; } = null!;

    public async Task InitializeAsync() => Process = await AzuriteProcess.Start();

    public Task DisposeAsync()
    {
        Process.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A store on an empty table: Azurite scans a whole table for each query.</summary>
    public async Task<Shell.Tables.TableBookStore> NewStore() => await Process.Store($"books{Interlocked.Increment(ref _tables)}");
}

[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
