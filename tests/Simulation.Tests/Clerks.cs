using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Simulation.Tests;

/// <summary>
/// One township's window and the county's two clerks around one case: hasty people who click twice, work on old pages, ask for what is not
/// allowed and send everything again until somebody answers.
/// </summary>
public sealed class Clerks(World world, Random dice, string unit, string intent, Bug bug)
{
    private const int MostSteps = 14;
    private readonly Actor window = new(new By($"w{unit}", "窗口", "中心"), Role.IntegratedWindow, unit, unit);
    private int commands;

    public async Task Live()
    {
        var first = NewId();
        var clicks = dice.Next(3) == 0 ? 2 : 1;
        var numbers = await Task.WhenAll(Enumerable.Range(0, clicks).Select(_ => Submit(first)));
        if (numbers.Distinct().Count() > 1) world.Violations.Add($"a double click answered {string.Join(" and ", numbers)}");
        var number = numbers[0];
        world.Acknowledged[intent] = number;
        await Task.WhenAll(Township(number), CountyClerk(number, 0), CountyClerk(number, 1), Supervisors(number));
    }

    private async Task<string> Submit(string command)
    {
        while (true)
        {
            var answer = await world.Ask(p => TakeCase.Take(p.Book, p.Numbers, new Ask(window.By, command, intent, 0), window, World.Received(unit, intent), world.Reference.Rules, world.Time));
            if (answer is Outcome.Done done) return done.Id;
            if (bug.NewIdAfterFailure) command = NewId();
            await world.Turns.Turn();
        }
    }

    private async Task Township(string number)
    {
        var page = 0;
        for (var step = 0; step < MostSteps; step++)
        {
            var it = await world.Ask(p => p.Book.Recall(StreamKinds.Case, unit, number));
            if (it?.State is null) { await world.Turns.Turn(); continue; }
            // Now and then somebody works on the page of before.
            if (dice.Next(5) != 0) page = it.Version;
            var command = Wish(it.State);
            world.Cover($"case {CaseRows.NameOf(it.State.Stage)} {command.GetType().Name}");
            await Send(StreamKinds.Case, unit, number, page, (state, now) => CaseDecider.Decide(state, command, window, world.Reference.Rules, now));
        }
    }

    /// <summary>Somebody above looks in now and then.</summary>
    private async Task Supervisors(string number)
    {
        for (var step = 0; step < 2; step++)
        {
            WatchCommand what = dice.Next(2) == 0 ? new WatchCommand.Order("请说明", 3) : new WatchCommand.RecordCause("promised-limit", "等候", "z01", "某", "提醒");
            await Send(StreamKinds.Case, unit, number, null, (state, now) => CaseDecider.Decide(state, new CaseCommand.Watch(what), World.Supervisor, world.Reference.Rules, now));
            await Send(StreamKinds.Job, Unit.CountyId, number, null, (state, now) => JobDecider.Decide(state, new JobCommand.ApproveExtension(null), World.CountyLeader, world.Reference.Rules, now));
        }
    }

    private async Task CountyClerk(string number, int who)
    {
        var actor = World.County[who];
        for (var step = 0; step < MostSteps; step++)
        {
            var job = await world.Ask(p => p.Book.Recall(StreamKinds.Job, Unit.CountyId, number));
            if (job?.State is null) { await world.Turns.Turn(); continue; }
            var command = Wish(job.State, actor);
            world.Cover($"job {JobRows.NameOf(job.State.Stage)} {command.GetType().Name}");
            await Send(StreamKinds.Job, Unit.CountyId, number, command is JobCommand.TakeOver ? null : job.Version, (state, now) => JobDecider.Decide(state, command, actor, world.Reference.Rules, now));
        }
    }

    /// <summary>The same command until there is an answer; sometimes once more after it.</summary>
    private async Task Send<TState, TEvent>(StreamKind<TState, TEvent> kind, string book, string number, int? version, Func<TState?, DateTimeOffset, Decision<TEvent>> decide)
        where TState : class where TEvent : class
    {
        var (id, sends) = (NewId(), dice.Next(6) == 0 ? 2 : 1);
        for (var sent = 0; sent < sends;)
        {
            var answer = await world.Ask(p => p.Book.Change(kind, book, number, new Ask(window.By, id, id, version), decide));
            if (answer is null) await world.Turns.Turn();
            else sent++;
        }
    }

    private CaseCommand Wish(Case it)
    {
        CaseCommand[] all =
        [
            new CaseCommand.ProvideSupplement([], "补"), new CaseCommand.Resubmit([], null), new CaseCommand.RecordArrival(null),
            new CaseCommand.HandOver("某", ReceiverRelation.Self, ReceiverCheck.IdCard, null), new CaseCommand.Close(),
            new CaseCommand.CorrectContact("13900009999", null), new CaseCommand.AddNote("备注"), new CaseCommand.Reveal("核对"), new CaseCommand.Watch(new WatchCommand.Reply(1, "已办")),
        ];
        if (dice.Next(25) == 0) return new CaseCommand.Withdraw("不办了");
        if (dice.Next(4) == 0) return all[dice.Next(all.Length)];
        return CaseActions.InStage(it)[0] switch
        {
            CaseAction.ProvideSupplement => all[0], CaseAction.Resubmit => all[1], CaseAction.RecordArrival => all[2], CaseAction.HandOver => all[3],
            CaseAction.Close => all[4], CaseAction.ReplyToOrder => all[8], _ => all[5 + dice.Next(3)],
        };
    }

    private JobCommand Wish(CountyJob job, Actor actor)
    {
        JobCommand[] all =
        [
            new JobCommand.TakeOver(), new JobCommand.TakeOver(job.Holder?.StaffId), new JobCommand.ReturnToTownship("退"), new JobCommand.Accept(),
            new JobCommand.RequestSupplement([new SupplementItem(null, "身份证", "不清")], null), new JobCommand.RefuseAcceptance("不属于", "复议"),
            new JobCommand.HandToDepartment(new Department("renshe", "人社局")), new JobCommand.RecordPrivateNetwork("专网", "1", new DateOnly(2026, 11, 20)),
            new JobCommand.RecordPlatform("2"), new JobCommand.Decide(DecisionOutcome.Granted, "准予", null, null, null), new JobCommand.MailResult("邮政", "1"),
            new JobCommand.ReadyForPickup("大厅"), new JobCommand.AddNote("备注"), new JobCommand.Reveal("录入"),
            new JobCommand.StartSpecialProcedure("听证", "有争议"), new JobCommand.EndSpecialProcedure("可以"), new JobCommand.RequestExtension(5, "复杂"), new JobCommand.Accept(["照片"], 3),
        ];
        if (dice.Next(4) == 0) return all[dice.Next(all.Length)];
        return JobActions.For(job, actor) is { Count: > 0 } allowed ? allowed[dice.Next(Math.Min(2, allowed.Count))] switch
        {
            JobAction.TakeOver => all[0], JobAction.Accept => all[3], JobAction.RequestSupplement => all[4], JobAction.Decide => all[9],
            JobAction.MailResult => all[10], JobAction.ReadyForPickup => all[11], JobAction.EndSpecialProcedure => all[15], _ => all[12],
        } : all[12];
    }

    private string NewId() => $"{intent}-{++commands:D4}-{dice.Next():x8}{dice.Next():x8}";
}
