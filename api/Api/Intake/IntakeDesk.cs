using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Intake;

/// <summary>What was typed at the window, as cases: one, or several of one visit.</summary>
public sealed class IntakeDesk(PersonFinder finder, PersonalMarks marks, Settings settings, TimeProvider time)
{
    /// <summary>The cases of a visit, or the answer that says what is wrong or what is open elsewhere.</summary>
    /// <param name="group">Names them together (一事联办); null for a single one.</param>
    public async ValueTask<(IReadOnlyList<CaseReceived>?, IResult?)> Read(HttpContext http, VisitPart visit, IReadOnlyList<ItemRequest> items, string? group = null)
    {
        var (asking, now, check, guides) = (http.Asking(), time.GetUtcNow(), new FieldCheck(), new List<ServiceGuide>());
        var reader = new CaseReader(asking, marks, now, KindOf(http));
        foreach (var (guide, problem) in items.Select(i => reader.GuideOf(i.Item)))
            if (problem is not null) return (null, Problems.Answer(problem));
            else guides.Add(guide!);
        var cases = await CasesOf(http, visit, items);
        var shelf = cases.Count == 0 ? [] : finder.ShelfOf(cases, asking.Reference, Normal(visit)!, now);
        var visitor = reader.Visit(visit, check);
        IReadOnlyList<CaseReceived> received = [.. items.Select((item, i) => reader.Read(guides[i], item, visitor, shelf, check, group is null ? "" : $"items[{i}].", group))];
        if (!check.Ok) return (null, Problems.Answer(check.Problem));
        var again = PersonFinder.Open(cases).Where(o => received.Any(r => r.Item.Id == o.ItemId)).ToList();
        return again.Count > 0 && visit.Despite is null ? (null, Problems.OpenElsewhere(again)) : (received, null);
    }

    public DataKind KindOf(HttpContext http) => settings.AllowPractice && http.Request.Headers["X-Practice"] == "1" ? DataKind.Practice : DataKind.Real;

    /// <summary>
    /// The person's other cases. Where the window has shown the open ones already, only those are looked at again, and the others only for a material
    /// that is reused.
    /// </summary>
    private async ValueTask<IReadOnlyList<Case>> CasesOf(HttpContext http, VisitPart visit, IReadOnlyList<ItemRequest> items)
    {
        if (Normal(visit) is not { } id) return [];
        var reuses = items.Any(i => i.Materials.Any(m => m.Treatment is MaterialTreatment.Reused));
        return visit.Seen is null || reuses
            ? await finder.CasesOf(http.Asking().Reference, id, KindOf(http), http.RequestAborted)
            : await finder.CasesOf(id, visit.Seen, http.RequestAborted);
    }

    private string? Normal(VisitPart visit) => IdNumber.TryParse(visit.Applicant.IdNumber, out var id, out _, Shanghai.DateOf(time.GetUtcNow())) ? id.Value : null;
}
