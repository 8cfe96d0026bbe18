using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Privacy;

/// <summary>
/// <c>handler erase NUMBER REASON</c>: erases the personal data of a case that is over before its time, because the person asked and nothing stands
/// against it. Exit code 1: nothing was changed, the reason is printed.
/// </summary>
public static class EraseCommand
{
    public static async Task<int> Run(string[] args)
    {
        if (args is not [var number, { Length: > 0 } why] || !CaseDesk.IsNumber(number)) { Console.Error.WriteLine("用法：handler erase 办件编号 原因"); return 1; }
        var builder = WebApplication.CreateSlimBuilder();
        Building.Add(builder);
        await using var app = builder.Build();
        var (erase, book) = (app.Services.GetRequiredService<ErasePersons>(), app.Services.GetRequiredService<Book>());
        if ((await book.Read(StreamKinds.Job, Unit.CountyId, number)).State is not null && !Said(await erase.Erase(Unit.CountyId, StreamKinds.Job.Name, number, why, default))) return 1;
        if (!Said(await erase.Erase(CaseDesk.UnitOf(number), StreamKinds.Case.Name, number, why, default))) return 1;
        Console.WriteLine($"{number} 的个人资料已删除；办理记录保留。");
        return 0;
    }

    private static bool Said(Outcome outcome)
    {
        if (outcome is Outcome.No no) Console.Error.WriteLine(no.Problem.Message);
        return outcome is Outcome.Done;
    }
}
