using Zhengwu.Api.Import;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.People;

namespace Zhengwu.Api.People;

/// <summary>Reads the words of one row: names of units, stations, departments and roles as people write them.</summary>
internal sealed class PersonCells(string sheet, SheetRow row, CountyDirectory county)
{
    private readonly List<RefusedRow> refused = [];
    public IReadOnlyList<RefusedRow> Refused => refused;

    /// <summary>Null: <see cref="Refused"/> says why.</summary>
    public PersonForm? Read()
    {
        foreach (var column in (string[])[PeopleSheet.Name, PeopleSheet.Account])
            if (row[column].Length == 0) No(column, "missing", $"请填写{column}。");
        var unit = Unit();
        var role = Role(unit);
        var (place, department) = (Place(unit), Department());
        var (post, kind) = (Post(), Kind());
        State();
        return refused.Count > 0 ? null : new(row[PeopleSheet.Id], row[PeopleSheet.Account], row[PeopleSheet.Name], role!.Value, unit!.Id, place, department,
            row[PeopleSheet.Office], post, row[PeopleSheet.Mail], kind);
    }

    private Unit? Unit()
    {
        var word = row[PeopleSheet.UnitColumn];
        // A sheet that takes 0400 for a number shows 400.
        var unit = county.Units.FirstOrDefault(u => u.Name == word || u.CentreName == word) ?? county.Unit(word.PadLeft(4, '0'));
        if (unit is null || word.Length == 0) No(PeopleSheet.UnitColumn, "unknown-unit", word.Length == 0 ? "请填写单位。" : "没有这个单位，请填名称或四位编号。");
        return word.Length == 0 ? null : unit;
    }

    private Role? Role(Unit? unit)
    {
        var word = row[PeopleSheet.RoleColumn];
        var roles = Enum.GetValues<Role>().Where(r => RoleWords.Of(r) == word).ToList();
        if (roles.Count == 0) No(PeopleSheet.RoleColumn, "unknown-role", word.Length == 0 ? "请填写角色。" : "没有这个角色，请从下拉中选。");
        // 分管领导 is a word of both levels; the unit says which.
        return roles.Count == 0 ? null : roles.FirstOrDefault(r => RoleWords.IsOfCounty(r) == (unit?.IsCounty ?? false), roles[0]);
    }

    private string? Place(Unit? unit)
    {
        var word = row[PeopleSheet.Place];
        if (word.Length == 0 || unit is null) return null;
        var place = county.StationsOf(unit.Id).FirstOrDefault(s => s.Name == word || $"{s.Name}驿站" == word || s.Id == word.PadLeft(4, '0'));
        if (place is null) No(PeopleSheet.Place, "unknown-station", $"{unit.Name}没有这个驿站。");
        return place?.Id;
    }

    private string? Department()
    {
        var word = row[PeopleSheet.Department];
        if (word.Length == 0) return null;
        var department = county.Departments.FirstOrDefault(d => d.Name == word || d.Id == word);
        if (department is null) No(PeopleSheet.Department, "unknown-department", "没有这个部门。");
        return department?.Id;
    }

    private string? Post()
    {
        var word = row[PeopleSheet.Post].Replace("岗", "").Trim().ToUpperInvariant();
        if (word is not ("" or "A" or "B")) No(PeopleSheet.Post, "unknown-post", "岗位只能填 A 或 B。");
        return word.Length == 0 ? null : word;
    }

    private VillageStaff? Kind()
    {
        var word = row[PeopleSheet.Kind];
        if (word.Length == 0) return null;
        foreach (var kind in Enum.GetValues<VillageStaff>())
            if (RoleWords.Of(kind) == word) return kind;
        No(PeopleSheet.Kind, "unknown-kind", $"人员类型只能填：{string.Join('、', Enum.GetValues<VillageStaff>().Select(RoleWords.Of))}。");
        return null;
    }

    private void State()
    {
        var (word, known) = (row[PeopleSheet.State], county.Person(row[PeopleSheet.Id]));
        if (!PeopleSheet.SaysActive(word) && !PeopleSheet.SaysDisabled(word)) No(PeopleSheet.State, "unknown-state", "状态只供查看，请空着。");
        else if (word.Length > 0 && PeopleSheet.SaysDisabled(word) != (known?.Disabled ?? false)) No(PeopleSheet.State, "state-not-here", "停用和恢复请在页面上办，要写原因、交接在手的件。");
    }

    private void No(string column, string code, string message) =>
        refused.Add(new(sheet, row.Number, column, row[column] is { Length: > 0 } value ? RefusedRow.Short(value) : null, code, message));
}
