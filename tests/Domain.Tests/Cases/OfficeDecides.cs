using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using static Zhengwu.Domain.Tests.Cases.AtOffice;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>受理 and 决定 by the chief representative, under another account than the one that took the case.</summary>
public sealed class OfficeDecides
{
    [Fact]
    public void a_case_of_the_township_lies_with_its_office_and_rings_no_bell()
    {
        var relay = Taken();
        Assert.Collection(relay.CaseEvents.Take(2), e => Assert.IsType<CaseReceived>(e.Event), e => Assert.Equal(new RoutedToOffice("民政", IssuingDesk.Either), e.Event));
        Assert.Equal(("at-office", 0, null), (relay.StageOf(), relay.Case.LastRung, CaseDeadlines.BellOf(null, relay.Case)));
        Assert.Equal(("首席代表（民政）", "已流转，等民政首席代表受理"), (CaseWords.Holder(relay.Case), CaseWords.Headline(relay.Case)));
    }

    [Fact] public void no_step_of_its_life_rings_the_county() => Assert.All(EveryStageAtOffice(), s => Assert.Equal((s.Name, 0), (s.Name, s.Relay.Case.LastRung)));

    [Fact]
    public void what_takes_days_is_accepted_first()
    {
        Assert.Equal("not-now", Taken().AnswerTo(Grant, Minzheng));
        Assert.Equal("decided", Granted().StageOf());
    }

    [Fact]
    public void what_is_done_at_once_is_accepted_and_decided_in_one_step()
    {
        var relay = AtOnce().Do(Grant);
        Assert.Equal(("decided", relay.Now, relay.Now), (relay.StageOf(), relay.Case.AcceptedAt, relay.Case.DecidedAt));
        Assert.Equal([typeof(CaseAccepted), typeof(CaseDecided)], relay.CaseEvents.Select(e => e.Event).OfType<OfficeActed>().Select(e => e.What.GetType()));
    }

    [Fact]
    public void who_took_a_case_never_acts_on_it_whatever_the_step_or_the_reason()
    {
        JobCommand[] steps = [new JobCommand.Accept(), Supplement(), new JobCommand.RefuseAcceptance("不属于", "复议"), Grant, Deny, new JobCommand.StartSpecialProcedure("听证", "x"), new JobCommand.EndSpecialProcedure("x"), new JobCommand.RequestExtension(1, "x")];
        foreach (var relay in new[] { Taken(by: Minzheng), Taken(by: Minzheng).Do(new JobCommand.Accept(), Nongye2), Taken(Of(HandlingKind.Immediate), by: Minzheng) })
            foreach (var step in steps)
            {
                Assert.Equal("own-case", relay.ProblemOf(Act(step), Minzheng).Code);
                Assert.Equal("own-case", relay.ProblemOf(Act(step, "没有别人"), Minzheng).Code);
            }
        Assert.DoesNotContain(CaseAction.Accept, CaseActions.For(Taken(by: Minzheng).Case, Minzheng));
    }

    [Fact]
    public void handing_a_case_to_a_colleague_does_not_let_its_taker_decide() =>
        Assert.Equal("own-case", Taken(by: Minzheng).Township(new CaseCommand.Assign(Deputy.By, "轮岗"), Leader).AnswerTo(Grant, Minzheng));

    [Fact]
    public void another_office_acts_only_with_a_reason_and_stands_on_the_list_of_exceptions()
    {
        var problem = Taken().ProblemOf(Act(new JobCommand.Accept()), Nongye);
        Assert.True(problem.Fields!.ContainsKey("standIn"));
        var relay = Taken().Township(Act(new JobCommand.Accept(), "首席代表外出"), Nongye).Township(Act(Grant, "首席代表外出"), Nongye);
        Assert.Equal(["代民政受理", "代民政准予"], relay.Checks(CheckRows.Separation).Select(c => c.Title));
        Assert.All(relay.Checks(CheckRows.Separation), c => Assert.Equal(("首席代表外出", "o0400-nongye"), (c.Text, c.By)));
    }

    [Fact]
    public void the_own_office_needs_no_reason_and_one_that_is_given_makes_no_exception() =>
        Assert.Empty(Taken().Township(Act(new JobCommand.Accept(), "多写了"), Minzheng).Checks(CheckRows.Separation));

    [Fact]
    public void deciding_at_once_for_another_office_is_one_exception() =>
        Assert.Equal(["代民政准予"], AtOnce().Township(Act(Grant, "外出"), Nongye).Checks(CheckRows.Separation).Select(c => c.Title));

    [Fact] public void another_township_s_representative_sees_nothing() => Assert.Equal("not-found", Taken().AnswerTo(new JobCommand.Accept(), Elsewhere));
    [Fact] public void the_window_decides_nothing() => Assert.Equal(["forbidden", "forbidden", "forbidden"], new[] { Window, Issuing, Leader }.Select(who => Taken().AnswerTo(new JobCommand.Accept(), who)));

