using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.Relay;
using static Zhengwu.Domain.Tests.Cases.Sweeps;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>临期、超期、升级: who is told, when, and how often.</summary>
public sealed class LimitsAlarm
{
    private const string Promised = "promised-limit", TakeOver = "take-over-limit", Statutory = "statutory-limit";
    private static readonly AlarmLevel[] All = Enum.GetValues<AlarmLevel>();

    [Fact]
    public void the_levels_come_one_after_another_each_once()
    {
        var relay = Accepted();
        foreach (var level in All)
        {
            relay.Until(relay.Clock(Promised)!.At(level)!.Value.AddTicks(-1)).Sweep();
            Assert.Equal(All.Where(l => l < level), relay.Levels(Promised));
            Assert.Equal(All.Where(l => l <= level), relay.Pass(Promised, level).Sweep().Levels(Promised));
        }
        Assert.Equal((On(12, 14, 17), On(12, 18, 17), On(12, 21, 17), On(12, 23, 17)),
            relay.Clock(Promised) is { } c ? (c.WarnAt, c.DueAt, c.LeaderAt, c.SupervisionAt) : default);
    }

    [Fact]
    public void after_an_outage_every_level_that_is_due_is_told_at_once_and_in_order()
    {
        var relay = Accepted().Until(On(12, 22, 9)).Sweep();
        Assert.Equal([AlarmLevel.Warning, AlarmLevel.Overdue, AlarmLevel.Leader], relay.Levels(Promised));
        Assert.All(relay.Alarms(Promised), a => Assert.Equal(On(12, 18, 17), a.DueAt));
        Assert.All(relay.Case.Watch.Alarms, a => Assert.Equal(On(12, 22, 9), a.RaisedAt));
        Assert.Equal(All, relay.Until(On(12, 23, 17)).Sweep().Levels(Promised));
    }

    [Fact]
    public void nothing_is_told_twice()
    {
        var relay = AtCounty().Until(On(3, 1, 9)).Sweep();
        var (it, job) = (relay.CaseEvents.Count, relay.JobEvents.Count);
        Assert.Equal((it, job), relay.Until(On(4, 1, 9)).Sweep() is var later ? (later.CaseEvents.Count, later.JobEvents.Count) : default);
        Assert.Equal([.. All, .. All, .. All], relay.Levels(Promised).Concat(relay.Levels(TakeOver)).Concat(relay.Levels(Statutory)));
        Assert.Equal([AlarmLevel.Warning, AlarmLevel.Overdue], relay.Levels("notice-limit").Take(2));
    }

    [Fact]
    public void once_the_reason_is_gone_nobody_is_told_any_more()
    {
        var relay = AtCounty();
        var told = new JobCommand.Watch(new WatchCommand.PassDeadline("take-over-limit.warning", relay.Clock(TakeOver)!.WarnAt!.Value));
        relay.At(JobAction.TakeOver).Until(On(11, 20, 16));
        Assert.Empty(((Decision<CountyJobEvent>.Accepted)relay.Ask(told, Actor.System)).Events);
        Assert.Empty(relay.Sweep().Alarms(TakeOver));
    }

    [Fact]
    public void a_date_that_moved_makes_the_old_one_nothing()
    {
        var relay = Accepted();
        var told = new CaseCommand.Watch(new WatchCommand.PassDeadline("promised-limit.warning", relay.Clock(Promised)!.WarnAt!.Value));
        relay.At(JobAction.RequestExtension).At(JobAction.ApproveExtension, CountyLeader).Ring().Until(On(12, 15, 9));
        Assert.Empty(((Decision<CaseEvent>.Accepted)relay.Ask(told, Actor.System)).Events);
        Assert.Equal([AlarmLevel.Warning], relay.Pass(Promised, AlarmLevel.Warning).Levels(Promised));
    }

    [Theory]
    [InlineData("promised-limit.late")]
    [InlineData("promised-limit")]
    [InlineData("nobody-knows.warning")]
    public void a_deadline_nobody_set_is_no_deadline(string kind) =>
        Assert.Empty(((Decision<CaseEvent>.Accepted)Accepted().Until(On(12, 31, 9)).Ask(new CaseCommand.Watch(new WatchCommand.PassDeadline(kind, On(12, 10, 17))), Actor.System)).Events);

