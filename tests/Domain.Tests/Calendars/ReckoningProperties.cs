using Zhengwu.Domain.Calendars;
using static Zhengwu.Domain.Tests.Calendars.CalendarFiles;

namespace Zhengwu.Domain.Tests.Calendars;

/// <summary>What holds for any limit: 5,000 random ones a property, fixed seeds.</summary>
public sealed class ReckoningProperties
{
    [Fact] public void a_limit_never_ends_on_a_rest_day() => Holds(11, s => s.Any(), (_, limit) => County.IsWorkingDay(Shanghai.DateOf(Due(limit))));

    [Fact] public void a_limit_never_ends_within_a_pause() => Holds(24, s => s.Any(), (_, limit) => Due(limit) is var due && limit.Pauses.All(p => due <= p.From || p.To < due));

    [Fact] public void a_limit_ends_after_it_began() => Holds(12, s => s.Any(), (_, limit) => Due(limit) > limit.Start);

    [Fact] public void a_limit_in_days_ends_at_the_close_of_business() => Holds(13, s => s.Days(), (_, limit) => County.EndOf(limit.UnitId, Shanghai.DateOf(Due(limit))) == Due(limit));

    [Fact]
    public void a_limit_in_minutes_ends_within_working_hours() => Holds(14, s => s.Minutes(), (_, limit) => Due(limit) is var due
        && County.SessionsOn(limit.UnitId, Shanghai.DateOf(due)).Any(s => TimeOnly.FromDateTime(Shanghai.Local(due).DateTime) is var time && s.From < time && time <= s.To));

    [Fact] public void a_later_start_never_ends_earlier() => Holds(15, s => s.Any(), (s, limit) => Due(limit with { Start = limit.Start.AddMinutes(s.Below(20_000)) }) >= Due(limit));

    /// <summary>Two limits whose last days lie before and after the same pause may end together: at the first close of business after it.</summary>
    [Fact]
    public void more_time_never_ends_earlier_and_one_more_day_ends_later() => Holds(16, s => s.Any(), (s, limit) =>
        Due(limit with { Days = limit.Days + s.Below(20), Minutes = limit.Minutes + s.Below(500) }) >= Due(limit)
        && (limit.Days is null || limit.Days + limit.Extra == 0 || IsMoved(limit) || Due(limit with { Days = limit.Days + 1 }) > Due(limit)));

    [Fact] public void one_more_pause_never_brings_the_end_nearer() => Holds(17, s => s.Any(), (s, limit) => Due(limit with { Pauses = [.. limit.Pauses, s.Pause(limit.Start)] }) >= Due(limit));

    [Fact]
    public void a_longer_pause_never_brings_the_end_nearer() => Holds(18, s => s.Any(), (s, limit) =>
        Due(limit with { Pauses = [.. limit.Pauses.Select(p => p with { To = p.To!.Value.AddMinutes(s.Below(9_000)) })] }) >= Due(limit));

    [Fact]
    public void the_order_of_the_pauses_does_not_matter() => Holds(19, s => s.Any(), (_, limit) => Due(limit with { Pauses = [.. limit.Pauses.Reverse()] }) == Due(limit));

    [Fact] public void an_extension_is_as_good_as_a_longer_limit() => Holds(20, s => s.Days(), (_, limit) => Due(limit with { Days = limit.Days + limit.Extra, Extra = 0 }) == Due(limit));

    [Fact]
    public void an_extension_of_k_days_moves_the_end_by_k_working_days() => Holds(21, s => s.Days() with { Pauses = [] }, (s, limit) =>
    {
        var (days, date) = (s.Below(30), Shanghai.DateOf(Due(limit with { Days = limit.Days + 1 })));
        for (var i = 0; i < days; i++) date = County.Next(date);
        return County.EndOf(limit.UnitId, date) == Due(limit with { Days = limit.Days + 1, Extra = limit.Extra + days });
    });

    [Fact]
    public void an_open_pause_leaves_no_date_and_says_since_when_unless_the_limit_ended_before() => Holds(22, s => s.Any() is var limit ? limit with { Pauses = [.. limit.Pauses, s.Pause(limit.Start) with { To = null }] } : null!,
        (_, limit) => (WorkingTime.Reckon(County, limit), limit.Pauses[^1].From, Due(limit with { Pauses = [.. limit.Pauses.SkipLast(1)] })) is var (sum, from, due) && from < due
            ? sum.DueAt is null && sum.Lines[^1].Contains(Shanghai.Say(from)) && sum.Lines[^1].Contains("暂停") : sum.DueAt == due);

    [Fact]
    public void of_two_open_pauses_the_earlier_stops_the_clock() => Holds(23, s => s.Days() is var limit
        ? limit with { Pauses = [s.Pause(limit.Start.AddDays(9)) with { To = null }, s.Pause(limit.Start) with { To = null }] } : null!,
        (_, limit) => WorkingTime.Reckon(County, limit).Lines.SequenceEqual(WorkingTime.Reckon(County, limit with { Pauses = [limit.Pauses.MinBy(p => p.From)!] }).Lines));

    private static DateTimeOffset Due(TimeLimit limit) => WorkingTime.Reckon(County, limit).DueAt!.Value;

    internal static bool IsMoved(TimeLimit limit) => WorkingTime.Reckon(County, limit).Lines.Any(l => l.StartsWith("最后一天在暂停期间"));

    internal static void Holds(int seed, Func<Spans, TimeLimit> next, Func<Spans, TimeLimit, bool> property)
    {
        var spans = new Spans(seed);
        for (var i = 0; i < 5_000; i++)
        {
            var limit = next(spans);
            if (!property(spans, limit)) Assert.Fail($"{limit} {string.Join(" ", limit.Pauses)}\n{string.Join('\n', WorkingTime.Reckon(County, limit).Lines)}");
        }
    }
}
