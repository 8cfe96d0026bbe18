using Azure.Core;

namespace Zhengwu.Api.Shell.Tables;

/// <summary>
/// A body that can be sent once. The socket handler sends a request again by itself when a kept-alive connection closes without an
/// answer; for a transaction that would turn "nobody knows" into a conflict with itself.
/// </summary>
internal sealed class OnceContent(ReadOnlyMemory<byte> bytes) : RequestContent
{
    private int _sent;

    public override async Task WriteToAsync(Stream stream, CancellationToken cancellation)
    {
        MarkSent();
        await stream.WriteAsync(bytes, cancellation).ConfigureAwait(false);
    }

    public override void WriteTo(Stream stream, CancellationToken cancellation)
    {
        MarkSent();
        stream.Write(bytes.Span);
    }

    public override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }

    public override void Dispose() { }

    private void MarkSent()
    {
        if (Interlocked.Exchange(ref _sent, 1) == 1) throw new IOException("The connection closed after the transaction had been sent.");
    }
}
