namespace Zhengwu.Domain.Calendars;

/// <summary>
/// Placeholder of the working-time rule: Monday to Friday, no statutory holidays, no 调休. It says so in every sum that it prints.
/// The calendar of public administration takes its place.
/// </summary>
public static class PlainWorkingDays
{
    public const string Rule = "暂按周一至周五估算，未计法定节假日和调休";

    /// <summary>End of the working day (17:00) that lies <paramref name="days"/> working days after the day of <paramref name="from"/>.</summary>
    public static DateTimeOffset EndAfter(DateTimeOffset from, int days)
    {
        var date = Shanghai.DateOf(from);
        for (var left = days; left > 0 || IsRestDay(date);)
        {
            date = date.AddDays(1);
            if (!IsRestDay(date)) left--;
        }
        return Shanghai.At(date, 17);
    }

    /// <summary>The sum, line by line.</summary>
    public static IReadOnlyList<string> Explain(DateTimeOffset from, int days) =>
    [
        $"从 {Shanghai.Say(from)} 起算，当日不计",
        $"加 {days} 个工作日",
        $"到 {Shanghai.Say(EndAfter(from, days))}",
        Rule,
    ];

    private static bool IsRestDay(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
