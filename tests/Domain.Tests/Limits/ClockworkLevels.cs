using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.Tests.Calendars;

namespace Zhengwu.Domain.Tests.Limits;

/// <summary>When a limit warns, is overdue and goes up.</summary>
public sealed class ClockworkLevels
{
    private static readonly LimitRules Rules = new(CalendarFiles.County, new());

    /// <summary>Monday 2 November 2026, 10:00; no holiday until the new year.</summary>
    private static readonly DateTimeOffset Start = At(2, 10, 0);

    [Theory]
    [InlineData(20, 24)] // 16th of 20 days
    [InlineData(10, 12)]
    [InlineData(6, 6)]   // 4th of 6 days
    [InlineData(5, 6)]
    [InlineData(4, 5)]   // 80 % is the 3rd
    [InlineData(3, 4)]
    [InlineData(2, 3)]
    public void a_limit_warns_at_the_end_of_the_day_that_fills_eighty_per_cent(int days, int warnsOn) => Assert.Equal(At(warnsOn, 17, 0), InDays(days).WarnAt);

    [Fact] public void a_limit_of_one_day_warns_on_its_morning() => Assert.Equal(At(3, 8, 30), InDays(1).WarnAt);
    [Fact] public void a_matter_for_at_once_warns_when_it_comes() => Assert.Equal((Start, At(2, 17, 0)), (InDays(0).WarnAt, InDays(0).DueAt));
    [Fact] public void a_matter_for_at_once_that_comes_after_hours_warns_next_morning() =>
        Assert.Equal((At(3, 8, 30), At(3, 17, 0)), Set(TimeLimit.OfDays("*", "受理", At(2, 18, 0), 0)) is var c ? (c.WarnAt, c.DueAt) : default);

    [Theory]
    [InlineData(240, 2, 14, 42)] // 192 minutes: two hours before noon, 72 minutes after lunch
    [InlineData(30, 2, 10, 24)]
    [InlineData(1, 2, 10, 0)]
    [InlineData(840, 3, 15, 42)] // 672: 330 on Monday, 210 on Tuesday morning
    public void a_limit_in_minutes_warns_at_eighty_per_cent_of_its_minutes(int minutes, int day, int hour, int minute) =>
        Assert.Equal(At(day, hour, minute), Set(TimeLimit.OfMinutes("*", "收件", Start, minutes)).WarnAt);

    [Theory]
    [InlineData(95, 2, 20, 26)] // 19 would be 95 %, but two days before the end is the 18th
    [InlineData(50, 1, 20, 16)]
    [InlineData(100, 0, 20, 30)]
    [InlineData(80, 3, 4, 3)]
    public void the_county_sets_part_and_days(int percent, int daysBefore, int days, int warnsOn) => Assert.Equal(At(warnsOn, 17, 0),
        Clockwork.Set(new(CalendarFiles.County, new(percent, daysBefore)), "promised-limit", TimeLimit.OfDays("*", "受理", Start, days)).WarnAt);

    [Fact]
    public void an_extension_moves_the_warning_too() => Assert.Equal(At(12, 17, 0), Set(TimeLimit.OfDays("*", "受理", Start, 5, extra: 5)).WarnAt);

    [Fact]
    public void a_pause_moves_the_warning_too() =>
        Assert.Equal(At(16, 17, 0), Set(TimeLimit.OfDays("*", "受理", Start, 10, [new(At(4, 9, 0), At(6, 9, 0), "补正")])).WarnAt);

    [Fact]
    public void the_leader_hears_of_it_a_working_day_later_and_supervision_three() =>
        Assert.Equal((At(6, 17, 0), At(9, 17, 0), At(11, 17, 0)), InDays(4) is var c ? (c.DueAt, c.LeaderAt, c.SupervisionAt) : default);

    [Fact]
    public void a_county_that_waits_no_day_tells_everybody_at_once() => Assert.Equal((At(6, 17, 0), At(6, 17, 0), At(6, 17, 0)),
        Clockwork.Set(new(CalendarFiles.County, new(LeaderAfterDays: 0, SupervisionAfterDays: 0)), "promised-limit", TimeLimit.OfDays("*", "受理", Start, 4)) is var c ? (c.DueAt, c.LeaderAt, c.SupervisionAt) : default);

