using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Declines;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Declines;

/// <summary>不予收件: nothing is turned away silently, and a supervisor looks at each.</summary>
public sealed class Declining
{
    private static readonly IntakeDeclined What = new("6f0c", "item", "残疾人证核发", DeclineReason.WrongPlace, "应到县里鉴定", "王秀英", "13900001234", Received.TakenAt, DataKind.Real);
    private static readonly DeclineChecked Wrong = new(Verdict.Unjustified, "应当收件");
    private static readonly DeclineFollowedUp Later = new("已联系申请人", "0400-20261120-0002");
    private static readonly DateTimeOffset At = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void a_refusal_stands_on_the_hall_s_list_and_on_the_supervisor_s()
    {
        var rows = Decline.Rows(After(What)).ToList();
        var check = (CheckSummary)rows.Single(r => r.List == CheckRows.Declines).Summary;
        Assert.Equal(("应到别处办理", "应到县里鉴定", true, 1, null), (check.Title, check.Text, check.Checkable, check.Version, check.Verdict));
        Assert.Equal("yes", rows[0].Tags!["Open"]);
        Assert.Equal(("0400", "王＊＊"), rows.Single(r => r.List == Decline.List) is var own ? (own.Tags!["Place"], ((DeclineSummary)own.Summary).ApplicantMasked) : default);
        Assert.DoesNotContain("13900001234", System.Text.Json.JsonSerializer.Serialize(rows), StringComparison.Ordinal);
        Assert.DoesNotContain("秀英", System.Text.Json.JsonSerializer.Serialize(rows), StringComparison.Ordinal);
    }

    [Fact]
    public void what_was_checked_is_checked_once_and_says_so()
    {
        Assert.Equal("already-checked", Code(After(What, Wrong), Wrong, Supervisor));
        var check = (CheckSummary)Decline.Rows(After(What, Wrong)).First().Summary;
        Assert.Equal(("unjustified", "应当收件", false, 2), (check.Verdict, check.VerdictNote, check.Checkable, check.Version));
        Assert.Equal("no", Decline.Rows(After(What, Wrong)).First().Tags!["Open"]);
        Assert.Equal("justified", ((CheckSummary)Decline.Rows(After(What, Wrong with { Verdict = Verdict.Justified })).First().Summary).Verdict);
    }

    [Fact]
    public void only_a_supervisor_checks() => Assert.Equal(["ok", "forbidden", "forbidden", "forbidden"], new[] { Supervisor, Window, Leader, CountyLeader }.Select(who => Code(After(What), Wrong, who)));

    [Fact]
    public void only_the_own_unit_follows_up_before_and_after_the_check()
    {
        Assert.Equal(["ok", "not-found", "not-found"], new[] { Window, Stranger, Supervisor }.Select(who => Code(After(What), Later, who)));
        Assert.Equal("ok", Code(After(What, Wrong), Later, Window));
        Assert.Equal(("已联系申请人", "0400-20261120-0002"), (DeclineSummary)Decline.Rows(After(What, Wrong, Later)).Last().Summary is var own ? (own.FollowUp, own.Number) : default);
    }

    [Fact]
    public void a_refusal_is_recorded_once_and_what_never_was_is_unknown()
    {
        Assert.Equal(("ok", "number-taken"), (Code(null, What, Window), Code(After(What), What, Window)));
        Assert.Equal(["not-found", "not-found"], new DeclineEvent[] { Wrong, Later }.Select(e => Code(null, e, Supervisor)));
    }

    [Fact] public void every_reason_has_its_own_word() => Assert.Equal(7, Enum.GetValues<DeclineReason>().Select(DeclineWords.Of).Distinct().Count());
    [Fact] public void practice_is_marked() => Assert.True(((CheckSummary)Decline.Rows(After(What with { Kind = DataKind.Practice })).First().Summary).Practice);

    private static Decline After(params DeclineEvent[] events) => events.Select((e, n) => new Recorded<DeclineEvent>(n + 1, At.AddMinutes(n), Window.By, e)).Aggregate((Decline?)null, Decline.Evolve)!;
    private static string Code(Decline? it, DeclineEvent wanted, Actor who) => DeclineDecider.Decide(it, wanted, who) is Decision<DeclineEvent>.Rejected no ? no.Problem.Code : "ok";
}
