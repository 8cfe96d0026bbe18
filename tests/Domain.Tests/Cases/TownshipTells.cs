using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

public sealed class TownshipTells
{
    [Fact]
    public void submitting_receives_the_case_and_relays_it_to_the_county()
    {
        var relay = Submitted();
        Assert.Collection(relay.CaseEvents, e => Assert.IsType<CaseReceived>(e.Event), e => Assert.IsType<RelayedToCounty>(e.Event), e => Assert.IsType<ClocksSet>(((CaseWatched)e.Event).What));
        Assert.IsType<CaseStage.Relayed>(relay.Case.Stage);
        Assert.Equal(new Bell("0000", 2, 0), CaseDeadlines.BellOf(null, relay.Case));
    }

    [Fact]
    public void what_is_relayed_names_no_person() =>
        Assert.DoesNotContain("王秀英", System.Text.Json.JsonSerializer.Serialize((RelayedToCounty)Submitted().CaseEvents[1].Event), StringComparison.Ordinal);

    [Fact]
    public void a_number_is_given_once() => Assert.Equal("number-taken", Submitted().CodeOf(new CaseCommand.Submit(Received)));

    [Fact]
    public void what_never_was_cannot_be_changed() => Assert.Equal("not-found", new Relay().CodeOf(new CaseCommand.AddNote("x")));

    [Fact]
    public void the_county_hears_the_relay_and_the_township_learns_that_it_arrived()
    {
        var relay = AtCounty();
        Assert.IsType<JobStage.ToTake>(relay.Job.Stage);
        Assert.IsType<CaseStage.AtCounty>(relay.Case.Stage);
        Assert.Equal((relay.Case.LastRung, relay.Job.LastRung), (relay.Job.CaseVersion, relay.Case.JobVersion));
    }

    [Fact]
    public void a_supplement_goes_to_the_county_and_may_be_asked_for_again()
    {
        var relay = SupplementSent();
        Assert.IsType<CaseStage.SupplementUnderReview>(relay.Case.Stage);
        Assert.Equal(1, relay.Case.Materials[^1].Round);
        relay.Ring().At(JobAction.RequestSupplement).Ring().At(CaseAction.ProvideSupplement).Ring();
        Assert.Equal(2, relay.Case.Materials[^1].Round);
        Assert.IsType<JobStage.TakenOver>(relay.Job.Stage);
    }

    [Fact]
    public void an_empty_supplement_is_no_supplement() => Assert.Equal("invalid", AwaitingSupplement().CodeOf(new CaseCommand.ProvideSupplement([], null)));

    [Fact]
    public void a_supplement_after_acceptance_goes_back_to_acceptance() =>
        Assert.IsType<JobStage.Accepted>(Accepted().At(JobAction.RequestSupplement).Ring().At(CaseAction.ProvideSupplement).Ring().Job.Stage);

    [Fact]
    public void a_returned_case_is_relayed_again_and_waits_for_any_clerk()
    {
        var relay = TakenOver().At(JobAction.ReturnToTownship).Ring().At(CaseAction.Resubmit).Ring();
        Assert.IsType<JobStage.ToTake>(relay.Job.Stage);
        Assert.Null(relay.Job.Holder);
        Assert.IsType<CaseStage.Relayed>(relay.Case.Stage);
    }

    [Fact]
    public void a_withdrawal_ends_when_the_county_confirms()
    {
        var relay = WithdrawalPending();
        Assert.IsType<CaseStage.WithdrawalPending>(relay.Case.Stage);
        Assert.IsType<CaseStage.Withdrawn>(relay.Ring().Case.Stage);
        Assert.IsType<JobStage.Withdrawn>(relay.Job.Stage);
    }

    [Fact]
    public void a_withdrawal_that_crosses_the_decision_comes_too_late()
    {
        var relay = Accepted().At(CaseAction.Withdraw).At(JobAction.Decide).Ring();
        Assert.IsType<CaseStage.Decided>(relay.Case.Stage);
        Assert.Contains(relay.JobEvents, e => e.Event is WithdrawalCameTooLate);
    }

    [Fact]
    public void a_withdrawal_that_crosses_a_return_is_confirmed() =>
        Assert.IsType<CaseStage.Withdrawn>(TakenOver().At(CaseAction.Withdraw).At(JobAction.ReturnToTownship).Ring().Case.Stage);

    [Fact]
    public void a_supplement_that_crosses_a_refusal_changes_nothing()
    {
        var relay = AwaitingSupplement().At(CaseAction.ProvideSupplement).At(JobAction.RefuseAcceptance).Ring();
        Assert.IsType<JobStage.Refused>(relay.Job.Stage);
        Assert.IsType<CaseStage.Refused>(relay.Case.Stage);
    }

