using System.Text.RegularExpressions;

namespace Zhengwu.Browser.Tests;

/// <summary>疑难问题: a window asks while the applicant waits, the chief representative answers for everybody, the next window finds it.</summary>
[Collection(HallCollection.Name)]
public sealed class HardQuestion(Hall hall)
{
    [Fact]
    public async Task the_answer_of_one_window_is_found_by_the_next()
    {
        var window = await hall.Seat("w0400a");
        await window.GotoAsync("/questions");
        await window.Locator("h1").WaitForAsync();
        await window.Keyboard.PressAsync("q");
        await window.GetByRole(AriaRole.Combobox, new() { Name = "关于哪个事项" }).FillAsync("cjrz");
        await window.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("残疾人证核发") }).WaitForAsync();
        await window.Keyboard.PressAsync("Enter");
        await window.GetByRole(AriaRole.Combobox, new() { Name = "问谁", Exact = true }).SelectOptionAsync("o:民政");
        await window.GetByLabel("要问的问题").FillAsync("双重残疾怎样评定等级？");
        await window.GetByLabel("群众在窗口等着").CheckAsync();
        await Hall.Shot(window, "question-ask");
        await window.Keyboard.PressAsync("Alt+s");
        await window.Sees("已提问，编号 w0400-");
        await window.GetByRole(AriaRole.Link, new() { Name = "看这个问题" }).ClickAsync();
        await window.Sees("现在打给");
        await window.Keyboard.PressAsync("n");
        await window.Sees("没打通");
        await Hall.Shot(window, "question-ladder");

        var office = await hall.Seat("o0400-minzheng");
        await office.GotoAsync("/questions");
        await office.Sees("群众在窗口等");
        await Hall.Shot(office, "question-list");
        await office.GetByRole(AriaRole.Link, new() { Name = "双重残疾怎样评定等级？" }).First.ClickAsync();
        await office.GetByRole(AriaRole.Textbox, new() { Name = "答复", Exact = true }).FillAsync("按等级最高的一类评定，由残联指定医院评。");
        await office.GetByLabel("收入知识库").CheckAsync();
        await Hall.Shot(office, "question-answer");
        await office.Keyboard.PressAsync("Alt+s");
        await office.Sees("已收入知识库");

        await window.Sees("按等级最高的一类评定");
        await Hall.Shot(window, "question-answered");
        var next = await hall.Seat("s0401");
        await next.GotoAsync("/questions/knowledge");
        await next.GetByRole(AriaRole.Searchbox, new() { Name = "查找" }).FillAsync("双重残疾 等级");
        await next.Sees("双重残疾怎样评定等级？");
        await Hall.Shot(next, "knowledge");
        await next.GotoAsync("/questions/contacts");
        await next.Sees("0421-5550100");
        await Hall.Shot(next, "contacts");
    }
}
