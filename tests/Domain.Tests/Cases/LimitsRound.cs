using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>A limit that had run out and then ends later.</summary>
public sealed class LimitsRound
{
    /// <summary>Thirty working days after acceptance, and one day more: late at the county; then five days are added.</summary>
    private static Relay LateThenExtended()
    {
        var relay = Accepted();
        relay.Until(relay.Job.Watch.Clock("statutory-limit")!.LeaderAt!.Value).Sweep();
        return relay.At(JobAction.RequestExtension).AtCountyDesk(JobCommands[JobAction.ApproveExtension], CountyLeader).Ring();
    }

    [Fact]
    public void goes_through_its_levels_once_more_under_the_name_of_the_next_round()
    {
        var relay = LateThenExtended();
        var clock = relay.Job.Watch.Running("statutory-limit")!;
        Assert.Equal("statutory-limit_2", clock.Limit);
        Assert.DoesNotContain(relay.Job.Watch.Standing, a => Clockwork.BaseOf(a.Limit) == "statutory-limit");
        relay.Until(clock.DueAt!.Value).Sweep();
        Assert.Equal([AlarmLevel.Warning, AlarmLevel.Overdue], relay.Job.Watch.Alarms.Where(a => a.Limit == "statutory-limit_2").Select(a => a.Level));
        Assert.Equal("法定办结", LimitWords.Of("statutory-limit_2"));
    }

    [Fact]
    public void reckoning_again_opens_no_third_round()
    {
        var relay = LateThenExtended();
        relay.Until(relay.Job.Watch.Running("statutory-limit")!.SupervisionAt!.Value).Sweep();
        relay.AtCountyDesk(new JobCommand.Watch(new WatchCommand.Reckon()));
        Assert.Equal("statutory-limit_2", relay.Job.Watch.Running("statutory-limit")!.Limit);
    }

    [Fact]
    public void keeps_its_round_while_it_is_paused()
    {
        var relay = LateThenExtended().At(JobAction.RequestSupplement).Ring();
        Assert.Equal(("statutory-limit_2", null), (relay.Job.Watch.Running("statutory-limit")!.Limit, relay.Job.Watch.Running("statutory-limit")!.DueAt));
    }

    [Fact]
    public void a_warning_alone_opens_no_round()
    {
        var relay = Accepted();
        relay.Until(relay.Job.Watch.Clock("statutory-limit")!.WarnAt!.Value).Sweep();
        relay.At(JobAction.RequestExtension).AtCountyDesk(JobCommands[JobAction.ApproveExtension], CountyLeader);
        Assert.Equal("statutory-limit", relay.Job.Watch.Running("statutory-limit")!.Limit);
    }
}