    [Fact]
    public void a_result_arrives_is_handed_over_and_closed_and_the_county_hears_of_the_delivery()
    {
        var relay = Closed().Ring();
        Assert.IsType<CaseStage.Closed>(relay.Case.Stage);
        Assert.IsType<JobStage.Finished>(relay.Job.Stage);
    }

    [Fact]
    public void a_courier_signs_only_for_what_was_mailed_to_the_applicant() =>
        Assert.Equal("invalid", Arrived().CodeOf(new CaseCommand.HandOver("某", ReceiverRelation.Self, ReceiverCheck.CourierSigned, null)));

    [Fact]
    public void a_refusal_is_handed_over_too() => Assert.IsType<JobStage.Finished>(Refused().At(CaseAction.HandOver).Ring().Job.Stage);

    [Fact]
    public void hearing_the_same_news_again_decides_nothing()
    {
        foreach (var (_, relay) in EveryStage())
        {
            relay.Ring();
            Assert.Empty(((Decision<CaseEvent>.Accepted)relay.Ask(new CaseCommand.HearCounty(relay.JobEvents))).Events);
            Assert.Empty(((Decision<CountyJobEvent>.Accepted)relay.Ask(new JobCommand.HearTownship(relay.CaseEvents))).Events);
        }
    }

    [Fact]
    public void a_limit_passes_once_and_only_when_it_is_due()
    {
        var relay = AtCounty();
        var due = CaseDeadlines.Of(relay.Case).Single();
        var pass = new CaseCommand.Watch(new WatchCommand.PassDeadline(due.Kind, due.DueAt));
        Assert.Empty(((Decision<CaseEvent>.Accepted)relay.Ask(pass)).Events);
        relay.Now = due.DueAt;
        relay.Township(pass);
        var raised = Assert.IsType<AlarmRaised>(Assert.IsType<CaseWatched>(relay.CaseEvents[^1].Event).What);
        Assert.Equal(("promised-limit", AlarmLevel.Warning, "县0号窗口（待承接）"), (raised.Limit, raised.Level, raised.Holder));
        Assert.Empty(((Decision<CaseEvent>.Accepted)relay.Ask(pass)).Events);
        Assert.Equal(["promised-limit.overdue", "post.promised-limit.warning"], CaseDeadlines.Of(relay.Case).Select(d => d.Kind));
    }

    [Fact]
    public void a_limit_vanishes_when_the_decision_is_there() => Assert.Equal(["delivery-limit.warning"], CaseDeadlines.Of(Decided().Case).Select(d => d.Kind));

    [Fact]
    public void a_hall_sees_its_township_a_station_its_own_a_stranger_nothing()
    {
        var it = TakenOver().Case;
        Assert.True(CaseActions.MaySee(it, Window) && CaseActions.MaySee(it, Issuing) && CaseActions.MaySee(it, Office));
        Assert.False(CaseActions.MaySee(it, Station) || CaseActions.MaySee(it, Stranger) || CaseActions.MaySee(it, County));
        Assert.Equal("not-found", TakenOver().CodeOf(new CaseCommand.AddNote("x"), Stranger));
        Assert.Equal("forbidden", TakenOver().CodeOf(new CaseCommand.Withdraw("x"), Office));
        Assert.Equal("forbidden", TakenOver().CodeOf(new CaseCommand.Withdraw("x"), Issuing));
    }

    [Fact]
    public void every_stage_and_command_is_decided_and_exactly_the_offered_ones_are_taken()
    {
        foreach (var (name, relay) in EveryStage())
            foreach (var (action, command) in CaseCommands)
                Assert.True(CaseActions.For(relay.Case, Window).Contains(action) == (relay.Ask(command) is Decision<CaseEvent>.Accepted), $"{name}: {action}");
    }

    [Fact]
    public void lists_hold_every_case_once_and_no_open_text_of_a_person()
    {
        foreach (var (_, relay) in EveryStage())
        {
            var rows = CaseRows.Of(relay.Case).ToList();
            Assert.Single(rows, r => r.List == CaseRows.All);
            Assert.Equal(CaseWords.IsOver(relay.Case) ? 0 : 1, rows.Count(r => r.List is CaseRows.Todo or CaseRows.Waiting));
            var text = string.Join('|', rows.Select(r => r.SortKey + System.Text.Json.JsonSerializer.Serialize(r.Summary)));
            Assert.DoesNotContain("11010519491231002X", text, StringComparison.Ordinal);
            Assert.DoesNotContain("13900001234", text, StringComparison.Ordinal);
            Assert.DoesNotContain("秀英", text, StringComparison.Ordinal);
        }
    }
}
