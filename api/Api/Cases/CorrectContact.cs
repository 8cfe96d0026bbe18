using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Cases;

/// <summary>更正联系方式.</summary>
public static class CorrectContact
{
    public sealed record Request(string Phone, DeliveryRequest? Delivery = null);

    public static Task<IResult> Handle(HttpContext http, string number, CaseDesk desk) =>
        desk.Command<Request>(http, number, (r, check) => new CaseCommand.CorrectContact(
            IntakeChecks.Phone(check, "phone", r.Phone), r.Delivery is null ? null : IntakeChecks.Delivery(check, r.Delivery)));
}
