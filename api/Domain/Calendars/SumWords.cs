namespace Zhengwu.Domain.Calendars;

/// <summary>Days and durations as a sum writes them. The year stands where it is not <paramref name="year"/>, the year of the start.</summary>
internal sealed class SumWords(int year)
{
    private const int NamedRuns = 8;

    public string Moment(DateTimeOffset instant) => Year(Shanghai.DateOf(instant), year) + Shanghai.Say(instant);

    /// <summary>Every day by name, days in a row as 9月22日（周二）至9月25日（周五）; of a long list the first and the last.</summary>
    public string Days(IReadOnlyList<DateOnly> days)
    {
        var runs = Runs(days);
        return runs.Count > NamedRuns ? $"{Run((days[0], days[^1]), year)}之间的工作日"
            : string.Join("、", runs.Select((run, i) => Run(run, i == 0 ? year : runs[i - 1].To.Year)));
    }

    public static string Minutes(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => $"{rest} 分钟",
        (var hours, 0) => $"{hours} 小时",
        var (hours, rest) => $"{hours} 小时 {rest} 分钟",
    };

    private static string Run((DateOnly From, DateOnly To) run, int written)
    {
        var (first, last) = (Year(run.From, written) + Shanghai.SayDay(run.From), Year(run.To, run.From.Year) + Shanghai.SayDay(run.To));
        return run.From == run.To ? first : run.From.AddDays(1) == run.To ? $"{first}、{last}" : $"{first}至{last}";
    }

    private static List<(DateOnly From, DateOnly To)> Runs(IReadOnlyList<DateOnly> days)
    {
        var runs = new List<(DateOnly From, DateOnly To)>();
        foreach (var day in days)
            if (runs.Count > 0 && runs[^1].To.AddDays(1) == day) runs[^1] = (runs[^1].From, day);
            else runs.Add((day, day));
        return runs;
    }

    private static string Year(DateOnly date, int written) => date.Year == written ? "" : $"{date.Year}年";
}
