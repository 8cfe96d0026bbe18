using System.Text;
using static Zhengwu.Api.Tests.Uploads.Corpus;

namespace Zhengwu.Api.Tests.Uploads;

/// <summary>A PDF put together by hand: objects, packed streams, an old table or a new xref stream at the end.</summary>
public sealed class PdfDraft
{
    private readonly MemoryStream bytes = new();
    private readonly SortedDictionary<int, long> places = [];

    public PdfDraft(string header = "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n") => Raw(header);

    public PdfDraft Raw(string text)
    {
        bytes.Write(Ascii(text));
        return this;
    }

    public PdfDraft Raw(byte[] some)
    {
        bytes.Write(some);
        return this;
    }

    public PdfDraft Object(int number, string body)
    {
        places[number] = bytes.Length;
        return Raw($"{number} 0 obj\n{body}\nendobj\n");
    }

    public PdfDraft Stream(int number, string dict, byte[] data, string? length = null)
    {
        places[number] = bytes.Length;
        return Raw($"{number} 0 obj\n<<{dict}/Length {length ?? $"{data.Length}"}>>\nstream\r\n").Raw(data).Raw("\nendstream\nendobj\n");
    }

    /// <summary>Packed with Flate, as nearly every program does.</summary>
    public PdfDraft Packed(int number, string dict, string content) => Stream(number, $"{dict}/Filter/FlateDecode", CorpusPng.Zlib(Ascii(content)));

    /// <summary>Several objects inside one packed stream.</summary>
    public PdfDraft Objects(int number, params (int Number, string Body)[] inside)
    {
        var (pairs, bodies) = (new StringBuilder(), new StringBuilder());
        foreach (var (inner, body) in inside)
        {
            pairs.Append($"{inner} {bodies.Length} ");
            bodies.Append(body).Append('\n');
        }
        return Packed(number, $"/Type/ObjStm/N {inside.Length}/First {pairs.Length}", $"{pairs}{bodies}");
    }

    /// <summary>One page with one line on it: objects 1 to 4.</summary>
    public PdfDraft Page(string root = "", string page = "", string content = "BT /F1 12 Tf 72 720 Td (hello) Tj ET") =>
        Object(1, $"<</Type/Catalog/Pages 2 0 R{root}>>").Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
            .Object(3, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>{page}>>").Packed(4, "", content);

    /// <summary>Old table and trailer.</summary>
    public byte[] Table(string trailer = "", string end = "\n")
    {
        var start = bytes.Length;
        Raw($"xref\n0 {places.Keys.Max() + 1}\n0000000000 65535 f \n");
        for (var i = 1; i <= places.Keys.Max(); i++) Raw(places.TryGetValue(i, out var at) ? $"{at:D10} 00000 n \n" : "0000000000 65535 f \n");
        return Raw($"trailer\n<</Size {places.Keys.Max() + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF{end}").Bytes();
    }

    /// <summary>An xref stream in place of the table (since PDF 1.5).</summary>
    /// <param name="held">Number, object stream and place there of what object streams hold.</param>
    public byte[] XrefStream(int number, string extra = "", params (int Number, int Stream, int Index)[] held)
    {
        var start = bytes.Length;
        places[number] = start;
        var rows = new MemoryStream();
        for (var i = 0; i <= number; i++)
            if (places.TryGetValue(i, out var at)) rows.Write([1, .. Big((int)at), 0]);
            else if (held.FirstOrDefault(h => h.Number == i) is { Stream: > 0 } h) rows.Write([2, .. Big(h.Stream), (byte)h.Index]);
            else rows.Write([0, 0, 0, 0, 0, 0]);
        var packed = CorpusPng.Zlib(rows.ToArray());
        return Raw($"{number} 0 obj\n<</Type/XRef/Size {number + 1}/W[1 4 1]/Root 1 0 R{extra}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n").Raw(packed)
            .Raw($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").Bytes();
    }

    public byte[] Bytes() => bytes.ToArray();
}
