using FsCheck;
using FsCheck.Fluent;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>Random lives of a case: people work, bells ring late, nights pass, sweeps tell what is due.</summary>
internal static class Lives
{
    private static readonly Actor[] People = [Window, Issuing, Office, Relay.Station, Stranger, County, Colleague, Bureau, Supervisor, Leader, CountyLeader, AtOffice.Minzheng, AtOffice.Nongye, AtOffice.Elsewhere];

    /// <summary>Somebody's step; whether it was taken. Detours would end or fill most lives, so they are walked only by chance.</summary>
    private sealed record Step(string Name, Func<Relay, Actor?, bool> Walk, Actor? Office = null)
    {
        public bool IsDetour => Name is "Withdraw" or "AddNote" or "Reveal" or "CorrectContact" or "ReturnToTownship" or "RefuseAcceptance" or "Order" or "CloseOutside" or "Assign";
        public Actor? Usual => Office ?? (Name is "Order" or "RecordCause" ? Supervisor : Name is "Assign" ? Leader : Name is "ApproveExtension" or "RefuseExtension" ? CountyLeader : null);
    }

    private static readonly Step[] Steps = [.. CaseCommands.Select(c => Of($"{c.Key}", c.Value)), .. JobCommands.Select(c => Of($"{c.Key}", c.Value)), Of("Accept", new JobCommand.Accept(["照片"], 3)),
        Of("Accept", AtOffice.Act(new JobCommand.Accept(["户口簿"], 2))), Of("StandIn", AtOffice.Act(AtOffice.Grant, "代班")) with { Office = AtOffice.Nongye }, Of("ProvideOutstanding", new CaseCommand.ProvideOutstanding([AtOffice.Photo], null))];
    private static readonly Step[] Ways = [.. Steps.Where(s => !s.IsDetour)];

    /// <summary>A history from numbers; <paramref name="look"/> sees it after every step.</summary>
    public static Relay Live(IEnumerable<int> dice, bool anybody = true, Action<Relay>? look = null)
    {
        return Walk(Submitted(), dice, anybody, look);
    }

    /// <summary>A life that never leaves the township: done at once, promised, or with a material that follows.</summary>
    public static Relay LiveAtOffice(IReadOnlyList<int> dice, Action<Relay>? look = null)
    {
        var kinds = new[] { AtOffice.Of(HandlingKind.Promised), AtOffice.Of(HandlingKind.Immediate, 0, 0), AtOffice.WithPromise(), AtOffice.WithPromise(HandlingKind.Immediate) };
        return Walk(AtOffice.Taken(kinds[dice.FirstOrDefault() / 7 % kinds.Length], by: dice.Count % 5 == 0 ? AtOffice.Minzheng : null), dice, true, look);
    }

    /// <summary>Of relayed lives and of those that stay in the township.</summary>
    public static void HoldsOfBoth(Func<Relay, bool> property, Action<Relay>? look = null)
    {
        Holds(d => property(Live(d, look: look)));
        Holds(d => property(LiveAtOffice(d, look)));
    }

    private static Relay Walk(Relay relay, IEnumerable<int> dice, bool anybody, Action<Relay>? look)
    {
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
        relay.Ask(command, actor) is Decision<CaseEvent>.Accepted { Events.Count: > 0 } && relay.Township(command, actor) is not null,
        command is not CaseCommand.AtOffice { What: var what } ? null : what is JobCommand.ApproveExtension or JobCommand.RefuseExtension ? Leader : AtOffice.Minzheng);

    private static Step Of(string name, JobCommand command) => new(name, (relay, actor) =>
        relay.Ask(command, actor) is Decision<CountyJobEvent>.Accepted { Events.Count: > 0 } && relay.AtCountyDesk(command, actor) is not null);

    private static IEnumerable<int[]> Shorter(int[] dice) => dice.Select((_, i) => dice.Where((_, j) => j != i).ToArray());
}
