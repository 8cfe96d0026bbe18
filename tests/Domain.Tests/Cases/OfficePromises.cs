using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.AtOffice;
using static Zhengwu.Domain.Tests.Cases.Relay;
using static Zhengwu.Domain.Tests.Cases.Sweeps;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>Limits of a township's own case, and 容缺受理. All begins on Friday 20 November 2026 at 10:00.</summary>
public sealed class OfficePromises
{
    private const string Promised = "promised-limit", Notice = "notice-limit", Statutory = "statutory-limit", Tolerance = "tolerance-limit";

    [Fact] public void what_takes_days_has_a_promise_and_a_notice() => Assert.Equal(($"{Promised} {Notice}", On(11, 27, 17), On(11, 27, 17)), Taken() is var r ? (string.Join(' ', r.Limits()), r.DueOf(Promised), r.DueOf(Notice)) : default);
    [Fact] public void what_is_done_at_once_is_due_the_same_day_and_needs_no_notice() => Assert.Equal((Promised, On(11, 20, 17)), AtOnce() is var r ? (Assert.Single(r.Limits()), r.DueOf(Promised)) : default);

    [Fact]
    public void acceptance_starts_promise_and_law_anew()
    {
        var relay = Taken().Until(On(11, 24, 9)).Do(new JobCommand.Accept());
        Assert.Equal((On(12, 1, 17), On(12, 22, 17)), (relay.DueOf(Promised), relay.DueOf(Statutory)));
        Assert.DoesNotContain(Notice, relay.Limits());
    }

    [Fact]
    public void who_says_nothing_for_five_days_has_accepted_and_stands_on_the_list()
    {
        var relay = Taken().Pass(Notice, AlarmLevel.Overdue);
        Assert.Equal(("accepted", On(11, 20, 10)), (relay.StageOf(), relay.Case.AcceptedAt));
        Assert.Equal("逾期未告知，视为受理", Assert.Single(relay.Checks(CheckRows.Deviations)).Title);
        Assert.Equal("office:民政", relay.Alarms(Notice).Last().HolderId);
    }

    [Fact]
    public void a_supplement_starts_a_notice_of_its_own()
    {
        var relay = ToldToSupplement().Until(On(11, 24, 10)).At(CaseAction.ProvideSupplement);
        Assert.Equal(On(12, 1, 17), relay.DueOf("notice-limit-2"));
        relay.Pass("notice-limit-2", AlarmLevel.Overdue);
        Assert.Equal(On(11, 24, 10), relay.Case.AcceptedAt);
    }

    [Fact] public void while_the_window_supplements_nothing_runs() => Assert.Empty(ToldToSupplement().Until(On(12, 20, 9)).Sweep().Case.Watch.Alarms);

    [Fact]
    public void a_supplement_and_a_special_procedure_move_promise_and_law()
    {
        var relay = AcceptedAtOffice().Until(On(11, 23, 10)).Do(new JobCommand.StartSpecialProcedure("听证", "x")).Until(On(11, 25, 10)).Do(new JobCommand.EndSpecialProcedure("可以"));
        Assert.Equal((On(12, 1, 17), On(12, 22, 17)), (relay.DueOf(Promised), relay.DueOf(Statutory)));
        relay.Do(Supplement()).Until(On(11, 26, 10)).At(CaseAction.ProvideSupplement);
        Assert.Equal((On(12, 2, 17), On(12, 23, 17)), (relay.DueOf(Promised), relay.DueOf(Statutory)));
    }

    [Fact]
    public void an_extension_is_asked_by_the_office_once_and_granted_by_the_leader()
    {
        var relay = AcceptedAtOffice().Do(new JobCommand.RequestExtension(10, "复杂"));
        Assert.Equal(("forbidden", "not-now", "forbidden"), (relay.AnswerTo(new JobCommand.ApproveExtension(null), Minzheng), relay.AnswerTo(new JobCommand.RequestExtension(1, "x"), Minzheng), relay.AnswerTo(new JobCommand.ApproveExtension(null), Window)));
        var before = relay.DueOf(Statutory);
        relay.Do(new JobCommand.ApproveExtension(null), Director);
        Assert.True(relay.DueOf(Statutory) > before);
        Assert.Equal(("not-now", "not-now"), (relay.AnswerTo(new JobCommand.RequestExtension(1, "x"), Minzheng), relay.AnswerTo(new JobCommand.ApproveExtension(null), Leader)));
        Assert.Equal((0, null), AcceptedAtOffice().Do(new JobCommand.RequestExtension(10, "复杂")).Do(new JobCommand.RefuseExtension("不必"), Leader).Case is var it ? (it.ExtraDays, it.Extension) : default);
    }

    [Fact] public void a_decision_leaves_no_extension_to_approve() => Assert.Equal("not-now", AcceptedAtOffice().Do(new JobCommand.RequestExtension(5, "复杂")).Do(Grant).AnswerTo(new JobCommand.ApproveExtension(null), Leader));

    [Fact]
    public void an_extension_has_its_measure() => Assert.Equal(["invalid", "invalid", "invalid", "accepted"],
        new[] { -1, 0, 11, 10 }.Select(days => AcceptedAtOffice().AnswerTo(new JobCommand.RequestExtension(days, "x"), Minzheng)));

