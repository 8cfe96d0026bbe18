using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Tests.Limits;

/// <summary>What a clock and its alarms leave to be done.</summary>
public sealed class ClockworkDeadlines
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 4, 0, 0, TimeSpan.Zero);
    private static readonly Clock Promised = Clock("promised-limit", 0), Statutory = Clock("statutory-limit", 10);
    private static readonly string[] Names = ["promised-limit", "take-over-limit", "order-2", "order-17", "warning", "a.b", "a.warning", "postal-limit"];

    [Fact]
    public void a_clock_asks_for_its_warning_first() => Assert.Equal([new Deadline("promised-limit.warning", Noon)], Clockwork.Deadlines([Promised], []));

    [Fact]
    public void every_clock_has_one_row() =>
        Assert.Equal(["promised-limit.overdue", "statutory-limit.warning"], Kinds([Promised, Statutory], [Raised(AlarmLevel.Warning)]));

    [Fact]
    public void a_clock_moves_on_as_its_alarms_are_raised()
    {
        var (alarms, seen) = (new List<Alarm>(), new List<Deadline>());
        while (Clockwork.Deadlines([Promised], alarms).SingleOrDefault() is { } next)
        {
            seen.Add(next);
            var (limit, level) = Clockwork.Read(next.Kind)!.Value;
            alarms.Add(new(limit, level, Promised.DueAt!.Value, next.DueAt, null, "0号窗口", next.DueAt));
        }
        Assert.Equal(Enum.GetValues<AlarmLevel>().Select(l => new Deadline(Clockwork.NameOf("promised-limit", l), Promised.At(l)!.Value)), seen);
    }

    [Fact]
    public void an_alarm_of_one_limit_leaves_the_other_alone() => Assert.Equal(["statutory-limit.warning"], Kinds([Statutory], [Raised(AlarmLevel.Warning)]));

    [Fact]
    public void a_limit_that_was_moved_does_not_warn_twice() =>
        Assert.Equal([new Deadline("promised-limit.overdue", Noon.AddDays(31))], Clockwork.Deadlines([Clock("promised-limit", 30)], [Raised(AlarmLevel.Warning)]));

    [Fact]
    public void letters_are_asked_for_until_they_lie_with_the_post()
    {
        IReadOnlyList<Alarm> alarms = [Raised(AlarmLevel.Warning, posted: false), Raised(AlarmLevel.Overdue, posted: false)];
        Assert.Equal(["promised-limit.leader", "post.promised-limit.warning", "post.promised-limit.overdue"], Kinds([Promised], alarms));
        alarms = Posted(alarms, "promised-limit.warning");
        Assert.Equal(["promised-limit.leader", "post.promised-limit.overdue"], Kinds([Promised], alarms));
        Assert.Equal(["promised-limit.leader"], Kinds([Promised], Posted(alarms, "promised-limit.overdue")));
    }

    private static IReadOnlyList<Alarm> Posted(IReadOnlyList<Alarm> alarms, string name) =>
        new Watch([], alarms, [], []).With(new AlarmPosted(name), Noon, By.System).Alarms;

    [Fact]
    public void letters_are_due_from_the_moment_of_the_alarm_even_when_the_clock_is_gone() =>
        Assert.Equal([new Deadline("post.promised-limit.warning", Noon)], Clockwork.Deadlines([], [Raised(AlarmLevel.Warning, posted: false)]));

    [Fact]
    public void posting_an_unknown_alarm_changes_nothing() =>
        Assert.Null(Assert.Single(Posted([Raised(AlarmLevel.Warning, posted: false)], "promised-limit.leader")).PostedAt);

    [Fact]
    public void a_name_is_read_back_as_limit_and_level()
    {
        foreach (var name in Names)
            foreach (var level in Enum.GetValues<AlarmLevel>())
            {
                Assert.Equal((name, level), Clockwork.Read(Clockwork.NameOf(name, level)));
                Assert.False(Clockwork.IsPost(Clockwork.NameOf(name, level), out _));
                Assert.True(Clockwork.IsPost("post." + Clockwork.NameOf(name, level), out var alarm));
                Assert.Equal(Clockwork.NameOf(name, level), alarm);
                Assert.Null(Clockwork.Read("post." + alarm));
            }
    }

    [Theory]
    [InlineData("")]
    [InlineData("warning")]
    [InlineData(".warning")]
    [InlineData("promised-limit")]
    [InlineData("promised-limit.")]
    [InlineData("promised-limit.Warning")]
    [InlineData("promised-limit.late")]
    [InlineData("post.promised-limit.warning")]
    public void a_kind_of_somebody_else_is_not_read(string kind) => Assert.Null(Clockwork.Read(kind));

    [Theory]
    [InlineData("")]
    [InlineData("post.")]
    [InlineData("Post.promised-limit.warning")]
    [InlineData("promised-limit.warning")]
    public void a_kind_that_asks_for_no_letters_is_no_post(string kind) => Assert.False(Clockwork.IsPost(kind, out _));

    private static Clock Clock(string limit, int days) => new(limit, Noon.AddDays(-9), Noon.AddDays(days), Noon.AddDays(days + 1), Noon.AddDays(days + 2), Noon.AddDays(days + 4));
    private static Alarm Raised(AlarmLevel level, bool posted = true) => new("promised-limit", level, Noon, Noon, "z01", "0号窗口", posted ? Noon : null);
    private static IEnumerable<string> Kinds(IReadOnlyList<Clock> clocks, IReadOnlyList<Alarm> alarms) => Clockwork.Deadlines(clocks, alarms).Select(d => d.Kind);
}
