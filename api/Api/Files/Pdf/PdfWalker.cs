namespace Zhengwu.Api.Files.Pdf;

/// <summary>
/// Reads values by their words, wherever they stand: in the file or inside an object stream. It does not follow references, so nothing can make it run in
/// circles: every object of the file comes by once.
/// </summary>
public sealed class PdfWalker
{
    private const int Deepest = 100;

    /// <summary>Objects that an opening may name: places in the paper.</summary>
    private readonly HashSet<int> places = [];
    private readonly List<int> openedBy = [];

    public bool HasRoot { get; private set; }
    public bool HasPage { get; private set; }

    /// <summary>The value that begins at <paramref name="token"/>; null in <paramref name="refusal"/> when it may stay.</summary>
    public PdfObject Value(ref PdfLexer lexer, PdfToken token, int number, out FileRefusal? refusal)
    {
        var it = new PdfObject { IsDict = token is PdfToken.DictOpen, IsArray = token is PdfToken.ArrayOpen };
        refusal = token switch
        {
            PdfToken.DictOpen => Dict(ref lexer, it, 0),
            PdfToken.ArrayOpen => Array(ref lexer, null, 0),
            PdfToken.Name => PdfNames.Forbidden(PdfNames.Of(lexer.Said), inArray: false),
            PdfToken.Bad => FileRefusal.Broken,
            _ => null,
        };
        if (it.IsArray || it.Action is PdfName.GoTo) places.Add(number);
        return it;
    }

    /// <summary>What happens on opening may only be going to a page.</summary>
    public FileRefusal? OpeningActs() =>
        openedBy.All(places.Contains) ? null : FileRefusal.PdfActive;

    /// <param name="of">The object whose top level this is; null further down.</param>
    private FileRefusal? Dict(ref PdfLexer lexer, PdfObject? of, int depth)
    {
        if (depth > Deepest) return FileRefusal.PdfTooComplex;
        for (var (key, number) = (PdfName.Other, -1); ;)
        {
            var token = lexer.Next();
            // A key is a name; what stands elsewhere (the "0 R" of a reference) is passed over, as viewers do.
            if (token is PdfToken.DictClose) return null;
            if (token is PdfToken.Word && lexer.Said.SequenceEqual("R"u8) && key is not PdfName.Other) Referred(of, key, number);
            if (token is PdfToken.End or PdfToken.Bad or PdfToken.ArrayClose) return FileRefusal.Broken;
            if (token is PdfToken.DictOpen or PdfToken.ArrayOpen && Nested(ref lexer, token, null, depth) is { } inner) return inner;
            if (token is not PdfToken.Name) continue;
            key = PdfNames.Of(lexer.Said);
            if (PdfNames.Forbidden(key, inArray: false) is { } forbidden) return forbidden;
            HasRoot |= key is PdfName.Root;
            token = lexer.Next();
            if (token is PdfToken.DictClose) return null;
            if (token is PdfToken.End or PdfToken.Bad or PdfToken.ArrayClose) return FileRefusal.Broken;
            number = token is PdfToken.Number ? lexer.Whole : -1;
            if (Valued(ref lexer, token, of, key, depth) is { } refusal) return refusal;
        }
    }

    private FileRefusal? Valued(ref PdfLexer lexer, PdfToken token, PdfObject? of, PdfName key, int depth)
    {
        if (token is PdfToken.DictOpen or PdfToken.ArrayOpen)
        {
            if (key is PdfName.OpenAction && token is PdfToken.DictOpen)
            {
                var action = new PdfObject();
                return Dict(ref lexer, action, depth + 1) ?? (action.Action is PdfName.GoTo ? null : FileRefusal.PdfActive);
            }
            if (of is not null && key is PdfName.Filter && token is PdfToken.DictOpen) of.Filters = null;
            return key is PdfName.Filter && token is PdfToken.ArrayOpen ? Array(ref lexer, of, depth + 1) : Nested(ref lexer, token, key is PdfName.DecodeParms ? of : null, depth);
        }
        if (token is PdfToken.Number) Numbered(of, key, lexer.Whole);
        if (token is not PdfToken.Name) return null;
        var name = PdfNames.Of(lexer.Said);
        HasPage |= key is PdfName.Type && name is PdfName.Page;
        Named(of, key, name);
        return PdfNames.Forbidden(name, inArray: false);
    }

    private FileRefusal? Nested(ref PdfLexer lexer, PdfToken token, PdfObject? parms, int depth)
    {
        if (token is PdfToken.ArrayOpen) return Array(ref lexer, null, depth + 1);
        if (parms is null) return Dict(ref lexer, null, depth + 1);
        var inner = new PdfObject();
        var refusal = Dict(ref lexer, inner, depth + 1);
        parms.Predicted |= inner.Predicted;
        return refusal;
    }

    /// <param name="filters">The object whose list of filters this is.</param>
    private FileRefusal? Array(ref PdfLexer lexer, PdfObject? filters, int depth)
    {
        if (depth > Deepest) return FileRefusal.PdfTooComplex;
        while (true)
        {
            var token = lexer.Next();
            if (token is PdfToken.ArrayClose) return null;
            if (token is PdfToken.End or PdfToken.Bad or PdfToken.DictClose) return FileRefusal.Broken;
            if (token is PdfToken.DictOpen or PdfToken.ArrayOpen && Nested(ref lexer, token, null, depth) is { } inner) return inner;
            if (token is PdfToken.Word && filters is not null) filters.Filters = null;
            if (token is not PdfToken.Name) continue;
            var name = PdfNames.Of(lexer.Said);
            if (PdfNames.Forbidden(name, inArray: true) is { } forbidden) return forbidden;
            filters?.Filters?.Add(name);
        }
    }

    private static void Numbered(PdfObject? of, PdfName key, int value)
    {
        if (of is null) return;
        if (key is PdfName.Length) of.Length = value;
        if (key is PdfName.N) (of.HasN, of.N) = (true, value);
        if (key is PdfName.First) (of.HasFirst, of.First) = (true, value);
        if (key is PdfName.Predictor && value > 1) of.Predicted = true;
    }

    private static void Named(PdfObject? of, PdfName key, PdfName name)
    {
        if (of is null) return;
        if (key is PdfName.Type) of.Type = name;
        if (key is PdfName.Subtype) of.Subtype = name;
        if (key is PdfName.S) of.Action = name;
        if (key is PdfName.Filter) of.Filters?.Add(name);
    }

    /// <summary>The value stands in another object.</summary>
    private void Referred(PdfObject? of, PdfName key, int number)
    {
        if (key is PdfName.OpenAction) openedBy.Add(number);
        if (of is null) return;
        if (key is PdfName.Length) of.Length = -1;
        if (key is PdfName.Filter) of.Filters = null;
        if (key is PdfName.N or PdfName.First) of.N = of.First = -1;
        if (key is PdfName.DecodeParms) of.Predicted = true;
    }
}
