using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using static Zhengwu.Domain.Tests.Cases.Relay;
using static Zhengwu.Domain.Tests.Cases.Sweeps;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>What the township promised. All begins on Friday 20 November 2026 at 10:00; Monday to Friday are worked.</summary>
public sealed class LimitsOfTheTownship
{
    private const string Promised = "promised-limit", Delivery = "delivery-limit", Parcel = "parcel-limit";

    [Fact] public void the_promise_counts_from_the_day_the_materials_were_taken() => Assert.Equal(On(12, 18, 17), Submitted().DueOf(Promised));

    [Fact]
    public void the_promise_counts_anew_from_acceptance()
    {
        var relay = TakenOver().Until(On(11, 24, 9)).At(JobAction.Accept);
        Assert.Equal(On(12, 18, 17), relay.DueOf(Promised));
        Assert.Equal((On(12, 22, 17), On(11, 24, 9)), (relay.Ring().DueOf(Promised), relay.Clock(Promised)!.From));
        Assert.Contains("受理", Sum(relay).Lines[0]);
    }

    [Fact]
    public void news_that_comes_late_moves_no_date()
    {
        var relay = TakenOver().Until(On(11, 24, 9)).At(JobAction.Accept).Until(On(12, 1, 9)).Ring();
        Assert.Equal((On(12, 22, 17), On(11, 24, 9)), (relay.DueOf(Promised), relay.Case.AcceptedAt));
    }

    [Fact] public void an_item_without_a_promise_has_no_such_limit() => Assert.Empty(Submitted(promisedDays: 0).Case.Watch.Clocks);
    [Fact] public void a_return_does_not_stop_the_promise() => Assert.Equal(On(12, 18, 17), Returned().Until(On(11, 25, 9)).At(CaseAction.Resubmit).Ring().DueOf(Promised));

    [Fact]
    public void a_supplement_stops_the_promise_and_then_moves_it()
    {
        var relay = Accepted().Until(On(11, 23, 10)).At(JobAction.RequestSupplement).Ring();
        Assert.Equal((Promised, null, null), relay.Clock(Promised) is { } c ? (c.Limit, c.DueAt, c.WarnAt) : default);
        Assert.Empty(CaseDeadlines.Of(relay.Case));
        relay.Until(On(11, 25, 10)).At(CaseAction.ProvideSupplement).Ring();
        Assert.Equal(On(12, 22, 17), relay.DueOf(Promised));
        Assert.Contains(Sum(relay).Lines, l => l.StartsWith("补正") && l.Contains("扣除 2 个工作日"));
    }

    [Fact]
    public void the_supplement_ends_for_the_county_when_the_township_took_it()
    {
        var relay = Accepted().Until(On(11, 23, 10)).At(JobAction.RequestSupplement).Ring().Until(On(11, 25, 10)).At(CaseAction.ProvideSupplement).Until(On(12, 2, 9)).Ring();
        Assert.Equal((On(12, 22, 17), On(1, 5, 17)), (relay.DueOf(Promised), relay.DueOf("statutory-limit")));
        Assert.Equal(relay.Case.Pauses, relay.Job.Pauses);
    }

    [Fact]
    public void a_special_procedure_stops_both_books_and_moves_both()
    {
        var relay = Accepted().Until(On(11, 23, 10)).At(JobAction.StartSpecialProcedure).Ring();
        Assert.Equal((null, null), (relay.DueOf(Promised), relay.DueOf("statutory-limit")));
        Assert.Equal("县里正在听证，暂停计时", CaseWords.Headline(relay.Case));
        relay.Until(On(11, 30, 10)).At(JobAction.EndSpecialProcedure).Ring();
        Assert.Equal((On(12, 25, 17), On(1, 8, 17)), (relay.DueOf(Promised), relay.DueOf("statutory-limit")));
        Assert.Equal(relay.Case.Pauses, relay.Job.Pauses);
        Assert.Contains(Sum(relay).Lines, l => l.StartsWith("听证") && l.Contains("扣除 5 个工作日"));
    }

