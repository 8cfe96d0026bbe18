using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Simulation.Tests;

/// <summary>
/// One visit with two items that an office of the township decides. A representative of that very office takes it at the tidal window, sends it again until
/// somebody answers, and would decide it too; a colleague may.
/// </summary>
public sealed class OfficeClerks(World world, Random dice, string unit, string intent, Bug bug)
{
    private const int MostSteps = 10;
    private readonly Actor taker = new(new By($"o{unit}a", "甲", "中心"), Role.TownshipOffice, unit, unit, null, "民政"), colleague = new(new By($"o{unit}b", "乙", "中心"), Role.TownshipOffice, unit, unit, null, "民政"),
        window = new(new By($"w{unit}b", "窗口", "中心"), Role.IntegratedWindow, unit, unit);
    private int commands;

    public async Task Live()
    {
        var visit = NewId();
        var answers = await Task.WhenAll(Enumerable.Range(0, 1 + dice.Next(2)).Select(_ => Take(visit)));
        if (answers.Any(a => !a.SequenceEqual(answers[0]))) world.Violations.Add("a visit that was sent twice heard two answers");
        for (var n = 0; n < answers[0].Length; n++) world.Acknowledged[$"{intent}-{n}"] = answers[0][n];
        await Task.WhenAll(answers[0].SelectMany(number => (Task[])[Work(number, taker), Work(number, colleague), Work(number, window)]));
    }

    /// <summary>The whole visit again until all of it was taken: what is begun is finished, and nothing doubled.</summary>
    private async Task<string[]> Take(string visit)
    {
        while (true)
        {
            if (await world.Ask(p => All(p, visit)) is { } numbers) return numbers;
            await world.Turns.Turn();
        }
    }

    private async ValueTask<string[]> All(SimProcess process, string visit)
    {
        var numbers = new List<string>();
        for (var n = 0; n < 2; n++)
        {
            var ask = new Ask(taker.By, bug.OneIdForAWholeVisit ? visit : $"{visit}-{n}", intent, 0);
            var outcome = await TakeCase.Take(process.Book, process.Numbers, ask, taker, World.OfVisit(unit, intent, visit, n), world.Reference.Rules, world.Time);
            numbers.Add(outcome is Outcome.Done done ? done.Id : throw new StoreUnavailable("not taken"));
        }
        return [.. numbers];
    }

    private async Task Work(string number, Actor actor)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var it = await world.Ask(p => p.Book.Recall(StreamKinds.Case, unit, number));
            if (it?.State is null) { await world.Turns.Turn(); continue; }
            var command = Wish(it.State, actor);
            world.Cover($"own case {CaseRows.NameOf(it.State.Stage)} {(command as CaseCommand.AtOffice)?.What.GetType().Name ?? command.GetType().Name}");
            // The planted bug: the rule is asked about somebody else than who acts.
            var asked = bug.LetsTheTakerDecide && actor == taker ? colleague : actor;
            await Send(number, it.Version, actor, (state, now) => CaseDecider.Decide(state, command, asked, world.Reference.Rules, now));
        }
    }

    private async Task Send(string number, int version, Actor actor, Func<Case?, DateTimeOffset, Decision<CaseEvent>> decide)
    {
        var (id, sends) = (NewId(), dice.Next(6) == 0 ? 2 : 1);
        for (var sent = 0; sent < sends;)
        {
            var answer = await world.Ask(p => p.Book.Change(StreamKinds.Case, unit, number, new Ask(actor.By, id, id, version), decide));
            if (answer is null) await world.Turns.Turn();
            else sent++;
        }
    }

    private CaseCommand Wish(Case it, Actor actor)
    {
        CaseCommand[] all = actor == window
            ? [new CaseCommand.ProvideSupplement([], "补"), new CaseCommand.Issue(null, 1, null, null, null), new CaseCommand.HandOver("某", ReceiverRelation.Self, ReceiverCheck.IdCard, null), new CaseCommand.Close(),
                new CaseCommand.ProvideOutstanding([new Material("photo", "照片", MaterialTreatment.Copy, [], null)], null), new CaseCommand.AddNote("备注")]
            : [.. ((JobCommand[])[new JobCommand.Accept(), new JobCommand.Decide(DecisionOutcome.Granted, "准予", null, null, null), new JobCommand.Decide(DecisionOutcome.Denied, "不准", null, "复议", null),
                new JobCommand.RequestSupplement([new SupplementItem(null, "身份证", "不清")], null, it.SupplementRounds > 0 ? "没看清" : null), new JobCommand.StartSpecialProcedure("核查", "x"), new JobCommand.EndSpecialProcedure("可以")])
                .Select(what => (CaseCommand)new CaseCommand.AtOffice(what))];
        return dice.Next(40) == 0 && actor == window ? new CaseCommand.Withdraw("不办了") : all[dice.Next(all.Length)];
    }

    private string NewId() => $"{intent}-{++commands:D4}-{dice.Next():x8}{dice.Next():x8}";
}
