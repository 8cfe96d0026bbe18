using Zhengwu.Api.Shell;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Stores;

public sealed class InMemoryBookStoreKeepsTheContract : BookStoreContract
{
    protected override Task<IBookStore> NewStore() => Task.FromResult<IBookStore>(new InMemoryBookStore());
}

[Collection(AzuriteCollection.Name)]
public sealed class TableBookStoreKeepsTheContract(AzuriteFixture azurite) : BookStoreContract
{
    protected override async Task<IBookStore> NewStore() => await azurite.NewStore();
}
