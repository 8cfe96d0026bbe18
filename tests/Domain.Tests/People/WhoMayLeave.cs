using Zhengwu.Domain.Directory;
using Zhengwu.Domain.People;
using static Zhengwu.Domain.Tests.People.County;

namespace Zhengwu.Domain.Tests.People;

public sealed class WhoMayLeave
{
    private readonly County county = new();

    [Fact]
    public void who_is_disabled_stays_on_the_list_and_comes_back()
    {
        Assert.Equal("invalid reason", county.Ask(new PersonChange.Disable("w0400a", " ")));
        Assert.Equal("accepted", county.Ask(new PersonChange.Disable("w0400a", "调离", "w0400b")));
        Assert.True(county.Directory.PersonByAccount("aad|w0400a")!.Disabled);
        Assert.Equal("nothing", county.Ask(new PersonChange.Disable("w0400a", "调离")));
        Assert.Equal("accepted", county.Ask(new PersonChange.Enable("w0400a", "回来了")));
        Assert.False(county.Directory.PersonByAccount("aad|w0400a")!.Disabled);
    }

    [Fact]
    public void nobody_disables_himself_or_changes_the_own_role_or_account()
    {
        county.Ask(new PersonChange.Add(Form("adm2", Role.Administrator, "0000")));
        var self = FormOf(Imported.Person("adm")!);
        Assert.Equal("own-account", county.Ask(new PersonChange.Disable("adm", "x")));
        Assert.Equal("own-role role", county.Ask(new PersonChange.Edit(self with { Role = Role.Supervisor })));
        Assert.Equal("own-role role", county.Ask(new PersonChange.Edit(self with { Account = "aad|other" })));
        Assert.Equal("own-role", Assert.Single(county.Sheet(self with { Role = Role.Supervisor }).Refused).Problem.Code);
        Assert.Equal("accepted", county.Ask(new PersonChange.Edit(self with { Mail = "adm@example.org" })));
    }

    [Fact]
    public void the_last_administrator_stays()
    {
        county.Who = county.Who with { By = new("gone", "前任", "某县") };
        var last = FormOf(Imported.Person("adm")!);
        Assert.Equal("last-administrator reason", county.Ask(new PersonChange.Disable("adm", "x")));
        Assert.Equal("last-administrator role", county.Ask(new PersonChange.Edit(last with { Role = Role.Supervisor })));
        Assert.Equal("last-administrator", Assert.Single(county.Sheet(last with { Role = Role.Supervisor }).Refused).Problem.Code);
        county.Ask(new PersonChange.Add(Form("adm2", Role.Administrator, "0000")), new PersonChange.Disable("adm2", "病假"));
        Assert.Equal("last-administrator reason", county.Ask(new PersonChange.Disable("adm", "x")));
        county.Ask(new PersonChange.Enable("adm2"));
        Assert.Equal("last-administrator reason", county.Ask(new PersonChange.Disable("adm", "x"), new PersonChange.Disable("adm2", "x")));
        Assert.Equal("accepted", county.Ask(new PersonChange.Disable("adm", "x")));
    }

    [Fact]
    public void nobody_leaves_with_work_in_hand()
    {
        county.OpenWork["z01"] = 3;
        var clerk = FormOf(Imported.Person("z01")!);
        Assert.Equal("open-work handOverTo", county.Ask(new PersonChange.Disable("z01", "调离")));
        Assert.Equal("open-work handOverTo", county.Ask(new PersonChange.Edit(clerk with { Role = Role.Supervisor })));
        Assert.Equal("open-work", Assert.Single(county.Sheet(clerk with { Role = Role.Supervisor }).Refused).Problem.Code);
        Assert.Equal("accepted", county.Ask(new PersonChange.Edit(clerk with { Name = "改名" })));
        county.OpenWork.Clear();
        Assert.Equal("accepted", county.Ask(new PersonChange.Disable("z01", "调离")));
    }

    [Fact]
    public void every_grant_says_from_what_to_what_and_since_when()
    {
        var clerk = FormOf(Imported.Person("w0400a")!);
        county.Ask(new PersonChange.Edit(clerk with { Mail = "a@example.org" }));
        Assert.Null(Assert.Single(county.Roster!.Entries).Since);
        county.Ask(new PersonChange.Edit(clerk with { Role = Role.TownshipOffice, Office = "民政", Post = null }, "轮岗"));
        Assert.Equal(At.AddDays(1), Assert.Single(county.Roster!.Entries).Since);
        var (title, text) = PeopleWords.Say(county.Events[^1], county.Directory);
        Assert.Equal("改人w0400a（w0400a）", title);
        Assert.Equal("岗位 公营子镇便民服务中心 综合窗口 A岗 → 公营子镇便民服务中心 站办所·民政；邮箱 a@example.org → 无。原因：轮岗", text);
    }

    [Fact]
    public void a_sheet_takes_what_is_right_and_names_the_rest()
    {
        var plan = county.Sheet(Form("i1"), Form("i1"), Form("", account: "aad|w0400a", role: Role.IntegratedWindow) with { Post = "A", Name = "人w0400a" }, Form("i2", account: "aad|i1"), Form("c0400", Role.CentreDirector) with { Name = "新名" });
        Assert.Equal((1, 1, 1), (plan.Added.Count, plan.Changed.Count, plan.Unchanged));
        Assert.Equal([(1, "repeated-row"), (3, "account-taken")], plan.Refused.Select(r => (r.Index, r.Problem.Code)));
        Assert.IsType<SheetTaken>(Assert.Single(county.Events));
        var here = (SheetTaken)PeopleWords.Within(county.Events[0], "0500");
        Assert.Empty(here.Added.Select(p => p.Id).Concat(here.Changed.Select(c => c.Was.Id)));
    }

    [Fact]
    public void what_is_missing_is_said_in_sentences()
    {
        var said = PeopleWarnings.Of(Imported, "0400", county.OpenWork).ToList();
        Assert.Equal(["综合窗口没有 B 岗，A 岗离开时窗口会空。", "计生、农业、农经、劳动、民政、退役军人没有首席代表，这些站办所的件没有人办。", "出件窗口只有 0 个账号，应有 2 个。", "代办员只有 0 名，乡镇至少 2 名。", "公营子村驿站没有代办员，至少 1 名。"], said);
        string[] offices = ["计生", "农业", "农经", "劳动", "民政", "退役军人"];
        county.Sheet([Form("w0400b", Role.IntegratedWindow) with { Post = "B" }, Form("i1"), Form("i2"), Form("a1", Role.CaseAgent), Form("a2", Role.CaseAgent), Form("s1", Role.StationClerk) with { PlaceId = "0401" },
            .. offices.Select((o, n) => Form($"o{n}", Role.TownshipOffice) with { Office = o })]);
        Assert.Empty(PeopleWarnings.Of(county.Directory, "0400", county.OpenWork));
        Assert.Equal(PeopleWarnings.AccountsOfHall, PeopleWarnings.HallAccounts(county.Directory.Staff.Where(s => s.UnitId == "0400")));
        county.Ask(new PersonChange.Disable("w0400b", "调离"), new PersonChange.Disable("a2", "调离"), new PersonChange.Disable("s1", "调离"));
        county.OpenWork["w0400b"] = 2;
        Assert.Equal(["综合窗口没有 B 岗，A 岗离开时窗口会空。", "代办员只有 1 名，乡镇至少 2 名。", "公营子村驿站没有代办员，至少 1 名。", "人w0400b（w0400b）已停用，手里还有 2 件，请交给同事。"], PeopleWarnings.Of(county.Directory, "0400", county.OpenWork));
    }
}
