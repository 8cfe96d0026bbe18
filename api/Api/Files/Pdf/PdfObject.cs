namespace Zhengwu.Api.Files.Pdf;

/// <summary>What one object says of itself at its top level, as far as it matters here.</summary>
public sealed class PdfObject
{
    private PdfName type;

    public bool IsDict { get; set; }
    public bool IsArray { get; set; }
    public PdfName Type { get => type; set => type = type is PdfName.ObjStm ? type : value; }
    public PdfName Subtype { get; set; }
    public PdfName Action { get; set; }

    /// <summary>Bytes of the stream; -1 when they are not said here.</summary>
    public int Length { get; set; } = -1;
    public bool HasN { get; set; }
    public int N { get; set; } = -1;
    public bool HasFirst { get; set; }
    public int First { get; set; } = -1;
    public bool Predicted { get; set; }

    /// <summary>How the stream is packed, outermost first; null when another object says it.</summary>
    public List<PdfName>? Filters { get; set; } = [];

    /// <summary>Viewers look into a stream with a number of objects and a first one, whatever it calls itself.</summary>
    public bool HoldsObjects => Type is PdfName.ObjStm || (HasN && HasFirst);
}
