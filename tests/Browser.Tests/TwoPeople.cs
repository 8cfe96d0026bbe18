using System.Text.RegularExpressions;

namespace Zhengwu.Browser.Tests;

[Collection(HallCollection.Name)]
public sealed class TwoPeople(Hall hall)
{
    [Fact]
    public async Task a_case_goes_to_the_county_and_comes_back()
    {
        var township = await hall.Seat("w0400a");
        var county = await hall.Seat("z01");
        var number = await township.TakeCase(11);
        await township.GetByRole(AriaRole.Article).GetByText("全程免费代办").WaitForAsync();
        await Hall.Shot(township, "receipt");

        await county.GotoAsync($"/county/{number}");
        await county.Button("承接").WaitForAsync();
        await Hall.Shot(county, "county");
        await county.Act("承接");
        await township.GotoAsync($"/cases/{number}");
        await township.Sees("县里已承接");
        await county.Act("要求补正", ("问题和改正办法", "照片反光，请重拍"));
        await township.Sees("县里要求补正");
        await township.Sees("照片反光，请重拍");
        await Hall.Shot(township, "supplement");
        await township.Button("补交材料").ClickAsync();
        await township.Locator("main input[type=file]").First.SetInputFilesAsync(Path.Combine(Path.GetTempPath(), "browser-tests-page.png"));
        await township.Button("确认补交材料").ClickAsync();
        await township.Sees("补正已交");
        await county.GotoAsync($"/county/{number}");
        await county.Act("受理");
        await township.Sees("县里已受理");
        await county.Act("登记决定", ("决定内容", "材料齐全，准予办理"));
        await township.Sees("县里已准予");
        await county.Act("邮寄结果", ("快递单号", "EX1234"));
        await township.Sees("结果已寄出");
        await township.Act("结果已到");
        await township.Sees("结果已到，等送达申请人");
        await township.Act("送达交付", ("领取人姓名", "申请人本人"));
        await township.Sees("已送达申请人");
        await township.Act("办结");
        await township.Sees("已办结");
        await Hall.Shot(township, "closed");
        using var clerk = hall.Clerk("w0400a");
        Assert.Equal("closed", (await clerk.Get($"/api/cases/{number}"))["stage"]!.GetValue<string>());
    }

    [Fact]
    public async Task the_second_clerk_sees_who_took_it()
    {
        using var window = hall.Clerk("w0300a");
        var number = await Local.PracticeCases.Submit(window, 12, "township");
        var first = await hall.Seat("z01");
        var second = await hall.Seat("z02");
        await first.GotoAsync($"/county/{number}");
        await second.GotoAsync($"/county/{number}");
        await first.Button("承接").WaitForAsync();
        await second.Button("承接").WaitForAsync();
        await first.Act("承接");
        await first.Sees("已承接");
        using var county = hall.Clerk("z02");
        var name = (await county.Get($"/api/county-jobs/{number}"))["holder"]!["name"]!.GetValue<string>();
        await second.Sees(name);
    }

    [Fact]
    public async Task the_applicant_reads_the_progress_with_the_slip()
    {
        using var window = hall.Clerk("w0400a");
        var number = await Local.PracticeCases.Submit(window, 13, "township");
        var code = (await window.Get($"/api/cases/{number}/receipt"))["lookupCode"]!.GetValue<string>();
        var page = await hall.Seat(null);
        await page.GotoAsync("/p");
        await page.GetByLabel("办件编号").FillAsync(number);
        await page.GetByLabel("查询码").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await page.Sees("县里");
        await Hall.Shot(page, "progress");
    }

    [Fact]
    public async Task signing_in_goes_through_the_platform()
    {
        var page = await hall.Seat(null);
        await page.GetByRole(AriaRole.Link, new() { Name = "登录" }).Or(page.GetByRole(AriaRole.Button, new() { Name = "登录" })).First.ClickAsync();
        await page.WaitForURLAsync(new Regex("/.auth/login/"));
        await Hall.Shot(page, "sign-in");
        await page.Locator("button[value=w0400a]").First.ClickAsync();
        await page.Sees("公营子镇");
    }
}
