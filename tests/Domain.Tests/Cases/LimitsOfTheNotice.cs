using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.Relay;
using static Zhengwu.Domain.Tests.Cases.Sweeps;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>Taking over within half a day, and saying within five days what is missing (行政许可法 32).</summary>
public sealed class LimitsOfTheNotice
{
    private const string TakeOver = "take-over-limit", Notice = "notice-limit";

    [Fact]
    public void what_reaches_the_county_is_to_be_taken_over_and_looked_through()
    {
        Assert.Equal([TakeOver, Notice], AtCounty().Job.Watch.Clocks.Select(c => c.Limit));
        Assert.Equal((On(11, 20, 15, 30), On(11, 27, 17)), (AtCounty().DueOf(TakeOver), AtCounty().DueOf(Notice)));
    }

    [Fact] public void both_count_from_the_township_not_from_the_bell() => Assert.Equal((On(11, 20, 15, 30), On(11, 27, 17)), Submitted().Until(On(11, 24, 9)).Ring() is var r ? (r.DueOf(TakeOver), r.DueOf(Notice)) : default);
    [Fact] public void taking_over_ends_the_one_and_not_the_other() => Assert.Equal([Notice], TakenOver().Job.Watch.Clocks.Select(c => c.Limit));

    [Fact]
    public void an_answer_within_the_days_ends_the_notice()
    {
        foreach (var answer in new[] { JobAction.Accept, JobAction.RequestSupplement, JobAction.RefuseAcceptance, JobAction.ReturnToTownship, JobAction.RecordPrivateNetwork })
        {
            var relay = TakenOver().At(answer);
            Assert.DoesNotContain(Notice, relay.Limits());
            Assert.DoesNotContain(relay.Until(On(11, 28, 9)).Sweep().JobEvents, e => e.Event is DeemedAccepted);
        }
    }

    [Fact]
    public void who_says_nothing_in_time_has_accepted()
    {
        var relay = TakenOver().Until(On(11, 27, 16, 59)).Sweep();
        Assert.Equal([AlarmLevel.Warning], relay.Levels(Notice));
        Assert.Null(relay.Job.AcceptedAt);
        relay.Pass(Notice, AlarmLevel.Overdue);
        Assert.Equal((On(11, 20, 10), On(1, 1, 17)), (relay.Job.AcceptedAt, relay.DueOf("statutory-limit")));
        Assert.IsType<JobStage.Accepted>(relay.Job.Stage);
        Assert.DoesNotContain(Notice, relay.Limits());
    }

    [Fact]
    public void the_alarm_and_the_acceptance_stand_in_one_decision()
    {
        var relay = TakenOver().Until(On(11, 27, 17));
        var events = ((Decision<CountyJobEvent>.Accepted)relay.Ask(new JobCommand.Watch(new WatchCommand.PassDeadline("notice-limit.warning", relay.Clock(Notice)!.WarnAt!.Value)))).Events;
        Assert.Collection(events, e => Assert.Equal(AlarmLevel.Warning, Raised(e)), e => Assert.Equal(AlarmLevel.Overdue, Raised(e)),
            e => Assert.Equal(new DeemedAccepted(On(11, 20, 10)), e), e => Assert.IsType<ClocksSet>(((JobWatched)e).What));
    }

    [Fact]
    public void the_township_hears_that_it_counts_as_accepted()
    {
        var relay = TakenOver().Pass(Notice, AlarmLevel.Overdue).Ring();
        Assert.IsType<CaseStage.Accepted>(relay.Case.Stage);
        Assert.Equal((On(11, 20, 10), On(12, 18, 17)), (relay.Case.AcceptedAt, relay.DueOf("promised-limit")));
        Assert.Contains(Timeline.Lines(relay.CaseEvents), l => l is { Title: "逾期未告知，视为受理", Where: "county" });
    }

    [Fact]
    public void what_nobody_took_over_counts_as_accepted_and_still_waits()
    {
        var relay = AtCounty().Pass(Notice, AlarmLevel.Overdue).Ring();
        Assert.IsType<JobStage.ToTake>(relay.Job.Stage);
        Assert.IsType<CaseStage.AtCounty>(relay.Case.Stage);
        Assert.Equal((On(11, 20, 10), On(11, 20, 10)), (relay.Job.AcceptedAt, relay.Case.AcceptedAt));
        Assert.Equal("not-now", relay.CodeOf(JobCommands[JobAction.ReturnToTownship]));
        Assert.Contains(TakeOver, relay.Limits());
    }

