using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Cases;

/// <summary>登记结果到达.</summary>
public static class RecordArrival
{
    public sealed record Request(string? Note = null);

    public static Task<IResult> Handle(HttpContext http, string number, CaseDesk desk) =>
        desk.Command<Request>(http, number, (r, check) => new CaseCommand.RecordArrival(check.Optional("note", r.Note, 500)));
}
