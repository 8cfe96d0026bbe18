using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zhengwu.Api.Tests.Stores;

/// <summary>
/// A table service on a socket that answers each request with the next line of a script: a whole HTTP answer, or one of the ways in
/// which an answer gets lost. Keeps connections alive between answers, as the real one does.
/// </summary>
internal sealed class ScriptedService : IDisposable
{
    public const string HangUp = "hang up";
    public const string Reset = "reset";

    private const char End = '\u0004';

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Queue<string> _script;
    private readonly Lock _gate = new();

    public List<string> Requests { get; } = [];
    public Uri Uri { get; }

    public ScriptedService(params string[] script)
    {
        _script = new Queue<string>(script);
        _listener.Start();
        Uri = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/devstoreaccount1");
        _ = Accept();
    }

    public static string Answer(int status, string body, string headers = "") =>
        $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public static string Error(int status, string code, string message = "because") =>
        Answer(status, $"{{\"odata.error\":{{\"code\":\"{code}\",\"message\":{{\"lang\":\"en-US\",\"value\":\"{message}\"}}}}}}");

    /// <summary>The first characters of an answer, after which the connection closes.</summary>
    public static string Cut(string answer, int length) => answer[..length] + End;

    /// <summary>The 202 around the parts of a batch answer.</summary>
    public static string BatchAnswer(params string[] parts) => Answer(202, "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n"
        + string.Concat(parts.Select(p => $"--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{p}\r\n"))
        + "--changesetresponse_1--\r\n--batchresponse_1--\r\n");

    public static string Part(int status, string headers = "", string body = "") => $"HTTP/1.1 {status} X\r\nDataServiceVersion: 3.0;\r\n{headers}\r\n{body}\r\n";

    public static string FailedPart(int status, string code, string message) =>
        Part(status, "Content-Type: application/json\r\n", $"{{\"odata.error\":{{\"code\":\"{code}\",\"message\":{{\"lang\":\"en-US\",\"value\":\"{message}\"}}}}}}");

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try { while (true) _ = Serve(await _listener.AcceptSocketAsync()); }
        catch (Exception end) when (end is SocketException or ObjectDisposedException) { }
    }

    private async Task Serve(Socket socket)
    {
        using var connection = socket;
        while (await ReadRequest(socket) is { } request)
        {
            string? answer;
            lock (_gate) { Requests.Add(request); _script.TryDequeue(out answer); }
            if (answer is HangUp or null) return;
            if (answer is Reset) { socket.LingerState = new LingerOption(true, 0); return; }
            await socket.SendAsync(Encoding.UTF8.GetBytes(answer.TrimEnd(End)));
            if (answer.EndsWith(End)) return;
        }
    }

    private static async Task<string?> ReadRequest(Socket socket)
    {
        var bytes = new MemoryStream();
        var chunk = new byte[64 * 1024];
        while (true)
        {
            var count = await socket.ReceiveAsync(chunk);
            if (count == 0) return null;
            bytes.Write(chunk, 0, count);
            var text = Encoding.UTF8.GetString(bytes.ToArray());
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head < 0) continue;
            var length = text[..head].Split("\r\n").FirstOrDefault(h => h.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
            if (bytes.Length >= head + 4 + (length is null ? 0 : int.Parse(length.Split(':')[1]))) return text;
        }
    }
}
