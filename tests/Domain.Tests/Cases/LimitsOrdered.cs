using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.Relay;
using static Zhengwu.Domain.Tests.Cases.Sweeps;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>督办 and 责任追究.</summary>
public sealed class LimitsOrdered
{
    private const string Promised = "promised-limit";
    private static readonly Actor[] Everybody = [Window, Issuing, Office, Relay.Station, Stranger, County, Colleague, Bureau, Supervisor, Leader, CountyLeader];
    private static readonly Actor Renshe = Bureau, StrangeLeader = Leader with { UnitId = "0300", PlaceId = "0300" }, OwnStation = Relay.Station with { PlaceId = "0400" };

    [Fact]
    public void an_order_sets_a_clock_of_its_own_and_the_reply_stops_it()
    {
        var relay = Ordered();
        Assert.Equal([Promised, "order-1"], relay.Case.Watch.Clocks.Select(c => c.Limit));
        Assert.Equal((On(11, 25, 17), "督办回复"), (relay.DueOf("order-1"), LimitWords.Of("order-1")));
        relay.Until(On(11, 23, 9)).At(CaseAction.ReplyToOrder);
        Assert.Equal([Promised], relay.Case.Watch.Clocks.Select(c => c.Limit));
        Assert.Equal((Supervisor.By, "已办", On(11, 23, 9), Window.By), relay.Case.Watch.Orders.Single() is var o ? (o.By, o.Reply, o.RepliedAt, o.RepliedBy) : default);
    }

    [Fact]
    public void the_next_order_has_the_next_number()
    {
        var relay = Ordered().At(CaseAction.ReplyToOrder).At(CaseAction.Order, Supervisor);
        Assert.Equal([Promised, "order-2"], relay.Case.Watch.Clocks.Select(c => c.Limit));
        Assert.Equal("order-answered", relay.CodeOf(Reply(1)));
        Assert.Equal("accepted", relay.CodeOf(Reply(2)));
    }

    [Fact]
    public void two_orders_run_side_by_side()
    {
        var relay = Ordered().Until(On(11, 24, 9)).At(CaseAction.Order, Supervisor);
        Assert.Equal((On(11, 25, 17), On(11, 27, 17)), (relay.DueOf("order-1"), relay.DueOf("order-2")));
        Assert.Equal([Promised, "order-2"], relay.At(CaseAction.ReplyToOrder).Case.Watch.Clocks.Select(c => c.Limit));
    }

    [Fact]
    public void an_order_nobody_answers_is_told_like_any_limit_and_no_more_once_answered()
    {
        var relay = Ordered().Pass("order-1", AlarmLevel.Leader);
        Assert.Equal([AlarmLevel.Warning, AlarmLevel.Overdue, AlarmLevel.Leader], relay.Levels("order-1"));
        Assert.Equal(3, relay.At(CaseAction.ReplyToOrder).Until(On(12, 9, 9)).Sweep().Levels("order-1").Count());
    }

    [Fact]
    public void an_order_to_the_county_stands_in_the_countys_book_alone()
    {
        var relay = Accepted().At(JobAction.Order, Supervisor).Ring();
        Assert.Equal([Promised, "statutory-limit", "order-1"], relay.Limits());
        Assert.Empty(relay.Case.Watch.Orders);
        Assert.Equal(["statutory-limit"], relay.At(JobAction.ReplyToOrder).Job.Watch.Clocks.Select(c => c.Limit));
    }

    [Fact]
    public void also_a_case_that_is_over_can_be_asked_about()
    {
        var relay = Closed().Ring().At(CaseAction.Order, Supervisor).At(JobAction.Order, Supervisor);
        Assert.Equal(["order-1", "order-1"], relay.Limits());
        Assert.Empty(relay.At(CaseAction.ReplyToOrder).At(JobAction.ReplyToOrder).Limits());
    }

    [Fact]
    public void where_nothing_was_ordered_nothing_is_answered()
    {
        Assert.Equal("not-now", Accepted().CodeOf(Reply(1)));
        Assert.Equal("order-answered", Ordered().CodeOf(Reply(2)));
        Assert.Equal("not-now", Accepted().CodeOf(JobCommands[JobAction.ReplyToOrder]));
    }

    [Fact]
    public void only_supervision_orders()
    {
        Assert.Equal([Supervisor], Everybody.Where(a => Accepted().CodeOf(CaseCommands[CaseAction.Order], a) == "accepted"));
        Assert.Equal([Supervisor], Everybody.Where(a => Accepted().CodeOf(JobCommands[JobAction.Order], a) == "accepted"));
    }

