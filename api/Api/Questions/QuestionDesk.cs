using System.Text.RegularExpressions;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Questions;

namespace Zhengwu.Api.Questions;

/// <summary>What every endpoint of the questions does around its own few lines.</summary>
public sealed partial class QuestionDesk(Book book)
{
    public static readonly Domain.Problem NotFound = new(Domain.ProblemKind.Unknown, "not-found", "没有这个问题。");

    /// <summary>One command on one question. <paramref name="then"/> runs once it stands, also when it stood before.</summary>
    public async Task<IResult> Command<TBody>(HttpContext http, string number, Func<TBody, FieldCheck, QuestionCommand> read, Func<Command<TBody>, Question, Task<IResult?>>? then = null)
    {
        var asking = http.Asking();
        if (await Find(http, number) is null) return Problems.Answer(NotFound);
        var (command, wanted, refusal) = await Commands.Read(http, withVersion: true, read);
        if (refusal is not null) return refusal;
        var outcome = await book.Change(StreamKinds.Question, StreamKinds.QuestionBook, number, new Ask(asking.Actor.By, command!.Id, command.Fingerprint, command.ExpectedVersion),
            (question, now) => QuestionDecider.Decide(question, wanted!, asking.Actor, asking.Reference.Rules, now), http.RequestAborted);
        if (outcome is Outcome.Done && then is not null && (await Find(http, number))?.State is { } after && await then(command, after) is { } answer) return answer;
        return outcome switch
        {
            Outcome.Done done => new JsonAnswer(new AskQuestion.Written(done.Id, done.Version), 200, done.Version),
            Outcome.Stale stale => Problems.Stale(stale.Version, await Changes(number, command.ExpectedVersion!.Value, http.RequestAborted)),
            Outcome.No no => Problems.Answer(no.Problem),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>The question if this person may see it: a foreign one answers as an unknown one.</summary>
    public async ValueTask<Loaded<Question>?> Find(HttpContext http, string number)
    {
        if (!Number().IsMatch(number)) return null;
        // Never from memory: what is remembered would answer sooner than what is not there.
        var loaded = await book.Read(StreamKinds.Question, StreamKinds.QuestionBook, number, http.RequestAborted);
        return loaded.State is { } question && QuestionActions.MaySee(question, http.Asking().Actor) ? loaded : null;
    }

    private async ValueTask<IReadOnlyList<TimelineEntry>> Changes(string number, int since, CancellationToken cancel) =>
        [.. QuestionWords.Lines(await book.Events(StreamKinds.Question, StreamKinds.QuestionBook, number, since + 1, cancel))];

    [GeneratedRegex(@"^w[0-9]{4}-[0-9]{8}-[0-9]{3,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
