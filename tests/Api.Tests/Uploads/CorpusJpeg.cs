using static Zhengwu.Api.Tests.Uploads.Corpus;

namespace Zhengwu.Api.Tests.Uploads;

/// <summary>JPEGs: a grey picture whose every block is "no change", with what cameras and attackers add.</summary>
public static class CorpusJpeg
{
    public static readonly byte[] Jfif = Segment(0xE0, Join(Ascii("JFIF\0"), [1, 1, 1, 0, 72, 0, 72, 0, 0])), Adobe = Segment(0xEE, Join(Ascii("Adobe"), [0, 100, 0, 0, 0, 0, 1])),
        Icc = Segment(0xE2, Join(Ascii("ICC_PROFILE\0"), [1, 1], new byte[128])), End = [0xFF, 0xD9];

    public static readonly IReadOnlyList<Sample> All =
    [
        // Benign.
        new("jpeg-from-canvas", Jpeg, () => Picture(64, 48, Jfif)),
        new("jpeg-phone-with-exif-gps", Jpeg, () => Picture(640, 480, Exif(6, gps: true), Comment("device 0123"), Icc)),
        new("jpeg-scanner-600dpi", Jpeg, () => Picture(4960, 7016, Jfif, Icc)),
        new("jpeg-adobe-no-jfif", Jpeg, () => Picture(64, 64, Adobe)),
        new("jpeg-progressive-many-scans", Jpeg, () => Picture(64, 64, 0xC2, 10, Jfif)),
        new("jpeg-restarts-and-fill-bytes", Jpeg, () => Join([0xFF, 0xD8], Jfif, [0xFF, 0xFF], Tables, [0xFF, 0xFF, 0xFF], Frame(0xC0, 64, 64), ScanHead, [0x3F, 0xFF, 0xD0, 0x3F, 0xFF, 0x00, 0x3F, 0xFF, 0xD1, 0x3F], [0xFF], End)),
        new("jpeg-padded-with-zeros", Jpeg, () => Join(Picture(64, 64, Jfif), new byte[512])),
        new("jpeg-html-in-comment", Jpeg, () => Picture(64, 64, Jfif, Comment("<html><script>alert(1)</script></html>"))),
        new("jpeg-php-in-exif", Jpeg, () => Picture(64, 64, Exif(1, gps: false, text: "<?php system($_GET['c']); ?>"))),
        new("jpeg-exactly-the-limit", Jpeg, () => OfSize(10 * 1024 * 1024)),
        // Hostile.
        new("jpeg-one-over-the-limit", Jpeg, () => OfSize(10 * 1024 * 1024 + 1)),
        new("jpeg-only-magic", Jpeg, () => [0xFF, 0xD8, 0xFF]),
        new("jpeg-start-and-end", Jpeg, () => Join([0xFF, 0xD8], End)),
        new("jpeg-cut-in-header", Jpeg, () => Picture(64, 64, Jfif)[..30]),
        new("jpeg-cut-in-data", Jpeg, () => Picture(640, 480, Jfif)[..^20]),
        new("jpeg-no-frame", Jpeg, () => Join([0xFF, 0xD8], Jfif, Tables, ScanHead, [0x3F], End)),
        new("jpeg-no-scan", Jpeg, () => Join([0xFF, 0xD8], Jfif, Tables, Frame(0xC0, 64, 64), End)),
        new("jpeg-two-frames", Jpeg, () => Join([0xFF, 0xD8], Jfif, Tables, Frame(0xC0, 64, 64), Frame(0xC0, 8, 8), ScanHead, [0x3F], End)),
        new("jpeg-empty-scan", Jpeg, () => Join([0xFF, 0xD8], Tables, Frame(0xC0, 64, 64), ScanHead, End)),
        new("jpeg-segment-over-the-end", Jpeg, () => Join([0xFF, 0xD8], Jfif, [0xFF, 0xDB, 0xFF, 0xFF, 1, 2, 3])),
        new("jpeg-segment-length-zero", Jpeg, () => Join([0xFF, 0xD8], [0xFF, 0xE0, 0, 0], Tables, Frame(0xC0, 64, 64), ScanHead, [0x3F], End)),
        new("jpeg-lossless-frame", Jpeg, () => Picture(64, 64, 0xC3, 1, Jfif)),
        new("jpeg-arithmetic-frame", Jpeg, () => Picture(64, 64, 0xC9, 1, Jfif)),
        new("jpeg-zero-height", Jpeg, () => Picture(64, 0, Jfif)),
        new("jpeg-twelve-bits", Jpeg, () => Replace(Picture(64, 64, Jfif), Join([0xFF, 0xC0, 0, 11, 8]), [0xFF, 0xC0, 0, 11, 12])),
        new("jpeg-65000x65000", Jpeg, () => Join([0xFF, 0xD8], Jfif, Tables, Frame(0xC0, 65000, 65000), ScanHead, [0x3F], End)),
        new("jpeg-15000x15000", Jpeg, () => Join([0xFF, 0xD8], Jfif, Tables, Frame(0xC0, 15000, 15000), ScanHead, [0x3F], End)),
        new("jpeg-17000-wide", Jpeg, () => Join([0xFF, 0xD8], Jfif, Tables, Frame(0xC0, 17000, 100), ScanHead, [0x3F], End)),
        new("jpeg-100000-tiny-segments", Jpeg, () => Join([0xFF, 0xD8], [.. Enumerable.Repeat(Comment("x"), 100_000).SelectMany(b => b)], Tables, Frame(0xC0, 64, 64), ScanHead, [0x3F], End)),
        new("jpeg-5000-scans", Jpeg, () => Picture(64, 64, 0xC2, 5000, Jfif)),
        new("jpeg-html-behind", Jpeg, () => Join(Picture(64, 64, Jfif), Ascii("<html><script>alert(1)</script></html>"))),
        new("jpeg-second-picture-behind", Jpeg, () => Join(Picture(64, 64, Jfif), Picture(8, 8, Jfif))),
        new("jpeg-mp4-behind", Jpeg, () => Join(Picture(64, 64, Jfif), Big(24), Ascii("ftypmp42"), new byte[12], Noise(4000))),
        new("jpeg-jar-behind", Jpeg, () => Join(Picture(64, 64, Jfif), CorpusOthers.Zip(("META-INF/MANIFEST.MF", "Main-Class: Evil\n"u8.ToArray())))),
        new("jpeg-zip-inside-scan", Jpeg, () => ZipInScan()),
        new("jpeg-unknown-marker", Jpeg, () => Join([0xFF, 0xD8], Jfif, [0xFF, 0x05, 0, 4, 1, 1], Tables, Frame(0xC0, 64, 64), ScanHead, [0x3F], End)),
    ];

