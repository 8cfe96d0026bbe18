using System.Text.RegularExpressions;
using Zhengwu.Domain.Calendars;
using static Zhengwu.Domain.Tests.Calendars.CalendarFiles;
using static Zhengwu.Domain.Tests.Calendars.ReckoningProperties;

namespace Zhengwu.Domain.Tests.Calendars;

/// <summary>A sum can be checked by hand: the test does it with nothing but the lines.</summary>
public sealed partial class SumProperties
{
    private const string Counted = @"^计入 (\d+) 个工作日", EachDay = @"(?:^计入|扣除|^跳过\S+) (\d+) (?:个工作日|天)";

    [Fact] public void no_line_is_empty_or_frayed() => Holds(31, s => s.Any(), (_, limit) => Lines(limit).All(l => l.Length > 0 && l.Trim() == l && !l.Contains("  ") && l[^1] is not ('：' or '，')));

    [Fact] public void the_last_line_is_the_date() => Holds(32, s => s.Any(), (_, limit) => WorkingTime.Reckon(County, limit) is var sum && sum.Lines[^1].EndsWith(Shanghai.Say(sum.DueAt!.Value)));

    [Fact] public void as_many_days_are_counted_as_asked() => Holds(33, DaysOfOne, (_, limit) => Total(limit, Counted) == limit.Days + limit.Extra);

    /// <summary>None when the day itself is taken, and that is so when it would be the last one without any pause and no pause takes it out.</summary>
    [Fact]
    public void a_matter_for_at_once_counts_no_day_or_one() => Holds(40, s => s.Days() with { Days = 0, Extra = 0 }, (_, limit) => Shanghai.DateOf(limit.Start) is var day
        && Total(limit, Counted) == (day == DueOn(limit with { Pauses = [] }) && limit.Pauses.All(p => day <= Shanghai.DateOf(p.From) || day > Shanghai.DateOf(p.To!.Value)) ? 0 : 1));

    [Fact]
    public void the_working_days_in_between_are_the_counted_the_paused_and_those_the_end_moved_to() => Holds(34, s => s.Days(), (_, limit) =>
        County.DaysBetween(limit.Start, WorkingTime.Reckon(County, limit).DueAt!.Value) == Total(limit, Counted) + Total(limit, @"扣除 (\d+) 个工作日") + MovedTo(limit).Count);

    [Fact]
    public void every_day_on_the_wall_stands_in_one_line() => Holds(35, s => s.Days(), (_, limit) =>
        DueOn(limit).DayNumber - Shanghai.DateOf(limit.Start).DayNumber == Total(limit, EachDay) + MovedTo(limit).Count);

    [Fact]
    public void every_day_up_to_a_pause_that_runs_stands_in_one_line() => Holds(45, s => s.Days() is var limit ? limit with { Pauses = [.. limit.Pauses, s.Pause(limit.Start) with { To = null }] } : null!, (_, limit) =>
        WorkingTime.Reckon(County, limit).DueAt is not null
        || Math.Max(0, Shanghai.DateOf(limit.Pauses[^1].From).DayNumber - Shanghai.DateOf(limit.Start).DayNumber) == Total(limit, EachDay) + MovedTo(limit).Count);

    [Fact]
    public void no_working_day_is_named_in_two_lines() => Holds(46, s => s.Days(), (_, limit) =>
    {
        var named = Lines(limit).Where(l => l.Contains("扣除") || l.StartsWith("计入")).Where(l => l.Contains('：') && !l.EndsWith("之间的工作日"))
            .SelectMany(l => Named(l[(l.IndexOf('：') + 1)..], Shanghai.Local(limit.Start).Year)).Where(County.IsWorkingDay).Concat(MovedTo(limit)).ToList();
        return named.Distinct().Count() == named.Count;
    });

