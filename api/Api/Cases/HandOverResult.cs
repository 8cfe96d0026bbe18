using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Cases;

/// <summary>送达: who received it and how the identity was checked.</summary>
public static class HandOverResult
{
    public sealed record Request(string Receiver, ReceiverRelation Relation, ReceiverCheck Checked, string? Note = null);

    public static Task<IResult> Handle(HttpContext http, string number, CaseDesk desk) =>
        desk.Command<Request>(http, number, (r, check) => new CaseCommand.HandOver(
            check.Text("receiver", r.Receiver, 50, "请填写领取人姓名"), r.Relation, r.Checked, check.Optional("note", r.Note, 500)));
}
