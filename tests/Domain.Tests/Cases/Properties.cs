using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using static Zhengwu.Domain.Tests.Cases.Lives;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>What holds for any history: 1,000 random lives a property; FsCheck prints the seed of a counter-example.</summary>
public sealed class Properties
{
    [Fact] public void no_history_makes_a_decider_throw() => Holds(d => Live(d) is not null);
    [Fact] public void both_books_agree_once_the_bells_are_heard() => Holds(d => Live(d, false).Ring() is var r && r.Job.CaseVersion == r.Case.LastRung && r.Case.JobVersion == r.Job.LastRung);
    [Fact] public void a_second_hearing_changes_nothing() => Holds(d => Live(d).Ring() is var r && r.Ask(new JobCommand.HearTownship(r.CaseEvents)) is Decision<CountyJobEvent>.Accepted { Events.Count: 0 });
    [Fact] public void the_fold_is_the_same_however_it_is_cut() => Holds(d => Live(d) is var r && CaseRows.NameOf(r.Case.Stage) == CaseRows.NameOf(r.CaseEvents.Aggregate((Case?)null, (s, e) => CaseEvolution.Evolve(s, e))!.Stage));
    [Fact] public void an_offered_action_is_taken_and_a_withheld_one_refused() => Holds(d => Live(d, false) is var r && CaseCommands.All(c => c.Key is CaseAction.Order or CaseAction.RecordCause or CaseAction.ReplyToOrder || CaseActions.For(r.Case, Window).Contains(c.Key) == (r.Ask(c.Value) is Decision<CaseEvent>.Accepted)));
    [Fact] public void a_stranger_is_never_offered_anything() => Holds(d => CaseActions.For(Live(d).Case, Stranger).Count == 0);
    [Fact] public void an_open_case_stands_in_one_worklist() => Holds(d => Live(d) is var r && CaseRows.Of(r.Case).Count(l => l.List is CaseRows.Todo or CaseRows.Waiting) == (CaseWords.IsOver(r.Case) ? 0 : 1));
    [Fact] public void a_job_stands_in_one_list() => Holds(d => Live(d).Ring() is var r && JobRows.Of(r.Job).Count(l => JobRows.Lists.Contains(l.List)) == 1);
    [Fact] public void no_list_key_repeats() => Holds(d => CaseRows.Of(Live(d).Case).Select(l => l.List + l.SortKey).ToList() is var keys && keys.Distinct().Count() == keys.Count);
    [Fact] public void the_timeline_names_no_number_of_a_person() => Holds(d => Live(d).CaseEvents.All(e => Timeline.Of(e) is var t && !Regex.IsMatch($"{t.Title}{t.Text}", @"\d{17}[\dX]|1[3-9]\d{9}")));
    [Fact] public void every_stage_has_a_headline_and_a_holder() => Holds(d => Live(d).Case is var it && CaseWords.Headline(it).Length > 0 && CaseWords.Holder(it).Length > 0);
    [Fact] public void versions_have_no_gap() => Holds(d => Live(d).CaseEvents.Select(e => e.Version).SequenceEqual(Enumerable.Range(1, Live(d).CaseEvents.Count)));
    [Fact] public void a_bell_rings_exactly_for_what_the_other_side_must_hear() => Holds(d => Live(d) is var r && r.Case.LastRung == r.CaseEvents.Where(e => Case.IsHeardByCounty(e.Event)).Max(e => e.Version));
    [Fact] public void a_number_with_one_wrong_digit_is_noticed() => Prop.ForAll<int, int, int>((birth, place, add) =>
    {
        var digits = $"211324{1940 + Math.Abs(birth % 60)}{1 + Math.Abs(birth % 12):D2}{1 + Math.Abs(birth % 28):D2}{Math.Abs(birth % 1000):D3}";
        var number = (digits + IdNumber.CheckCharacter(digits)).ToCharArray();
        var at = Math.Abs(place % 17);
        number[at] = (char)('0' + (number[at] - '0' + 1 + Math.Abs(add % 9)) % 10);
        return !IdNumber.TryParse(new string(number), out _, out _);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    [Fact] public void a_mask_leaves_a_thousand_candidates() => Prop.ForAll<int>(n => Masks.IdNumber($"2113241970010{Math.Abs(n % 10000):D4}X").Count(c => c == '*') >= 14 && Masks.Phone($"139{Math.Abs(n % 100000000):D8}").Count(c => c == '*') >= 4)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
