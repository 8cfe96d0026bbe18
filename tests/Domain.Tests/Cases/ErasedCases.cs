using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Declines;
using Zhengwu.Domain.Directory;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>When personal data may be erased (PIPL 19, 47): after the time of keeping or on request, never while the case is under way.</summary>
public sealed class ErasedCases
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void a_case_under_way_keeps_its_data()
    {
        foreach (var (_, relay) in EveryStage().Where(s => !CaseWords.IsOver(s.Relay.Case)))
        {
            Assert.Equal("not-over", Refusal(CaseDecider.Erase(relay.Case, "申请人要求", Actor.System)));
            Assert.DoesNotContain(CaseRows.Of(relay.Case), r => r.List == Retention.List);
        }
    }

    [Fact]
    public void a_job_under_way_keeps_its_data()
    {
        foreach (var (_, relay) in EveryStage().Where(s => s.Relay is { HasJob: true, Job.IsOver: false }))
            Assert.Equal("not-over", Refusal(JobDecider.Erase(relay.Job, "申请人要求", Actor.System)));
    }

    [Fact]
    public void what_is_over_is_due_after_the_years_that_stand_in_its_own_record()
    {
        var over = Over();
        var kept = over with { Item = over.Item with { KeptYears = 30 } };
        Assert.Equal(Retention.Day(over.Since.AddYears(10)), Assert.Single(CaseRows.Of(over), r => r.List == Retention.List).SortKey);
        Assert.Equal(Retention.Day(over.Since.AddYears(30)), Assert.Single(CaseRows.Of(kept), r => r.List == Retention.List).SortKey);
    }

    [Fact]
    public void erasing_twice_changes_nothing_and_it_is_due_no_more()
    {
        var over = Over();
        var erased = CaseEvolution.Evolve(over, new(99, over.Since, By.System, Assert.Single(Events(CaseDecider.Erase(over, "保存期已满", Actor.System)))));
        Assert.Empty(Events(CaseDecider.Erase(erased, "保存期已满", Actor.System)));
        Assert.DoesNotContain(CaseRows.Of(erased), r => r.List == Retention.List);
    }

    [Fact]
    public void nobody_at_a_window_erases_anything() => Assert.Equal("forbidden", Refusal(CaseDecider.Erase(Over(), "不想留", Window)));

    [Fact]
    public void a_declined_intake_is_kept_three_years()
    {
        var declined = new IntakeDeclined("6f0c", null, "其他", DeclineReason.Other, "说明", "王秀英", "13900001234", Received.TakenAt, DataKind.Real);
        var it = Decline.Evolve(null, new(1, At, Window.By, declined));
        Assert.Equal(Retention.Day(At.AddYears(3)), Assert.Single(Decline.Rows(it), r => r.List == Retention.List).SortKey);
        Assert.Equal("forbidden", DeclineDecider.Decide(it, new DeclineErased("不想留"), Window) is Decision<DeclineEvent>.Rejected no ? no.Problem.Code : null);
    }

    [Fact]
    public void a_single_item_may_be_kept_longer() =>
        Assert.Equal((30, 10), new Retention(Items: new Dictionary<string, int> { ["tudi"] = 30 }) is var kept ? (kept.CaseYearsOf("tudi"), kept.CaseYearsOf("canji-zheng")) : default);

    private static Case Over() => EveryStage().First(s => CaseWords.IsOver(s.Relay.Case)).Relay.Case;
    private static string? Refusal<T>(Decision<T> decision) => decision is Decision<T>.Rejected no ? no.Problem.Code : null;
    private static IReadOnlyList<T> Events<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Events;
}
