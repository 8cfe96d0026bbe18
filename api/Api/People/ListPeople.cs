using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.People;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.People;

/// <summary>人员与账号 of one unit: who, which role, post and office, what is in hand, what is missing, and every grant on record. K-22, K-24, ORG-acct_*.</summary>
public static class ListPeople
{
    private const string Everybody = "*";
    private const int MostHistory = 100, EventsBack = 500;
    public sealed record UnitPart(string Id, string Name, UnitKind Kind, string CentreName, int People, int HallAccounts, int HallAccountsWanted, int Warnings);
    /// <param name="Account">For the administrator only.</param>
    /// <param name="Since">Since when in this post; null: as imported.</param>
    /// <param name="Successors">Who may take what is in hand; null when nothing is.</param>
    public sealed record PersonPart(string Id, string? Account, string Name, Role Role, string RoleName, string UnitId, string PlaceId, string PlaceName, string? DepartmentId,
        string? DepartmentName, string? Office, string? Post, VillageStaff? Kind, string? KindName, bool Disabled, string? Mail, int OpenWork, DateTimeOffset? Since, IEnumerable<string>? Successors);
    /// <param name="StaffedBy">Roles whose people may sit there, each under the own account.</param>
    public sealed record WindowPart(string Id, WindowKind Kind, string Name, IEnumerable<string> StaffedBy);
    public sealed record HistoryPart(DateTimeOffset At, string By, string Title, string? Text);
    public sealed record Answer(int Version, string UnitId, bool MayChange, IEnumerable<UnitPart> Units, IEnumerable<PersonPart> People, IEnumerable<WindowPart> Windows,
        IEnumerable<string> Warnings, IEnumerable<HistoryPart> History);

    /// <param name="unit">Null: the own one. "*": everybody, for the administrator; what they have in hand is not counted then.</param>
    public static async Task<IResult> Handle(HttpContext http, Book book, OpenWork work, string? unit = null)
    {
        var asking = http.Asking();
        var mayChange = asking.Staff.Role is Role.Administrator;
        var (unitId, everybody) = (unit ?? asking.Staff.UnitId, unit == Everybody);
        // A foreign unit answers as one that is not there.
        if ((!mayChange && unitId != asking.Staff.UnitId) || (!everybody && asking.Reference.Directory.Unit(unitId) is null))
            return Problems.Answer(new(ProblemKind.Unknown, "not-found", "没有这个单位。"));
        var loaded = await book.Read(StreamKinds.People, StreamKinds.PeopleBook, StreamKinds.PeopleId, http.RequestAborted);
        var county = (loaded.State ?? Roster.Empty).Over(asking.Reference.ImportedDirectory);
        var open = everybody ? new Dictionary<string, int>() : await work.Count(unitId, http.RequestAborted);
        var since = (loaded.State?.Entries ?? []).ToDictionary(e => e.Staff.Id, e => e.Since);
        return new JsonAnswer(new Answer(loaded.Version, unitId, mayChange,
            county.Units.Where(u => mayChange || u.Id == unitId).Select(u => OfUnit(county, u)),
            county.Staff.Where(s => everybody || s.UnitId == unitId).OrderBy(s => s.Disabled).ThenBy(s => s.UnitId).ThenBy(s => s.Role).ThenBy(s => s.PlaceId).ThenBy(s => s.Post)
                .Select(s => OfPerson(county, s, open.GetValueOrDefault(s.Id), since.GetValueOrDefault(s.Id), mayChange)),
            county.Unit(unitId) is { IsCounty: false } ? Windows() : [], everybody ? [] : PeopleWarnings.Of(county, unitId, open),
            await History(book, loaded.Version, everybody ? null : unitId, county, http.RequestAborted)), 200, loaded.Version);
    }

    private static IEnumerable<WindowPart> Windows() =>
        HallWindow.All.Select(w => new WindowPart(w.Id, w.Kind, w.Name, Enum.GetValues<Role>().Where(r => WindowDesk.MaySit(r, w.Kind)).Select(RoleWords.Of)));

    private static UnitPart OfUnit(CountyDirectory county, Unit unit)
    {
        var people = county.Staff.Where(s => s.UnitId == unit.Id && !s.Disabled).ToList();
        return new(unit.Id, unit.Name, unit.Kind, unit.CentreName, people.Count, PeopleWarnings.HallAccounts(people), unit.IsCounty ? 0 : PeopleWarnings.AccountsOfHall,
            PeopleWarnings.Of(county, unit.Id, new Dictionary<string, int>()).Count());
    }

    private static PersonPart OfPerson(CountyDirectory county, Staff s, int openWork, DateTimeOffset? since, bool withAccount) =>
        new(s.Id, withAccount ? s.Account : null, s.Name, s.Role, RoleWords.Of(s.Role), s.UnitId, s.PlaceId, county.PlaceName(s.PlaceId), s.DepartmentId,
            county.Department(s.DepartmentId)?.Name, s.Office, s.Post, s.Kind, s.Kind is { } kind ? RoleWords.Of(kind) : null, s.Disabled, s.Mail, openWork, since, openWork > 0 && withAccount ? county.Staff.Where(to => Api.People.OpenWork.MayTakeOver(s, to)).Select(to => to.Id) : null);

    private static async ValueTask<IEnumerable<HistoryPart>> History(Book book, int version, string? unitId, CountyDirectory county, CancellationToken cancel)
    {
        var events = await book.Events(StreamKinds.People, StreamKinds.PeopleBook, StreamKinds.PeopleId, Math.Max(1, version - EventsBack), cancel);
        return [.. events.Reverse().Where(e => unitId is null || PeopleWords.UnitsOf(e.Event).Contains(unitId)).Take(MostHistory).Select(e =>
        {
            var (title, text) = PeopleWords.Say(unitId is null ? e.Event : PeopleWords.Within(e.Event, unitId), county);
            return new HistoryPart(e.At, e.By.Name, title, text);
        })];
    }
}