    [Fact]
    public void the_ordered_unit_answers_and_no_other()
    {
        Assert.Equal([Window, Issuing, Leader, OwnStation], Everybody.Append(StrangeLeader).Append(OwnStation).Where(a => Ordered().CodeOf(Reply(1), a) == "accepted"));
        var relay = Accepted().At(JobAction.HandToDepartment).At(JobAction.Order, Supervisor);
        Assert.Equal([County, Colleague, Renshe, CountyLeader], Everybody.Append(Renshe with { DepartmentId = "minzheng" }).Where(a => relay.CodeOf(JobCommands[JobAction.ReplyToOrder], a) == "accepted"));
    }

    [Fact]
    public void the_cause_of_a_limit_that_ran_out_is_recorded_once()
    {
        var relay = Accepted().Pass(Promised, AlarmLevel.Overdue).At(CaseAction.RecordCause, Supervisor);
        Assert.Equal("材料等候", Assert.Single(relay.Case.Watch.Causes).Cause);
        Assert.NotEqual("accepted", relay.CodeOf(CaseCommands[CaseAction.RecordCause], Supervisor));
        Assert.NotEqual("accepted", relay.Pass(Promised, AlarmLevel.Supervision).CodeOf(CaseCommands[CaseAction.RecordCause], Supervisor));
    }

    [Fact]
    public void each_limit_that_ran_out_has_its_own_cause()
    {
        var relay = AtCounty().Pass("take-over-limit", AlarmLevel.Overdue).Pass("notice-limit", AlarmLevel.Overdue);
        Assert.Equal(["take-over-limit", "notice-limit"], relay.Job.Watch.Unexplained);
        relay.AtCountyDesk(Cause("notice-limit"), Supervisor);
        Assert.Equal("nothing-overdue", relay.CodeOf(Cause("notice-limit"), Supervisor));
        Assert.Empty(relay.AtCountyDesk(Cause("take-over-limit"), CountyLeader).Job.Watch.Unexplained);
    }

    [Fact]
    public void what_is_not_late_needs_no_cause()
    {
        Assert.Equal("not-now", Accepted().CodeOf(CaseCommands[CaseAction.RecordCause], Supervisor));
        Assert.Equal("not-now", Accepted().Pass(Promised, AlarmLevel.Warning).CodeOf(CaseCommands[CaseAction.RecordCause], Supervisor));
    }

    [Fact]
    public void the_cause_is_recorded_also_when_the_case_is_long_over()
    {
        var relay = AtCounty().Pass("take-over-limit", AlarmLevel.Overdue).At(JobAction.TakeOver).Ring().At(CaseAction.Withdraw).Ring();
        Assert.Equal("accepted", relay.CodeOf(Cause("take-over-limit"), Supervisor));
    }

    [Fact]
    public void supervision_and_the_own_leader_record_it_and_nobody_else()
    {
        var relay = Accepted().Until(On(1, 4, 9)).Sweep();
        Assert.Equal([Supervisor, Leader], Everybody.Append(StrangeLeader).Where(a => relay.CodeOf(CaseCommands[CaseAction.RecordCause], a) == "accepted"));
        Assert.Equal([Supervisor, CountyLeader], Everybody.Where(a => relay.CodeOf(JobCommands[JobAction.RecordCause], a) == "accepted"));
    }

    [Fact]
    public void orders_and_causes_are_not_the_other_books_news()
    {
        var relay = Accepted().Pass(Promised, AlarmLevel.Overdue);
        var (rungHere, rungThere) = (relay.Case.LastRung, relay.Job.LastRung);
        relay.At(CaseAction.Order, Supervisor).At(CaseAction.ReplyToOrder).At(CaseAction.RecordCause, Supervisor).At(JobAction.Order, Supervisor).At(JobAction.ReplyToOrder);
        Assert.Equal((rungHere, rungThere), (relay.Case.LastRung, relay.Job.LastRung));
    }

    private static Relay Ordered() => Accepted().At(CaseAction.Order, Supervisor);
    private static CaseCommand.Watch Reply(int no) => new(new WatchCommand.Reply(no, "已办"));
    private static JobCommand.Watch Cause(string limit) => new(new WatchCommand.RecordCause(limit, "人手不足", "z01", "某", "提醒"));
}
