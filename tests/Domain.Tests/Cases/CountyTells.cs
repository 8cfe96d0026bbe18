using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

public sealed class CountyTells
{
    [Fact]
    public void of_two_clerks_the_first_takes_over_and_the_second_learns_who()
    {
        var relay = AtCounty().At(JobAction.TakeOver);
        Assert.Equal("taken-by-other", relay.CodeOf(new JobCommand.TakeOver(), Colleague));
        Assert.Empty(((Decision<CountyJobEvent>.Accepted)relay.Ask(new JobCommand.TakeOver())).Events);
    }

    [Fact]
    public void a_colleague_takes_over_on_purpose_and_the_stage_stays()
    {
        var relay = Accepted().AtCountyDesk(new JobCommand.TakeOver("z01"), Colleague).Ring();
        Assert.Equal(("z02", "z02"), (relay.Job.Holder!.StaffId, relay.Case.CountyHolder!.StaffId));
        Assert.IsType<JobStage.Accepted>(relay.Job.Stage);
        Assert.IsType<CaseStage.Accepted>(relay.Case.Stage);
    }

    [Fact]
    public void only_the_holder_works_on_a_case()
    {
        Assert.Equal("taken-by-other", TakenOver().CodeOf(new JobCommand.Accept(), Colleague));
        Assert.Equal("forbidden", Accepted().CodeOf(JobCommands[JobAction.Decide], Bureau));
        Assert.Equal("forbidden", Accepted().CodeOf(JobCommands[JobAction.Decide], Supervisor));
    }

    [Fact]
    public void the_department_that_has_it_decides_and_no_other()
    {
        var relay = Accepted().At(JobAction.HandToDepartment);
        Assert.Equal("accepted", relay.CodeOf(JobCommands[JobAction.Decide], Bureau));
        Assert.Equal("forbidden", relay.CodeOf(JobCommands[JobAction.Decide], Bureau with { DepartmentId = "minzheng" }));
    }

    [Fact]
    public void handing_to_the_same_department_twice_decides_nothing()
    {
        var relay = Accepted().At(JobAction.HandToDepartment);
        Assert.Empty(((Decision<CountyJobEvent>.Accepted)relay.Ask(JobCommands[JobAction.HandToDepartment])).Events);
    }

    [Fact]
    public void a_notice_lists_something_and_a_denial_names_the_remedies()
    {
        Assert.Equal("invalid", TakenOver().CodeOf(new JobCommand.RequestSupplement([], null)));
        Assert.Equal("invalid", Accepted().CodeOf(new JobCommand.Decide(DecisionOutcome.Denied, "不符合", null, null, null)));
        Assert.Equal("accepted", Accepted().CodeOf(new JobCommand.Decide(DecisionOutcome.Denied, "不符合", null, "复议", null)));
    }

    [Fact]
    public void a_private_network_case_needs_no_acceptance_click() => Assert.IsType<CaseStage.OnPrivateNetwork>(TakenOver().At(JobAction.RecordPrivateNetwork).Ring().Case.Stage);

    [Fact]
    public void a_decision_stands() => Assert.Equal("not-now", Decided().CodeOf(JobCommands[JobAction.Decide]));

    [Fact]
    public void what_the_county_never_heard_of_is_not_there() => Assert.Equal("not-found", Submitted().CodeOf(new JobCommand.Accept()));

    [Fact]
    public void the_take_over_limit_runs_until_somebody_takes_it_and_anew_after_a_return()
    {
        var relay = AtCounty();
        var due = JobDeadlines.Of(relay.Job).First();
        Assert.Equal("take-over-limit.warning", due.Kind);
        relay.Now = relay.Job.Watch.Clock("take-over-limit")!.DueAt!.Value;
        relay.AtCountyDesk(new JobCommand.Watch(new WatchCommand.PassDeadline(due.Kind, due.DueAt)));
        Assert.Equal([AlarmLevel.Warning, AlarmLevel.Overdue], relay.Job.Watch.Alarms.Select(a => a.Level));
        relay.At(JobAction.TakeOver).At(JobAction.ReturnToTownship).Ring().At(CaseAction.Resubmit).Ring();
        Assert.Equal(["take-over-limit-2", "notice-limit-2"], relay.Job.Watch.Clocks.Select(c => c.Limit));
    }

    [Fact]
    public void every_stage_and_command_is_decided_and_exactly_the_offered_ones_are_taken()
    {
        foreach (var (name, relay) in EveryStage().Where(s => s.Relay.HasJob))
            foreach (var (action, command) in JobCommands.Where(c => c.Key != JobAction.TakeOver))
                Assert.True(JobActions.For(relay.Job, County).Contains(action) == (relay.Ask(command) is Decision<CountyJobEvent>.Accepted), $"{name}: {action}");
    }

    [Fact]
    public void a_job_stands_in_exactly_one_list()
    {
        foreach (var (_, relay) in EveryStage().Where(s => s.Relay.HasJob)) Assert.Single(JobRows.Of(relay.Job), l => JobRows.Lists.Contains(l.List));
    }

    [Fact]
    public void the_county_keeps_no_personal_data()
    {
        foreach (var (_, relay) in EveryStage())
        {
            var text = System.Text.Json.JsonSerializer.Serialize(relay.JobEvents.Select(e => e.Event));
            Assert.DoesNotContain("11010519491231002X", text, StringComparison.Ordinal);
            Assert.DoesNotContain("13900001234", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void the_leader_and_the_administrator_give_a_job_to_a_colleague_and_the_reason_stands_beside_it()
    {
        var to = new Staff("z02", "aad|z02", "另一位", Role.CountyZeroWindow, "0000", "0000", null, null, null, false);
        var assign = new JobCommand.Assign(to, "停用账号：调离");
        foreach (var role in (Role[])[Role.Administrator, Role.CountyLeader])
        {
            var leader = new Actor(new("x", "某", "某县"), role, "0000", "0000");
            var relay = Accepted().AtCountyDesk(assign, leader).Ring();
            Assert.Equal(("z02", "z02"), (relay.Job.Holder!.StaffId, relay.Case.CountyHolder!.StaffId));
            Assert.IsType<JobStage.Accepted>(relay.Job.Stage);
            Assert.Equal(["停用账号：调离"], relay.JobEvents.Select(e => e.Event).OfType<JobNoteAdded>().Select(n => n.Text));
            Assert.Equal("x", relay.JobEvents[^1].By.StaffId);
            Assert.Empty(((Decision<CountyJobEvent>.Accepted)relay.Ask(assign, leader)).Events);
            Assert.Equal("invalid", Accepted().CodeOf(new JobCommand.Assign(to with { Disabled = true }, "x"), leader));
            Assert.Equal("invalid", Accepted().CodeOf(new JobCommand.Assign(to with { Role = Role.Supervisor }, "x"), leader));
            Assert.Equal("not-now", HandedOver().CodeOf(assign, leader));
        }
        Assert.Equal("forbidden", Accepted().CodeOf(assign));
    }
}
