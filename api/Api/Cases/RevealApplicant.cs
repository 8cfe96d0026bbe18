using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Cases;

/// <summary>查看完整信息: the unmasked personal data, after the purpose stands on the record.</summary>
public static class RevealApplicant
{
    public sealed record Request(string Purpose);
    public sealed record Person(string Name, string IdNumber, string Phone);
    public sealed record Revealed(string Number, int Version, Person Applicant, Person? Agent, Delivery Delivery);

    public static async Task<IResult> Handle(HttpContext http, string number, CaseDesk desk)
    {
        var written = await desk.Command<Request>(http, number, (r, check) => new CaseCommand.Reveal(check.Text("purpose", r.Purpose, 200, "请写明查看的用途")));
        if (written is not JsonAnswer { Status: 200, Version: { } version }) return written;
        return await desk.Find(http, number) is { State: { } it } ? Of(it, version) : Problems.Answer(Problems.NotFound);
    }

    public static JsonAnswer Of(Case it, int version) => new(new Revealed(it.Number, version,
        new(it.Applicant.Name, it.Applicant.IdNumber, it.Applicant.Phone),
        it.Agent is { } agent ? new(agent.Name, agent.IdNumber, agent.Phone) : null, it.Delivery), 200, version);
}
