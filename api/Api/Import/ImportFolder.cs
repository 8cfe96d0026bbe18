using System.Text.Json;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Contacts;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.Questions;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Import;

/// <summary>The county's numbers: settings.json; every part may be left out.</summary>
public sealed record CountyNumbers(LimitSettings? Limits = null, TideRules? Tide = null, QuestionLimits? Questions = null, CountyWays? Ways = null, Retention? Retention = null);

/// <summary>Reads units, stations, departments, staff, calendar, hours (csv), catalogue, packages and settings (json) of a folder; every error names file and line.</summary>
public sealed record ImportFolder(IReadOnlyList<Unit> Units, IReadOnlyList<Station> Stations, IReadOnlyList<Department> Departments,
    IReadOnlyList<Staff> Staff, IReadOnlyList<ServiceGuide> Guides, CalendarRows Calendar, CountyNumbers Numbers, IReadOnlyList<ThemePackage>? Packages = null)
{
    /// <summary>contacts.csv; may be left out.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    public static ImportFolder Read(string folder)
    {
        IReadOnlyList<CsvRow> Rows(string file) => Csv.Read(Path.Combine(folder, file));
        return new(
            [.. Rows("units.csv").Select(r => new Unit(r["id"], r["name"], Word<UnitKind>(r, "kind"), r["centreName"]))],
            [.. Rows("stations.csv").Select(r => new Station(r["id"], r["unitId"], r["name"], r["tableRow"], r["covers"].Split('、')))],
            [.. Rows("departments.csv").Select(r => new Department(r["id"], r["name"]))],
            [.. Rows("staff.csv").Select(r => new Staff(r["id"], r["account"], r["name"], Word<Role>(r, "role"), r["unitId"], r["placeId"],
                r.Maybe("departmentId"), r.Maybe("office"), r.Maybe("post"), r.Maybe("disabled") == "true", r.Maybe("mail")))],
            ReadJson<IReadOnlyList<ServiceGuide>>(Path.Combine(folder, "catalogue.json")) ?? [],
            CalendarRows.Read(Rows("calendar.csv"), Rows("hours.csv")),
            File.Exists(Path.Combine(folder, "settings.json")) ? ReadJson<CountyNumbers>(Path.Combine(folder, "settings.json")) ?? new() : new(),
            File.Exists(Path.Combine(folder, "packages.json")) ? ReadJson<IReadOnlyList<ThemePackage>>(Path.Combine(folder, "packages.json")) : null)
        {
            Contacts = !File.Exists(Path.Combine(folder, "contacts.csv")) ? [] : [.. Rows("contacts.csv").Select(r =>
                new Contact(r["id"], Word<ContactGroup>(r, "group"), r["ownerId"], Whole(r, "level"), Whole(r, "no"), r["post"], r["name"], r["phone"], r.Maybe("note")))],
        };
    }

    private static int Whole(CsvRow row, string column) =>
        int.TryParse(row[column], out var value) ? value : throw new ImportException($"第 {row.Line} 行“{column}”应为整数，现在是“{row[column]}”");

    internal static T Word<T>(CsvRow row, string column) where T : struct, Enum =>
        Enum.TryParse<T>(row[column], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : throw new ImportException($"第 {row.Line} 行“{column}”不认识“{row[column]}”");

    private static T? ReadJson<T>(string path)
    {
        try { return JsonSerializer.Deserialize<T>(File.ReadAllText(path), Json.Web); }
        catch (JsonException e) { throw new ImportException($"{Path.GetFileName(path)} 第 {e.LineNumber + 1} 行不对：{e.Message}"); }
    }
}
