using System.Globalization;
using System.Runtime.CompilerServices;
using Zhengwu.Domain.Calendars;
using static Zhengwu.Domain.Tests.Calendars.CalendarFiles;

namespace Zhengwu.Domain.Tests.Calendars;

/// <summary>The calendar file against the notices of the State Council, typed in a second time, and against golden tables (GOLDEN=write writes them).</summary>
public sealed class HolidayNotices
{
    /// <summary>国务院办公厅关于部分节假日安排的通知, year by year: 休 (both ends), 班. 2020 as prolonged on 26 January 2020.</summary>
    private const string Notices = """
        2020 元旦 休1.1 春节 休1.24-2.2 班1.19 清明节 休4.4-4.6 劳动节 休5.1-5.5 班4.26 班5.9 端午节 休6.25-6.27 班6.28 国庆节 休10.1-10.8 班9.27 班10.10
        2021 元旦 休1.1-1.3 春节 休2.11-2.17 班2.7 班2.20 清明节 休4.3-4.5 劳动节 休5.1-5.5 班4.25 班5.8 端午节 休6.12-6.14 中秋节 休9.19-9.21 班9.18 国庆节 休10.1-10.7 班9.26 班10.9
        2022 元旦 休1.1-1.3 春节 休1.31-2.6 班1.29 班1.30 清明节 休4.3-4.5 班4.2 劳动节 休4.30-5.4 班4.24 班5.7 端午节 休6.3-6.5 中秋节 休9.10-9.12 国庆节 休10.1-10.7 班10.8 班10.9 元旦 休12.31
        2023 元旦 休1.1-1.2 春节 休1.21-1.27 班1.28 班1.29 清明节 休4.5 劳动节 休4.29-5.3 班4.23 班5.6 端午节 休6.22-6.24 班6.25 中秋节 休9.29 国庆节 休9.30-10.6 班10.7 班10.8
        2024 元旦 休1.1 春节 休2.10-2.17 班2.4 班2.18 清明节 休4.4-4.6 班4.7 劳动节 休5.1-5.5 班4.28 班5.11 端午节 休6.10 中秋节 休9.15-9.17 班9.14 国庆节 休10.1-10.7 班9.29 班10.12
        2025 元旦 休1.1 春节 休1.28-2.4 班1.26 班2.8 清明节 休4.4-4.6 劳动节 休5.1-5.5 班4.27 端午节 休5.31-6.2 国庆节 休10.1-10.5 中秋节 休10.6 国庆节 休10.7-10.8 班9.28 班10.11
        2026 元旦 休1.1-1.3 班1.4 春节 休2.15-2.23 班2.14 班2.28 清明节 休4.4-4.6 劳动节 休5.1-5.5 班5.9 端午节 休6.19-6.21 中秋节 休9.25-9.27 国庆节 休10.1-10.7 班9.20 班10.10
        """;

    /// <summary>11 statutory holidays a year, 13 since 2025; in 2020 the epidemic took 31 January and the working Saturday of 1 February.</summary>
    public static TheoryData<int, int> LegalHolidays => new() { { 2020, 13 }, { 2021, 11 }, { 2022, 11 }, { 2023, 11 }, { 2024, 11 }, { 2025, 13 }, { 2026, 13 } };

    [Fact]
    public void the_file_says_what_the_notices_say() =>
        Assert.Equal(Notices.Split('\n').SelectMany(OfNotice).Order(), CalendarFiles.Days.Select(d => $"{d[0]} {d[1]} {d[2]}").Order());

    [Theory, MemberData(nameof(LegalHolidays))]
    public void a_year_works_as_many_days_as_the_law_leaves(int year, int holidays) =>
        Assert.Equal(DaysOf(year).Count(d => !WorkCalendar.IsWeekend(d)) - holidays, DaysOf(year).Count(County.IsWorkingDay));

    [Fact]
    public void every_shifted_day_is_a_weekend_day_that_works_and_no_holiday_works() => Assert.All(CalendarFiles.Days, d =>
    {
        var date = DateOnly.Parse(d[0], CultureInfo.InvariantCulture);
        Assert.True(d[1] == "rest" ? !County.IsWorkingDay(date) : WorkCalendar.IsWeekend(date) && County.IsWorkingDay(date), d[0]);
    });

    [Theory, MemberData(nameof(LegalHolidays))]
    public void a_year_reads_as_its_golden_table(int year, int _)
    {
        var file = Path.Combine(Here(), $"golden-{year}.txt");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllLines(file, Table(year));
        Assert.Equal(File.ReadAllLines(file), Table(year));
    }

    [Fact]
    public void the_year_after_the_last_notice_works_monday_to_friday()
    {
        Assert.False(County.IsPublished(new(2027, 10, 1)));
        Assert.All(DaysOf(2027), d => Assert.NotEqual(WorkCalendar.IsWeekend(d), County.IsWorkingDay(d)));
    }

    private static IEnumerable<string> Table(int year)
    {
        yield return $"{year} 年 {DaysOf(year).Count(County.IsWorkingDay)} 个工作日";
        foreach (var month in DaysOf(year).GroupBy(d => d.Month))
            yield return $"{month.Key} 月 {month.Count(County.IsWorkingDay)} 个工作日：{string.Join(' ', month.Where(County.IsWorkingDay).Select(d => d.Day))}";
        foreach (var day in DaysOf(year).Where(d => County.IsWorkingDay(d) == WorkCalendar.IsWeekend(d) || County.Special(d) is not null))
            yield return $"{(County.IsWorkingDay(day) ? "班" : "休")} {Shanghai.SayDay(day)} {County.Special(day)?.Name}";
    }

    private static IEnumerable<string> OfNotice(string line)
    {
        var (words, name) = (line.Split(' ', StringSplitOptions.RemoveEmptyEntries), "");
        foreach (var word in words.Skip(1))
            if (word[0] is not ('休' or '班')) name = word;
            else
                for (var (day, last) = (Date(words[0], word[1..].Split('-')[0]), Date(words[0], word[1..].Split('-')[^1])); day <= last; day = day.AddDays(1))
                    yield return $"{day:yyyy-MM-dd} {(word[0] == '休' ? "rest" : "work")} {name}{(word[0] == '班' ? "调休" : "")}";
    }

    private static DateOnly Date(string year, string monthDay) => DateOnly.ParseExact($"{year}.{monthDay}", "yyyy.M.d", CultureInfo.InvariantCulture);
    private static IEnumerable<DateOnly> DaysOf(int year) => Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(i => new DateOnly(year, 1, 1).AddDays(i));
    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
