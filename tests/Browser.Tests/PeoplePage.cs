using System.Text.RegularExpressions;
using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

[Collection(HallCollection.Name)]
public sealed class PeoplePage(Hall hall)
{
    [Fact]
    public async Task a_clerk_is_added_signs_in_and_leaves_with_the_work_handed_over()
    {
        var administrator = await hall.Seat("adm");
        await Open(administrator, "公营子镇");
        await administrator.Button("新增人员").ClickAsync();
        await administrator.GetByLabel("姓名", new() { Exact = true }).FillAsync("龙新窗");
        await administrator.GetByLabel("登录账号").FillAsync("aad|browser-new");
        await administrator.GetByLabel("角色").SelectOptionAsync(new SelectOptionValue { Label = "综合窗口" });
        await administrator.GetByLabel("A、B 岗").SelectOptionAsync("B");
        await Hall.Shot(administrator, "people-add");
        await administrator.Keyboard.PressAsync("Alt+s");
        await administrator.Sees("已保存，一分钟内生效");
        await Hall.Shot(administrator, "people-list");

        var clerk = await hall.Seat(null);
        await clerk.GotoAsync("/.auth/login/aad?post_login_redirect_uri=/");
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("龙新窗") }).First.ClickAsync();
        await clerk.Locator("nav a[href='/intake']").WaitForAsync();
        await clerk.Sees("龙新窗");
        using (var taking = hall.Clerk("w0400-1")) await PracticeCases.Submit(taking, 41, "township");

        await Open(administrator, "公营子镇");
        await administrator.GetByLabel("停用：龙新窗").ClickAsync();
        await administrator.Sees("手里有 1 件没有办完");
        await administrator.GetByRole(AriaRole.Dialog).GetByLabel("原因").FillAsync("调到县里");
        await administrator.Keyboard.PressAsync("Alt+s");
        await administrator.Sees("请选择接手的人");
        await Hall.Shot(administrator, "people-leave");
        await administrator.GetByLabel("交给谁").SelectOptionAsync("w0400b");
        await administrator.Keyboard.PressAsync("Alt+s");
        await administrator.Sees("已保存，一分钟内生效");
        await clerk.ReloadAsync();
        await clerk.Sees("已停用");
        await administrator.GotoWithin("/people/history");
        await administrator.Sees("停用龙新窗");
        await administrator.Sees("调到县里；在手办件交给");
        await Hall.Shot(administrator, "people-history");
    }

    [Fact]
    public async Task a_sheet_is_looked_at_before_it_goes_in()
    {
        var administrator = await hall.Seat("adm");
        await administrator.GotoAsync("/people/import");
        var file = Path.Combine(Path.GetTempPath(), "people-browser.csv");
        await File.WriteAllTextAsync(file, "编号,姓名,登录账号,角色,单位\nsheet-1,龙表一,aad|sheet-1,出件窗口,公营子镇\nsheet-2,龙表二,aad|sheet-1,国王,公营子镇\n");
        await administrator.Locator("input[type=file]").SetInputFilesAsync(file);
        await administrator.Sees("新增 1 人，改动 0 人");
        await administrator.Sees("没有这个角色");
        await Hall.Shot(administrator, "people-import");
        await administrator.Button("导入 1 人").ClickAsync();
        await administrator.Sees("已导入：新增 1 人");
    }

    [Fact]
    public async Task the_director_looks_and_changes_nothing()
    {
        var director = await hall.Seat("c0500");
        await director.GotoAsync("/people");
        await director.Sees("本页供查看");
        await Assertions.Expect(director.Button("新增人员")).ToHaveCountAsync(0);
        await Hall.Shot(director, "people-director");
    }

    private static async Task Open(IPage page, string unit)
    {
        await page.GotoAsync("/people");
        var units = page.GetByLabel("单位").First;
        await units.SelectOptionAsync(await units.Locator("option", new() { HasText = unit }).First.GetAttributeAsync("value") ?? "");
        await page.Heading($"人员与账号 · {unit}").WaitForAsync();
    }
}
