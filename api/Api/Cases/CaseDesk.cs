using System.Text.RegularExpressions;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Cases;

/// <summary>What every endpoint of the township's desk does around its own few lines: who asks, whose case, the write, the answer.</summary>
public sealed partial class CaseDesk(Book book)
{
    /// <summary>The answer to a write.</summary>
    public sealed record Written(string Number, int Version);

    /// <summary>One command on one case. <paramref name="read"/> turns the request into a command and notes wrong fields.</summary>
    public async Task<IResult> Command<TBody>(HttpContext http, string number, Func<TBody, FieldCheck, CaseCommand> read)
    {
        var asking = http.Asking();
        if (await Find(http, number) is null) return Problems.Answer(Problems.NotFound);
        var (command, wanted, refusal) = await Commands.Read(http, withVersion: true, read);
        if (refusal is not null) return refusal;
        var outcome = await book.Change(StreamKinds.Case, asking.Staff.UnitId, number,
            new Ask(asking.Actor.By, command!.Id, command.Fingerprint, command.ExpectedVersion),
            (it, now) => CaseDecider.Decide(it, wanted!, asking.Actor, asking.Reference.Rules, now), http.RequestAborted);
        return outcome switch
        {
            Outcome.Done done => new JsonAnswer(new Written(done.Id, done.Version), 200, done.Version),
            Outcome.Stale stale => Problems.Stale(stale.Version, await Changes(asking, number, command.ExpectedVersion!.Value, http.RequestAborted)),
            Outcome.No no => Problems.Answer(no.Problem),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>The case if this person may see it: a foreign number answers as an unknown one (I11).</summary>
    public async ValueTask<Loaded<Case>?> Find(HttpContext http, string number, bool fresh = false)
    {
        var asking = http.Asking();
        // Before anything is read: what the number itself says is foreign takes no longer than what is not there.
        if (!IsNumber(number) || UnitOf(number) != asking.Staff.UnitId || ListCases.Scope(asking)?["Place"] is { } own && PlaceOf(number) != own) return null;
        var loaded = fresh
            ? await book.Read(StreamKinds.Case, asking.Staff.UnitId, number, http.RequestAborted)
            : await book.Recall(StreamKinds.Case, asking.Staff.UnitId, number, http.RequestAborted);
        return loaded.State is { } it && CaseActions.MaySee(it, asking.Actor) ? loaded : null;
    }

    public static bool IsNumber(string number) => Number().IsMatch(number);

    /// <summary>A case number begins with the place; the place's first two digits are the unit.</summary>
    public static string UnitOf(string number) => number[..2] + "00";

    private static string PlaceOf(string number) => number[..4];

    private async ValueTask<IReadOnlyList<TimelineEntry>> Changes(Asking asking, string number, int since, CancellationToken cancel) =>
        [.. Timeline.Lines(await book.Events(StreamKinds.Case, asking.Staff.UnitId, number, since + 1, cancel))];

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{8}-[0-9]{4,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
