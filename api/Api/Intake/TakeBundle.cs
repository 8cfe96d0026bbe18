using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Intake;

/// <summary>
/// 一事联办: several items of one visit, one form; each becomes a case of its own under one group. Every case has its own command id made of the visit's, so
/// that a blind repeat finishes what was begun and doubles nothing. Errors as for one case, fields begin with "items[n].".
/// </summary>
public static class TakeBundle
{
    private const int Least = 2, Most = 6;
    public sealed record Request(IReadOnlyList<ItemRequest> Items, ServiceMode Mode, ApplicantPart Applicant, DeliveryRequest Delivery, string? Package = null, AgentPart? Agent = null, string? Ticket = null,
        PromisePart? Promise = null, string? Despite = null, IReadOnlyList<string>? Seen = null);
    public sealed record Taken(string Number, int Version, string LookupCode, string ItemName);
    public sealed record Answer(string Group, IReadOnlyList<Taken> Cases);

    public static async Task<IResult> Handle(HttpContext http, IntakeDesk desk, CaseTaker taker, PersonalMarks marks, Book book)
    {
        var away = await taker.NotSeated(http);
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return away ?? refusal;
        var r = command!.Body;
        if (r.Items.Count is < Least or > Most || r.Items.DistinctBy(i => i.Item.Id).Count() != r.Items.Count)
            return Problems.Answer(422, "bundle-size", $"一次联办 {Least} 到 {Most} 个不同的事项。");
        var group = command.Id;
        string IdOf(int n) => $"{group}-{n}";
        ValueTask<(IReadOnlyList<CaseReceived>?, IResult?)> Read(string? despite) => desk.Read(http, new(r.Mode, r.Applicant, r.Delivery, r.Agent, r.Ticket, r.Promise, despite, r.Seen), r.Items, group);
        var (received, no) = away is not null ? (null, away) : await Read(r.Despite);
        // What was begun under this id is not stopped by its own first case, nor what is finished by a guide that moved on.
        if (no is not null && await taker.Repeated(http, IdOf(0), command.Fingerprint) is not null)
        {
            if (await Finished(http, taker, marks, book, [.. Enumerable.Range(0, r.Items.Count).Select(IdOf)], command.Fingerprint) is { } all) return new JsonAnswer(new Answer(group, all), 200);
            if (away is null) (received, no) = await Read(r.Despite ?? "");
        }
        if (no is not null) return no;
        var (taken, isNew) = (new List<Taken>(), false);
        for (var n = 0; n < received!.Count; n++)
            switch (await taker.Take(http, received[n], IdOf(n), command.Fingerprint))
            {
                case Outcome.Done done:
                    taken.Add(new(done.Id, done.Version, marks.LookupCode(done.Id), received[n].Item.Name));
                    isNew |= !done.Repeated;
                    break;
                case Outcome.No refused: return Problems.Answer(refused.Problem);
                default: throw new StoreUnavailable("No free case number was found.");
            }
        return new JsonAnswer(new Answer(group, taken), isNew ? 201 : 200);
    }

    /// <summary>The first answer once more, if every case of the visit was taken.</summary>
    private static async ValueTask<IReadOnlyList<Taken>?> Finished(HttpContext http, CaseTaker taker, PersonalMarks marks, Book book, IReadOnlyList<string> commands, string fingerprint)
    {
        var taken = new List<Taken>();
        foreach (var command in commands)
            if (await taker.Repeated(http, command, fingerprint) is { } done && (await book.Recall(StreamKinds.Case, http.Asking().Staff.UnitId, done.Id, http.RequestAborted)).State is { } it)
                taken.Add(new(done.Id, done.Version, marks.LookupCode(done.Id), it.Item.Name));
            else return null;
        return taken;
    }
}
