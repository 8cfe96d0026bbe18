using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>
/// relations.csv: which role may what with whose object. <c>do</c>: acts; <c>see</c>: reads it, or is told that the step is not possible now;
/// <c>forbidden</c>: sees it, but the step is not this role's (403). A role that may call the endpoint (matrix.csv) and is not named gets the answer of
/// an object that does not exist (404).
/// </summary>
internal static class RelationTable
{
    public static readonly string[] Relations = ["own", "otherPlace", "otherTownship", "county"];
    private static readonly string[] Verdicts = ["do", "see", "forbidden"];
    private static string File_ => Path.Combine(PlatformFixture.Repository, "tests", "Api.Tests", "Authorization", "relations.csv");

    /// <summary>Verdicts but 404 by endpoint, relation and role; a relation that has nothing but 404 is there with no role.</summary>
    public static Dictionary<(string Endpoint, string Relation), Dictionary<string, string>> Read() =>
        File.ReadLines(File_).Skip(1).Select(l => l.Split(',')).SelectMany(c => c[1].Split(' ').Select(relation => (Key: (c[0], relation), Roles: RolesOf(c))))
            .ToDictionary(r => r.Key, r => r.Roles);

    public static void Write(IEnumerable<KeyValuePair<(string Endpoint, string Relation, string Role), string>> found) =>
        File.WriteAllLines(File_, found.GroupBy(f => f.Key.Endpoint).SelectMany(endpoint => endpoint.GroupBy(f => f.Key.Relation)
                .Select(r => (Relation: r.Key, Line: string.Join(',', Verdicts.Select(v => string.Join(' ', RolesInOrder().Where(role => r.Any(f => f.Key.Role == role && f.Value == v)))))))
                .GroupBy(r => r.Line).Select(same => $"{endpoint.Key},{string.Join(' ', Relations.Intersect(same.Select(s => s.Relation)))},{same.Key}"))
            .Prepend("endpoint,relation,do,see,forbidden"));

    private static IEnumerable<string> RolesInOrder() => WhoMayCallWhat.People.Select(p => p.Role);

    private static Dictionary<string, string> RolesOf(string[] columns) =>
        Verdicts.SelectMany((verdict, n) => columns[n + 2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(role => (role, verdict))).ToDictionary(r => r.role, r => r.verdict);
}
