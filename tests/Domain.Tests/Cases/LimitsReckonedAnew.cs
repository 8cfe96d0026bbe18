using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.Relay;
using static Zhengwu.Domain.Tests.Cases.Sweeps;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>Another calendar, other numbers, and what the first version wrote.</summary>
public sealed class LimitsReckonedAnew
{
    private static readonly LimitRules NewYear = new(new([2026, 2027], [new(new(2026, 12, 14), DayKind.Rest, "假日"), new(new(2027, 1, 1), DayKind.Rest, "元旦")], [], "v2"), new());

    [Fact]
    public void another_calendar_moves_the_dates_of_both_books_and_names_itself()
    {
        var relay = Accepted().Reckon(NewYear);
        Assert.Equal((On(12, 21, 17), On(1, 5, 17)), (relay.DueOf("promised-limit"), relay.DueOf("statutory-limit")));
        Assert.Equal("v2", ((ClocksSet)((CaseWatched)relay.CaseEvents[^1].Event).What).Calendar);
        Assert.Equal("v2", ((ClocksSet)((JobWatched)relay.JobEvents[^1].Event).What).Calendar);
    }

    [Fact]
    public void it_changes_the_clocks_and_nothing_else()
    {
        foreach (var (name, relay) in EveryStage())
        {
            var (it, job) = (relay.Case, relay.HasJob ? relay.Job : null);
            relay.Reckon(NewYear);
            Assert.True(it == relay.Case with { Watch = it.Watch }, name);
            Assert.True(it.Watch == relay.Case.Watch with { Clocks = it.Watch.Clocks }, name);
            Assert.True(job is null || job == relay.Job with { Watch = job.Watch }, name);
            Assert.True(job is null || job.Watch == relay.Job.Watch with { Clocks = job.Watch.Clocks }, name);
        }
    }

    [Fact]
    public void doing_it_again_changes_nothing()
    {
        foreach (var (name, relay) in EveryStage())
        {
            var before = relay.Reckon(NewYear) is var r ? (r.CaseEvents.Count, r.JobEvents.Count) : default;
            Assert.True(before == (relay.Reckon(NewYear) is var again ? (again.CaseEvents.Count, again.JobEvents.Count) : default), name);
        }
    }

    [Fact]
    public void a_calendar_that_moves_no_date_leaves_no_trace()
    {
        var (relay, same) = (Accepted(), new LimitRules(new([2026], [], [], "v2"), new()));
        Assert.Equal((relay.CaseEvents.Count, relay.JobEvents.Count), relay.Reckon(same) is var r ? (r.CaseEvents.Count, r.JobEvents.Count) : default);
    }

    [Fact]
    public void other_numbers_move_the_dates_they_are_about()
    {
        var relay = AtCounty().Reckon(new(WorkCalendar.Plain, new(TakeOverMinutes: 60, NoticeDays: 2)));
        Assert.Equal((On(11, 20, 11), On(11, 24, 17), On(12, 18, 17)), (relay.DueOf("take-over-limit"), relay.DueOf("notice-limit"), relay.DueOf("promised-limit")));
    }

    [Fact]
    public void a_notice_that_is_late_by_the_new_calendar_makes_it_accepted_at_the_next_sweep()
    {
        var relay = TakenOver().Until(On(11, 26, 9)).Reckon(new(WorkCalendar.Plain, new(NoticeDays: 2)));
        Assert.Null(relay.Job.AcceptedAt);
        Assert.Equal(On(11, 20, 10), relay.Sweep().Job.AcceptedAt);
    }

    [Fact]
    public void what_was_told_is_not_told_again_when_the_date_moves()
    {
        var relay = Accepted().Pass("promised-limit", AlarmLevel.Warning).Reckon(NewYear);
        Assert.Equal([AlarmLevel.Warning], relay.Pass("promised-limit", AlarmLevel.Warning).Levels("promised-limit"));
        Assert.Equal([AlarmLevel.Warning, AlarmLevel.Overdue], relay.Pass("promised-limit", AlarmLevel.Overdue).Levels("promised-limit"));
    }

    [Fact]
    public void an_order_keeps_its_days_and_moves_its_date()
    {
        var relay = Accepted().At(CaseAction.Order, Supervisor).Reckon(new(new([2026], [new(new(2026, 11, 24), DayKind.Rest, "假日")], [], "v2"), new(OrderReplyDays: 9)));
        Assert.Equal(On(11, 26, 17), relay.DueOf("order-1"));
    }

    [Fact]
    public void a_case_of_the_first_version_gets_its_clocks_when_it_is_first_reckoned()
    {
        var old = new Relay().Write([Received, new RelayedToCounty(Received.Number, Received.Item, Received.TakenAt, 1, DataKind.Real)]);
        Assert.Empty(old.Case.Watch.Clocks);
        Assert.Equal(On(12, 18, 17), old.Reckon(LimitRules.Plain).DueOf("promised-limit"));
    }

    [Fact]
    public void a_promise_that_the_first_version_saw_pass_is_overdue_and_its_letters_are_not_sent_again()
    {
        var relay = Accepted().Until(On(12, 18, 17)).Write([new LimitPassed("promised-limit", On(12, 18, 17))]);
        Assert.True(relay.Case.Watch.IsOverdue);
        Assert.DoesNotContain(CaseDeadlines.Of(relay.Case), d => d.Kind is "promised-limit.overdue" or "post.promised-limit.overdue");
        Assert.Single(relay.Until(On(12, 30, 9)).Sweep().Levels("promised-limit"), AlarmLevel.Leader);
        Assert.DoesNotContain(AlarmLevel.Overdue, relay.Levels("promised-limit"));
        Assert.Equal("accepted", relay.CodeOf(CaseCommands[CaseAction.RecordCause], Supervisor));
    }

    [Fact]
    public void a_take_over_that_the_first_version_saw_pass_is_overdue_too()
    {
        var relay = AtCounty().Until(On(11, 20, 15, 30)).Write([new JobLimitPassed("take-over-limit", On(11, 20, 15, 30))]);
        Assert.True(relay.Job.Watch.IsOverdue);
        Assert.DoesNotContain(JobDeadlines.Of(relay.Job), d => d.Kind is "take-over-limit.overdue" or "post.take-over-limit.overdue");
        Assert.Equal(["take-over-limit"], relay.Job.Watch.Unexplained);
        Assert.False(relay.At(JobAction.TakeOver).Job.Watch.IsOverdue);
    }
}