    [Fact]
    public void the_levels_come_in_their_order() => ForRandomLimits(51, (limit, clock) =>
        clock.WarnAt <= clock.DueAt && clock.DueAt < clock.LeaderAt && clock.LeaderAt < clock.SupervisionAt);

    [Fact]
    public void the_levels_are_the_reckoned_ones() => ForRandomLimits(52, (limit, clock) => clock.DueAt == WorkingTime.Reckon(Rules.Calendar, limit).DueAt
        && Rules.Calendar.DaysBetween(clock.DueAt!.Value, clock.LeaderAt!.Value) == 1 && Rules.Calendar.DaysBetween(clock.DueAt.Value, clock.SupervisionAt!.Value) == 3);

    [Fact]
    public void a_warning_leaves_at_least_a_working_day() => ForRandomLimits(53, (limit, clock) =>
        limit.Days is null || limit.Days + limit.Extra < 2 || Rules.Calendar.DaysBetween(clock.WarnAt!.Value, clock.DueAt!.Value) >= 1);

    [Fact]
    public void a_warning_comes_in_the_last_fifth_or_a_day_before_the_end() => ForRandomLimits(54, (limit, clock) =>
        limit.Pauses.Count > 0 || limit.Days + limit.Extra is not (> 1 and int days)
        || Rules.Calendar.DaysBetween(limit.Start, clock.WarnAt!.Value) == Math.Min(days * 4 / 5, days - 1));

    [Fact] public void every_level_falls_on_a_working_day() => ForRandomLimits(55, (_, clock) => Enum.GetValues<AlarmLevel>().All(l => Rules.Calendar.IsWorkingDay(Shanghai.DateOf(clock.At(l)!.Value))));

    [Fact]
    public void a_paused_clock_has_no_level()
    {
        var (spans, met) = (new Spans(56), 0);
        for (var i = 0; i < 1_000; i++)
        {
            var limit = spans.Any();
            var (pause, running) = (spans.Pause(limit.Start) with { To = null }, Set(limit));
            var clock = Set(limit with { Pauses = [.. limit.Pauses, pause] });
            if (pause.From >= running.DueAt) continue;
            Assert.All(Enum.GetValues<AlarmLevel>(), level => Assert.Null(clock.At(level)));
            Assert.Empty(Clockwork.Deadlines([clock], []));
            met++;
        }
        Assert.InRange(met, 100, 999);
    }

    /// <summary>An overdue case that is sent for 补正 stays overdue.</summary>
    [Fact]
    public void a_clock_that_ran_out_before_the_pause_keeps_all_its_levels() => ForRandomLimits(57, (limit, clock) =>
        Set(limit with { Pauses = [.. limit.Pauses, new(clock.DueAt!.Value.AddDays(limit.Start.Minute), null, "补正")] }) == clock);

    /// <summary>The end moves out of a pause, the warning does not: after it there may be no working day left to warn in.</summary>
    [Fact]
    public void a_warning_stays_where_it_was_when_a_pause_covers_it() => Assert.Equal((At(3, 17, 0), At(5, 17, 0)),
        Set(TimeLimit.OfDays("*", "受理", Start, 2, [new(At(3, 15, 0), At(4, 18, 0), "补正")])) is var c ? (c.WarnAt, c.DueAt) : default);

    private static Clock InDays(int days) => Set(TimeLimit.OfDays("*", "受理", Start, days));
    private static Clock Set(TimeLimit limit) => Clockwork.Set(Rules, "promised-limit", limit);
    private static DateTimeOffset At(int day, int hour, int minute) => Shanghai.At(new(2026, 11, day), hour, minute);

    private static void ForRandomLimits(int seed, Func<TimeLimit, Clock, bool> holds)
    {
        var spans = new Spans(seed);
        for (var i = 0; i < 5_000; i++)
            if (spans.Any() is var limit && Set(limit) is var clock && !holds(limit, clock)) Assert.Fail($"{clock}\n{limit} {string.Join(" ", limit.Pauses)}");
    }
}
