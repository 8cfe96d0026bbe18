using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Zhengwu.Api.Audit;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Tables;
using Zhengwu.Local;

namespace Zhengwu.Testing;

/// <summary>What stands in the keys and tags of all books and in the names of all files of a platform: there personal data must not stand either.</summary>
public static class WhatLiesAround
{
    /// <summary>Notes them, and the mails, when somebody listens.</summary>
    public static async Task Overhear(LocalPlatform platform)
    {
        if (!Overheard.IsOn) return;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(platform.Settings.Select(s => KeyValuePair.Create(s.Key.Replace("__", ":", StringComparison.Ordinal), (string?)s.Value))).Build();
        var store = TableBookStore.From(configuration);
        foreach (var book in await BookAudit.Books(store))
            await foreach (var row in store.All(book, "!", "~"))
                Overheard.Note("key", $"{book} {row.Key} {string.Join(' ', row.Tags?.Select(t => $"{t.Key}={t.Value}") ?? [])}");
        await foreach (var blob in Building.Container(configuration, new(() => new DefaultAzureCredential())).GetBlobsAsync())
            Overheard.Note("blob", blob.Name);
        foreach (var mail in await platform.Mailbox.Mails())
            Overheard.Note("mail", $"{string.Join(' ', mail.Headers.Select(h => $"{h.Key}: {h.Value}"))} {mail.Text} {mail.Html}");
    }
}
