using Zhengwu.Api.Intake;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Api.Cases;

/// <summary>
/// 收件: the case is on its way to the county (帮代办), or lies with the office that decides it. 201 with number and lookup code; the same command again
/// answers 200 with the same. 422 names every wrong field, 409 guide-changed when the guide got a new version while the form was open, 409
/// open-elsewhere when the same person has the same item open.
/// </summary>
public static class TakeCase
{
    public sealed record Request(ItemPart Item, ServiceMode Mode, ApplicantPart Applicant, IReadOnlyList<MaterialRequest> Materials, DeliveryRequest Delivery, AgentPart? Agent = null, string? Ticket = null,
        PromisePart? Promise = null, string? Despite = null, IReadOnlyList<string>? Seen = null);
    public sealed record Submitted(string Number, int Version, string LookupCode);

    private const int NumberTries = 20;

    public static async Task<IResult> Handle(HttpContext http, IntakeDesk desk, CaseTaker taker, PersonalMarks marks)
    {
        var away = await taker.NotSeated(http);
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return away ?? refusal;
        var r = command!.Body;
        // Who has left the tidal window meanwhile still hears what was taken there.
        var (received, no) = away is not null ? (null, away) : await desk.Read(http, new(r.Mode, r.Applicant, r.Delivery, r.Agent, r.Ticket, r.Promise, r.Despite, r.Seen), [new(r.Item, r.Materials)]);
        var outcome = no is null ? await taker.Take(http, received![0], command.Id, command.Fingerprint) : await taker.Repeated(http, command.Id, command.Fingerprint);
        return outcome switch
        {
            null => no!,
            Outcome.Done done => new JsonAnswer(new Submitted(done.Id, done.Version, marks.LookupCode(done.Id)), done.Repeated ? 200 : 201, done.Version),
            Outcome.No refused => Problems.Answer(refused.Problem),
            _ => throw new StoreUnavailable("No free case number was found."),
        };
    }

    /// <summary>Takes the case under the next number that is free; <see cref="Outcome.IdTaken"/> when none was found.</summary>
    public static async ValueTask<Outcome> Take(Book book, CaseNumbers numbers, Ask ask, Actor actor, CaseReceived received, LimitRules rules, TimeProvider time, CancellationToken cancel = default,
        IssuingDesk issuedBy = IssuingDesk.Either)
    {
        for (var attempt = 0; attempt < NumberTries; attempt++)
        {
            var number = await numbers.Next(actor.UnitId, actor.PlaceId, time.GetUtcNow(), cancel);
            var outcome = await book.Change(StreamKinds.Case, actor.UnitId, number, ask,
                (it, now) => CaseDecider.Decide(it, new CaseCommand.Submit(received with { Number = number }, issuedBy), actor, rules, now), cancel);
            if (outcome is not Outcome.IdTaken) return outcome;
            numbers.Forget(number);
        }
        return new Outcome.IdTaken();
    }
}