    [Fact]
    public void the_end_ends_it_also_for_what_ran_out()
    {
        var relay = Accepted().Pass(Promised, AlarmLevel.Overdue);
        Assert.True(relay.Case.Watch.IsOverdue);
        relay.At(JobAction.Decide).Ring();
        Assert.False(relay.Case.Watch.IsOverdue);
        Assert.Equal([AlarmLevel.Warning, AlarmLevel.Overdue], relay.Until(On(12, 28, 9)).Sweep().Levels(Promised));
    }

    [Fact]
    public void an_alarm_names_whoever_had_it_at_that_moment()
    {
        Assert.Equal((null, "县0号窗口（待承接）"), Holder(AtCounty(), TakeOver));
        Assert.Equal(("z01", "县0号窗口 z01"), Holder(TakenOver(), "notice-limit"));
        Assert.Equal(("z02", "县0号窗口 z02"), Holder(Accepted().AtCountyDesk(new JobCommand.TakeOver("z01"), Colleague).Ring(), Statutory));
        Assert.Equal(("z01", "县人社局"), Holder(Accepted().At(JobAction.HandToDepartment).Ring(), Statutory));
        Assert.Equal((null, "县0号窗口（待承接）"), Holder(AtCounty(), Promised));
        Assert.Equal(("z01", "县0号窗口 z01"), Holder(Accepted(), Promised));
        Assert.Equal(("z01", "县人社局"), Holder(Accepted().At(JobAction.HandToDepartment).Ring(), Promised));
        Assert.Equal(("w0400a", "公营子镇便民服务中心"), Holder(Returned(), Promised));
        Assert.Equal(("w0400a", "公营子镇便民服务中心"), Holder(Mailed(), "parcel-limit"));
        Assert.Equal((null, "县0号窗口（待承接）"), Holder(Returned().At(CaseAction.Resubmit).Ring(), Promised));
    }

    [Fact]
    public void the_letters_of_an_alarm_are_asked_for_until_the_post_has_them()
    {
        var relay = Accepted().Until(On(12, 14, 17));
        relay.Township(new CaseCommand.Watch(new WatchCommand.PassDeadline("promised-limit.warning", On(12, 14, 17))), Actor.System);
        Assert.Contains(new Deadline("post.promised-limit.warning", On(12, 14, 17)), CaseDeadlines.Of(relay.Case));
        var posted = new CaseCommand.Watch(new WatchCommand.ConfirmPosted("promised-limit.warning"));
        Assert.Equal(["promised-limit.overdue"], CaseDeadlines.Of(relay.Township(posted, Actor.System).Case).Select(d => d.Kind));
        Assert.Empty(((Decision<CaseEvent>.Accepted)relay.Ask(posted, Actor.System)).Events);
        Assert.Empty(((Decision<CaseEvent>.Accepted)relay.Ask(new CaseCommand.Watch(new WatchCommand.ConfirmPosted("promised-limit.leader")), Actor.System)).Events);
    }

    [Fact]
    public void alarms_do_not_ring_the_other_sides_bell()
    {
        var (relay, quiet) = (Accepted().Until(On(12, 22, 9)).Sweep(), Accepted());
        Assert.Equal((quiet.Case.LastRung, quiet.Job.LastRung), (relay.Case.LastRung, relay.Job.LastRung));
    }

    [Fact]
    public void the_list_of_alarms_shows_each_limit_once_at_its_highest_level()
    {
        var relay = Accepted().Until(On(12, 22, 9)).Sweep();
        var row = Assert.IsType<AlarmSummary>(Assert.Single(CaseRows.Of(relay.Case), r => r.List == AlarmRows.List).Summary);
        Assert.Equal((AlarmLevel.Leader, "超期，已报分管领导", "承诺办结", "县0号窗口 z01"), (row.Level, row.LevelName, row.LimitName, row.Holder));
        Assert.DoesNotContain(CaseRows.Of(relay.At(JobAction.Decide).Ring().Case), r => r.List == AlarmRows.List);
    }

    [Fact]
    public void only_what_ran_out_is_listed_as_late()
    {
        Assert.Equal("soon", Tag(Accepted().Pass(Promised, AlarmLevel.Warning)));
        Assert.Equal("late", Tag(Accepted().Pass(Promised, AlarmLevel.Overdue)));
    }

    private static string Tag(Relay relay) => Assert.Single(CaseRows.Of(relay.Case), r => r.List == AlarmRows.List).Tags!["Level"];

    private static (string?, string) Holder(Relay relay, string limit) => relay.Pass(limit, AlarmLevel.Warning).Alarms(limit).Single() is var a ? (a.HolderId, a.Holder) : default;
}
