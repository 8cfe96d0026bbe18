using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Hosting;

/// <summary>100 MB come, said beforehand or in chunks: refused while they stream, and the handler's memory does not notice.</summary>
[Collection(PlatformCollection.Name)]
public sealed class HugeBodies(PlatformFixture fixture)
{
    private const int Huge = 100_000_000;
    private static readonly string[] Takers = ["PUT /api/material-files/{id} w0400a image/png", "POST /api/case-search w0400a application/json", "POST /api/cases w0400a application/json", "POST /api/people/import adm application/octet-stream",
        "POST /api/guides/import k01 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "POST /api/public/progress w0400a application/json"];

    [Fact]
    public async Task a_hundred_megabytes_are_refused_early_and_memory_stays_flat()
    {
        await using var handler = await HandlerProcess.Start(fixture.Platform);
        foreach (var taker in Takers) Try(handler.Port, taker, 1000, declared: true);
        var before = HandlerProcess.Memory(handler.Id).Peak;
        foreach (var taker in Takers)
        {
            Assert.Equal((413, true), Try(handler.Port, taker, Huge, declared: true));
            var (status, early) = Try(handler.Port, taker, Huge, declared: false);
            Assert.True(early && status is 411 or 413, $"{taker}: {status}, early {early}");
        }
        var grown = HandlerProcess.Memory(handler.Id).Peak - before;
        Assert.True(grown < 48_000_000, $"The handler grew by {grown / 1_000_000} MB.");
    }

    [Fact]
    public async Task the_proxy_in_front_hears_the_refusal_too()
    {
        using var clerk = new Local.Clerk(fixture.Platform, "w0400a");
        using var content = new StreamContent(new Zeros(Huge));
        content.Headers.ContentType = new("image/png");
        content.Headers.ContentLength = Huge;
        using var response = await clerk.Send(HttpMethod.Put, $"/api/material-files/{Guid.NewGuid()}", content, null, null);
        Assert.Equal(413, (int)response.StatusCode);
    }

    /// <summary>The status, and whether it came before all was sent.</summary>
    private static (int Status, bool Early) Try(int port, string taker, int size, bool declared)
    {
        var part = taker.Split(' ');
        using var wire = new RawHttp(port);
        var headers = StartingAndEnding.Headers(part[2]).Append(("Content-Type", part[3])).Append(declared ? ("Content-Length", $"{size}") : ("Transfer-Encoding", "chunked"));
        wire.Write(RawHttp.Request(part[0], part[1].Replace("{id}", Guid.NewGuid().ToString()), headers, withLength: false));
        var (chunk, sent) = (new byte[size < 64_000 ? size : 64_000], 0);
        Array.Fill(chunk, (byte)'1');
        for (; sent + chunk.Length <= size && !wire.HasAnswer; sent += chunk.Length)
            try
            {
                if (!declared) wire.Write(System.Text.Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"));
                wire.Write(chunk);
                if (!declared) wire.Write("\r\n"u8);
            }
            catch (IOException) { break; }
        return (wire.Read().Status, sent < size);
    }

    private sealed class Zeros(long size) : Stream
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            var some = (int)Math.Min(count, Length - Position);
            Position += some;
            return some;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => size;
        public override long Position { get; set; }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
