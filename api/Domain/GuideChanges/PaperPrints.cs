using System.Text.Json.Serialization;

namespace Zhengwu.Domain.GuideChanges;

/// <summary>What a unit printed of a guide: a sheet that hangs on a wall does not change by itself (ITEM-guide_consistent).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PaperPrinted), "paper-printed")]
public abstract record PaperPrintEvent;

public sealed record PaperPrinted(string ItemId, string Paper, int GuideVersion, int Copies, string PlaceId, string PlaceName) : PaperPrintEvent;

/// <summary>The last print of one paper at one place.</summary>
public sealed record PaperPrint(string Paper, string PlaceId, string PlaceName, int GuideVersion, int Copies, DateTimeOffset At, string By);

/// <summary>The prints of one item in one unit; a newer print takes the place of the older one.</summary>
public sealed record PaperPrints(string ItemId, IReadOnlyList<PaperPrint> Prints)
{
    private const int Most = 300;

    public static PaperPrints Evolve(PaperPrints? prints, Recorded<PaperPrintEvent> recorded) => recorded.Event switch
    {
        PaperPrinted e => new(e.ItemId, [.. (prints?.Prints ?? []).Where(p => (p.Paper, p.PlaceId) != (e.Paper, e.PlaceId)).TakeLast(Most),
            new(e.Paper, e.PlaceId, e.PlaceName, e.GuideVersion, e.Copies, recorded.At, recorded.By.Name)]),
        _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name}"),
    };

    public static Decision<PaperPrintEvent> Decide(PaperPrinted printed) => printed;
}
