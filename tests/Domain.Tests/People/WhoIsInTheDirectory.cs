using System.Text.Json;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.People;
using static Zhengwu.Domain.Tests.People.County;

namespace Zhengwu.Domain.Tests.People;

public sealed class WhoIsInTheDirectory
{
    private readonly County county = new();

    [Fact]
    public void a_new_person_is_in_and_stands_beside_those_of_the_import()
    {
        Assert.Equal("accepted", county.Ask(new PersonChange.Add(Form("w0400b", Role.IntegratedWindow) with { Post = "B", Mail = " b@example.org " })));
        Assert.Equal(("w0400b", "b@example.org", "0400"), (county.Directory.PersonByAccount("aad|w0400b")!.Id, county.Directory.Person("w0400b")!.Mail, county.Directory.Person("w0400b")!.PlaceId));
        Assert.Equal(Imported.Staff.Count + 1, county.Directory.Staff.Count);
    }

    [Fact]
    public void who_comes_without_an_id_gets_the_next_one()
    {
        county.Ask(new PersonChange.Add(Form("", account: "aad|1")), new PersonChange.Add(Form(" ", account: "aad|2")));
        Assert.Equal(["i0400-1", "i0400-2"], county.Directory.Staff.Where(s => s.Role is Role.IssuingWindow).Select(s => s.Id));
    }

    [Fact]
    public void only_the_administrator_changes_anything()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var other = new County { Who = new(new("x", "某", "某"), role, "0000", "0000") };
            Assert.Equal(role is Role.Administrator ? "accepted" : "forbidden", other.Ask(new PersonChange.Add(Form("i1"))));
            Assert.Equal(role is Role.Administrator ? 1 : 0, other.Sheet(Form("i2")).Added.Count);
        }
    }

    [Theory]
    [InlineData("w0400a", "aad|new", "id-taken id")]
    [InlineData("new", "aad|w0400a", "account-taken account")]
    [InlineData("new", "w0400a", "staff-account account")]
    [InlineData("New!", "aad|new", "staff-malformed id")]
    [InlineData("a123456789012345678901234567890", "aad|new", "invalid id")]
    public void an_id_and_an_account_belong_to_one_person(string id, string account, string code) => Assert.Equal(code, county.Ask(new PersonChange.Add(Form(id, account: account))));

    [Fact]
    public void an_account_is_not_shared_even_when_its_owner_is_disabled_or_the_other_has_it_already()
    {
        county.Ask(new PersonChange.Disable("w0400a", "调离"));
        Assert.Equal("account-taken account", county.Ask(new PersonChange.Add(Form("i1", account: "aad|w0400a"))));
        Assert.Equal("account-taken account", county.Ask(new PersonChange.Edit(FormOf(Imported.Person("c0400")!) with { Account = "aad|w0400a" })));
        Assert.Equal("account-taken account", county.Ask(new PersonChange.Add(Form("i1", account: "aad|1")), new PersonChange.Add(Form("i2", account: "aad|1"))));
        Assert.Null(county.Directory.Person("i1"));
    }

    [Theory]
    [InlineData(Role.CountyZeroWindow, "0400", "staff-level role")]
    [InlineData(Role.IntegratedWindow, "0000", "staff-level role")]
    [InlineData(Role.IntegratedWindow, "9900", "staff-unit unitId")]
    [InlineData(Role.StationClerk, "0400", "staff-place placeId")]
    [InlineData(Role.TownshipOffice, "0400", "staff-office office")]
    [InlineData(Role.CountyDepartment, "0000", "staff-department departmentId")]
    public void role_and_unit_fit_together(Role role, string unit, string code) => Assert.Equal(code, county.Ask(new PersonChange.Add(Form("n", role, unit))));

    [Theory]
    [InlineData("office", "三十一个字的站办所名称三十一个字的站办所名称三十一个字的站办所名")]
    [InlineData("mail", "not a mail")]
    [InlineData("mail", "a@b@c.d")]
    [InlineData("name", "")]
    [InlineData("name", "换\u0007铃")]
    public void texts_are_of_a_readable_length_and_kind(string field, string text)
    {
        var form = Form("n") with { Name = field == "name" ? text : "人", Mail = field == "mail" ? text : null, Office = field == "office" ? text : null };
        Assert.EndsWith($" {field}", county.Ask(new PersonChange.Add(form)), StringComparison.Ordinal);
        Assert.Empty(county.Events);
    }

    [Fact]
    public void what_is_already_so_leaves_no_trace()
    {
        Assert.Equal("nothing", county.Ask(new PersonChange.Edit(FormOf(Imported.Person("w0400a")!)), new PersonChange.Enable("w0400a"), new PersonChange.RenameHall("0400", " 公营子镇便民服务中心")));
        Assert.Equal("not-found", county.Ask(new PersonChange.Disable("nobody", "x")));
        Assert.Null(county.Roster);
    }

    [Fact]
    public void a_hall_has_the_name_that_the_county_gives_it()
    {
        Assert.Equal("accepted", county.Ask(new PersonChange.RenameHall("0400", "公营子镇政务服务中心")));
        Assert.Equal("公营子镇政务服务中心", county.Directory.PlaceName("0400"));
        Assert.Equal(("invalid unitId", "invalid centreName"), (county.Ask(new PersonChange.RenameHall("9900", "x")), county.Ask(new PersonChange.RenameHall("0400", " "))));
    }

    [Fact]
    public void a_later_import_neither_takes_an_account_back_nor_revives_a_unit()
    {
        county.Ask(new PersonChange.Add(Form("i1", account: "aad|late")), new PersonChange.Add(Form("i5", unit: "0500")));
        var later = new CountyDirectory([.. Imported.Units.Take(2)], Imported.Stations, Imported.Departments, [.. Imported.Staff, Person("x9", Role.Leader, "0400") with { Account = "aad|late" }]);
        var over = county.Roster!.Over(later);
        Assert.Equal(("i1", null, null), (over.PersonByAccount("aad|late")!.Id, over.Person("x9"), over.Person("i5")));
    }

    [Fact]
    public void a_thousand_people_take_less_than_half_of_a_row()
    {
        var rows = Enumerable.Range(0, 1000).Select(n => new PersonForm($"o0400-minzheng{n:D4}", $"aad|{Guid.Empty:N}{n:D4}", "欧阳娜娜", Role.TownshipOffice, "0400", null, null, "退役军人", null, $"o0400-minzheng{n:D4}@example.org")).ToArray();
        Assert.Equal(1000, county.Sheet(rows).Added.Count);
        Assert.InRange(2 * JsonSerializer.Serialize(county.Roster).Length, 100_000, 700_000);
        Assert.Equal("sheet-too-many", county.Sheet([.. rows, .. rows]).Refusal!.Code);
    }
}
