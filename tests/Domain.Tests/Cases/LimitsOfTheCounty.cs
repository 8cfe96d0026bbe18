using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.Relay;
using static Zhengwu.Domain.Tests.Cases.Sweeps;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>The law's limits, what may be outstanding, and longer time.</summary>
public sealed class LimitsOfTheCounty
{
    private const string Promised = "promised-limit", Statutory = "statutory-limit", Tolerance = "tolerance-limit";

    [Fact] public void the_law_counts_from_acceptance() => Assert.Equal((null, On(1, 1, 17)), (TakenOver().DueOf(Statutory), Accepted().DueOf(Statutory)));
    [Fact] public void an_item_for_which_the_law_names_no_limit_has_none() => Assert.DoesNotContain(Statutory, InHand(statutoryDays: 0).Limits());
    [Fact] public void where_the_law_names_no_limit_none_can_be_extended() => Assert.Equal("not-now", InHand(statutoryDays: 0).CodeOf(JobCommands[JobAction.RequestExtension]));

    [Fact]
    public void entering_it_in_a_private_network_counts_as_acceptance()
    {
        var relay = TakenOver().Until(On(11, 23, 9)).At(JobAction.RecordPrivateNetwork).Ring();
        Assert.Equal((On(11, 23, 9), On(11, 23, 9)), (relay.Job.AcceptedAt, relay.Case.AcceptedAt));
        Assert.Equal([Promised, Statutory], relay.Limits());
        Assert.Equal((On(12, 21, 17), On(1, 4, 17)), (relay.DueOf(Promised), relay.DueOf(Statutory)));
    }

    [Theory]
    [InlineData(JobAction.RecordPrivateNetwork)]
    [InlineData(JobAction.RecordPlatform)]
    public void what_was_accepted_before_stays_accepted_on_that_day(JobAction step)
    {
        var relay = Accepted().Until(On(11, 25, 9)).At(step).Ring();
        Assert.Equal((On(11, 20, 10), On(11, 20, 10)), (relay.Job.AcceptedAt, relay.Case.AcceptedAt));
        Assert.Equal((On(12, 18, 17), On(1, 1, 17)), (relay.DueOf(Promised), relay.DueOf(Statutory)));
    }

    [Fact]
    public void a_record_of_the_platform_alone_says_that_it_was_accepted()
    {
        var at = On(11, 24, 9);
        var (job, it) = (CountyJob.Evolve(TakenOver().Job, new(9, at, County.By, new AcceptedOnPlatform("P1")))!,
            CaseEvolution.Evolve(TakenOver().Case, new(9, at, County.By, new CountyReported(9, at, County.By, new AcceptedOnPlatform("P1")))));
        Assert.Equal((at, at), (job.AcceptedAt, it.AcceptedAt));
    }

    [Fact]
    public void the_law_stops_counting_with_the_decision() => Assert.Empty(Decided().Job.Watch.Clocks);

    [Fact]
    public void what_is_still_to_come_has_its_own_date()
    {
        var relay = Tolerated();
        Assert.Equal([Statutory, Tolerance], relay.Job.Watch.Clocks.Select(c => c.Limit));
        Assert.Equal(On(11, 25, 17), relay.DueOf(Tolerance));
        Assert.Equal((On(12, 18, 17), On(1, 1, 17)), (relay.DueOf(Promised), relay.DueOf(Statutory)));
    }

    [Fact]
    public void that_date_ends_when_the_rest_has_come()
    {
        var relay = Tolerated().At(JobAction.RecordOutstanding);
        Assert.DoesNotContain(Tolerance, relay.Limits());
        Assert.Equal("not-now", relay.CodeOf(JobCommands[JobAction.RecordOutstanding]));
        Assert.Empty(relay.Until(On(12, 1, 9)).Sweep().Alarms(Tolerance));
    }

    [Fact]
    public void what_never_came_voids_the_acceptance_and_the_township_hears_it()
    {
        var relay = Tolerated().Pass(Tolerance, AlarmLevel.Overdue).Ring();
        Assert.Equal([AlarmLevel.Warning, AlarmLevel.Overdue], relay.Levels(Tolerance));
        Assert.IsType<JobStage.Refused>(relay.Job.Stage);
        Assert.DoesNotContain(Tolerance, relay.Limits());
        Assert.Equal((true, "refused"), (relay.Case.HasLapsed, CaseRows.NameOf(relay.Case.Stage)));
        Assert.Contains(CheckRows.Of(relay.Case), r => r.List == CheckRows.Deviations);
    }