    [Fact] public void without_a_limit_by_law_there_is_nothing_to_extend() => Assert.Equal("not-now", Taken(Of(HandlingKind.Promised, 5, 0)).Do(new JobCommand.Accept()).AnswerTo(new JobCommand.RequestExtension(1, "x"), Minzheng));

    [Fact]
    public void accepting_takes_the_promise_along_even_if_nobody_writes_it_down_again()
    {
        var relay = Tolerated();
        Assert.Equal(("一寸照片", 3), (Assert.Single(relay.Case.Tolerated!.Outstanding!), relay.Case.Tolerated.OutstandingDays));
        Assert.Equal((On(11, 25, 17), "容缺受理，还缺一寸照片"), (relay.DueOf(Tolerance), CaseWords.Headline(relay.Case)));
    }

    [Fact]
    public void the_office_may_add_to_the_promise_and_set_its_days()
    {
        var tolerated = Taken(WithPromise()).Do(new JobCommand.Accept(["户口簿"], 5)).Case.Tolerated!;
        Assert.Equal(["户口簿", "一寸照片"], tolerated.Outstanding!);
        Assert.Equal(5, tolerated.OutstandingDays);
    }

    [Fact]
    public void what_is_outstanding_bars_the_grant_but_not_the_denial()
    {
        Assert.Equal(("outstanding", "accepted"), (Tolerated().AnswerTo(Grant, Minzheng), Tolerated().AnswerTo(Deny, Minzheng)));
        Assert.Equal("outstanding", Taken(WithPromise(HandlingKind.Immediate)).AnswerTo(Grant, Minzheng));
        Assert.Equal("outstanding", Taken(WithPromise()).Pass(Notice, AlarmLevel.Overdue).AnswerTo(Grant, Minzheng));
    }

    [Fact]
    public void what_was_promised_and_comes_in_time_ends_the_wait()
    {
        var relay = Tolerated().Until(On(11, 25, 16)).Township(new CaseCommand.ProvideOutstanding([Photo], null));
        Assert.Null(relay.Case.Tolerated);
        Assert.DoesNotContain(Tolerance, relay.Limits());
        Assert.Equal("decided", relay.Do(Grant).StageOf());
    }

    [Fact]
    public void it_may_also_come_before_the_office_has_accepted() =>
        Assert.Null(Taken(WithPromise()).Township(new CaseCommand.ProvideOutstanding([Photo], null)).Do(new JobCommand.Accept()).Case.Tolerated);

    [Fact]
    public void one_of_two_leaves_the_other_outstanding_until_the_same_day()
    {
        var two = WithPromise() with { Materials = [.. WithPromise().Materials, new Material("book", "户口簿", MaterialTreatment.Follows, [], null)] };
        var relay = Taken(two).Do(new JobCommand.Accept()).Until(On(11, 24, 9)).Township(new CaseCommand.ProvideOutstanding([Photo], null));
        Assert.Equal(("户口簿", On(11, 25, 17)), (Assert.Single(relay.Case.Tolerated!.Outstanding!), relay.DueOf(Tolerance)));
        Assert.Equal("outstanding", relay.AnswerTo(Grant, Minzheng));
        relay.Pass(Tolerance, AlarmLevel.Overdue);
        Assert.Equal(("refused", true), (relay.StageOf(), relay.Case.HasLapsed));
    }

    [Fact]
    public void what_does_not_come_in_time_voids_the_acceptance_at_that_very_moment()
    {
        var relay = Tolerated().Pass(Tolerance, AlarmLevel.Warning);
        Assert.Equal("accepted", relay.StageOf());
        relay.Pass(Tolerance, AlarmLevel.Overdue);
        Assert.Equal(("refused", "容缺承诺逾期，受理作废，等我们送达告知书"), (relay.StageOf(), CaseWords.Headline(relay.Case)));
        Assert.Equal("容缺承诺逾期作废", Assert.Single(relay.Checks(CheckRows.Deviations)).Title);
        Assert.Contains("一寸照片", relay.Case.Refusal!.Reason);
        Assert.Equal(["not-now", "not-now", "accepted"], new[] { CaseAction.ProvideOutstanding, CaseAction.Withdraw, CaseAction.HandOver }.Select(a => relay.CodeOf(CaseCommands[a])));
        Assert.Empty(relay.Limits());
    }

    [Fact] public void a_denial_leaves_no_promise_to_void() => Assert.Equal("decided", Tolerated().Do(Deny).Until(On(12, 20, 9)).Sweep().StageOf());
    [Fact] public void nothing_was_promised_so_nothing_is_brought() => Assert.Equal("not-now", AcceptedAtOffice().CodeOf(CaseCommands[CaseAction.ProvideOutstanding]));
    [Fact] public void bringing_nothing_is_no_bringing() => Assert.Equal("invalid", Tolerated().CodeOf(new CaseCommand.ProvideOutstanding([], "会来的")));
    [Fact] public void a_decision_ends_all_limits_but_the_delivery() => Assert.Equal(["delivery-limit"], Granted().Limits());
}
