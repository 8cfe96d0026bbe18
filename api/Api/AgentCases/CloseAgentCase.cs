using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.AgentCases;

/// <summary>办结.</summary>
public static class CloseAgentCase
{
    public sealed record Request;

    public static Task<IResult> Handle(HttpContext http, string number, CaseDesk desk) =>
        desk.Command<Request>(http, number, (_, _) => new CaseCommand.Close());
}