    [Fact]
    public void a_supplement_that_crosses_a_refusal_ends_in_both_books()
    {
        var relay = AwaitingSupplement().Until(On(11, 24, 10)).At(CaseAction.ProvideSupplement).Until(On(11, 24, 11)).At(JobAction.RefuseAcceptance).Ring();
        Assert.Equal(On(11, 24, 10), Assert.Single(relay.Case.Pauses).To);
        Assert.Equal(relay.Case.Pauses, relay.Job.Pauses);
    }

    [Fact]
    public void two_stops_add_up()
    {
        var relay = Accepted().Until(On(11, 23, 10)).At(JobAction.RequestSupplement).Ring().Until(On(11, 25, 10)).At(CaseAction.ProvideSupplement).Ring()
            .Until(On(11, 26, 10)).At(JobAction.StartSpecialProcedure).Until(On(11, 27, 10)).At(JobAction.EndSpecialProcedure).Ring();
        Assert.Equal(On(12, 23, 17), relay.DueOf(Promised));
    }

    [Fact]
    public void a_decision_ends_the_promise_and_starts_the_delivery()
    {
        var relay = Accepted().Until(On(11, 24, 9)).At(JobAction.Decide).Until(On(11, 25, 9)).Ring();
        Assert.Equal([Delivery], relay.Case.Watch.Clocks.Select(c => c.Limit));
        Assert.Equal((On(12, 8, 17), On(11, 24, 9)), (relay.DueOf(Delivery), relay.Clock(Delivery)!.From));
    }

    [Fact]
    public void the_promise_ends_with_the_decision_even_while_a_withdrawal_is_under_way()
    {
        var relay = Accepted().At(CaseAction.Withdraw).At(JobAction.Decide);
        relay.Township(new CaseCommand.HearCounty(relay.JobEvents));
        Assert.IsType<CaseStage.WithdrawalPending>(relay.Case.Stage);
        Assert.Equal([Delivery], relay.Case.Watch.Clocks.Select(c => c.Limit));
    }

    [Fact]
    public void the_delivery_runs_until_the_result_is_handed_over()
    {
        Assert.Equal([Delivery, Parcel], Mailed().Case.Watch.Clocks.Select(c => c.Limit));
        Assert.Equal([Delivery], Ready().Case.Watch.Clocks.Select(c => c.Limit));
        Assert.Equal([Delivery], Arrived().Case.Watch.Clocks.Select(c => c.Limit));
        Assert.Empty(Arrived().At(CaseAction.HandOver).Case.Watch.Clocks);
    }

    [Fact]
    public void a_parcel_has_five_days_from_the_day_it_was_sent()
    {
        var relay = Decided().Until(On(11, 24, 9)).At(JobAction.MailResult).Ring();
        Assert.Equal((On(12, 1, 17), On(12, 4, 17)), (relay.DueOf(Parcel), relay.DueOf(Delivery)));
    }

    [Fact]
    public void a_case_that_is_over_has_no_clock()
    {
        foreach (var relay in new[] { Closed().Ring(), Withdrawn(), Returned().At(CaseAction.Withdraw).Ring() }) Assert.Empty(relay.Limits());
    }

    [Fact]
    public void the_day_shown_to_people_is_the_promise_and_after_the_decision_the_delivery()
    {
        Assert.Equal(On(12, 18, 17), CaseRows.Summary(Accepted().Case).DueAt);
        Assert.Equal(On(12, 4, 17), CaseRows.Summary(Mailed().Case).DueAt);
        Assert.Null(CaseRows.Summary(AwaitingSupplement().Case).DueAt);
        Assert.Null(CaseRows.Summary(Closed().Case).DueAt);
    }

    private static Sum Sum(Relay relay) => WorkingTime.Reckon(relay.Rules.Calendar, CaseClocks.PromisedLimit(relay.Case));
}