    /// <summary>One table of ones, and codes for "no change" and "end of block": one bit each.</summary>
    private static byte[] Tables => Join(Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]), Segment(0xC4, [0x00, 1, .. new byte[15], 0]), Segment(0xC4, [0x10, 1, .. new byte[15], 0]));

    private static byte[] ScanHead => Segment(0xDA, [1, 1, 0, 0, 63, 0]);

    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    public static byte[] Comment(string text) => Segment(0xFE, Ascii(text));

    private static byte[] Frame(byte marker, int width, int height) =>
        Segment(marker, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);

    public static byte[] Picture(int width, int height, params byte[][] segments) => Picture(width, height, 0xC0, 1, segments);

    private static byte[] Picture(int width, int height, byte frame, int scans, params byte[][] segments)
    {
        var blocks = (width + 7) / 8 * ((height + 7) / 8);
        var data = new byte[Math.Max(1, blocks * 2 / 8)];
        var scan = Join(ScanHead, data);
        return Join([0xFF, 0xD8], Join(segments), Tables, Frame(frame, width, height), [.. Enumerable.Repeat(scan, scans).SelectMany(b => b)], End);
    }

    /// <summary>As a phone writes it: turned, with a place, a serial number and a name in it.</summary>
    public static byte[] Exif(int orientation, bool gps, string text = "OWNER 13900001234", bool little = false)
    {
        byte[] Short(int v) => little ? [(byte)v, (byte)(v >> 8)] : [(byte)(v >> 8), (byte)v];
        byte[] Long(int v) => little ? [(byte)v, (byte)(v >> 8), (byte)(v >> 16), (byte)(v >> 24)] : Big(v);
        byte[] Entry(int tag, int type, int count, byte[] value) => [.. Short(tag), .. Short(type), .. Long(count), .. value, .. new byte[4 - value.Length]];
        var entries = new List<byte[]> { Entry(0x0112, 3, 1, Short(orientation)), Entry(0x9C9D, 2, text.Length + 1, Long(200)) };
        if (gps) entries.Add(Entry(0x8825, 4, 1, Long(100)));
        var directory = Join(Short(entries.Count), Join([.. entries]), Long(0));
        var tiff = new byte[200 + text.Length + 1];
        Join(little ? Ascii("II*\0") : Ascii("MM\0*"), Long(8), directory).CopyTo(tiff, 0);
        if (gps) Join(Short(1), Entry(2, 5, 3, Long(130)), Long(0), Ascii("GPS 41.12N 119.74E")).CopyTo(tiff, 100);
        Ascii(text).CopyTo(tiff, 200);
        return Segment(0xE1, Join(Ascii("Exif\0\0"), tiff));
    }

    private static byte[] OfSize(int size)
    {
        var (head, tail) = (Join([0xFF, 0xD8], Jfif, Tables, Frame(0xC0, 7000, 7000), ScanHead), End);
        return Join(head, [.. Enumerable.Repeat((byte)0x3F, size - head.Length - tail.Length)], tail);
    }

    private static byte[] ZipInScan()
    {
        var zip = CorpusOthers.Zip(("evil.class", Ascii("x")));
        zip[^2] = 2;
        return Join([0xFF, 0xD8], Jfif, Tables, Frame(0xC0, 64, 64), ScanHead, zip, End);
    }

    private static byte[] Replace(byte[] bytes, byte[] what, byte[] with)
    {
        with.CopyTo(bytes, bytes.AsSpan().IndexOf(what));
        return bytes;
    }
}
