using System.Text.RegularExpressions;
using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

/// <summary>Stories of one applicant and one clerk: questions, several items at once, a refusal, the same thing asked for twice.</summary>
[Collection(TownshipHallCollection.Name)]
public sealed class AtTheWindow(TownshipHall hall)
{
    [Fact]
    public async Task the_situation_is_asked_by_digits_and_backspace_goes_back()
    {
        var page = await hall.Seat("w0500a");
        await page.BeginWith("dszn", "独生子女父母奖励扶助");
        await page.Sees("属于哪种情形？");
        await page.Keyboard.PressAsync("1");
        await page.Sees("父母双方都到场吗？");
        await page.Keyboard.PressAsync("2");
        await page.Sees("没到场的一方有委托书吗？");
        await Hall.Shot(page, "tree");
        await page.Keyboard.PressAsync("Backspace");
        await Assertions.Expect(page.GetByRole(AriaRole.Radio, new() { Name = "只到一人" })).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("1");
        await page.GetByLabel("身份证号码").WaitForAsync();
        await page.FillPerson(61);
        await page.GiveMaterials();
        await page.ChoosePickupAndReview();
        await page.Sees("农村部分计划生育家庭奖励扶助；都到场");
        await page.Button("提交").ClickAsync();
        await page.Sees("即办件：请首席代表当场审，申请人可在窗口等候");
        await Hall.Shot(page, "waiting-here");
    }

    [Fact]
    public async Task several_items_are_taken_in_one_go_and_each_gets_its_number()
    {
        var page = await hall.Seat("w0600a");
        await page.BeginWith("gljt", "高龄津贴");
        await page.Keyboard.PressAsync("1");
        await page.GetByLabel("身份证号码").WaitForAsync();
        await page.Keyboard.PressAsync("Alt+a");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "再加一项办理事项" }).FillAsync("cjrlxbt");
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("残疾人两项补贴") }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Sees("残疾人两项补贴：属于哪种情形？");
        await page.Keyboard.PressAsync("2");
        await page.GetByLabel("身份证号码").WaitForAsync();
        await page.FillPerson(62);
        await page.Sees("共用材料：收一次，2 项都用");
        await Hall.Shot(page, "bundle-materials");
        await page.GiveMaterials();
        await page.ChoosePickupAndReview();
        await page.Button("提交").ClickAsync();
        await page.WaitForURLAsync(new Regex("/taken/"), new() { Timeout = 30_000 });
        await page.Sees("已收 2 件");
        await Hall.Shot(page, "bundle-taken");
        var numbers = Regex.Matches(page.Url, @"\d{4}-\d{8}-\d{4}").Select(m => m.Value).ToList();
        Assert.Equal(2, numbers.Distinct().Count());
        using var clerk = hall.Clerk("w0600a");
        var files = new List<string?>();
        foreach (var number in numbers)
        {
            var taken = await clerk.Get($"/api/cases/{number}");
            files.Add(taken["materials"]!.AsArray().Single(m => m!["materialId"]!.GetValue<string>() == "id-card")!["files"]![0]!["sha256"]!.GetValue<string>());
        }
        Assert.Equal(files[0], files[1]);
    }

    [Fact]
    public async Task a_refusal_to_take_a_case_stands_on_the_list_of_the_hall()
    {
        var page = await hall.Seat("w1700a");
        await page.BeginWith("gljt", "高龄津贴");
        await page.Keyboard.PressAsync("Alt+n");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await page.Keyboard.PressAsync("3");
        await page.Keyboard.TypeAsync("户籍在外县，请回户籍地乡镇办理。");
        await Hall.Shot(page, "decline");
        await page.Keyboard.PressAsync("Alt+s");
        await page.WaitForURLAsync(new Regex("/declines$"));
        await page.Sees("已登记不收件。");
        await page.Sees("户籍在外县，请回户籍地乡镇办理。");
        await page.Sees("还没有核对");
        await Hall.Shot(page, "declines");
    }

    [Fact]
    public async Task the_same_item_open_elsewhere_needs_a_reason()
    {
        using var other = hall.Clerk("w0300a");
        var number = await other.Submit("gaoling-jintie", "eighty", 64);
        var page = await hall.Seat("w0800a");
        await page.BeginWith("gljt", "高龄津贴");
        await page.Keyboard.PressAsync("1");
        await page.GetByLabel("身份证号码").FillAsync(Clerk.Invent(64).IdNumber);
        await page.Sees(number);
        await page.Keyboard.PressAsync("Alt+s");
        await page.GiveMaterials();
        await page.Keyboard.PressAsync("Alt+s");
        await page.Keyboard.PressAsync("Alt+s");
        await page.Sees("同一事项已在别处收件");
        await page.Keyboard.PressAsync("Alt+s");
        await page.Sees("请写明仍要收件的理由");
        await Hall.Shot(page, "open-elsewhere");
        await page.GetByLabel("仍要收件的理由").FillAsync("申请人已在原处申请撤回");
        await page.Keyboard.PressAsync("Alt+s");
        Assert.NotEqual(number, await page.ReceiptNumber());
    }
}
