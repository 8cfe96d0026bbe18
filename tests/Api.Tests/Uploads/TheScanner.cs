using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Configuration;
using Zhengwu.Api.Files;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Uploads;

public sealed class WhatTheScannerSays : IDisposable
{
    private readonly PretendClamd clamd = new();

    [Theory]
    [InlineData(Mood.Honest, "clean", "Clean { Word = clean }")]
    [InlineData(Mood.Honest, CorpusOthers.Eicar, "Infected { Word = infected, Signature = Win.Test.EICAR_HDB-1 }")]
    [InlineData(Mood.Silent, "clean", "Unavailable { Word = unavailable, Reason = timeout }")]
    [InlineData(Mood.HalfAnswer, "clean", "Unavailable { Word = unavailable, Reason = no-verdict }")]
    [InlineData(Mood.Error, "clean", "Unavailable { Word = unavailable, Reason = no-verdict }")]
    [InlineData(Mood.Nonsense, "clean", "Unavailable { Word = unavailable, Reason = no-verdict }")]
    public async Task only_a_plain_verdict_counts(Mood mood, string content, string verdict)
    {
        clamd.Mood = mood;
        var scanner = new ClamdScanner("127.0.0.1", clamd.Port, TimeSpan.FromSeconds(mood is Mood.Silent ? 0.3 : 10));
        Assert.Equal(verdict, (await scanner.Scan(new MemoryStream(Corpus.Ascii(content)), default)).ToString());
    }

    [Fact]
    public async Task a_file_over_the_scanners_own_limit_is_not_taken_for_clean()
    {
        clamd.Mood = Mood.SmallLimit;
        Assert.IsType<ScanVerdict.Unavailable>(await new ClamdScanner("127.0.0.1", clamd.Port, TimeSpan.FromSeconds(10)).Scan(new MemoryStream(new byte[5_000_000]), default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(10_485_760)]
    public async Task it_is_shown_every_byte(int length)
    {
        Assert.IsType<ScanVerdict.Clean>(await new ClamdScanner("127.0.0.1", clamd.Port, TimeSpan.FromSeconds(10)).Scan(new MemoryStream(new byte[length]), default));
        Assert.Equal(length, clamd.Seen);
    }

    [Fact]
    public async Task nobody_there_is_no_verdict()
    {
        clamd.Dispose();
        Assert.IsType<ScanVerdict.Unavailable>(await new ClamdScanner("127.0.0.1", clamd.Port, TimeSpan.FromSeconds(10)).Scan(new MemoryStream(new byte[10]), default));
    }

    public void Dispose() => clamd.Dispose();
}

[Collection(PlatformCollection.Name)]
public sealed class UploadsUnderAScanner(PlatformFixture fixture, ScanningHandler scanning) : IClassFixture<ScanningHandler>
{
    private readonly OwnHandler handler = scanning.It;
    private readonly PretendClamd clamd = scanning.Clamd;

    [Fact]
    public async Task a_clean_file_says_so_and_keeps_saying_so()
    {
        var (file, id) = (Corpus.Find("pdf-scanner-jpeg-pages"), Guid.NewGuid());
        var (status, body, _) = await handler.Put(file, Corpus.Pdf, id);
        Assert.Equal((200, "clean"), (status, (string?)body["scan"]));
        await using var without = await OwnHandler.Start(fixture.Platform);
        // What was recorded at first holds, whoever answers the repeat.
        Assert.Equal(body.ToJsonString(), (await without.Put(file, Corpus.Pdf, id)).Body.ToJsonString());
    }

    [Fact]
    public async Task an_infected_file_goes_to_quarantine_and_nowhere_else()
    {
        var infected = new PdfDraft().Page().Stream(5, "", Corpus.Ascii(CorpusOthers.Eicar)).Table();
        var (before, id) = (await Quarantined(), Guid.NewGuid());
        var (status, body, _) = await handler.Put(infected, Corpus.Pdf, id);
        Assert.Equal((422, "file-infected"), (status, (string?)body["code"]));
        Assert.False(body.ContainsKey("ticket"));
        var blob = Assert.Single(await Quarantined(), b => before.All(old => old.Name != b.Name));
        Assert.DoesNotContain($"{id}", blob.Name);
        Assert.Equal("Win.Test.EICAR_HDB-1", blob.Metadata["signature"]);
        Assert.Equal(infected.Length, blob.Properties.ContentLength);
        Assert.Contains($"quarantined as {blob.Name.Split('/')[1]}", handler.Log.Text);
        // The id was not used up: a good file may come under it.
        Assert.Equal(200, (await handler.Put(Corpus.Find("pdf-latex-open-goto"), Corpus.Pdf, id)).Status);
    }

    [Theory]
    [InlineData(Mood.ClosesAtOnce)]
    [InlineData(Mood.HalfAnswer)]
    [InlineData(Mood.Error)]
    public async Task while_the_scanner_gives_no_verdict_nothing_is_taken(Mood mood)
    {
        var (file, id) = (Corpus.Find("jpeg-from-canvas"), Guid.NewGuid());
        clamd.Mood = mood;
        var (status, body, headers) = await handler.Put(file, Corpus.Jpeg, id);
        Assert.Equal((503, "scanner-unavailable", 30d), (status, (string?)body["code"], headers.RetryAfter!.Delta!.Value.TotalSeconds));
        clamd.Mood = Mood.Honest;
        Assert.Equal("clean", (string?)(await handler.Put(Corpus.Find("jpeg-scanner-600dpi"), Corpus.Jpeg, id)).Body["scan"]);
    }

    private async Task<List<BlobItem>> Quarantined()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(fixture.Platform.Settings.Select(s => KeyValuePair.Create(s.Key.Replace("__", ":"), (string?)s.Value))).Build();
        var container = Building.Container(settings, new(() => throw new InvalidOperationException()));
        var found = new List<BlobItem>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, prefix: "quarantine/")) found.Add(blob);
        return found;
    }
}
