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
        if (headers != Headers()) return FileRefusal.PdfOpaque;
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
        return unpacking.Objects(it, start, size) is { } held ? Held(held, it) : FileRefusal.PdfOpaque;
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

    /// <summary>An object stream: pairs of number and place, then the objects; every place must be where an object was read.</summary>
    private FileRefusal? Held(ArraySegment<byte> held, PdfObject it)
    {
        if (it.N is < 0 or > MostObjects || it.First < 0 || it.First > held.Count) return FileRefusal.PdfOpaque;
        if ((objects += it.N) > MostObjects) return FileRefusal.PdfTooComplex;
        var places = new Dictionary<int, int>();
        var numbers = new PdfLexer(held.AsSpan(0, it.First));
        for (var i = 0; i < it.N; i++)
        {
            if (numbers.Next() is not PdfToken.Number || numbers.Whole is not (>= 0 and var number)) return FileRefusal.PdfOpaque;
            if (numbers.Next() is not PdfToken.Number || numbers.Whole is not (>= 0 and var place)) return FileRefusal.PdfOpaque;
            var value = new PdfLexer(held, it.First + Math.Min(place, held.Count));
            value.Next();
            places[value.Start] = number;
        }
        var lexer = new PdfLexer(held, it.First);
        for (var token = lexer.Next(); token is not PdfToken.End; token = lexer.Next())
        {
            var number = places.Remove(lexer.Start, out var known) ? known : -1;
            walker.Value(ref lexer, token, number, out var refusal);
            if (refusal is not null) return refusal;
        }
        return places.Keys.Any(p => p < held.Count) ? FileRefusal.PdfOpaque : null;
    }

    /// <summary>How often "number number obj" stands anywhere in the bytes, whatever this reading took it for.</summary>
    private int Headers()
    {
        var all = bytes.AsSpan(0, length);
        var found = 0;
        for (var at = 0; all[at..].IndexOf("obj"u8) is >= 0 and var next; at += next + 3)
        {
            var before = at + next;
            if (Back(all, ref before, blank: true) && Back(all, ref before, blank: false) && Back(all, ref before, blank: true) && Back(all, ref before, blank: false)) found++;
        }
        return found;
    }

    private static bool Back(ReadOnlySpan<byte> all, ref int before, bool blank)
    {
        var was = before;
        while (before > 0 && (blank ? all[before - 1] is 0 or 9 or 10 or 12 or 13 or 32 : char.IsAsciiDigit((char)all[before - 1]))) before--;
        return before < was;
    }
}
