using Zhengwu.Api.Import;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.People;

namespace Zhengwu.Api.People;

/// <summary>The roll of people as a sheet: the same columns go out and come in.</summary>
public static class PeopleSheet
{
    public const string Id = "编号", Name = "姓名", Account = "登录账号", RoleColumn = "角色", UnitColumn = "单位", Place = "驿站", Department = "部门", Office = "站办所", Post = "岗位",
        Mail = "邮箱", Kind = "人员类型", State = "状态";
    private const string Sheet = "人员", Help = "填写说明", Active = "在岗", Disabled = "停用";
    private static readonly string[] Headings = [Id, Name, Account, RoleColumn, UnitColumn, Place, Department, Office, Post, Mail, Kind, State];
    private static readonly string[] Needed = [Name, Account, RoleColumn, UnitColumn];

    public static byte[] Write(CountyDirectory county) => SheetWriter.Write(
    [
        new(Sheet, [.. Headings.Select(h => Needed.Contains(h) ? $"{h}*" : h)], county.Staff.Select(s => Row(county, s)), new Dictionary<string, IReadOnlyList<string>>
        {
            [$"{RoleColumn}*"] = [.. Enum.GetValues<Role>().Select(RoleWords.Of).Distinct()], [Post] = ["A", "B"], [Kind] = [.. Enum.GetValues<VillageStaff>().Select(RoleWords.Of)],
        }),
        new(Help, ["列", "怎样填"],
        [
            [Id, "已有人员不要改；新增人员可以空着，系统自动编号。"], [Name, "必填。"], [Account, "必填，身份来源|标识，例如 aad|0123。一人一账号，不能共用。"],
            [RoleColumn, "必填，从下拉中选。"], [UnitColumn, "必填，填名称或四位编号。"], [Place, "驿站人员必填，填本单位驿站的名称；其他人员空着。"], [Department, "县直部门人员必填。"],
            [Office, "站办所人员必填：计生、农业、农经、劳动、民政、退役军人等。"], [Post, "综合窗口填 A 或 B。"], [Mail, "收提醒用，可以空着。"], [Kind, "驿站人员可填。"],
            [State, "只供查看；停用、恢复请在页面上办，要写原因、交接在手的件。"],
        ]),
    ]);

    private static string?[] Row(CountyDirectory county, Staff s) =>
    [
        s.Id, s.Name, s.Account, RoleWords.Of(s.Role), county.Unit(s.UnitId)?.Name, county.Station(s.PlaceId)?.Name, county.Department(s.DepartmentId)?.Name, s.Office, s.Post, s.Mail,
        s.Kind is { } kind ? RoleWords.Of(kind) : null, s.Disabled ? Disabled : Active,
    ];

    /// <summary>A row of the sheet that could be read.</summary>
    public sealed record Line(string Sheet, SheetRow Row, PersonForm Person)
    {
        public RefusedRow Refuse(Domain.Problem problem)
        {
            var column = problem.Fields?.Keys.Select(ColumnOf).FirstOrDefault(c => c is not null);
            return new(Sheet, Row.Number, column, column is null ? null : RefusedRow.Short(Row[column]), problem.Code, problem.Message);
        }
    }

    /// <summary>Every row is either read or refused with its place.</summary>
    public static (IReadOnlyList<Line> Lines, IReadOnlyList<RefusedRow> Refused) Read(IReadOnlyList<SheetTable> tables, CountyDirectory county)
    {
        var (lines, refused) = (new List<Line>(), new List<RefusedRow>());
        foreach (var table in tables.Where(t => t.Name != Help && t.Headings.Count > 0))
            if (Needed.Except(table.Headings).ToList() is { Count: > 0 } missing)
                refused.Add(new(table.Name, 0, missing[0], null, "missing-column", $"缺少“{string.Join("”“", missing)}”列，请用下载的模板填写。"));
            else
                foreach (var row in table.Rows)
                {
                    var cells = new PersonCells(table.Name, row, county);
                    if (cells.Read() is { } person) lines.Add(new(table.Name, row, person));
                    else refused.AddRange(cells.Refused);
                }
        return (lines, refused);
    }

    private static string? ColumnOf(string field) => field switch
    {
        "id" => Id, "account" => Account, "name" => Name, "role" => RoleColumn, "unitId" => UnitColumn, "placeId" => Place, "departmentId" => Department,
        "office" => Office, "post" => Post, "mail" => Mail, "handOverTo" => RoleColumn, _ => null,
    };

    public static bool SaysDisabled(string state) => state == Disabled;
    public static bool SaysActive(string state) => state is "" or Active;
}