    [Fact]
    public void a_grant_needs_every_line_of_the_manual_passed()
    {
        var relay = AcceptedAtOffice();
        foreach (var review in new IReadOnlyList<ReviewTick>?[] { null, [], [AllPassed[0]], [AllPassed[0], AllPassed[1] with { Passed = false }] })
            Assert.Contains("review.home", relay.ProblemOf(Act(Grant, null, review, Points), Minzheng).Fields!.Keys);
        relay.Township(Act(Grant, null, AllPassed, Points), Minzheng);
        Assert.Equal(AllPassed, relay.Case.Review);
        Assert.Contains("审查要点 2/2 项合格", Timeline.Of(relay.CaseEvents.Last(e => e.Event is OfficeActed)).Text);
    }

    [Fact]
    public void a_denial_needs_remedies_and_keeps_what_was_ticked()
    {
        Assert.Contains("remedies", AcceptedAtOffice().ProblemOf(Act(new JobCommand.Decide(DecisionOutcome.Denied, "不准", null, null, null)), Minzheng).Fields!.Keys);
        IReadOnlyList<ReviewTick> ticks = [AllPassed[0], AllPassed[1] with { Passed = false, Note = "户籍已迁出" }];
        var relay = AcceptedAtOffice().Township(Act(Deny, null, ticks, Points), Minzheng);
        Assert.Equal((DecisionOutcome.Denied, ticks), (relay.Case.Decision!.Outcome, relay.Case.Review));
        Assert.Contains("不合格：户籍在本镇（户籍已迁出）", Timeline.Of(relay.CaseEvents.Last(e => e.Event is OfficeActed)).Text);
    }

    [Fact]
    public void a_second_notice_says_why_and_is_counted()
    {
        var relay = ToldToSupplement().At(CaseAction.ProvideSupplement);
        Assert.Equal("at-office", relay.StageOf());
        Assert.Contains("again", relay.ProblemOf(Act(Supplement()), Minzheng).Fields!.Keys);
        relay.Do(Supplement("申请人换了户口簿"));
        Assert.Equal((2, "首席代表要求补正（第2次），等我们补"), (relay.Case.SupplementRounds, CaseWords.Headline(relay.Case)));
        Assert.Equal(("第 2 次补正", "申请人换了户口簿", "o0400-minzheng"), Assert.Single(relay.Checks(CheckRows.Again)) is var c ? (c.Title, c.Text, c.By) : default);
        Assert.Equal([1, 2], relay.At(CaseAction.ProvideSupplement).Case.Materials.Skip(1).Select(m => m.Round));
    }

    [Fact]
    public void the_county_too_says_why_it_asks_again_and_the_township_s_list_shows_it()
    {
        var relay = SupplementSent().Ring();
        Assert.Equal("invalid", relay.CodeOf(Supplement()));
        Assert.Empty(relay.Checks(CheckRows.Again));
        Assert.Equal("没看清", Assert.Single(relay.AtCountyDesk(Supplement("没看清")).Ring().Checks(CheckRows.Again)).Text);
    }

    [Fact] public void a_first_notice_is_no_exception() => Assert.Empty(ToldToSupplement().Checks(CheckRows.Again));
    [Fact] public void a_notice_names_something() => Assert.Equal("invalid", Taken().AnswerTo(new JobCommand.RequestSupplement([], null), Minzheng));
    [Fact] public void what_was_not_supplemented_may_be_refused_but_only_before_acceptance() =>
        Assert.Equal(("accepted", "not-now"), (ToldToSupplement().AnswerTo(new JobCommand.RefuseAcceptance("x", "y"), Minzheng), AcceptedAtOffice().Do(Supplement()).AnswerTo(new JobCommand.RefuseAcceptance("x", "y"), Minzheng)));

    [Fact]
    public void a_special_procedure_ends_with_a_conclusion_and_nothing_is_decided_before()
    {
        var relay = AcceptedAtOffice().Do(new JobCommand.StartSpecialProcedure("现场勘验", "位置不明"));
        Assert.Equal(("not-now", "正在现场勘验，暂停计时"), (relay.AnswerTo(Grant, Minzheng), CaseWords.Headline(relay.Case)));
        relay.Do(new JobCommand.EndSpecialProcedure("位置相符"));
        Assert.Equal(("accepted", "位置相符"), (relay.StageOf(), Timeline.Of(relay.CaseEvents.Last(e => e.Event is OfficeActed)).Text));
    }

    private static readonly Actor Nongye2 = Minzheng with { By = new By("o0400-minzheng2", "副职", "0400") };
}
