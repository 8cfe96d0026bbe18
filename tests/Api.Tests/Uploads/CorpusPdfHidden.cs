using System.Text;
using static Zhengwu.Api.Tests.Uploads.Corpus;

namespace Zhengwu.Api.Tests.Uploads;

/// <summary>PDFs that hide something from whoever looks, or that are made to hurt whoever opens them.</summary>
public static class CorpusPdfHidden
{
    private const string Script = "<</S/JavaScript/JS(app.alert(1))>>";

    public static readonly IReadOnlyList<Sample> All =
    [
        new("pdf-script-in-object-stream", Pdf, () => Held((7, Script))),
        new("pdf-script-in-object-stream-without-type", Pdf, () => new PdfDraft().Page("/OpenAction 7 0 R").Packed(5, "/N 1/First 4", $"7 0 {Script}").XrefStream(8, "", (7, 5, 0))),
        new("pdf-attachment-in-object-stream", Pdf, () => Held((7, "<</Type/Filespec/EF<</F 9 0 R>>>>"))),
        new("pdf-object-in-a-string-of-an-object-stream", Pdf, () => new PdfDraft().Page("/OpenAction 7 0 R").Packed(5, "/Type/ObjStm/N 1/First 4", $"7 1 ({Script})").XrefStream(8, "", (7, 5, 0))),
        new("pdf-object-stream-packed-twice", Pdf, () => Packed("/Filter[/FlateDecode/FlateDecode]", CorpusPng.Zlib(CorpusPng.Zlib(Ascii($"7 0 {Script}"))))),
        new("pdf-object-stream-as-hex", Pdf, () => Packed("/Filter/ASCIIHexDecode", Ascii(Convert.ToHexString(Ascii($"7 0 {Script}")) + ">"))),
        new("pdf-object-stream-filter-elsewhere", Pdf, () => Packed("/Filter 9 0 R", CorpusPng.Zlib(Ascii($"7 0 {Script}")))),
        new("pdf-object-stream-predicted", Pdf, () => Packed("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>", CorpusPng.Zlib(Ascii($"7 0 {Script}")))),
        new("pdf-object-stream-not-flate", Pdf, () => Packed("/Filter/FlateDecode", Noise(400))),
        new("pdf-object-stream-with-a-lie-about-n", Pdf, () => new PdfDraft().Page().Packed(5, "/Type/ObjStm/N 2000000000/First 4", "7 0 null").XrefStream(8)),
        new("pdf-object-in-a-stream", Pdf, () => new PdfDraft().Page("/OpenAction 7 0 R").Stream(5, "", Ascii($"junk\n7 0 obj\n{Script}\nendobj\n")).Table()),
        new("pdf-object-in-a-string", Pdf, () => new PdfDraft().Page("/OpenAction 7 0 R/Lang(\n7 0 obj " + Script.Replace("(", "\\(").Replace(")", "\\)") + "\nendobj)").Table()),
        new("pdf-object-in-a-comment", Pdf, () => new PdfDraft().Page("/OpenAction 7 0 R").Raw($"% 7 0 obj {Script} endobj\n").Table()),
        new("pdf-header-with-comment-inside", Pdf, () => new PdfDraft().Page().Raw($"9 %\n0 obj null endobj\n% 7 0 obj {Script} endobj\n").Table()),
        new("pdf-stream-ends-earlier-than-said", Pdf, () => new PdfDraft().Page("/OpenAction 7 0 R").Stream(5, "", Ascii($"x\nendstream\nendobj\n7 0 obj\n{Script}\nendobj\n8 0 obj\n<<>>\nstream\nx")).Table()),
        new("pdf-object-stream-in-a-stream", Pdf, () => new PdfDraft().Page().Stream(5, "", new PdfDraft("").Objects(6, (7, Script)).Bytes()).Table()),
        // Bombs.
        new("pdf-page-bomb", Pdf, () => new PdfDraft().Page().Stream(5, "/Filter/FlateDecode", CorpusPng.Zlib(new byte[100_000_000])).Table()),
        new("pdf-picture-bomb-of-500-megabytes", Pdf, () => Bombs(25)),
        new("pdf-object-stream-bomb", Pdf, () => Packed("/Filter/FlateDecode", CorpusPng.Zlib(Join(Ascii("7 0 "), new byte[20_000_000])))),
        new("pdf-packed-twice-bomb", Pdf, () => new PdfDraft().Page().Stream(5, "/Filter[/FlateDecode/FlateDecode]", CorpusPng.Zlib(CorpusPng.Zlib(new byte[50_000_000]))).Table()),
        new("pdf-run-length-bomb", Pdf, () => new PdfDraft().Page().Stream(5, "/Subtype/Image/Filter/RunLengthDecode", new byte[7_000_000]).Table()),
        new("pdf-old-lzw", Pdf, () => new PdfDraft().Page().Stream(5, "/Filter/LZWDecode", Noise(400)).Table()),
        new("pdf-own-crypt-filter", Pdf, () => new PdfDraft().Page().Stream(5, "/Filter/Crypt", Noise(400)).Table()),
        new("pdf-million-objects", Pdf, () => Many()),
        new("pdf-nested-5000-deep", Pdf, () => new PdfDraft().Page().Object(5, new string('[', 5000) + new string(']', 5000)).Table()),
        new("pdf-dictionaries-5000-deep", Pdf, () => new PdfDraft().Page().Object(5, string.Concat(Enumerable.Repeat("<</A ", 5000)) + string.Concat(Enumerable.Repeat(">>", 5000))).Table()),
        // Not whole.
        new("pdf-no-end", Pdf, () => Corpus.Find("pdf-scanner-jpeg-pages")[..^8]),
        new("pdf-cut-in-half", Pdf, () => Corpus.Find("pdf-scanner-jpeg-pages")[..4000]),
        new("pdf-only-header-and-end", Pdf, () => Ascii("%PDF-1.7\n%%EOF\n")),
        new("pdf-header-not-first", Pdf, () => Join(Ascii("\n\n"), Corpus.Find("pdf-scanner-jpeg-pages"))),
        new("pdf-version-x", Pdf, () => new PdfDraft("%PDF-x.y\n").Page().Table()),
        new("pdf-no-startxref", Pdf, () => new PdfDraft().Page().Raw("trailer\n<</Root 1 0 R>>\n%%EOF\n").Bytes()),
        new("pdf-startxref-outside", Pdf, () => new PdfDraft().Page().Raw("trailer\n<</Root 1 0 R>>\nstartxref\n99999999\n%%EOF\n").Bytes()),
        new("pdf-no-page", Pdf, () => new PdfDraft().Object(1, "<</Type/Catalog>>").Table()),
        new("pdf-no-root", Pdf, () => new PdfDraft().Page().Raw("xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 5>>\nstartxref\n9\n%%EOF\n").Bytes()),
        new("pdf-open-string", Pdf, () => new PdfDraft().Page().Object(5, "(never closed").Table()),
        new("pdf-html-between-objects", Pdf, () => new PdfDraft().Page().Raw("<script>alert(1)</script>\n").Table()),
        // Two files in one.
        new("pdf-zip-behind", Pdf, () => Join(Corpus.Find("pdf-scanner-jpeg-pages"), CorpusOthers.Zip(("a", Ascii("x"))))),
        new("pdf-html-behind", Pdf, () => Join(Corpus.Find("pdf-scanner-jpeg-pages"), Ascii("<script>alert(1)</script>"))),
        new("pdf-zip-inside-to-the-end", Pdf, () => ZipToTheEnd()),
    ];

