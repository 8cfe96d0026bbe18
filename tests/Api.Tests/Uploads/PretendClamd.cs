using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zhengwu.Api.Tests.Uploads;

public enum Mood { Honest, HalfAnswer, Silent, ClosesAtOnce, Error, SmallLimit, Nonsense }

/// <summary>A small server that speaks clamd's INSTREAM: finds the EICAR text, or behaves as broken ones do.</summary>
public sealed class PretendClamd : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();

    public PretendClamd()
    {
        listener.Start();
        _ = Serve();
    }

    public Mood Mood { get; set; }
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many bytes it was shown by the last complete stream.</summary>
    public int Seen { get; private set; }

    private async Task Serve()
    {
        while (!ending.IsCancellationRequested)
            try { _ = Talk(await listener.AcceptTcpClientAsync(ending.Token)); }
            catch (Exception e) when (e is OperationCanceledException or SocketException) { return; }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        var line = client.GetStream();
        try { await Answer(line); }
        catch (Exception e) when (e is IOException or OperationCanceledException) { }
    }

    private async Task Answer(NetworkStream line)
    {
        if (Mood is Mood.ClosesAtOnce) return;
        var command = new byte[10];
        await line.ReadExactlyAsync(command, ending.Token);
        if (!command.AsSpan().SequenceEqual("zINSTREAM\0"u8)) { await Say(line, "UNKNOWN COMMAND\0"); return; }
        var seen = new MemoryStream();
        for (var size = new byte[4]; ;)
        {
            await line.ReadExactlyAsync(size, ending.Token);
            if (BinaryPrimitives.ReadInt32BigEndian(size) is not (> 0 and var length)) break;
            var piece = new byte[length];
            await line.ReadExactlyAsync(piece, ending.Token);
            seen.Write(piece);
            if (Mood is Mood.SmallLimit && seen.Length > 1000) { await Say(line, "INSTREAM size limit exceeded. ERROR\0"); return; }
        }
        Seen = (int)seen.Length;
        if (Mood is Mood.Silent) await Task.Delay(Timeout.Infinite, ending.Token);
        var found = Encoding.Latin1.GetString(seen.ToArray()).Contains(CorpusOthers.Eicar, StringComparison.Ordinal);
        await Say(line, Mood switch
        {
            Mood.HalfAnswer => "stream: O",
            Mood.Error => "stream: Can't allocate memory ERROR\0",
            Mood.Nonsense => "stream: OK or not\0",
            _ => found ? "stream: Win.Test.EICAR_HDB-1 FOUND\0" : "stream: OK\0",
        });
    }

    private async Task Say(NetworkStream line, string words) => await line.WriteAsync(Encoding.ASCII.GetBytes(words), ending.Token);

    public void Dispose()
    {
        ending.Cancel();
        listener.Dispose();
    }
}
