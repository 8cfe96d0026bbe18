using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.Lives;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>What holds of limits in any life.</summary>
public sealed class LimitsProperties
{
    [Fact] public void the_clocks_are_always_what_the_limits_say() => HoldsOfBoth(r => r is not null, AreSet);
    [Fact] public void no_level_of_a_limit_is_told_twice() => HoldsOfBoth(r => OfCase(r).Select(a => a.Alarm.Name()).Concat(OfJob(r).Select(a => "job." + a.Alarm.Name())).ToList() is var told && told.Distinct().Count() == told.Count);
    [Fact] public void nothing_is_told_before_its_time_or_after_its_end() => HoldsOfBoth(r => OfCase(r).Concat(OfJob(r)).All(a => a.Before.Clock(a.Alarm.Limit) is { } clock && clock.At(a.Alarm.Level) <= a.At && clock.DueAt == a.Alarm.DueAt));
    [Fact] public void the_levels_of_a_limit_come_in_their_order() => HoldsOfBoth(r => OfCase(r).GroupBy(a => a.Alarm.Limit).Concat(OfJob(r).GroupBy(a => a.Alarm.Limit)).All(g => g.Select(a => (int)a.Alarm.Level).SequenceEqual(Enumerable.Range(0, g.Count()))));
    [Fact] public void a_sweep_leaves_nothing_due() => HoldsOfBoth(life => life.Sweep() is var r && CaseDeadlines.Of(r.Case).Concat(r.HasJob ? JobDeadlines.Of(r.Job) : []).All(due => due.DueAt > r.Now));
    [Fact] public void what_is_over_waits_only_for_answers_and_letters() => HoldsOfBoth(r => (!CaseWords.IsOver(r.Case) || CaseDeadlines.Of(r.Case).All(IsAnswerOrLetter))
        && (!r.HasJob || r.Job.Stage is not (JobStage.Finished or JobStage.Withdrawn or JobStage.Refused or JobStage.Issued) || JobDeadlines.Of(r.Job).All(IsAnswerOrLetter)));
    [Fact] public void both_books_agree_on_what_the_limits_hang_on() => Holds(d => Live(d).Ring() is var r && r.Case.Pauses.SequenceEqual(r.Job.Pauses) && r.Case.AcceptedAt == r.Job.AcceptedAt && r.Case.ExtraDays == r.Job.ExtraDays);
    [Fact] public void nothing_stands_still_but_a_supplement_or_a_special_procedure() => Holds(d => Live(d) is var r && (!r.HasJob || !JobClocks.IsUndecided(r.Job.Stage) || r.Job.Pauses.Any(p => p.To is null) == (r.Job.Stage is JobStage.AwaitingSupplement or JobStage.InSpecialProcedure)));
    [Fact] public void whoever_misses_the_notice_has_accepted_and_nobody_else() => Holds(d => Live(d) is var r && OfJob(r).Count(a => a.Alarm.Level is AlarmLevel.Overdue && a.Alarm.Limit.StartsWith("notice")) == r.JobEvents.Count(e => e.Event is DeemedAccepted));
    [Fact] public void reckoning_anew_by_the_same_rules_leaves_no_trace() => HoldsOfBoth(r => (r.CaseEvents.Count, r.JobEvents.Count) is var before && r.Reckon(r.Rules) is var again && before == (again.CaseEvents.Count, again.JobEvents.Count));

    /// <summary>Properties of lives in which nothing happens say nothing.</summary>
    [Fact]
    public void the_lives_meet_everything_that_can_be_met()
    {
        var (dice, met) = (new Random(7), new HashSet<string>());
        for (var life = 0; life < 1000; life++)
        {
            int[] numbers = [.. Enumerable.Range(0, dice.Next(61)).Select(_ => dice.Next())];
            foreach (var relay in (Relay[])[Live(numbers), LiveAtOffice(numbers)])
            {
                met.UnionWith(relay.CaseEvents.Select(e => e.Event.GetType().Name).Concat(relay.JobEvents.Select(e => e.Event.GetType().Name)));
                met.UnionWith(relay.CaseEvents.Select(e => e.Event).OfType<OfficeActed>().Select(e => $"office {e.What.GetType().Name}"));
                met.UnionWith(OfCase(relay).Concat(OfJob(relay)).Select(a => a.Alarm.Name()));
            }
        }
        var events = new[] { typeof(CaseEvent), typeof(CountyJobEvent) }.SelectMany(t => t.Assembly.GetTypes().Where(c => c.BaseType == t).Select(c => c.Name)).Except([nameof(LimitPassed), nameof(JobLimitPassed), nameof(PersonalDataErased), nameof(JobPersonalDataErased)]);
        string[] limits = ["promised-limit", "statutory-limit", "take-over-limit", "delivery-limit", "parcel-limit", "tolerance-limit", "order-1"];
        string[] atOffice = [.. new[] { typeof(CaseAccepted), typeof(DeemedAccepted), typeof(SupplementRequested), typeof(AcceptanceRefused), typeof(AcceptanceLapsed), typeof(CaseDecided), typeof(SpecialProcedureStarted),
            typeof(SpecialProcedureEnded), typeof(ExtensionRequested), typeof(ExtensionApproved), typeof(ExtensionRefused) }.Select(t => $"office {t.Name}")];
        Assert.Empty(events.Concat(atOffice).Concat(limits.SelectMany(l => Enum.GetValues<AlarmLevel>().Select(level => Clockwork.NameOf(l, level)))).Concat(["notice-limit.overdue", "notice-limit-2.overdue", "take-over-limit-2.overdue"]).Except(met));
    }

    private static void AreSet(Relay relay)
    {
        Assert.Equal(CaseClocks.Of(relay.Case, relay.Rules.Settings).Select(l => Clockwork.Set(relay.Rules, l.Name, l.Limit)), relay.Case.Watch.Clocks.Select(Base));
        if (relay.HasJob) Assert.Equal(JobClocks.Of(relay.Job, relay.Rules.Settings).Select(l => Clockwork.Set(relay.Rules, l.Name, l.Limit)), relay.Job.Watch.Clocks.Select(Base));

        static Clock Base(Clock clock) => clock with { Limit = Clockwork.BaseOf(clock.Limit) };
    }

    private static bool IsAnswerOrLetter(Deadline due) => due.Kind.StartsWith("order-") || Clockwork.IsPost(due.Kind, out _);

    private static IEnumerable<(AlarmRaised Alarm, DateTimeOffset At, Watch Before)> OfCase(Relay relay) =>
        Alarms(relay.CaseEvents.Select(e => ((e.Event as CaseWatched)?.What, e.At)));

    private static IEnumerable<(AlarmRaised Alarm, DateTimeOffset At, Watch Before)> OfJob(Relay relay) =>
        Alarms(relay.JobEvents.Select(e => ((e.Event as JobWatched)?.What, e.At)));

    private static IEnumerable<(AlarmRaised Alarm, DateTimeOffset At, Watch Before)> Alarms(IEnumerable<(WatchEvent? What, DateTimeOffset At)> events)
    {
        var watch = Watch.Empty;
        foreach (var (what, at) in events)
        {
            if (what is AlarmRaised alarm) yield return (alarm, at, watch);
            if (what is not null) watch = watch.With(what, at, By.System);
        }
    }
}

file static class Names
{
    public static string Name(this AlarmRaised alarm) => Clockwork.NameOf(alarm.Limit, alarm.Level);
}