    [Fact]
    public void the_counted_days_named_are_the_days_that_count() => Holds(36, DaysOfOne, (_, limit) =>
    {
        var line = Lines(limit).Single(l => l.StartsWith("计入"));
        if (line.EndsWith("之间的工作日")) return true;
        var named = Named(line, Shanghai.Local(limit.Start).Year).ToList();
        return named.Count == limit.Days + limit.Extra && named.Distinct().Count() == named.Count && named.All(County.IsWorkingDay)
            && named.All(d => limit.Pauses.All(p => d <= Shanghai.DateOf(p.From) || d > Shanghai.DateOf(p.To!.Value)))
            && named[0] > Shanghai.DateOf(limit.Start) && (IsMoved(limit) ? IsPausedAtClose(limit, named[^1]) : named[^1] == DueOn(limit));
    });

    [Fact]
    public void an_end_that_moved_passes_over_no_close_of_business_that_is_free() => Holds(47, s => s.Days(), (_, limit) =>
        MovedTo(limit) is var moved && (moved.Count == 0 || moved[^1] == DueOn(limit) && moved.SkipLast(1).All(d => IsPausedAtClose(limit, d))));

    [Fact]
    public void the_minutes_of_the_days_add_up_to_the_minutes_asked() => Holds(37, s => s.Minutes(), (_, limit) =>
        Lines(limit).Select(l => Worked().Match(l)).Where(m => m.Success).Sum(m => Hours(m) * 60 + Number(m, "m")) == limit.Minutes);

    [Fact]
    public void a_stretch_of_a_day_is_as_long_as_its_line_says() => Holds(38, s => s.Minutes(), (_, limit) =>
        Lines(limit).Where(l => Worked().IsMatch(l)).All(l => Stretch().Matches(l).Sum(s => (TimeOnly.Parse(s.Groups[2].Value) - TimeOnly.Parse(s.Groups[1].Value)).TotalMinutes)
            == Hours(Worked().Match(l)) * 60 + Number(Worked().Match(l), "m")));

    [Fact]
    public void a_sum_says_so_exactly_when_it_reaches_into_a_year_without_a_notice() => Holds(39, s => s.Any(), (_, limit) =>
        Lines(limit).Any(l => l.Contains("尚未公布")) == (Shanghai.DateOf(WorkingTime.Reckon(County, limit).DueAt!.Value).Year > 2026));

    private static TimeLimit DaysOfOne(Spans spans) => spans.Days() is var limit && limit.Days + limit.Extra == 0 ? limit with { Days = 1 } : limit;
    private static DateOnly DueOn(TimeLimit limit) => Shanghai.DateOf(WorkingTime.Reckon(County, limit).DueAt!.Value);
    private static bool IsPausedAtClose(TimeLimit limit, DateOnly date) => County.EndOf(limit.UnitId, date) is var close && limit.Pauses.Any(p => p.From < close && close <= p.To);
    private static List<DateOnly> MovedTo(TimeLimit limit) => [.. Lines(limit).Where(l => l.StartsWith("最后一天在暂停期间")).SelectMany(l => Named(l, Shanghai.Local(limit.Start).Year))];
    private static IReadOnlyList<string> Lines(TimeLimit limit) => WorkingTime.Reckon(County, limit).Lines;
    private static int Total(TimeLimit limit, string pattern) => Lines(limit).Sum(l => Regex.Match(l, pattern) is { Success: true } m ? int.Parse(m.Groups[1].Value) : 0);
    private static int Hours(Match match) => Number(match, "h");
    private static int Number(Match match, string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value) : 0;

    private static IEnumerable<DateOnly> Named(string line, int year)
    {
        DateOnly? open = null;
        foreach (Match match in Day().Matches(line))
        {
            if (match.Groups["y"].Success) year = Number(match, "y");
            var date = new DateOnly(year, Number(match, "m"), Number(match, "d"));
            for (var day = open?.AddDays(1) ?? date; day <= date; day = day.AddDays(1)) yield return day;
            open = match.Groups["to"].Success ? date : null;
        }
    }

    [GeneratedRegex(@"(?:(?<y>\d+)年)?(?<m>\d+)月(?<d>\d+)日（周.）(?<to>至)?")] private static partial Regex Day();
    [GeneratedRegex(@"，计 (?:(?<h>\d+) 小时)?(?: ?(?<m>\d+) 分钟)?$")] private static partial Regex Worked();
    [GeneratedRegex(@"(\d\d:\d\d)–(\d\d:\d\d)")] private static partial Regex Stretch();
}
