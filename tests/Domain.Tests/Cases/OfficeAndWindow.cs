using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using static Zhengwu.Domain.Tests.Cases.AtOffice;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>What comes back to the window: 出件, 送达, 体外办结, 交接; and who may what in which stage.</summary>
public sealed class OfficeAndWindow
{
    [Theory]
    [InlineData(IssuingDesk.Either, true, true)]
    [InlineData(IssuingDesk.IntegratedWindow, true, false)]
    [InlineData(IssuingDesk.IssuingWindow, false, true)]
    public void the_county_says_which_window_issues(IssuingDesk desk, bool integrated, bool issuing)
    {
        var relay = Granted(desk);
        Assert.Equal((integrated, issuing), (relay.CodeOf(CaseCommands[CaseAction.Issue], Window) == "accepted", relay.CodeOf(CaseCommands[CaseAction.Issue], Issuing) == "accepted"));
        Assert.Equal((integrated, issuing), (CaseActions.For(relay.Case, Window).Contains(CaseAction.Issue), CaseActions.For(relay.Case, Issuing).Contains(CaseAction.Issue)));
    }

    [Fact]
    public void what_is_issued_lies_at_the_window_until_it_is_handed_over()
    {
        var relay = Granted().Township(new CaseCommand.Issue(null, 2, null, null, null), Issuing);
        Assert.Equal(("arrived", "1号", 2, "i0400a"), (relay.StageOf(), relay.Case.Issued!.DocumentNumber, relay.Case.Issued.Copies, relay.Case.IssuedByWhom!.StaffId));
        Assert.Equal(relay.Now, relay.Case.ArrivedAt);
        Assert.Equal("已出件，等申请人领取", CaseWords.Headline(relay.Case));
        Assert.Equal("closed", relay.At(CaseAction.HandOver, Issuing).At(CaseAction.Close, Issuing).StageOf());
    }

    [Fact]
    public void what_goes_by_mail_needs_a_courier()
    {
        Assert.Contains("courier", Granted().ByMail().ProblemOf(CaseCommands[CaseAction.Issue], Window).Fields!.Keys);
        var relay = Granted().ByMail().Township(new CaseCommand.Issue(null, 1, "邮政", "E1", null));
        Assert.Equal(("result-on-the-way", "E1"), (relay.StageOf(), relay.Case.Mailed!.CourierNumber));
        Assert.Contains("parcel-limit", relay.Limits());
    }

    [Fact] public void a_withdrawal_of_a_township_s_case_ends_it_at_once() => Assert.All(new[] { Taken(), AcceptedAtOffice(), ToldToSupplement(), Tolerated() }, r => Assert.Equal("withdrawn", r.At(CaseAction.Withdraw).StageOf()));

    [Fact]
    public void a_case_that_was_settled_outside_is_over_and_on_the_supervisor_s_list()
    {
        foreach (var who in new[] { Window, Leader, Director })
        {
            var relay = Taken().At(CaseAction.CloseOutside, who);
            Assert.Equal(("closed", "体外办结"), (relay.StageOf(), CaseWords.Headline(relay.Case)));
            Assert.Equal((who.By.Name, "县残联直接发证：申请人已领到"), Assert.Single(relay.Checks(CheckRows.Outside)) is var c ? (c.By, c.Text) : default);
        }
        Assert.Equal(["forbidden", "forbidden"], new[] { Issuing, Minzheng }.Select(who => Taken().CodeOf(CaseCommands[CaseAction.CloseOutside], who)));
    }

    [Fact]
    public void an_agent_case_that_was_settled_outside_ends_the_county_s_job()
    {
        foreach (var relay in new[] { Submitted(), AtCounty(), TakenOver(), Accepted(), AwaitingSupplement(), Mailed() })
        {
            relay.At(CaseAction.CloseOutside).Ring();
            Assert.Equal(("closed", true), (relay.StageOf(), relay.Job.Stage is JobStage.Finished));
            Assert.Empty(relay.Limits());
        }
    }

