using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Cases;

/// <summary>办结.</summary>
public static class CloseCase
{
    public sealed record Request;

    public static Task<IResult> Handle(HttpContext http, string number, CaseDesk desk) =>
        desk.Command<Request>(http, number, (_, _) => new CaseCommand.Close());
}
