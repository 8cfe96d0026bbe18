using System.Text.RegularExpressions;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.Lives;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>What holds of any life that stays in the township.</summary>
public sealed class OfficeProperties
{
    [Fact] public void nobody_ever_decides_what_the_same_account_took() => Holds(d => LiveAtOffice(d) is var r && r.CaseEvents.All(e => e.Event is not OfficeActed || e.By.StaffId != r.Case.ReceivedBy.StaffId));
    [Fact] public void only_the_own_office_acts_or_another_one_with_a_reason() => Holds(d => LiveAtOffice(d).CaseEvents.All(e => e.Event is not OfficeActed { StandIn: null, What: CaseDecided } || e.By.StaffId == AtOffice.Minzheng.By.StaffId));
    [Fact] public void nothing_is_granted_while_something_is_outstanding() => Holds(d => LiveAtOffice(d).Case is var it && (it.Decision is not { Outcome: DecisionOutcome.Granted } || it.Following.Count == 0));
    [Fact] public void what_was_promised_is_waited_for_or_has_come_or_is_void() => Holds(d => LiveAtOffice(d).Case is var it && (it.Stage is not CaseStage.Accepted || it.WasDeemedAccepted || it.Following.Count == 0 || it.Tolerated is not null));
    [Fact] public void it_never_rings_the_county() => Holds(d => LiveAtOffice(d) is var r && r.Case.LastRung == 0 && !r.HasJob);
    [Fact] public void the_fold_is_the_same_however_it_is_cut() => Holds(d => LiveAtOffice(d) is var r && CaseRows.NameOf(r.Case.Stage) == CaseRows.NameOf(r.CaseEvents.Aggregate((Case?)null, (s, e) => CaseEvolution.Evolve(s, e))!.Stage));
    [Fact] public void an_open_case_stands_in_one_worklist_and_every_case_in_one_of_the_office() => Holds(d => CaseRows.Of(LiveAtOffice(d).Case).ToList() is var rows && rows.Count(l => l.List is OfficeRows.Todo or OfficeRows.Waiting or OfficeRows.Done) == 1 && rows.Count(l => l.List is CaseRows.Todo or CaseRows.Waiting) <= 1);
    [Fact] public void no_list_key_repeats() => Holds(d => CaseRows.Of(LiveAtOffice(d).Case).Select(l => l.List + l.SortKey).ToList() is var keys && keys.Distinct().Count() == keys.Count);
    [Fact] public void the_timeline_names_no_number_of_a_person() => Holds(d => LiveAtOffice(d).CaseEvents.All(e => Timeline.Of(e) is var t && !Regex.IsMatch($"{t.Title}{t.Text}", @"\d{17}[\dX]|1[3-9]\d{9}")));
    [Fact] public void every_stage_has_a_headline_and_a_holder() => Holds(d => LiveAtOffice(d).Case is var it && CaseWords.Headline(it).Length > 0 && CaseWords.Holder(it).Length > 0);
    [Fact] public void nothing_stands_still_but_a_supplement_or_a_special_procedure() => Holds(d => LiveAtOffice(d).Case is var it && (!CaseClocks.IsUndecided(it) || it.Pauses.Any(p => p.To is null) == (it.Stage is CaseStage.AwaitingSupplement or CaseStage.InSpecialProcedure)));
    [Fact] public void whoever_misses_the_notice_has_accepted_and_nobody_else() => Holds(d => LiveAtOffice(d) is var r && r.CaseEvents.Count(e => e.Event is CaseWatched { What: AlarmRaised { Level: AlarmLevel.Overdue, Limit: var limit } } && limit.StartsWith("notice")) == r.CaseEvents.Count(e => e.Event is OfficeActed { What: DeemedAccepted }));
    [Fact] public void supplement_rounds_count_one_by_one_and_from_the_second_on_say_why() => Holds(d => LiveAtOffice(d).CaseEvents.Select(e => (e.Event as OfficeActed)?.What).OfType<SupplementRequested>().Select((s, n) => s.Round == n + 1 && (n == 0) == (s.Again is null)).All(good => good));
}