    [Fact]
    public void a_decision_that_crosses_the_closing_does_not_open_it_again()
    {
        var relay = Accepted().At(CaseAction.CloseOutside).At(JobAction.Decide).Ring();
        Assert.Equal(("closed", "体外办结"), (relay.StageOf(), CaseWords.Headline(relay.Case)));
        Assert.Empty(relay.Case.Watch.Clocks);
    }

    [Fact]
    public void a_withdrawal_under_way_does_not_open_what_was_closed_outside()
    {
        var relay = TakenOver().At(CaseAction.Withdraw).At(CaseAction.CloseOutside).Ring();
        Assert.Equal(("closed", "体外办结"), (relay.StageOf(), CaseWords.Headline(relay.Case)));
    }

    [Fact]
    public void a_case_is_handed_to_a_colleague_by_leader_or_director_only()
    {
        var relay = Taken().At(CaseAction.Assign, Leader);
        Assert.Equal(("w0400b", Window.By), (relay.Case.Responsible.StaffId, relay.Case.ReceivedBy));
        Assert.Empty(((Decision<CaseEvent>.Accepted)relay.Ask(CaseCommands[CaseAction.Assign], Director)).Events);
        Assert.Equal(["forbidden", "forbidden"], new[] { Window, Minzheng }.Select(who => relay.CodeOf(CaseCommands[CaseAction.Assign], who)));
    }

    [Fact]
    public void taken_although_open_elsewhere_is_a_deviation_with_its_reason() =>
        Assert.Equal("老件已丢失", Assert.Single(Taken(Of(HandlingKind.Promised) with { Despite = "老件已丢失" }).Checks(CheckRows.Deviations)).Text);

    [Fact]
    public void a_plain_life_leaves_no_line_on_any_check_list() =>
        Assert.DoesNotContain(CaseRows.Of(Issued().At(CaseAction.HandOver).At(CaseAction.Close).Case), r => r.List.StartsWith("check-", StringComparison.Ordinal));

    [Fact]
    public void every_case_stands_in_one_list_of_the_window_and_one_of_the_office()
    {
        foreach (var (name, relay) in EveryStageAtOffice())
        {
            var rows = CaseRows.Of(relay.Case).ToList();
            Assert.True(rows.Count(r => r.List is CaseRows.Todo or CaseRows.Waiting) == (CaseWords.IsOver(relay.Case) ? 0 : 1), name);
            Assert.True((name is "supplement" or "supplement after acceptance" or "lapsed" or "refused" or "granted" or "denied" or "issued" or "mailed" or "handed over") == rows.Any(r => r.List is CaseRows.Todo), name);
            var office = Assert.Single(rows, r => r.List is OfficeRows.Todo or OfficeRows.Waiting or OfficeRows.Done);
            Assert.Equal("民政", office.Tags!["Office"]);
            var expected = name is "at office" or "at once" or "accepted" or "supplemented" or "extension asked" or "extended" or "deemed accepted" ? OfficeRows.Todo
                : name is "tolerated" or "supplement" or "supplement after acceptance" or "special procedure" ? OfficeRows.Waiting : OfficeRows.Done;
            Assert.True(expected == office.List, $"{name}: {office.List}");
        }
        Assert.All(EveryStageAtOffice(), s => Assert.Equal((s.Name, s.Name is "extension asked"), (s.Name, CaseRows.Of(s.Relay.Case).Any(r => r.List is OfficeRows.ToApprove))));
        Assert.DoesNotContain(CaseRows.Of(Accepted().Case), r => OfficeRows.Lists.Contains(r.List));
    }

    [Fact]
    public void who_stands_at_the_window_comes_first_even_before_what_is_long_due()
    {
        var later = new Relay { Now = Taken().Now.AddDays(30) }.Township(new CaseCommand.Submit(Of(HandlingKind.Immediate, 0, 0)));
        Assert.True(string.CompareOrdinal(Key(later), Key(Taken())) < 0);
        Assert.True(string.CompareOrdinal(Key(Taken()), Key(Taken(Of(HandlingKind.Promised, 10)))) < 0);
    }

