using System.Collections.Concurrent;
using Zhengwu.Api.Files.Pdf;

namespace Zhengwu.Api.Files;

/// <summary>
/// Looks into whole files and leaves in the spool only what may be stored. Two seats with one buffer each: however many files come in, this is all the memory
/// that their bytes ever take.
/// </summary>
public sealed class InspectionDesk : IDisposable
{
    private const int Seats = 2, LongestZipEnd = 22 + ushort.MaxValue;
    private readonly SemaphoreSlim free = new(Seats);
    private readonly ConcurrentBag<byte[]> buffers = [];

    /// <summary>Type of the bytes in the spool, or why they are refused. The same bytes are always cleaned to the same bytes.</summary>
    public async Task<(string? Type, FileRefusal? Refusal)> Clean(Spool spool, string? saidType, CancellationToken cancel)
    {
        await free.WaitAsync(cancel);
        if (!buffers.TryTake(out var buffer)) buffer = GC.AllocateUninitializedArray<byte>(FileLimits.MaxBytes);
        try
        {
            var length = spool.ReadInto(buffer);
            var type = TypeOf(buffer.AsSpan(0, length));
            if (type is null || type != saidType) return (null, FileRefusal.Kind);
            var refusal = EndsAsZip(buffer.AsSpan(0, length)) ? FileRefusal.Trailing : Look(type, buffer, length, spool);
            return (type, refusal);
        }
        finally
        {
            buffers.Add(buffer);
            free.Release();
        }
    }

    private static FileRefusal? Look(string type, byte[] buffer, int length, Spool spool)
    {
        if (type == "application/pdf") return new PdfFile(buffer, length).Read();
        var (jpeg, png) = (new JpegFile(buffer, length), new PngFile(buffer, length));
        var (refusal, parts) = type == "image/jpeg" ? (jpeg.Read(), jpeg.Parts) : (png.Read(), png.Parts);
        if (refusal is null) spool.Replace(parts);
        return refusal;
    }

    /// <summary>By the first bytes; null for anything but the three kinds.</summary>
    private static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((byte[])[0xFF, 0xD8, 0xFF]) ? "image/jpeg" : bytes.StartsWith(PngFile.Signature) ? "image/png" : bytes.StartsWith("%PDF-"u8) ? "application/pdf" : null;

    /// <summary>An archive is read from its end: its last record, with a comment that reaches exactly to the last byte, makes any file a zip as well.</summary>
    private static bool EndsAsZip(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[Math.Max(0, bytes.Length - LongestZipEnd)..];
        for (var at = 0; tail[at..].IndexOf("PK\u0005\u0006"u8) is >= 0 and var next; at += next + 4)
            if (tail[(at + next)..] is { Length: >= 22 } end && end[20] + 256 * end[21] == end.Length - 22) return true;
        return false;
    }

    public void Dispose() => free.Dispose();
}
