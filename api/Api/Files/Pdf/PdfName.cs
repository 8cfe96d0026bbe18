using System.Collections.Frozen;
using System.Globalization;

namespace Zhengwu.Api.Files.Pdf;

/// <summary>The names that matter here; any other is <see cref="Other"/>.</summary>
public enum PdfName
{
    Other,
    Length, Filter, DecodeParms, Predictor, Type, Subtype, Image, ObjStm, N, First, S, GoTo, Root, Page, OpenAction,
    FlateDecode, Fl, LZWDecode, LZW, ASCII85Decode, A85, ASCIIHexDecode, AHx, RunLengthDecode, RL, Crypt,
    Encrypt,
    JavaScript, JS, Launch, AA, XFA, RichMedia, RichMediaContent, SubmitForm, ImportData, Rendition, Movie, GoTo3DView, GoToE,
    EmbeddedFile, EmbeddedFiles, EF,
}

public static class PdfNames
{
    private const int Longest = 32;
    private static readonly FrozenDictionary<string, PdfName>.AlternateLookup<ReadOnlySpan<char>> Known = Enum.GetValues<PdfName>()
        .Where(n => n != PdfName.Other).ToFrozenDictionary(n => n.ToString()).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A name as the lexer said it, its slash included; #-escapes are undone, since /J#53 is /JS to every viewer.</summary>
    public static PdfName Of(ReadOnlySpan<byte> said)
    {
        Span<char> name = stackalloc char[Longest];
        var used = 0;
        for (var i = 1; i < said.Length; i++)
        {
            if (used == Longest) return PdfName.Other;
            var c = (char)said[i];
            if (c == '#' && i + 2 < said.Length && byte.TryParse(said.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
                (c, i) = ((char)escaped, i + 2);
            name[used++] = c;
        }
        return Known.TryGetValue(name[..used], out var known) ? known : PdfName.Other;
    }

    /// <summary>
    /// What may not stand in a paper at all. The short ones count only as a dictionary's own words: in a list they are names of glyphs or colours.
    /// </summary>
    public static FileRefusal? Forbidden(PdfName name, bool inArray) => name switch
    {
        PdfName.Encrypt when !inArray => FileRefusal.PdfLocked,
        PdfName.JS or PdfName.AA when !inArray => FileRefusal.PdfActive,
        PdfName.JavaScript or PdfName.Launch or PdfName.XFA or PdfName.RichMedia or PdfName.RichMediaContent or PdfName.SubmitForm or PdfName.ImportData
            or PdfName.Rendition or PdfName.Movie or PdfName.GoTo3DView => FileRefusal.PdfActive,
        PdfName.EF when !inArray => FileRefusal.PdfAttached,
        PdfName.EmbeddedFile or PdfName.EmbeddedFiles or PdfName.GoToE => FileRefusal.PdfAttached,
        _ => null,
    };
}
