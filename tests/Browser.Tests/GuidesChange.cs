using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Zhengwu.Browser.Tests;

/// <summary>事项变动→县级业务部门确准→数据局调整 (ITEM-guide_change), and what the public reads is what the windows work by (ITEM-guide_consistent).</summary>
[Collection(HallCollection.Name)]
public sealed class GuidesChange(Hall hall)
{
    private const string Item = "canji-zheng";

    [Fact]
    public async Task what_a_township_proposes_the_department_confirms_and_the_keeper_publishes()
    {
        var township = await hall.Seat("e0400");
        var number = await (await hall.Seat("w0400a")).TakeCase(191);
        var before = await Guide();
        var days = before["promisedDays"]!.GetValue<int>() - 1;

        await township.GotoAsync($"/guides/{Item}");
        await township.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^提出变更") }).ClickAsync();
        await township.GetByLabel("承诺时限（工作日）").FillAsync($"{days}");
        await township.ReloadAsync();
        await Assertions.Expect(township.GetByLabel("承诺时限（工作日）")).ToHaveValueAsync($"{days}");
        await township.GetByRole(AriaRole.Tab, new() { Name = "理由与提交" }).ClickAsync();
        await township.Keyboard.PressAsync("Alt+s");
        await township.Sees("请写明为什么改");
        await township.GetByLabel("为什么改").FillAsync("县里已简化评定环节");
        await township.Keyboard.PressAsync("Alt+s");
        await township.WaitForURLAsync(new Regex("/guides/changes/"));
        var change = township.Url;
        await township.Sees("等县残联确认");
        await Hall.Shot(township, "guide-change-proposed");

        var department = await hall.Seat("d-canlian");
        await department.GotoAsync(change);
        await department.Sees(number);
        await Assertions.Expect(department.Button("发布")).ToHaveCountAsync(0);
        await department.Button("确认").ClickAsync();
        await department.Button("确认属实").ClickAsync();
        await department.Sees("已确认，等发布");

        var keeper = await hall.Seat("k01");
        await keeper.GotoAsync("/guides/changes?list=to-publish");
        await keeper.GetByRole(AriaRole.Link, new() { Name = "残疾人证核发" }).First.ClickAsync();
        await keeper.Act("发布");
        await keeper.Sees($"已发布为第 {before["version"]!.GetValue<int>() + 1} 版");
        await Hall.Shot(keeper, "guide-change-published");

        await TheOpenCaseKeepsItsVersion(number, before);
        await ThePublicReadsTheNewOne(days);
    }

    private async Task TheOpenCaseKeepsItsVersion(string number, JsonObject before)
    {
        using var window = hall.Clerk("w0400a");
        Assert.Equal(before["version"]!.GetValue<int>(), (await window.Get($"/api/cases/{number}"))["item"]!["guideVersion"]!.GetValue<int>());
    }

    private async Task ThePublicReadsTheNewOne(int days)
    {
        var now = await Guide();
        Assert.Equal(days, now["promisedDays"]!.GetValue<int>());
        var citizen = await hall.Seat(null);
        await citizen.SetViewportSizeAsync(390, 844);
        await citizen.GotoAsync("/g");
        await citizen.GetByLabel("要办什么事？").FillAsync("cjrz");
        await citizen.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^残疾人证核发") }).ClickAsync();
        await citizen.Sees($"第 {now["version"]!.GetValue<int>()} 版");
        await citizen.Sees(now["hash"]!.GetValue<string>());
        await citizen.Sees($"{days} 个工作日");
        await citizen.Button("补领（遗失）").ClickAsync();
        await citizen.Sees("遗失说明");
        await Assertions.Expect(citizen.GetByText("原残疾人证")).ToHaveCountAsync(0);
        await Hall.Shot(citizen, "public-guide");
    }

    private async Task<JsonObject> Guide()
    {
        using var keeper = hall.Clerk("k01");
        return (await keeper.Get($"/api/guides/{Item}"))["guide"]!.AsObject();
    }
}
