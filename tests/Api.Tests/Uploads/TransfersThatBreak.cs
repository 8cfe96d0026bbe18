using System.Net.Sockets;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Uploads;

[Collection(PlatformCollection.Name)]
public sealed class TransfersThatBreak(PlainHandler plain) : IClassFixture<PlainHandler>
{
    private readonly OwnHandler handler = plain.It;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task a_connection_cut_at_ten_places_leaves_nothing_behind(bool chunked)
    {
        var picture = Corpus.Find("jpeg-scanner-600dpi");
        for (var tenth = 0; tenth < 10; tenth++)
        {
            var id = Guid.NewGuid();
            await Cut(id, picture, picture.Length * tenth / 10 + (tenth == 9 ? picture.Length / 10 - 1 : 0), chunked);
            // Had half a file been kept under this id, another one would be refused.
            Assert.Equal(200, (await handler.Put(Corpus.Find("jpeg-from-canvas"), Corpus.Jpeg, id)).Status);
        }
    }

    [Fact]
    public async Task a_body_without_a_length_is_counted_as_it_comes()
    {
        Assert.Equal(200, (await handler.Put(Corpus.Find("jpeg-exactly-the-limit"), Corpus.Jpeg, chunked: true)).Status);
        var (status, body, _) = await handler.Put(Corpus.Find("jpeg-one-over-the-limit"), Corpus.Jpeg, chunked: true);
        Assert.Equal((413, "body-too-large"), (status, (string?)body["code"]));
        Assert.Equal((400, "file-empty"), await handler.Put([], Corpus.Jpeg, chunked: true) is var empty ? (empty.Status, (string?)empty.Body["code"]) : default);
    }

    [Fact]
    public async Task an_announced_half_gigabyte_is_refused_before_it_comes()
    {
        using var line = await Line();
        await line.GetStream().WriteAsync(Corpus.Ascii($"{Head(Guid.NewGuid())}Content-Length: 524288000\r\n\r\n"));
        var answer = new byte[12];
        await line.GetStream().ReadExactlyAsync(answer);
        Assert.Equal("HTTP/1.1 413", System.Text.Encoding.ASCII.GetString(answer));
    }

    [Theory]
    [InlineData("not-an-id")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("{3f2504e0-4f89-41d3-9a0c-0305e82c3301}")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("..%2f..%2f0300%2f3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    public async Task an_id_that_is_not_random_is_refused(string id)
    {
        using var request = handler.Request(HttpMethod.Put, $"/api/material-files/{id}", "w0400a");
        request.Content = new ByteArrayContent(Corpus.Find("jpeg-from-canvas")) { Headers = { ContentType = new(Corpus.Jpeg) } };
        using var http = new HttpClient();
        Assert.Contains((int)(await http.SendAsync(request)).StatusCode, (int[])[400, 404]);
    }

    /// <summary>Sends as much as told, then the line is dead.</summary>
    private async Task Cut(Guid id, byte[] bytes, int after, bool chunked)
    {
        using var line = await Line();
        line.LingerState = new(true, 0);
        var stream = line.GetStream();
        await stream.WriteAsync(Corpus.Ascii(Head(id) + (chunked ? $"Transfer-Encoding: chunked\r\n\r\n{bytes.Length:X}\r\n" : $"Content-Length: {bytes.Length}\r\n\r\n")));
        await stream.WriteAsync(bytes.AsMemory(0, after));
        await stream.FlushAsync();
    }

    private string Head(Guid id) => $"PUT /api/material-files/{id} HTTP/1.1\r\nHost: x\r\nX-Requested-With: zhengwu\r\n{string.Concat(Seated.Headers("w0400a").Select(h => $"{h.Name}: {h.Value}\r\n"))}Content-Type: image/jpeg\r\n";

    private async Task<TcpClient> Line()
    {
        var client = new TcpClient();
        await client.ConnectAsync(handler.Address.Host, handler.Address.Port);
        return client;
    }
}
