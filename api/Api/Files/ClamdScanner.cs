using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Zhengwu.Api.Files;

/// <summary>
/// clamd over TCP, command INSTREAM (clamd(8)): pieces with their length in front, a length of 0, one answer that ends with NUL. Whatever is not a plain "OK" or
/// "FOUND" counts as no answer.
/// </summary>
public sealed class ClamdScanner(string host, int port, TimeSpan patience) : IFileScanner
{
    private const int Piece = 64 * 1024, LongestAnswer = 1024;

    public async Task<ScanVerdict> Scan(Stream bytes, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, limit.Token);
            var line = client.GetStream();
            try { await Send(line, bytes, limit.Token); }
            // It stops listening when it has read enough, and says why.
            catch (IOException) { }
            return Judge(await Answer(line, limit.Token));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { return new ScanVerdict.Unavailable("timeout"); }
        catch (Exception e) when (e is SocketException or IOException) { return new ScanVerdict.Unavailable(e.GetType().Name); }
    }

    private static async Task Send(NetworkStream line, Stream bytes, CancellationToken cancel)
    {
        var buffer = new byte[4 + Piece];
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        int read;
        do
        {
            read = await bytes.ReadAsync(buffer.AsMemory(4, Piece), cancel);
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            await line.WriteAsync(buffer.AsMemory(0, 4 + read), cancel);
        }
        while (read > 0);
    }

    private static async Task<string> Answer(NetworkStream line, CancellationToken cancel)
    {
        var (buffer, have) = (new byte[LongestAnswer], 0);
        while (have < buffer.Length)
        {
            var read = await line.ReadAsync(buffer.AsMemory(have), cancel);
            if (read == 0) return "";
            have += read;
            if (buffer.AsSpan(0, have).IndexOf((byte)0) is >= 0 and var end) return Encoding.UTF8.GetString(buffer, 0, end);
        }
        return "";
    }

    private static ScanVerdict Judge(string answer) =>
        answer == "stream: OK" ? new ScanVerdict.Clean()
        : answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) ? new ScanVerdict.Infected(Plain(answer[8..^6]))
        : new ScanVerdict.Unavailable(answer.EndsWith("size limit exceeded. ERROR", StringComparison.Ordinal) ? "size-limit" : "no-verdict");

    private static string Plain(string signature) => new([.. signature.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_').Take(80)]);
}
