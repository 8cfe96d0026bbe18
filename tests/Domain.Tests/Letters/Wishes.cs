using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Letters;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Tests.Letters;

/// <summary>When somebody is told. Monday 30 November is a holiday here, Saturday the 28th is worked for it.</summary>
public sealed class Wishes
{
    private static readonly WorkCalendar Calendar = new([2026], [new(new(2026, 11, 28), DayKind.Work, "调休"), new(new(2026, 11, 30), DayKind.Rest, "假日")], [], "test");

    [Theory]
    [InlineData(20, 10, 0, 20, 10, 0)]   // Friday, in working time
    [InlineData(20, 7, 30, 20, 7, 30)]   // the quiet hours are over
    [InlineData(20, 19, 59, 20, 19, 59)]
    [InlineData(20, 12, 30, 20, 12, 30)] // lunch is not quiet
    [InlineData(20, 6, 0, 20, 7, 30)]    // early on a working day
    [InlineData(20, 7, 29, 20, 7, 30)]
    [InlineData(19, 20, 0, 20, 7, 30)]   // Thursday night
    [InlineData(19, 23, 30, 20, 7, 30)]
    [InlineData(20, 0, 30, 20, 7, 30)]   // after midnight
    [InlineData(20, 21, 0, 23, 7, 30)]   // Friday night waits for Monday
    [InlineData(21, 11, 0, 23, 7, 30)]   // Saturday
    [InlineData(22, 23, 0, 23, 7, 30)]   // Sunday night
    [InlineData(23, 1, 0, 23, 7, 30)]
    [InlineData(28, 11, 0, 28, 11, 0)]   // a Saturday that is worked
    [InlineData(27, 22, 0, 28, 7, 30)]
    [InlineData(28, 22, 0, 31, 7, 30)]   // Sunday rests, Monday is a holiday
    [InlineData(30, 11, 0, 31, 7, 30)]
    public void what_ran_out_is_told_at_once_but_not_at_night_nor_on_a_day_of_rest(int day, int hour, int minute, int onDay, int onHour, int onMinute) =>
        Assert.Equal(At(onDay, onHour, onMinute), Send(MailWishes.Usual, AlarmLevel.Overdue, At(day, hour, minute)));

    [Theory]
    [InlineData(20, 10, 0, 20)]
    [InlineData(20, 17, 30, 20)]
    [InlineData(20, 17, 31, 23)]
    [InlineData(20, 2, 0, 20)]
    [InlineData(21, 10, 0, 23)]
    [InlineData(27, 18, 0, 28)]
    [InlineData(28, 18, 0, 31)]
    public void warnings_come_together_at_half_past_five_of_a_working_day(int day, int hour, int minute, int onDay) =>
        Assert.Equal(At(onDay, 17, 30), Send(MailWishes.Usual, AlarmLevel.Warning, At(day, hour, minute)));

    [Fact] public void whoever_holds_the_case_is_warned_at_once() => Assert.Equal(At(20, 10, 0), Send(MailWishes.AtOnce, AlarmLevel.Warning, At(20, 10, 0)));
    [Fact] public void at_once_is_quiet_at_night_too() => Assert.Equal(At(23, 7, 30), Send(MailWishes.AtOnce, AlarmLevel.Warning, At(20, 22, 0)));

    [Theory]
    [InlineData(AlarmLevel.Overdue)]
    [InlineData(AlarmLevel.Leader)]
    [InlineData(AlarmLevel.Supervision)]
    public void what_the_law_set_and_ran_out_waits_for_nobodys_sleep(AlarmLevel level)
    {
        var all = MailWishes.Usual with { Overdue = MailPace.Digest };
        Assert.Equal(At(21, 3, 0), all.SendAt(Calendar, level, true, false, At(21, 3, 0)));
        Assert.Equal(At(23, 17, 30), all.SendAt(Calendar, level, false, false, At(21, 3, 0)));
    }

    [Fact] public void what_the_law_set_and_is_only_near_waits() => Assert.Equal(At(23, 7, 30), MailWishes.AtOnce.SendAt(Calendar, AlarmLevel.Warning, true, false, At(21, 3, 0)));

    [Fact]
    public void the_tide_has_a_wish_of_its_own()
    {
        var wishes = new MailWishes(MailPace.Immediate, MailPace.Immediate, MailPace.Digest, new(20, 0), new(7, 30));
        Assert.Equal(At(20, 17, 30), wishes.SendAt(Calendar, AlarmLevel.Overdue, false, true, At(20, 10, 0)));
        Assert.Equal(At(20, 10, 0), wishes.SendAt(Calendar, AlarmLevel.Overdue, false, false, At(20, 10, 0)));
        Assert.Equal(At(20, 10, 0), MailWishes.Usual.SendAt(Calendar, AlarmLevel.Warning, false, true, At(20, 10, 0)));
    }

    [Theory]
    [InlineData(12, 29, 12, 29)]
    [InlineData(12, 30, 14, 0)]
    [InlineData(13, 59, 14, 0)]
    [InlineData(14, 0, 14, 0)]
    public void quiet_hours_may_lie_within_the_day(int hour, int minute, int onHour, int onMinute) =>
        Assert.Equal(At(20, onHour, onMinute), Send(MailWishes.Usual with { QuietFrom = new(12, 30), QuietTo = new(14, 0) }, AlarmLevel.Overdue, At(20, hour, minute)));

    [Fact] public void quiet_hours_that_end_where_they_begin_are_none() => Assert.Equal(At(20, 23, 0), Send(MailWishes.Usual with { QuietFrom = new(0, 0), QuietTo = new(0, 0) }, AlarmLevel.Overdue, At(20, 23, 0)));

    [Fact]
    public void what_comes_together_is_quiet_in_quiet_hours_too()
    {
        Assert.Equal(At(23, 7, 30), Send(MailWishes.Usual with { QuietFrom = new(17, 0) }, AlarmLevel.Warning, At(20, 10, 0)));
        Assert.Equal(At(20, 18, 0), Send(MailWishes.Usual with { QuietFrom = new(17, 0), QuietTo = new(18, 0) }, AlarmLevel.Warning, At(20, 10, 0)));
    }

    private static DateTimeOffset Send(MailWishes wishes, AlarmLevel level, DateTimeOffset now) => wishes.SendAt(Calendar, level, false, false, now);

    /// <summary>In November 2026; the 31st is the first of December.</summary>
    private static DateTimeOffset At(int day, int hour, int minute) => Shanghai.At(new DateOnly(2026, 11, 1).AddDays(day - 1), hour, minute);
}
