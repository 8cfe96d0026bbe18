using Zhengwu.Api.Import;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Testing;

/// <summary>A county of a few units and people, Monday to Friday, for tests without an import.</summary>
public static class PlainReference
{
    public static ReferenceData Of(params string[] units) => new(
        new CountyDirectory([.. units.Select(u => new Unit(u, u, u == Unit.CountyId ? UnitKind.County : UnitKind.Township, $"{u}中心"))], [], [], [.. units.SelectMany(People)]),
        new CatalogueIndex([], new HashSet<string>()), LimitRules.Plain, new(), new([], [], []), "plain");

    public static ReferenceNow Now { get; } = _ => ValueTask.FromResult(Of("0000", "0400"));

    private static IEnumerable<Staff> People(string unit) => unit == Unit.CountyId
        ? [Person("z01", Role.CountyZeroWindow, unit), Person("z02", Role.CountyZeroWindow, unit), Person("l0000", Role.CountyLeader, unit), Person("v01", Role.Supervisor, unit)]
        : [Person($"w{unit}", Role.IntegratedWindow, unit), Person($"l{unit}", Role.Leader, unit)];

    private static Staff Person(string id, Role role, string unit) => new(id, id, id, role, unit, unit, null, null, null, false, $"{id}@example.org");
}
