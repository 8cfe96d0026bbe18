using Zhengwu.Api.Cases;
using Zhengwu.Api.CountyWindow;
using Zhengwu.Api.Questions;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Questions;

namespace Zhengwu.Api.Intake;

/// <summary>Who I am and what waits for me.</summary>
public static class ShowDesk
{
    public static async Task<IResult> Me(HttpContext http, Settings settings, Hall.HallDesk hall)
    {
        var asking = http.Asking();
        var (staff, directory) = (asking.Staff, asking.Reference.Directory);
        return new JsonAnswer(new
        {
            staffId = staff.Id, staff.Name, staff.Role, roleName = RoleWords.Of(staff.Role), staff.Post, staff.Office,
            unit = new { asking.Unit.Id, asking.Unit.Name, asking.Unit.Kind },
            place = new { id = staff.PlaceId, name = asking.PlaceName },
            department = directory.Department(staff.DepartmentId) is { } d ? new { d.Id, d.Name } : null,
            county = new { directory.Unit(Unit.CountyId)!.Name },
            desks = Desks(staff.Role).Concat(await AtTide(asking, hall, http.RequestAborted)), practiceAllowed = settings.AllowPractice, maxFileBytes = UploadMaterialFile.MaxBytes,
        });
    }

    /// <summary>Whoever sits at the tidal window takes cases there, under the own account (K-22).</summary>
    private static async ValueTask<string[]> AtTide(Asking asking, Hall.HallDesk hall, CancellationToken cancel) =>
        asking.Staff.Role is Role.IssuingWindow or Role.TownshipOffice && await hall.SitsAtTide(asking, cancel) ? ["intake"] : [];

    public static async Task<IResult> Counts(HttpContext http, IBookStore store, TimeProvider time)
    {
        var asking = http.Asking();
        string[] names = asking.Staff.Role switch
        {
            Role.TownshipOffice => [OfficeRows.Todo, OfficeRows.Waiting, CaseRows.Todo, CaseRows.Waiting, CaseRows.Due],
            Role.Leader or Role.CentreDirector => [OfficeRows.ToApprove, OfficeRows.Todo, OfficeRows.Waiting, CaseRows.Todo, CaseRows.Waiting, CaseRows.Due],
            Role.IntegratedWindow or Role.IssuingWindow or Role.StationClerk or Role.CaseAgent => [CaseRows.Todo, CaseRows.Waiting, CaseRows.Due],
            Role.CountyZeroWindow or Role.CountyDepartment or Role.CountyLeader => [JobRows.ToTake, JobRows.InHand, JobRows.AwaitingSupplement, JobRows.ToIssue],
            _ => [],
        };
        var scope = asking.Unit.IsCounty ? JobDesk.Scope(asking) : ListCases.Scope(asking);
        var lists = new List<object>();
        foreach (var list in names)
        {
            var (count, more) = await Lists.Count(store, asking.Staff.UnitId, list, OfficeRows.Lists.Contains(list) ? Approvals.ListApprovals.Scope(asking) : scope, http.RequestAborted);
            lists.Add(new { list, count, more });
        }
        if (ListQuestions.Scope(asking) is { } mine)
        {
            var (count, more) = await Lists.Count(store, StreamKinds.QuestionBook, QuestionRows.Open, mine, http.RequestAborted);
            lists.Add(new { list = "questions", count, more });
        }
        return new JsonAnswer(new { lists, asOf = time.GetUtcNow() });
    }

    private static string[] Desks(Role role) => role switch
    {
        Role.IntegratedWindow => ["intake", "my-cases", "hall", "questions"],
        Role.StationClerk or Role.CaseAgent => ["intake", "my-cases", "questions"],
        Role.IssuingWindow => ["my-cases", "hall", "questions"],
        Role.TownshipOffice => ["approvals", "my-cases", "hall", "questions"],
        Role.Leader => ["my-cases", "approvals", "hall", "questions"],
        Role.CentreDirector => ["my-cases", "approvals", "hall", "questions", "guides", "people"],
        Role.ItemEditor => ["guides", "questions"],
        Role.DataOfficer => ["people"],
        Role.CatalogueKeeper => ["guides", "questions"],
        Role.CountyZeroWindow => ["county", "questions"],
        Role.CountyDepartment => ["county", "guides", "questions"],
        Role.CountyLeader => ["county", "supervision"],
        Role.Supervisor => ["supervision", "questions"],
        Role.Administrator => ["setup", "people", "questions"],
        _ => [],
    };

}
