using System.IO.Compression;

namespace Zhengwu.Api.Files.Pdf;

/// <summary>
/// Unpacks streams to see how much comes out, never more than the budget of the whole file, and keeps only what object streams hold. Pictures may be large; text
/// and fonts that grow two hundredfold are bombs.
/// </summary>
public sealed class PdfUnpacking(byte[] bytes)
{
    private const long WholeFile = 400L * 1024 * 1024;
    private const int MostOfObjects = 16 * 1024 * 1024, Page = 64 * 1024 * 1024, Unsuspicious = 1024 * 1024, Ratio = 200, RunRatio = 64, MostFilters = 4;
    private readonly byte[] piece = new byte[64 * 1024];
    private long total;

    /// <summary>Counts what a stream unpacks to. Packed twice, or in a way that only old programs used, it cannot be counted and is refused.</summary>
    public FileRefusal? Count(PdfObject it, int start, int size)
    {
        if (it.Filters is not { Count: <= MostFilters } filters || filters.Any(f => f is PdfName.LZWDecode or PdfName.LZW or PdfName.Crypt)
            || filters.Count(f => f is PdfName.FlateDecode or PdfName.Fl) > 1) return FileRefusal.PdfOpaque;
        var unpacked = 0L;
        try
        {
            using var stream = Unpack(filters, start, size);
            for (int read; (read = stream.Read(piece)) > 0;)
            {
                unpacked += filters.Any(f => f is PdfName.RunLengthDecode or PdfName.RL) ? (long)read * RunRatio : read;
                if (total + unpacked > WholeFile) return FileRefusal.PdfTooComplex;
                if (it.Subtype is not PdfName.Image && (unpacked > Page || (unpacked > Unsuspicious && unpacked > (long)size * Ratio))) return FileRefusal.PdfTooComplex;
            }
        }
        // A viewer stops at the same byte.
        catch (InvalidDataException) { }
        total += unpacked;
        return null;
    }

    /// <summary>What an object stream holds; null when it cannot be looked into: then the file is refused.</summary>
    public ArraySegment<byte>? Objects(PdfObject it, int start, int size)
    {
        if (it.Predicted || it.Filters is not ([] or [PdfName.FlateDecode or PdfName.Fl])) return null;
        if (it.Filters is []) return new(bytes, start, size);
        var held = new MemoryStream();
        try
        {
            using var stream = Unpack(it.Filters, start, size);
            for (int read; (read = stream.Read(piece)) > 0;)
            {
                held.Write(piece, 0, read);
                if (held.Length > MostOfObjects || (total += read) > WholeFile) return null;
            }
        }
        catch (InvalidDataException) { return null; }
        return new(held.GetBuffer(), 0, (int)held.Length);
    }

    private Stream Unpack(IEnumerable<PdfName> filters, int start, int size)
    {
        Stream stream = new MemoryStream(bytes, start, size, writable: false);
        foreach (var filter in filters)
            switch (filter)
            {
                case PdfName.FlateDecode or PdfName.Fl: stream = new ZLibStream(stream, CompressionMode.Decompress); break;
                case PdfName.ASCII85Decode or PdfName.A85: stream = new PdfAsciiStream(stream, of85: true); break;
                case PdfName.ASCIIHexDecode or PdfName.AHx: stream = new PdfAsciiStream(stream, of85: false); break;
                default: return stream;
            }
        return stream;
    }
}
