using System.Text.Json;
using Zhengwu.Api.Audit;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Tables;

namespace Zhengwu.Api.Privacy;

/// <summary>
/// <c>handler rekey</c>: after PersonalKey was replaced, wraps the key of every record that nobody changed since. Afterwards no record needs
/// PersonalKeyBefore; search for cases from before still does. May run while the hall works, and again.
/// </summary>
public static class RekeyCommand
{
    public static async Task<int> Run()
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var (store, keys, wrapped) = (TableBookStore.From(settings), Settings.StreamKeysOf(settings), 0);
        foreach (var book in await BookAudit.Books(store)) wrapped += await Wrap(store, keys, book);
        Console.WriteLine($"{wrapped} 份记录的密钥已换到新的主密钥下。");
        return 0;
    }

    /// <returns>How many records of the book were wrapped anew.</returns>
    public static async ValueTask<int> Wrap(IBookStore store, StreamKeys keys, string book, CancellationToken cancel = default)
    {
        var wrapped = 0;
        await foreach (var row in store.All(book, "s~", Keys.After("s~"), cancel))
        {
            var body = JsonElement.Parse(row.Body);
            if (!body.TryGetProperty("key", out var old) || Snapshot.KeyOf(body, row, book, keys) is not { } key || key.Wrapped == old.GetString()) continue;
            // The state stays letter for letter what it was; only the wrapping changes.
            var renewed = row with { Body = row.Body.Replace($"\"key\":\"{old.GetString()}\"", $"\"key\":\"{key.Wrapped}\"", StringComparison.Ordinal) };
            try { await store.Transact(book, [new RowChange.Replace(renewed, row.ETag!)], cancel); wrapped++; }
            catch (StoreConflict) { } // Somebody changed the record meanwhile, and that wrapped it.
        }
        return wrapped;
    }
}
