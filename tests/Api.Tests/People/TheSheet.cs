using System.Text;
using Zhengwu.Api.Import;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.People;

[Collection(PlatformCollection.Name)]
public sealed class TheSheet(PlatformFixture fixture) : IDisposable
{
    private const string Header = "编号,姓名,登录账号,角色,单位,驿站,部门,站办所,岗位,邮箱,人员类型,状态\n";
    private static readonly string[] Offices = ["计生", "农业", "农经", "劳动", "民政", "退役军人"];
    private readonly Clerk administrator = new(fixture.Platform, "adm");

    public void Dispose() => administrator.Dispose();

    [Fact]
    public async Task three_hundred_accounts_go_in_at_once_and_are_one_entry_of_the_book()
    {
        var units = (await administrator.Get("/api/directory"))["units"]!.AsArray().Where(u => u!["kind"]!.GetValue<string>() != "county").Select(u => u!["name"]!.GetValue<string>()).ToList();
        var township = Enumerable.Range(0, 30).Select(n => units[n % units.Count]).Index();
        var csv = Header + string.Concat(township.SelectMany(t => AccountsOf(t.Index, t.Item)));
        var before = (await administrator.People("0000"))["version"]!.GetValue<int>();
        Assert.Equal((300, 0, 0, 0), (await administrator.Import(csv, dry: true)).Body.Counted());
        Assert.Equal(before, (await administrator.People("0000"))["version"]!.GetValue<int>());
        var done = (await administrator.Import(csv)).Body;
        Assert.Equal(((300, 0, 0, 0), before + 1), (done.Counted(), done["version"]!.GetValue<int>()));
        Assert.Equal((0, 0, 300, 0), (await administrator.Import(csv)).Body.Counted());
        using var clerk = new Clerk(fixture.Platform, "bulk-0-0");
        Assert.Equal(200, (await clerk.Try(HttpMethod.Get, "/api/me")).Status);
    }

    private static IEnumerable<string> AccountsOf(int n, string unit) => Enumerable.Range(0, 10).Select(k => k switch
    {
        < 2 => Line(n, k, unit, "综合窗口", post: "AB"[k..(k + 1)]),
        < 8 => Line(n, k, unit, "站办所", office: Offices[k - 2]),
        _ => Line(n, k, unit, "出件窗口"),
    });

    /// <summary>Without a mail address: other tests count who gets letters.</summary>
    private static string Line(int n, int k, string unit, string role, string office = "", string post = "") => $"bulk-{n}-{k},新员{n}之{k},aad|bulk-{n}-{k},{role},{unit},,,{office},{post},,,\n";

    [Fact]
    public async Task what_was_downloaded_goes_in_again_and_changes_nothing()
    {
        using var response = await administrator.Send(HttpMethod.Get, "/api/people.xlsx", null, null, null);
        var sheet = await response.Content.ReadAsByteArrayAsync();
        var people = Sheets.Read(sheet).Tables[0].Rows.Count;
        Assert.Equal((0, 0, people, 0), (await administrator.Import(sheet, dry: true)).Body.Counted());
    }

    [Fact]
    public async Task every_refused_row_is_named_and_the_others_go_in()
    {
        var answer = (await administrator.Import(Header
            + "s-good,好人,aad|s-good,驿站,0400,0401,,,,,村（社区）干部,\n" + "s-1,坏人,aad|s-1,国王,公营子镇,,,,,,,\n" + "s-2,坏人,aad|s-good,出件窗口,公营子镇,,,,,,,\n"
            + "s-3,,aad|s-3,出件窗口,不存在镇,,,,C,,,停用\n" + "s-4,坏人,aad|s-4,县直部门,公营子镇,,,,,,,\n" + "s-5,坏人,aad|s-5,驿站,公营子镇,没有这个,,,,,,\n")).Body;
        Assert.Equal((1, 0, 0), (answer["added"]!.GetValue<int>(), answer["changed"]!.GetValue<int>(), answer["unchanged"]!.GetValue<int>()));
        string[] expected = ["3 角色 unknown-role 国王", "4 登录账号 account-taken aad|s-good", "5 姓名 missing ", "5 单位 unknown-unit 不存在镇", "5 岗位 unknown-post C", "5 状态 state-not-here 停用", "6 角色 staff-level 县直部门", "7 驿站 unknown-station 没有这个"];
        Assert.Equal(expected, answer["refused"]!.AsArray().Select(r => $"{r!["row"]} {r["column"]} {r["code"]} {r["value"]}"));
        Assert.Equal("villageCadre", (await administrator.People("0400")).Row("s-good")!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task a_file_that_old_spreadsheets_wrote_is_read_too()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var answer = (await administrator.Import(gb.GetBytes(Header + "gb-1,龚㛃,aad|gb-1,出件窗口,1600,,,,,,,\n"))).Body;
        Assert.Equal((1, 0, 0, 0), answer.Counted());
        Assert.Equal("龚㛃", (await administrator.People("1600")).Row("gb-1")!["name"]!.GetValue<string>());
    }

    /// <summary>Cells, rows and bytes are mangled by dice: never a crash, and every row is either taken or named.</summary>
    [Fact]
    public async Task mangled_rows_are_named_and_never_break_anything()
    {
        var dice = new Random(20261121);
        string[] strange = ["", " ", "\u0000", "\"", "乱码\uFFFD", "=1+1", "<b>", "9999999999999999", "-1", "aad|", "0400", "综合窗口", new string('长', 300), "𠮷", "\t"];
        for (var round = 0; round < 12; round++)
        {
            var rows = Enumerable.Range(0, 40).Select(n => Enumerable.Range(0, 12).Select(c => dice.Next(4) == 0 ? strange[dice.Next(strange.Length)] : c switch { 0 => $"m{round}-{n}", 1 => "人", 2 => $"aad|m{round}-{n}", 3 => "出件窗口", 4 => "1700", _ => "" }).ToArray()).ToList();
            var csv = Header + string.Concat(rows.Select(r => string.Join(',', r.Select(c => $"\"{c.Replace("\"", "\"\"")}\"")) + "\n"));
            var (status, body) = await administrator.Import(csv, dry: true);
            Assert.Equal(200, status);
            var named = body["refused"]!.AsArray().Select(r => r!["row"]!.GetValue<int>()).Distinct().Count();
            Assert.Equal(rows.Count(r => r.Any(c => c.Trim().Length > 0)), body["added"]!.GetValue<int>() + body["changed"]!.GetValue<int>() + body["unchanged"]!.GetValue<int>() + named);
            Assert.All(body["refused"]!.AsArray(), r => Assert.NotEqual("", r!["message"]!.GetValue<string>()));
            var bytes = Encoding.UTF8.GetBytes(csv);
            for (var i = 0; i < 200; i++) bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            Assert.Contains((await administrator.Import(bytes, dry: true)).Status, (int[])[200, 422]);
        }
    }

    [Theory]
    [InlineData("", 422)]
    [InlineData("姓名,单位\n人,0400\n", 200)]
    [InlineData("PKnot a zip", 422)]
    [InlineData("编号,\"没有结束\n", 422)]
    public async Task what_is_no_sheet_is_refused_in_words(string text, int status)
    {
        var (actual, body) = await administrator.Import(text);
        Assert.Equal(status, actual);
        if (status == 200) Assert.Equal(("missing-column", 0), (body["refused"]![0]!["code"]!.GetValue<string>(), body["refused"]![0]!["row"]!.GetValue<int>()));
    }
}
