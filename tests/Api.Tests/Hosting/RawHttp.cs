using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zhengwu.Api.Tests.Hosting;

/// <summary>What came back, byte for byte; header names in small letters, repeated ones joined with a comma.</summary>
/// <param name="Status">0: the other side closed without an answer.</param>
public sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
    public string Type => Headers.TryGetValue("content-type", out var type) ? type.Split(';')[0] : "";
    public static readonly RawAnswer None = new(0, new Dictionary<string, string>(), []);
}

/// <summary>One connection to 127.0.0.1 on which bytes go out exactly as they are given: no client may tidy them up.</summary>
public sealed class RawHttp : IDisposable
{
    private readonly Socket socket;
    private readonly NetworkStream wire;
    private readonly byte[] buffer = new byte[64 * 1024];
    private int from, to;

    public RawHttp(int port, TimeSpan? patience = null)
    {
        socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, port);
        socket.ReceiveTimeout = socket.SendTimeout = (int)(patience ?? TimeSpan.FromSeconds(30)).TotalMilliseconds;
        wire = new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>The other side said that it closes, or did.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Something lies there to be read.</summary>
    public bool HasAnswer => to > from || socket.Poll(0, SelectMode.SelectRead);

    public static byte[] Request(string method, string target, IEnumerable<(string Name, string Value)> headers, ReadOnlySpan<byte> body = default, bool withLength = true)
    {
        var head = new StringBuilder($"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        foreach (var (name, value) in headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (withLength && (body.Length > 0 || method is "POST" or "PUT")) head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body];
    }

    public void Write(ReadOnlySpan<byte> bytes) => wire.Write(bytes);

    /// <summary>Sends and waits for the answer; a connection that is cut meanwhile has none.</summary>
    public RawAnswer Send(ReadOnlySpan<byte> request, bool isHead = false)
    {
        try { wire.Write(request); }
        catch (IOException) { /* refused before all was sent: the answer may lie there all the same */ }
        return Read(isHead);
    }

    public RawAnswer Read(bool isHead = false)
    {
        try
        {
            while (true)
            {
                var status = int.Parse(Line().Split(' ')[1], CultureInfo.InvariantCulture);
                var headers = new Dictionary<string, string>();
                for (var line = Line(); line.Length > 0; line = Line())
                {
                    var (name, value) = (line[..line.IndexOf(':')].ToLowerInvariant(), line[(line.IndexOf(':') + 1)..].Trim());
                    headers[name] = headers.TryGetValue(name, out var before) ? $"{before}, {value}" : value;
                }
                if (status == 100) continue;
                IsOver |= headers.TryGetValue("connection", out var connection) && connection.Equals("close", StringComparison.OrdinalIgnoreCase);
                return new(status, headers, isHead || status is 204 or 304 ? [] : Body(headers));
            }
        }
        catch (Exception e) when (e is IOException or EndOfStreamException)
        {
            IsOver = true;
            return RawAnswer.None;
        }
    }

    private byte[] Body(Dictionary<string, string> headers)
    {
        using var body = new MemoryStream();
        if (headers.TryGetValue("content-length", out var length)) Copy(int.Parse(length, CultureInfo.InvariantCulture));
        else if (headers.ContainsKey("transfer-encoding"))
            while (true)
            {
                var size = int.Parse(Line(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                Copy(size);
                Line();
                if (size == 0) break;
            }
        else
        {
            IsOver = true;
            try { while (true) body.WriteByte(Next()); }
            catch (EndOfStreamException) { }
        }
        return body.ToArray();

        void Copy(int count) { while (count-- > 0) body.WriteByte(Next()); }
    }

    private string Line()
    {
        var line = new StringBuilder();
        for (var c = (char)Next(); c != '\n'; c = (char)Next()) line.Append(c);
        return line.ToString().TrimEnd('\r');
    }

    private byte Next()
    {
        if (from == to) (from, to) = (0, wire.Read(buffer));
        return to == 0 ? throw new EndOfStreamException() : buffer[from++];
    }

    public void Dispose() => wire.Dispose();
}