    private static byte[] Held(params (int, string)[] inside) => new PdfDraft().Page("/OpenAction 7 0 R").Objects(5, inside).XrefStream(8, "", (7, 5, 0));

    private static byte[] Packed(string filter, byte[] data) => new PdfDraft().Page().Stream(5, $"/Type/ObjStm/N 1/First 4{filter}", data).XrefStream(8, "", (7, 5, 0));

    private static byte[] Bombs(int count)
    {
        var (draft, twenty) = (new PdfDraft().Page(), CorpusPng.Zlib(new byte[20_000_000]));
        for (var i = 0; i < count; i++) draft.Stream(5 + i, "/Subtype/Image/Filter/FlateDecode", twenty);
        return draft.Table();
    }

    private static byte[] Many()
    {
        var text = new StringBuilder();
        for (var i = 10; i < 400_000; i++) text.Append(i).Append(" 0 obj null endobj\n");
        return new PdfDraft().Page().Raw(text.ToString()).Table();
    }

    /// <summary>The archive's last record has a comment that holds the rest of the PDF.</summary>
    private static byte[] ZipToTheEnd()
    {
        var (zip, rest) = (CorpusOthers.Zip(("a", Ascii("x"))), Ascii("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"));
        zip[^2] = (byte)rest.Length;
        return new PdfDraft().Page().Raw("5 0 obj\n<<>>\nstream\n").Raw(zip).Raw(rest).Bytes();
    }
}
