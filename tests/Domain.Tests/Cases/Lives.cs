using FsCheck;
using FsCheck.Fluent;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>Random lives of a case: people work, bells ring late, nights pass, sweeps tell what is due.</summary>
internal static class Lives
{
    private static readonly Actor[] People = [Window, Issuing, Office, Relay.Station, Stranger, County, Colleague, Bureau, Supervisor, Leader, CountyLeader];

    /// <summary>Somebody's step; whether it was taken. Detours would end or fill most lives, so they are walked only by chance.</summary>
    private sealed record Step(string Name, Func<Relay, Actor?, bool> Walk)
    {
        public bool IsDetour => Name is "Withdraw" or "AddNote" or "Reveal" or "CorrectContact" or "ReturnToTownship" or "RefuseAcceptance" or "Order" or "CloseOutside" or "Assign";
        public Actor? Usual => Name is "Order" or "RecordCause" ? Supervisor : Name is "Assign" ? Leader : Name is "ApproveExtension" or "RefuseExtension" ? CountyLeader : null;
    }

    private static readonly Step[] Steps = [.. CaseCommands.Select(c => Of($"{c.Key}", c.Value)), .. JobCommands.Select(c => Of($"{c.Key}", c.Value)), Of("Accept", new JobCommand.Accept(["照片"], 3))];
    private static readonly Step[] Ways = [.. Steps.Where(s => !s.IsDetour)];

    /// <summary>A history from numbers; <paramref name="look"/> sees it after every step.</summary>
    public static Relay Live(IEnumerable<int> dice, bool anybody = true, Action<Relay>? look = null)
    {
        var relay = Submitted();
        foreach (var die in dice)
        {
            Walk(relay, die % 10, die / 10, anybody);
            relay.Now = relay.Now.AddMinutes(die / 10 % 600);
            look?.Invoke(relay);
        }
        return relay;
    }

    public static void Holds(Func<int[], bool> property) => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue).ArrayOf(), Shorter), property).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60));

    private static void Walk(Relay relay, int kind, int die, bool anybody)
    {
        if (kind is 0) relay.Ring();
        else if (kind is 1) relay.Sweep();
        else if (kind is 2) relay.Until(relay.Now.AddDays(die % 12)).Sweep();
        else if (kind is 3 && anybody) Steps[die % Steps.Length].Walk(relay, People[die / Steps.Length % People.Length]);
        else if (kind < 6) _ = Steps[die % Steps.Length] is var step && step.Walk(relay, step.Usual);
        else if (Enumerable.Range(die % Ways.Length, Ways.Length).Any(i => Ways[i % Ways.Length].Walk(relay, Ways[i % Ways.Length].Usual)) && kind > 7) relay.Ring();
    }

    private static Step Of(string name, CaseCommand command) => new(name, (relay, actor) =>
        relay.Ask(command, actor) is Decision<CaseEvent>.Accepted { Events.Count: > 0 } && relay.Township(command, actor) is not null);

    private static Step Of(string name, JobCommand command) => new(name, (relay, actor) =>
        relay.Ask(command, actor) is Decision<CountyJobEvent>.Accepted { Events.Count: > 0 } && relay.AtCountyDesk(command, actor) is not null);

    private static IEnumerable<int[]> Shorter(int[] dice) => dice.Select((_, i) => dice.Where((_, j) => j != i).ToArray());
}
