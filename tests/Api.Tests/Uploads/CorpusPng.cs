using System.IO.Compression;
using System.IO.Hashing;
using Zhengwu.Local;
using static Zhengwu.Api.Tests.Uploads.Corpus;

namespace Zhengwu.Api.Tests.Uploads;

/// <summary>PNGs with every kind of chunk that carries something else than the picture.</summary>
public static class CorpusPng
{
    public static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], End = Chunk("IEND", []);

    public static readonly IReadOnlyList<Sample> All =
    [
        // Benign.
        new("png-sample-page", Png, () => PracticeCases.SamplePage(3)),
        new("png-screenshot-with-texts", Png, () => Picture(Chunk("tEXt", Ascii("Author\0someone")), Chunk("zTXt", Join(Ascii("Comment\0\0"), Zlib(Ascii("phone 13900001234")))), Chunk("iTXt", Ascii("XML:com.adobe.xmp\0\0\0\0\0<x/>")))),
        new("png-with-exif-and-time", Png, () => Picture(Chunk("eXIf", Ascii("MM\0*GPS")), Chunk("tIME", [7, 234, 11, 20, 1, 2, 3]), Chunk("pHYs", [0, 0, 11, 19, 0, 0, 11, 19, 1]))),
        new("png-palette", Png, () => Join(Signature, Header(8, 8, 8, 3), Chunk("PLTE", new byte[6]), Chunk("tRNS", [0, 255]), Chunk("IDAT", Zlib(new byte[72])), End)),
        new("png-many-idat", Png, () => Join([Signature, Header(8, 8, 8, 0), .. Zlib(new byte[72]).Chunk(2).Select(p => Chunk("IDAT", p)), End])),
        new("png-text-bomb-is-dropped", Png, () => Picture(Chunk("zTXt", Join(Ascii("Comment\0\0"), Zlib(new byte[50_000_000]))))),
        new("png-profile-bomb-is-dropped", Png, () => Picture(Chunk("iCCP", Join(Ascii("p\0\0"), Zlib(new byte[50_000_000]))))),
        new("png-animation-becomes-still", Png, () => Picture(Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]))),
        // Hostile.
        new("png-only-signature", Png, () => Signature),
        new("png-cut-in-header", Png, () => PracticeCases.SamplePage(1)[..20]),
        new("png-cut-in-data", Png, () => PracticeCases.SamplePage(1)[..^40]),
        new("png-no-end", Png, () => PracticeCases.SamplePage(1)[..^12]),
        new("png-no-data", Png, () => Join(Signature, Header(8, 8, 8, 0), End)),
        new("png-wrong-sum", Png, () => Flip(PracticeCases.SamplePage(1), 60)),
        new("png-length-over-the-end", Png, () => Join(Signature, Header(8, 8, 8, 0), Big(0x7FFFFFFF), Ascii("IDAT"), new byte[40])),
        new("png-length-negative", Png, () => Join(Signature, Header(8, 8, 8, 0), Big(-1), Ascii("IDAT"), new byte[40])),
        new("png-header-not-first", Png, () => Join(Signature, Chunk("tEXt", Ascii("a\0b")), Header(8, 8, 8, 0), Chunk("IDAT", Zlib(new byte[72])), End)),
        new("png-two-headers", Png, () => Join(Signature, Header(8, 8, 8, 0), Header(9, 9, 8, 0), Chunk("IDAT", Zlib(new byte[72])), End)),
        new("png-bad-depth", Png, () => Join(Signature, Header(8, 8, 7, 0), Chunk("IDAT", Zlib(new byte[72])), End)),
        new("png-palette-missing", Png, () => Join(Signature, Header(8, 8, 8, 3), Chunk("IDAT", Zlib(new byte[72])), End)),
        new("png-palette-odd", Png, () => Join(Signature, Header(8, 8, 8, 3), Chunk("PLTE", new byte[7]), Chunk("IDAT", Zlib(new byte[72])), End)),
        new("png-zero-width", Png, () => Join(Signature, Header(0, 8, 8, 0), Chunk("IDAT", Zlib(new byte[72])), End)),
        new("png-50000x50000", Png, () => Join(Signature, Header(50_000, 50_000, 1, 0), Chunk("IDAT", Zlib(new byte[5_000_000])), End)),
        new("png-9000x9000", Png, () => Join(Signature, Header(9000, 9000, 8, 0), Chunk("IDAT", Zlib(new byte[72])), End)),
        new("png-2-billion-wide", Png, () => Join(Signature, Header(0x7FFFFFFF, 1, 8, 0), Chunk("IDAT", Zlib(new byte[72])), End)),
        new("png-data-not-zlib", Png, () => Join(Signature, Header(8, 8, 8, 0), Chunk("IDAT", Noise(72)), End)),
        new("png-data-in-two-places", Png, () => Join(Signature, Header(8, 8, 8, 0), Chunk("IDAT", Zlib(new byte[72])), Chunk("tEXt", Ascii("a\0b")), Chunk("IDAT", Noise(8)), End)),
        new("png-unknown-needed-chunk", Png, () => Picture(Chunk("EVIL", Noise(8)))),
        new("png-chunk-name-not-letters", Png, () => Picture(Chunk("ab\0c", Noise(8)))),
        new("png-100000-tiny-chunks", Png, () => Picture([.. Enumerable.Repeat(Chunk("tEXt", Ascii("a\0")), 100_000)])),
        new("png-html-behind", Png, () => Join(PracticeCases.SamplePage(1), Ascii("<html><body onload=alert(1)>"))),
        new("png-zip-behind", Png, () => Join(PracticeCases.SamplePage(1), CorpusOthers.Zip(("a.txt", Ascii("x"))))),
        new("png-second-png-behind", Png, () => Join(PracticeCases.SamplePage(1), PracticeCases.SamplePage(2))),
    ];

    public static byte[] Picture(params byte[][] extra) => Join([Signature, Header(8, 8, 8, 0), .. extra, Chunk("IDAT", Zlib(new byte[72])), End]);

    private static byte[] Header(int width, int height, byte depth, byte colour) => Chunk("IHDR", [.. Big(width), .. Big(height), depth, colour, 0, 0, 0]);

    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] typed = [.. Ascii(type), .. data];
        return [.. Big(data.Length), .. typed, .. Big((int)Crc32.HashToUInt32(typed))];
    }

    public static byte[] Zlib(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        return packed.ToArray();
    }

    private static byte[] Flip(byte[] bytes, int at)
    {
        bytes[at] ^= 1;
        return bytes;
    }
}
