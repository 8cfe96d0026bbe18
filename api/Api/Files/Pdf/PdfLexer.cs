using System.Buffers;

namespace Zhengwu.Api.Files.Pdf;

public enum PdfToken { End, Bad, Number, Name, Text, DictOpen, DictClose, ArrayOpen, ArrayClose, Word }

/// <summary>The words of a PDF (ISO 32000-1, 7.2 and 7.3), one after the other; nothing is built, nothing is thrown.</summary>
public ref struct PdfLexer(ReadOnlySpan<byte> bytes, int at = 0)
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8), Blanks = SearchValues.Create("\0\t\n\f\r "u8),
        LineEnds = SearchValues.Create("\r\n"u8), Marks = SearchValues.Create("()\\"u8), Hex = SearchValues.Create("0123456789abcdefABCDEF\0\t\n\f\r "u8);
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Where the last token begins, and where the next is looked for.</summary>
    public int Start { get; private set; }
    public int At { get; set; } = at;

    /// <summary>Bytes of the last number, word or name (without its slash).</summary>
    public readonly ReadOnlySpan<byte> Said => bytes[Start..At];

    public PdfToken Next()
    {
        Skip();
        Start = At;
        if (At >= bytes.Length) return PdfToken.End;
        switch (bytes[At++])
        {
            case (byte)'/': return Run(PdfToken.Name);
            case (byte)'(': return Literal();
            case (byte)'<': return Doubled((byte)'<') ? PdfToken.DictOpen : HexText();
            case (byte)'>': return Doubled((byte)'>') ? PdfToken.DictClose : PdfToken.Bad;
            case (byte)'[': return PdfToken.ArrayOpen;
            case (byte)']': return PdfToken.ArrayClose;
            case (byte)')' or (byte)'{' or (byte)'}': return PdfToken.Bad;
            case (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.': return Run(PdfToken.Number);
            default: return Run(PdfToken.Word);
        }
    }

    /// <summary>The last number as a whole one from 0; -1 when it is none.</summary>
    public readonly int Whole => System.Buffers.Text.Utf8Parser.TryParse(Said, out int value, out var used) && used == At - Start && value >= 0 ? value : -1;

    private void Skip()
    {
        while (At < bytes.Length)
        {
            var rest = bytes[At..];
            var first = rest.IndexOfAnyExcept(Blanks);
            if (first < 0) { At = bytes.Length; return; }
            At += first;
            if (bytes[At] != '%') return;
            // Some write the next object straight after the end mark.
            if (bytes[At..].StartsWith("%%EOF"u8)) { At += 5; continue; }
            var end = bytes[At..].IndexOfAny(LineEnds);
            At = end < 0 ? bytes.Length : At + end;
        }
    }

    private PdfToken Run(PdfToken kind)
    {
        var end = bytes[At..].IndexOfAny(Ends);
        At = end < 0 ? bytes.Length : At + end;
        return kind;
    }

    private bool Doubled(byte mark)
    {
        if (At >= bytes.Length || bytes[At] != mark) return false;
        At++;
        return true;
    }

    private PdfToken Literal()
    {
        for (var depth = 1; depth > 0;)
        {
            var next = bytes[At..].IndexOfAny(Marks);
            if (next < 0 || (At += next + 1) > bytes.Length) return PdfToken.Bad;
            switch (bytes[At - 1])
            {
                case (byte)'(': depth++; break;
                case (byte)')': depth--; break;
                default: At = Math.Min(At + 1, bytes.Length); break;
            }
        }
        return PdfToken.Text;
    }

    private PdfToken HexText()
    {
        var end = bytes[At..].IndexOf((byte)'>');
        if (end < 0 || bytes.Slice(At, end).ContainsAnyExcept(Hex)) return PdfToken.Bad;
        At += end + 1;
        return PdfToken.Text;
    }
}
