namespace Zhengwu.Api.Files.Pdf;

/// <summary>
/// Reads a PDF from its first byte to its last as a list of objects. Every header "1 0 obj" of the file must be one that this reading met: then no viewer can be
/// sent to an object that was not looked at, hidden in a stream, a text or a comment. Fonts, pictures and pages are not interpreted.
/// </summary>
public sealed class PdfFile(byte[] bytes, int length)
{
    private const int MostObjects = 200_000, EndWindow = 1024;
    private readonly PdfWalker walker = new();
    private readonly PdfUnpacking unpacking = new(bytes);
    private int objects, headers;

    /// <summary>Null: taken as it is.</summary>
    public FileRefusal? Read()
    {
        if (Frame() is { } broken) return broken;
        if (Locked()) return FileRefusal.PdfLocked;
        if (Objects() is { } refusal) return refusal;
        if (headers != PdfHeaders.Count(bytes.AsSpan(0, length))) return FileRefusal.PdfOpaque;
        if (!walker.HasRoot || !walker.HasPage) return FileRefusal.Broken;
        return walker.OpeningActs();
    }

    /// <summary>Header at the first byte, end mark at the last, and between them a place that the end names.</summary>
    private FileRefusal? Frame()
    {
        var all = bytes.AsSpan(0, length);
        if (length < 64 || !char.IsAsciiDigit((char)all[5]) || all[6] != '.' || !char.IsAsciiDigit((char)all[7])) return FileRefusal.Broken;
        var end = all.LastIndexOf("%%EOF"u8);
        if (end < 0) return FileRefusal.Broken;
        if (all[(end + 5)..].IndexOfAnyExcept("\0\t\n\f\r "u8) >= 0) return FileRefusal.Trailing;
        var window = Math.Max(0, end - EndWindow);
        var start = all[window..end].LastIndexOf("startxref"u8);
        if (start < 0) return FileRefusal.Broken;
        var lexer = new PdfLexer(all[..end], window + start + 9);
        return lexer.Next() is PdfToken.Number && lexer.Whole is > 0 and var place && place < end ? null : FileRefusal.Broken;
    }

    /// <summary>Asked first: in a locked file nothing else can be read, and the clerk should hear the real reason.</summary>
    private bool Locked()
    {
        for (var at = 0; bytes.AsSpan(at, length - at).IndexOf("/Encrypt"u8) is >= 0 and var next; at += next + 8)
            if (at + next + 8 < length && bytes[at + next + 8] is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'<') return true;
        return false;
    }

    private FileRefusal? Objects()
    {
        var lexer = new PdfLexer(bytes.AsSpan(0, length));
        var (number, generation, it) = (-1, -1, new PdfObject());
        while (true)
        {
            var token = lexer.Next();
            switch (token)
            {
                case PdfToken.End: return null;
                case PdfToken.Number: (number, generation) = (generation, lexer.Whole); continue;
                case PdfToken.Word when lexer.Said.SequenceEqual("obj"u8):
                    if (number < 0 || generation < 0) return FileRefusal.Broken;
                    if (!PdfHeaders.IsAt(bytes, lexer.Start)) return FileRefusal.PdfOpaque;
                    headers++;
                    if (++objects > MostObjects) return FileRefusal.PdfTooComplex;
                    it = walker.Value(ref lexer, lexer.Next(), number, out var refusal);
                    if (refusal is not null) return refusal;
                    break;
                case PdfToken.Word when lexer.Said.SequenceEqual("stream"u8):
                    if (Stream(ref lexer, it) is { } packed) return packed;
                    break;
                case PdfToken.Word when lexer.Said.StartsWith("endobj"u8): lexer.At = lexer.Start + 6; break;
                case PdfToken.Word when IsMark(lexer.Said) || !lexer.Said.ContainsAnyInRange((byte)0, (byte)0x7F): break;
                case PdfToken.DictOpen:
                    walker.Value(ref lexer, token, -1, out var trailer);
                    if (trailer is not null) return trailer;
                    break;
                default: return FileRefusal.Broken;
            }
            (number, generation) = (-1, -1);
        }
    }

    private static bool IsMark(ReadOnlySpan<byte> word) => word is [(byte)'n' or (byte)'f'] || word.SequenceEqual("xref"u8) || word.SequenceEqual("trailer"u8) || word.SequenceEqual("startxref"u8) || word.SequenceEqual("R"u8);

    private FileRefusal? Stream(ref PdfLexer lexer, PdfObject it)
    {
        var start = lexer.At;
        if (start < length && bytes[start] == '\r') start++;
        if (start < length && bytes[start] == '\n') start++;
        var size = SizeOf(it, start);
        if (size < 0) return FileRefusal.Broken;
        lexer.At = start + size;
        if (lexer.Next() is not PdfToken.Word || !lexer.Said.SequenceEqual("endstream"u8)) return FileRefusal.Broken;
        if (!it.IsDict) return FileRefusal.Broken;
        if (!it.HoldsObjects) return unpacking.Count(it, start, size);
        if (unpacking.Objects(it, start, size) is not { } held) return FileRefusal.PdfOpaque;
        return (objects += Math.Max(0, it.N)) is < 0 or > MostObjects ? FileRefusal.PdfTooComplex : PdfObjectStream.Read(held, it, walker);
    }

    /// <summary>As said, when the end stands there; else up to the next end.</summary>
    private int SizeOf(PdfObject it, int start)
    {
        if (it.Length >= 0 && it.Length <= length - start)
        {
            var lexer = new PdfLexer(bytes.AsSpan(0, length), start + it.Length);
            if (lexer.Next() is PdfToken.Word && lexer.Said.SequenceEqual("endstream"u8)) return it.Length;
        }
        return bytes.AsSpan(start, length - start).IndexOf("endstream"u8);
    }
}
