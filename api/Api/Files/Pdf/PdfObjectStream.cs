namespace Zhengwu.Api.Files.Pdf;

/// <summary>An object stream: pairs of number and place, then the objects; every place must be where an object was read.</summary>
public static class PdfObjectStream
{
    public static FileRefusal? Read(ArraySegment<byte> held, PdfObject it, PdfWalker walker)
    {
        if (it.N < 0 || it.First < 0 || it.First > held.Count || Places(held, it) is not { } places) return FileRefusal.PdfOpaque;
        var lexer = new PdfLexer(held, it.First);
        for (var token = lexer.Next(); token is not PdfToken.End; token = lexer.Next())
        {
            walker.Value(ref lexer, token, places.Remove(lexer.Start, out var known) ? known : -1, out var refusal);
            if (refusal is not null) return refusal;
        }
        return places.Keys.Any(p => p < held.Count) ? FileRefusal.PdfOpaque : null;
    }

    /// <summary>Where an object begins, and its number.</summary>
    private static Dictionary<int, int>? Places(ArraySegment<byte> held, PdfObject it)
    {
        var places = new Dictionary<int, int>();
        var numbers = new PdfLexer(held.AsSpan(0, it.First));
        for (var i = 0; i < it.N; i++)
        {
            if (numbers.Next() is not PdfToken.Number || numbers.Whole is not (>= 0 and var number)) return null;
            if (numbers.Next() is not PdfToken.Number || numbers.Whole is not (>= 0 and var place)) return null;
            var value = new PdfLexer(held, it.First + Math.Min(place, held.Count));
            value.Next();
            places[value.Start] = number;
        }
        return places;
    }
}
