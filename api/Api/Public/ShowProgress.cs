using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Gate;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Public;

/// <summary>
/// 办件进度 for the applicant: number and code of the slip, no account, no personal data. A wrong code and an unknown number answer alike.
/// </summary>
public static class ShowProgress
{
    public sealed record Request(string Number, string Code);
    public sealed record Step(string Title, DateTimeOffset? At, bool Done);
    /// <summary>Another case of the same visit (一事联办).</summary>
    public sealed record Sibling(string Number, string ItemName, string Headline, IReadOnlyList<Step> Steps);
    public sealed record Progress(string Number, string ItemName, string Headline, DateTimeOffset UpdatedAt, IReadOnlyList<Step> Steps, string? Next, IReadOnlyList<Sibling> Group);

    private static IResult Unknown() => Problems.Answer(404, "not-found", "没有查到，请核对凭证上的编号和查询码。");

    public static async Task<IResult> Handle(HttpContext http, Book book, IBookStore store, PersonalMarks marks, WrongCodes wrong)
    {
        var (command, refusal) = await Commands.ReadQuestion<Request>(http);
        if (refusal is not null) return refusal;
        var number = command!.Body.Number.Trim();
        if (!CaseDesk.IsNumber(number)) return Unknown();
        var right = marks.IsLookupCode(number, command.Body.Code);
        if (wrong.Refuse(http, number, right) is { } tooMany) return tooMany;
        if (!right) return Unknown();
        if ((await book.Read(StreamKinds.Case, CaseDesk.UnitOf(number), number, http.RequestAborted)).State is not { } it) return Unknown();
        return new JsonAnswer(new Progress(number, it.Item.Name, CaseWords.Headline(it), it.Since, Steps(it),
            CaseWords.IsWaitingForUs(it) ? $"请与{it.TakenAt.PlaceName}联系。" : null, await Siblings(it, book, store, http.RequestAborted)));
    }

    private static async ValueTask<IReadOnlyList<Sibling>> Siblings(Case it, Book book, IBookStore store, CancellationToken cancel)
    {
        var siblings = new List<Sibling>();
        foreach (var line in (await OfficeView.GroupOf(it, store, cancel)).Where(c => c.Number != it.Number))
            if ((await book.Recall(StreamKinds.Case, it.TakenAt.UnitId, line.Number, cancel)).State is { } other)
                siblings.Add(new(other.Number, other.Item.Name, CaseWords.Headline(other), Steps(other)));
        return siblings;
    }

    private static IReadOnlyList<Step> Steps(Case it) =>
    [
        new("收件", it.ReceivedAt, true),
        it.Item.IsOfTownship ? new($"{it.Item.Office}审批", it.DecidedAt, it.DecidedAt is not null) : new("县里承接", null, it.CountyHolder is not null),
        .. it.Item.IsOfTownship ? [] : new Step[] { new("作出决定", it.DecidedAt, it.DecidedAt is not null) },
        new("出件", it.IssuedAt, it.IssuedAt is not null),
        new("送达", it.HandedOverAt, it.HandedOverAt is not null),
    ];
}
