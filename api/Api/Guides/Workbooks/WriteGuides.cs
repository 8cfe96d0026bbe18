using Zhengwu.Api.Import;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Guides.Workbooks;

/// <summary>Guides as the six sheets that an office edits.</summary>
public static class WriteGuides
{
    public static IEnumerable<SheetContent> Of(IReadOnlyList<ServiceGuide> guides, CountyDirectory directory)
    {
        SheetContent Sheet(string name, IEnumerable<IReadOnlyList<string?>> rows, params (string Column, IReadOnlyList<string> Words)[] choices) =>
            new(name, Columns.Headings[name], rows, choices.ToDictionary(c => c.Column, c => c.Words));
        yield return Sheet(Columns.Items, guides.Select(g => Item(g, directory)), (Columns.Handling, GuideWords.All<HandlingKind>(GuideWords.Of)), (Columns.Route, GuideWords.All<DecisionRoute>(GuideWords.Of)),
            (Columns.Office, Offices.All), (Columns.Department, [.. directory.Departments.Select(d => d.Name)]));
        yield return Sheet(Columns.Materials, guides.SelectMany(g => g.Materials.Select(m => Material(g, m))), (Columns.Form, GuideWords.All<MaterialForm>(GuideWords.Of)), (Columns.Required, Columns.YesNo),
            (Columns.MustTravel, Columns.YesNo), (Columns.MayBeExempt, Columns.YesNo), (Columns.MayFollow, Columns.YesNo));
        yield return Sheet(Columns.Tree, guides.SelectMany(g => SituationTree.Of(g).SelectMany(q => q.Options.Select(o => (IReadOnlyList<string?>)
            [g.ItemId, q.Id == SituationTree.Situation ? Columns.Situation : q.Id, q.Text, o.Id, o.Text, string.Join('、', q.AskIf)]))));
        yield return Sheet(Columns.Points, guides.SelectMany(g => (g.ReviewPoints ?? []).Select(p => (IReadOnlyList<string?>)[g.ItemId, p.Id, p.Text])));
        yield return Sheet(Columns.Faq, guides.SelectMany(g => (g.Faq ?? []).Select(f => (IReadOnlyList<string?>)[g.ItemId, f.Question, f.Answer])));
        yield return Sheet(Columns.Levels, guides.SelectMany(g => (g.Levels ?? []).Select(l => (IReadOnlyList<string?>)[g.ItemId, GuideWords.Of(l.Level), string.Join('、', l.May.Select(GuideWords.Of))])),
            (Columns.Level, GuideWords.All<AdministrativeLevel>(GuideWords.Of)));
    }

    private static IReadOnlyList<string?> Item(ServiceGuide g, CountyDirectory directory) =>
    [
        g.ItemId, $"{g.Version}", g.Name, g.Pinyin, g.Initials, g.Category, Lines(g.LegalBasis), Lines(g.Conditions), Lines(g.Procedure), $"{g.StatutoryDays}", $"{g.PromisedDays}", g.Fee, g.Complaint,
        GuideWords.Of(g.Handling), GuideWords.Of(g.Route), g.OutsideSystem, directory.Department(g.DepartmentId)?.Name ?? g.DepartmentId, g.Office, string.Join('、', g.TakenAt.Select(GuideWords.Of)), g.Remark,
    ];

    private static IReadOnlyList<string?> Material(ServiceGuide g, MaterialRule m) =>
    [
        g.ItemId, m.Id, m.Name, GuideWords.Of(m.Form), $"{m.Copies}", GuideWords.Of(m.Required), GuideWords.Of(m.PaperMustTravel), GuideWords.Of(m.MayBeExempt), GuideWords.Of(m.MayFollow is true),
        m.ReusableMonths is { } months ? $"{months}" : null, string.Join('、', m.OnlyIn), m.Note,
    ];

    private static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);
}
