using System.Text.Json;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Import;

/// <summary>Reads units.csv, stations.csv, departments.csv, staff.csv and catalogue.json of a folder; every error names file and line.</summary>
public sealed record ImportFolder(IReadOnlyList<Unit> Units, IReadOnlyList<Station> Stations, IReadOnlyList<Department> Departments,
    IReadOnlyList<Staff> Staff, IReadOnlyList<ServiceGuide> Guides)
{
    public static ImportFolder Read(string folder)
    {
        IReadOnlyList<CsvRow> Rows(string file) => Csv.Read(Path.Combine(folder, file));
        return new(
            [.. Rows("units.csv").Select(r => new Unit(r["id"], r["name"], Word<UnitKind>(r, "kind"), r["centreName"]))],
            [.. Rows("stations.csv").Select(r => new Station(r["id"], r["unitId"], r["name"], r["tableRow"], r["covers"].Split('、')))],
            [.. Rows("departments.csv").Select(r => new Department(r["id"], r["name"]))],
            [.. Rows("staff.csv").Select(r => new Staff(r["id"], r["account"], r["name"], Word<Role>(r, "role"), r["unitId"], r["placeId"],
                r.Maybe("departmentId"), r.Maybe("office"), r.Maybe("post"), r.Maybe("disabled") == "true"))],
            ReadGuides(Path.Combine(folder, "catalogue.json")));
    }

    private static T Word<T>(CsvRow row, string column) where T : struct, Enum =>
        Enum.TryParse<T>(row[column], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : throw new ImportException($"第 {row.Line} 行“{column}”不认识“{row[column]}”");

    private static IReadOnlyList<ServiceGuide> ReadGuides(string path)
    {
        try { return JsonSerializer.Deserialize<IReadOnlyList<ServiceGuide>>(File.ReadAllText(path), Json.Web) ?? []; }
        catch (JsonException e) { throw new ImportException($"{Path.GetFileName(path)} 第 {e.LineNumber + 1} 行不对：{e.Message}"); }
    }
}