    [Fact] public void who_accepts_everything_tolerates_nothing() => Assert.Equal("not-now", Accepted().CodeOf(JobCommands[JobAction.RecordOutstanding]));

    [Fact]
    public void an_extension_adds_its_days_in_both_books_and_the_township_hears_it()
    {
        var relay = Extended();
        Assert.Equal((On(12, 18, 17), On(1, 8, 17)), (relay.DueOf(Promised), relay.DueOf(Statutory)));
        Assert.Equal((On(12, 25, 17), On(1, 8, 17)), (relay.Ring().DueOf(Promised), relay.DueOf(Statutory)));
        Assert.Equal(new ExtensionApproved(5, null), relay.CaseEvents.Select(e => (e.Event as CountyReported)?.Report).OfType<ExtensionApproved>().Single());
    }

    [Fact]
    public void asking_alone_moves_nothing_and_tells_the_township_nothing()
    {
        var before = Accepted();
        var relay = Accepted().At(JobAction.RequestExtension).Ring();
        Assert.Equal((before.DueOf(Promised), before.DueOf(Statutory)), (relay.DueOf(Promised), relay.DueOf(Statutory)));
        Assert.Equal(before.CaseEvents.Count, relay.CaseEvents.Count);
    }

    [Fact]
    public void only_the_countys_leader_grants_it()
    {
        var relay = Accepted().At(JobAction.RequestExtension);
        foreach (var action in new[] { JobAction.ApproveExtension, JobAction.RefuseExtension })
        {
            Assert.All([County, Colleague, Bureau, Supervisor, Leader, Window], a => Assert.NotEqual("accepted", relay.CodeOf(JobCommands[action], a)));
            Assert.Equal("accepted", relay.CodeOf(JobCommands[action], CountyLeader));
            Assert.Equal("not-now", Accepted().CodeOf(JobCommands[action], CountyLeader));
        }
    }

    [Fact] public void it_is_granted_once() => Assert.Equal("not-now", Extended().CodeOf(JobCommands[JobAction.RequestExtension]));
    [Fact] public void while_one_waits_no_other_is_asked_for() => Assert.Equal("not-now", Accepted().At(JobAction.RequestExtension).CodeOf(JobCommands[JobAction.RequestExtension]));

    [Fact]
    public void a_refused_one_moves_nothing_and_may_be_asked_for_again()
    {
        var relay = Accepted().At(JobAction.RequestExtension).At(JobAction.RefuseExtension, CountyLeader).Ring();
        Assert.Equal((On(12, 18, 17), On(1, 1, 17)), (relay.DueOf(Promised), relay.DueOf(Statutory)));
        relay.At(JobAction.RequestExtension).At(JobAction.ApproveExtension, CountyLeader).Ring();
        Assert.Equal((On(12, 25, 17), On(1, 8, 17)), (relay.DueOf(Promised), relay.DueOf(Statutory)));
    }

    [Theory]
    [InlineData(0, "invalid")]
    [InlineData(1, "accepted")]
    [InlineData(10, "accepted")]
    [InlineData(11, "invalid")]
    public void it_is_no_longer_than_the_law_allows(int days, string code) => Assert.Equal(code, Accepted().CodeOf(new JobCommand.RequestExtension(days, "复杂")));

    [Fact]
    public void after_the_decision_nothing_is_left_to_extend()
    {
        var relay = Accepted().At(JobAction.RequestExtension).At(JobAction.Decide);
        Assert.Equal("not-now", relay.CodeOf(JobCommands[JobAction.ApproveExtension], CountyLeader));
        Assert.Equal("not-now", relay.CodeOf(JobCommands[JobAction.RefuseExtension], CountyLeader));
    }

    private static Relay InHand(int statutoryDays) => Submitted(statutoryDays: statutoryDays).Ring().At(JobAction.TakeOver).At(JobAction.Accept).Ring();
    private static Relay Tolerated() => TakenOver().AtCountyDesk(new JobCommand.Accept(["照片"], 3)).Ring();
    private static Relay Extended() => Accepted().At(JobAction.RequestExtension).At(JobAction.ApproveExtension, CountyLeader);
}