    [Fact]
    public void who_takes_it_over_then_has_it_accepted()
    {
        var relay = AtCounty().Pass(Notice, AlarmLevel.Overdue).Ring().At(JobAction.TakeOver).Ring();
        Assert.IsType<JobStage.Accepted>(relay.Job.Stage);
        Assert.IsType<CaseStage.Accepted>(relay.Case.Stage);
        Assert.Equal("not-now", relay.CodeOf(JobCommands[JobAction.ReturnToTownship]));
        Assert.Equal("not-now", relay.CodeOf(JobCommands[JobAction.RefuseAcceptance]));
    }

    [Fact]
    public void it_makes_no_difference_in_which_order_the_township_hears_both()
    {
        var relay = AtCounty().Pass(Notice, AlarmLevel.Overdue).At(JobAction.TakeOver).Ring();
        Assert.IsType<CaseStage.Accepted>(relay.Case.Stage);
    }

    [Fact]
    public void a_supplement_is_looked_through_within_five_days_of_its_own()
    {
        var relay = AwaitingSupplement().Until(On(11, 24, 10)).At(CaseAction.ProvideSupplement).Ring();
        Assert.Equal(["notice-limit-2"], relay.Job.Watch.Clocks.Select(c => c.Limit));
        Assert.Equal((On(12, 1, 17), "一次性告知"), (relay.DueOf("notice-limit-2"), LimitWords.Of("notice-limit-2")));
        relay.Pass("notice-limit-2", AlarmLevel.Overdue).Ring();
        Assert.Equal((On(11, 24, 10), On(11, 24, 10)), (relay.Job.AcceptedAt, relay.Case.AcceptedAt));
        Assert.IsType<CaseStage.Accepted>(relay.Case.Stage);
    }

    [Fact]
    public void a_supplement_after_acceptance_needs_no_notice() =>
        Assert.Equal(["statutory-limit"], Accepted().At(JobAction.RequestSupplement).Ring().At(CaseAction.ProvideSupplement).Ring().Job.Watch.Clocks.Select(c => c.Limit));

    [Fact]
    public void while_the_township_supplements_nobody_else_is_late()
    {
        var relay = AwaitingSupplement().Until(On(12, 15, 10)).Sweep();
        Assert.Equal(0, relay.Case.Watch.Alarms.Count + relay.Job.Watch.Alarms.Count);
    }

    [Fact]
    public void a_warning_of_the_first_notice_leaves_the_second_its_own()
    {
        var relay = TakenOver().Pass(Notice, AlarmLevel.Warning).At(JobAction.RequestSupplement).Ring().At(CaseAction.ProvideSupplement).Ring();
        Assert.Equal([AlarmLevel.Warning], relay.Pass("notice-limit-2", AlarmLevel.Warning).Levels("notice-limit-2"));
    }

    [Fact]
    public void what_comes_back_after_a_return_is_taken_over_anew()
    {
        var relay = Returned().Until(On(11, 24, 9)).At(CaseAction.Resubmit).Ring();
        Assert.Equal(["take-over-limit-2", "notice-limit-2"], relay.Job.Watch.Clocks.Select(c => c.Limit));
        Assert.Equal((On(11, 24, 14, 30), On(12, 1, 17)), (relay.DueOf("take-over-limit-2"), relay.DueOf("notice-limit-2")));
        relay.At(JobAction.ReturnToTownship).Ring().At(CaseAction.Resubmit).Ring();
        Assert.Equal(["take-over-limit-3", "notice-limit-3"], relay.Job.Watch.Clocks.Select(c => c.Limit));
    }

    [Fact] public void what_was_returned_waits_for_the_township_alone() => Assert.Empty(Returned().Job.Watch.Clocks);

    private static AlarmLevel Raised(CountyJobEvent happened) => Assert.IsType<AlarmRaised>(Assert.IsType<JobWatched>(happened).What).Level;
}
