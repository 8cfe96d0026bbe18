using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Tests.Stores;

/// <summary>What every <see cref="IBookStore"/> does. The same sentences hold for Azurite and for the store of the simulation.</summary>
public abstract partial class BookStoreContract : IAsyncLifetime
{
    protected const string Book = "0301";

    protected IBookStore Store { get; private set; } = null!;

    protected abstract Task<IBookStore> NewStore();

    public async Task InitializeAsync() => Store = await NewStore();

    public Task DisposeAsync() => Task.CompletedTask;

    protected static RowChange Insert(string key, string body = "{}") => new RowChange.Insert(new Row(key, body));
    protected static RowChange InsertTagged(string key, string tag, string value) =>
        new RowChange.Insert(new Row(key, "{}", new Dictionary<string, string> { [tag] = value }));
    protected static RowChange Replace(string key, string etag, string body = "{}") => new RowChange.Replace(new Row(key, body), etag);
    protected static RowChange Upsert(string key, string body = "{}") => new RowChange.Upsert(new Row(key, body));
    protected static RowChange Delete(string key) => new RowChange.Delete(key);

    protected ValueTask<IReadOnlyDictionary<string, string>> Transact(params RowChange[] changes) => Store.Transact(Book, changes);

    protected Task<StoreConflict> Conflict(params RowChange[] changes) => Assert.ThrowsAsync<StoreConflict>(() => Transact(changes).AsTask());
    protected Task<StoreRefused> Refused(params RowChange[] changes) => Assert.ThrowsAsync<StoreRefused>(() => Transact(changes).AsTask());

    protected async Task<string[]> Keys(string from, string to, int take = 1000, IReadOnlyDictionary<string, string>? where = null)
    {
        var keys = new List<string>();
        string? token = null;
        do
        {
            var page = await Store.Query(Book, from, to, take, token, where);
            Assert.True(page.Rows.Count <= take);
            keys.AddRange(page.Rows.Select(r => r.Key));
            token = page.Token;
        }
        while (token is not null);
        return [.. keys];
    }

    protected Task<string[]> AllKeys() => Keys("", "\uffff");
}
