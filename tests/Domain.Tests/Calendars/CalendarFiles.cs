using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.Tests.Calendars;

/// <summary>The county's calendar as it lies in the repository: as rows, and as the domain reads it.</summary>
internal static class CalendarFiles
{
    /// <summary>date, kind, name.</summary>
    public static readonly IReadOnlyList<string[]> Days = Rows("calendar.csv");
    /// <summary>unitId, from, sessions, …</summary>
    public static readonly IReadOnlyList<string[]> Hours = Rows("hours.csv");

    /// <summary>What the county has none of yet: half days, summer hours from a date on, and a desk with short hours.</summary>
    public static readonly IReadOnlyList<string[]> OddDays = [.. Days, ["2021-02-10", "half", "除夕前"], ["2023-03-08", "half", "妇女节"], ["2024-02-09", "half", "除夕"], ["2026-03-08", "half", "妇女节"]];
    public static readonly IReadOnlyList<string[]> OddHours = [.. Hours, ["*", "2023-07-01", "08:00-11:30;14:30-18:00", "", "", ""], ["0500", "2020-01-01", "09:00-10:00;10:30-11:00;15:00-15:01", "", "", ""]];

    public static readonly WorkCalendar County = Read(Days, Hours), Odd = Read(OddDays, OddHours);

    private static WorkCalendar Read(IReadOnlyList<string[]> days, IReadOnlyList<string[]> hours) => new(
        [.. days.Select(d => int.Parse(d[0][..4])).Distinct()],
        [.. days.Select(d => new SpecialDay(DateOnly.Parse(d[0]), Enum.Parse<DayKind>(d[1], true), d[2]))],
        [.. hours.Select(h => new WorkingHours(h[0], DateOnly.Parse(h[1]), Sessions(h[2]), Sessions(h[3]),
            [.. h[4].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DayOfWeek>)], Sessions(h[5])))], "test");

    private static Session[] Sessions(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('-')).Select(s => new Session(TimeOnly.Parse(s[0]), TimeOnly.Parse(s[1])))];

    private static string[][] Rows(string file)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Functions.sln"))) root = Path.GetDirectoryName(root)!;
        return [.. File.ReadAllLines(Path.Combine(root, "infra", "data", "kazuo", file)).Skip(1).Select(line => line.Split(','))];
    }
}