    [Fact]
    public void what_is_offered_is_taken_and_nothing_else_by_anybody_in_any_stage()
    {
        foreach (var (name, relay) in EveryStageAtOffice())
            foreach (var who in new[] { Window, Deputy, Issuing, Minzheng, Relay.Station, Stranger, Elsewhere, County, Bureau, Supervisor, Leader, Director, CountyLeader })
                foreach (var (action, command) in CaseCommands.Where(c => c.Key is not (CaseAction.RecordCause or CaseAction.ReplyToOrder)))
                {
                    var asked = action is CaseAction.Decide ? Act(Deny) : action is CaseAction.Issue ? new CaseCommand.Issue(null, 1, "邮政", "E1", null) : command;
                    Assert.True(CaseActions.For(relay.Case, who).Contains(action) == (relay.Ask(asked, who) is Decision<CaseEvent>.Accepted), $"{name}: {who.By.Name} {action}");
                }
    }

    /// <summary>The first steps that each sees; the rest is the same everywhere.</summary>
    [Theory]
    [InlineData("at office", "Accept RequestSupplement RefuseAcceptance", "Withdraw CloseOutside", "")]
    [InlineData("at once", "Decide RequestSupplement RefuseAcceptance Accept", "Withdraw CloseOutside", "")]
    [InlineData("accepted", "Decide RequestSupplement StartSpecialProcedure RequestExtension", "Withdraw CloseOutside", "")]
    [InlineData("tolerated", "Decide RequestSupplement StartSpecialProcedure RequestExtension", "Withdraw ProvideOutstanding CloseOutside", "")]
    [InlineData("supplement", "RefuseAcceptance", "ProvideSupplement Withdraw CloseOutside", "")]
    [InlineData("supplement after acceptance", "", "ProvideSupplement Withdraw CloseOutside", "")]
    [InlineData("special procedure", "EndSpecialProcedure", "Withdraw CloseOutside", "")]
    [InlineData("extended", "Decide RequestSupplement StartSpecialProcedure", "Withdraw CloseOutside", "")]
    [InlineData("deemed accepted", "Decide RequestSupplement StartSpecialProcedure RequestExtension", "Withdraw CloseOutside", "")]
    [InlineData("lapsed", "", "HandOver CloseOutside", "HandOver")]
    [InlineData("refused", "", "HandOver CloseOutside", "HandOver")]
    [InlineData("granted", "", "Issue CloseOutside", "Issue")]
    [InlineData("denied", "", "Issue CloseOutside", "Issue")]
    [InlineData("issued", "", "HandOver CloseOutside", "HandOver")]
    [InlineData("mailed", "", "HandOver RecordArrival CloseOutside", "HandOver RecordArrival")]
    [InlineData("handed over", "", "Close CloseOutside", "Close")]
    [InlineData("closed", "", "", "")]
    [InlineData("withdrawn", "", "", "")]
    [InlineData("closed outside", "", "", "")]
    public void each_sees_the_own_steps(string stage, string office, string window, string issuing)
    {
        var it = EveryStageAtOffice().Single(s => s.Name == stage).Relay.Case;
        Assert.Equal([office, window, issuing], new[] { Minzheng, Window, Issuing }.Select(who => string.Join(' ', CaseActions.For(it, who).Where(a => a is not (CaseAction.CorrectContact or CaseAction.AddNote
            or CaseAction.Reveal or CaseAction.PrintReceipt or CaseAction.ReplyToOrder)))));
    }

    [Fact]
    public void every_line_of_every_life_is_a_sentence_without_a_person_s_number()
    {
        foreach (var line in EveryStageAtOffice().SelectMany(s => s.Relay.CaseEvents).Select(Timeline.Of))
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", line.Title);
            Assert.DoesNotContain("11010519491231002X", line.Title + line.Text, StringComparison.Ordinal);
        }
    }

    private static string Key(Relay relay) => CaseRows.Of(relay.Case).Single(r => r.List == OfficeRows.Todo).SortKey;
}
