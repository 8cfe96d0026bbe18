using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Cases;

/// <summary>加备注.</summary>
public static class AddNote
{
    public sealed record Request(string Text);

    public static Task<IResult> Handle(HttpContext http, string number, CaseDesk desk) =>
        desk.Command<Request>(http, number, (r, check) => new CaseCommand.AddNote(check.Text("text", r.Text, 1000, "请写备注内容")));
}
