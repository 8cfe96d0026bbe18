using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.GuideChanges;

namespace Zhengwu.Api.Guides;

/// <summary>What was published and admitted over the imported catalogue.</summary>
/// <param name="Guides">Every version ever published here, as recorded.</param>
public sealed record PublishedGuides(IReadOnlyList<InForce> Lines, IReadOnlyList<Recorded<PublishedItemEvent>> Guides, string Stamp)
{
    /// <summary>One line an item or admission: what the reference data must be read anew for when it changes.</summary>
    public static async ValueTask<IReadOnlyList<InForce>> InForce(IBookStore store, CancellationToken cancel)
    {
        var lines = new List<InForce>();
        await foreach (var row in store.All(StreamKinds.CatalogueBook, $"v~{PublishedItem.List}~", Keys.After($"v~{PublishedItem.List}~"), cancel))
            lines.Add(JsonSerializer.Deserialize<InForce>(row.Body, Json.Book)!);
        return lines;
    }

    /// <summary>Names these lines; empty where nothing was ever published.</summary>
    public static string StampOf(IReadOnlyList<InForce> lines) =>
        lines.Count == 0 ? "" : "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(lines, Json.Book))))[..10];

    public static async ValueTask<PublishedGuides> Load(IBookStore store, CancellationToken cancel)
    {
        // The lines first: what is published after them is read by the next look.
        var lines = await InForce(store, cancel);
        var events = new List<Recorded<PublishedItemEvent>>();
        if (lines.Any(l => l.ItemId is not null))
            await foreach (var row in store.All(StreamKinds.CatalogueBook, $"e~{StreamKinds.Guide.Name}~", Keys.After($"e~{StreamKinds.Guide.Name}~"), cancel))
                events.Add(Chain.Read<PublishedItemEvent>(row.Body));
        return new(lines, events, StampOf(lines));
    }

    /// <summary>The catalogue that counts: imported, then published. A version published here stands over an imported one of the same number.</summary>
    public CatalogueIndex Over(IReadOnlyList<ServiceGuide> imported, IReadOnlyList<string> offered, IReadOnlyList<ThemePackage> packages)
    {
        var published = Guides.Where(e => e.Event is GuidePublished).ToDictionary(e => (((GuidePublished)e.Event).Guide.ItemId, ((GuidePublished)e.Event).Guide.Version));
        var items = Lines.Where(l => l.ItemId is not null).ToList();
        return new([.. imported.Where(g => !published.ContainsKey((g.ItemId, g.Version))), .. published.Values.Select(e => ((GuidePublished)e.Event).Guide)],
            offered.Concat(items.Where(i => i.Offered).Select(i => i.ItemId!)).Except(items.Where(i => !i.Offered).Select(i => i.ItemId!)).ToHashSet(StringComparer.Ordinal))
        {
            Packages = packages,
            Publications = published.ToDictionary(p => p.Key, p => new Publication(p.Value.At, p.Value.By.Name)),
            Admitted = Lines.Where(l => l.AdmittedStationId is not null).Select(l => (l.AdmittedItemId!, l.AdmittedStationId!)).ToHashSet(),
        };
    }
}
