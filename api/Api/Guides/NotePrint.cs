using Zhengwu.Api.Shell;
using Zhengwu.Domain.GuideChanges;

namespace Zhengwu.Api.Guides;

/// <summary>Notes in the unit's book that a paper of this guide version was printed and hangs here; a later print of the same paper takes its place.</summary>
public static class NotePrint
{
    /// <param name="Paper">What it is, e.g. "guide", "card", "flow".</param>
    public sealed record Request(string Paper, string ItemId, int GuideVersion, int Copies);
    public sealed record Noted(string ItemId, int Version);

    public static async Task<IResult> Handle(HttpContext http, Book book)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return refusal;
        var (request, check) = (command!.Body, new FieldCheck());
        var paper = check.Text("paper", request.Paper, 30, "请写明印的是什么");
        if (asking.Reference.Guides.Find(request.ItemId, request.GuideVersion) is not { } guide) return Problems.Answer(ShowGuide.NoGuide);
        if (request.Copies is < 1 or > 10_000) check.Add("copies", "份数应为 1 到 10000");
        if (!check.Ok) return Problems.Answer(check.Problem);
        var printed = new PaperPrinted(guide.ItemId, paper, guide.Version, request.Copies, asking.Staff.PlaceId, asking.PlaceName);
        return await book.Change(StreamKinds.Prints, asking.Staff.UnitId, guide.ItemId, new Ask(asking.Actor.By, command.Id, command.Fingerprint), (_, _) => PaperPrints.Decide(printed), http.RequestAborted) switch
        {
            Outcome.Done done => new JsonAnswer(new Noted(guide.ItemId, done.Version), done.Repeated ? 200 : 201),
            Outcome.No no => Problems.Answer(no.Problem),
            _ => throw new InvalidOperationException(),
        };
    }
}
