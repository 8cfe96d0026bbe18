using Zhengwu.Api.Import;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Hosting;

/// <summary>Bodies that stop coming: whoever waits for them must be only their own sender (I15).</summary>
[Collection(PlatformCollection.Name)]
public sealed class SlowSenders(PlatformFixture fixture)
{
    private const int Stalled = 24;

    [Fact]
    public async Task who_stalls_keeps_nobody_waiting_and_is_sent_away()
    {
        await using var handler = await HandlerProcess.Start(fixture.Platform);
        var page = PracticeCases.SamplePage(3);
        byte[] Upload() => RawHttp.Request("PUT", $"/api/material-files/{Guid.NewGuid()}", [.. StartingAndEnding.Headers("w0400a"), ("Content-Type", "image/png")], page);
        byte[] Workbook() => RawHttp.Request("POST", "/api/guides/import?dry=1", [.. StartingAndEnding.Headers("k01"), ("Content-Type", Sheets.ContentType)], "PK no workbook"u8);
        List<RawHttp> stalled = [.. Enumerable.Range(0, Stalled).Select(_ => new RawHttp(handler.Port))];
        for (var i = 0; i < Stalled; i++) stalled[i].Write((i % 4 == 0 ? Upload() : Workbook()).AsSpan()[..^5]);

        using var quick = new RawHttp(handler.Port, TimeSpan.FromSeconds(4));
        Assert.Equal(200, quick.Send(Upload()).Status);
        Assert.Equal(422, quick.Send(Workbook()).Status);
        foreach (var wire in stalled)
        {
            Assert.Contains(wire.Read().Status, (int[])[408, 400]);
            wire.Dispose();
        }
        Assert.Empty(handler.Errors);
    }
}
