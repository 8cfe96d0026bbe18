using System.Text.Json.Serialization;

namespace Zhengwu.Api.Papers;

/// <summary>
/// One paper as it will be printed: the words are composed here, the page only breaks them into sheets. Sizes are millimetres.
/// </summary>
/// <param name="Kind">Name on the wire, e.g. "supplement", "guide", "ledger".</param>
/// <param name="Number">文号, or the number of the booklet; stands on every sheet.</param>
public sealed record Paper(string Kind, string Title, string Number, string CountyName, string IssuerName, IReadOnlyList<Block> Blocks)
{
    /// <summary>The case; null for a paper that belongs to none.</summary>
    public string? CaseNumber { get; init; }
    /// <summary>Foot of every sheet: guide version and hash, hash of the record.</summary>
    public string? Mark { get; init; }
    /// <summary>Which version of which guide the paper shows; the page notes that it was printed.</summary>
    public PrintedGuide? Guide { get; init; }
    /// <summary>How to ask for the case; in the link it stands in the fragment, which no server sees.</summary>
    public string? LookupCode { get; init; }
    public string? LookupUrl { get; init; }
    public string? QrSvg { get; init; }
    public bool Practice { get; init; }
    /// <summary>Booklets have a cover, a table of contents and page numbers from 1.</summary>
    public bool Booklet { get; init; }
}

public sealed record PrintedGuide(string ItemId, int Version, string Hash);

/// <summary>One piece of a paper.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Points), "points")]
[JsonDerivedType(typeof(Steps), "steps")]
[JsonDerivedType(typeof(Box), "box")]
[JsonDerivedType(typeof(Signatures), "signatures")]
[JsonDerivedType(typeof(Seal), "seal")]
[JsonDerivedType(typeof(Tear), "tear")]
[JsonDerivedType(typeof(Lookup), "lookup")]
[JsonDerivedType(typeof(NewSheet), "new-sheet")]
public abstract record Block
{
    /// <param name="Flush">No two characters of indent: the salutation.</param>
    public sealed record Text(string Words, bool Flush = false) : Block;
    /// <param name="Level">1 begins a chapter of a booklet and stands in its table of contents.</param>
    public sealed record Heading(string Words, int Level = 2) : Block;
    public sealed record Facts(IReadOnlyList<Fact> Rows) : Block;
    /// <summary>Breaks between rows; the head is repeated on each sheet. Widths are shares of the sheet's width.</summary>
    public sealed record Table(string? Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;
    public sealed record Points(IReadOnlyList<string> Items, bool Numbered = true) : Block;
    /// <summary>办事流程图.</summary>
    public sealed record Steps(IReadOnlyList<string> Items) : Block;
    /// <summary>What must not be overlooked.</summary>
    public sealed record Box(string Title, IReadOnlyList<string> Lines) : Block;
    public sealed record Signatures(IReadOnlyList<Party> Parties) : Block;
    /// <summary>盖章处: whose seal, and the date as it is written.</summary>
    public sealed record Seal(string Name, string Date) : Block;
    /// <summary>撕开线: what is below stays with the office.</summary>
    public sealed record Tear(string Words) : Block;
    /// <summary>QR and lookup code of the paper.</summary>
    public sealed record Lookup(string Words) : Block;
    public sealed record NewSheet : Block;
}

public sealed record Fact(string Label, string Value, bool Strong = false);
public sealed record Column(string Title, int Share, bool Centred = false);
/// <param name="Lines">Labels with room to write, e.g. 签名, 日期.</param>
public sealed record Party(string Title, IReadOnlyList<string> Lines);
