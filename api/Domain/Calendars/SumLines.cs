namespace Zhengwu.Domain.Calendars;

/// <summary>Writes down what <see cref="WorkingTime"/> does while it does it.</summary>
internal sealed class SumLines(WorkCalendar calendar, TimeLimit limit)
{
    private const int NamedDays = 10;

    private readonly List<DateOnly> counted = [];
    private readonly List<(DateOnly Date, string Why)> paused = [];
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> worked = [];
    private readonly List<DateOnly> rested = [];
    private readonly SortedSet<int> unpublished = [];

    public void Counted(DateOnly date) { counted.Add(date); Look(date); }
    public void Rest(DateOnly date) { rested.Add(date); Look(date); }
    public void Paused(DateOnly date, Pause pause) { paused.Add((date, pause.Why)); Look(date); }
    public void Worked(DateTimeOffset from, DateTimeOffset to) { worked.Add((from, to)); Look(Shanghai.DateOf(from)); }

    public Sum Paused(Pause running) => new(null, [First(), Asked(), $"{Shanghai.Say(running.From)} 起因{running.Why}暂停计时，结束后顺延"]);

    public Sum Ends(DateTimeOffset due)
    {
        Look(Shanghai.DateOf(due));
        var lines = new List<string> { First(), Asked() };
        if (counted.Count > 0) lines.Add($"计入 {counted.Count} 个工作日：{Named(counted)}");
        foreach (var day in worked.GroupBy(w => Shanghai.DateOf(w.From)))
            lines.Add($"{Shanghai.SayDay(day.Key)} {string.Join("、", day.Select(w => $"{Shanghai.Local(w.From):HH:mm}–{Shanghai.Local(w.To):HH:mm}"))}，计 {Minutes(day.Sum(w => (w.To - w.From).TotalMinutes))}");
        var shifted = counted.Where(d => WorkCalendar.IsWeekend(d)).ToList();
        if (shifted.Count > 0) lines.Add($"调休上班，照常计入：{Named(shifted)}");
        var weekend = rested.Count(d => calendar.Special(d) is null);
        if (weekend > 0) lines.Add($"跳过周末 {weekend} 天");
        foreach (var holiday in rested.Select(d => (Date: d, calendar.Special(d)?.Name)).Where(d => d.Name is not null).GroupBy(d => (d.Name, d.Date.Year)))
            lines.Add($"跳过{holiday.Key.Name} {holiday.Count()} 天：{Named([.. holiday.Select(d => d.Date)])}");
        foreach (var why in paused.GroupBy(p => p.Why))
            lines.Add($"扣除{why.Key} {why.Count()} 个工作日：{Named([.. why.Select(p => p.Date)])}");
        if (limit.Days is null)
            lines.AddRange(limit.Pauses.Select(p => $"扣除{p.Why} {Shanghai.Say(p.From)} 至 {Shanghai.Say(p.To!.Value)}"));
        lines.Add($"到 {Shanghai.Say(due)}");
        lines.AddRange(unpublished.Select(year => $"{year} 年放假安排尚未公布，暂按周一至周五计算，公布后重算"));
        return new(due, lines);
    }

    private string First() => $"{limit.StartName} {Shanghai.Say(limit.Start)}" + (IsAtOnce ? "" : limit.Days is null ? " 起算" : "，当日不计，次日起算");

    private bool IsAtOnce => limit.Days + limit.Extra == 0;

    private string Asked() => IsAtOnce ? "即办，当日下班前办结；下班后或休息日收件的，下一个工作日办结"
        : limit.Days is { } days ? $"期限 {days} 个工作日" + (limit.Extra > 0 ? $"，经批准延长 {limit.Extra} 个工作日" : "")
        : $"期限 {Minutes(limit.Minutes ?? 0)}工作时间";

    private void Look(DateOnly date)
    {
        if (!calendar.IsPublished(date)) unpublished.Add(date.Year);
    }

    private static string Minutes(double minutes)
    {
        var (hours, rest) = ((int)minutes / 60, minutes - (int)minutes / 60 * 60);
        return (hours, rest) switch
        {
            ( > 0, < 1) => $"{hours} 小时",
            ( > 0, _) => $"{hours} 小时 {rest:0} 分",
            _ => $"{rest:0} 分",
        };
    }

    private static string Named(IReadOnlyList<DateOnly> days) => days.Count <= NamedDays
        ? string.Join("、", days.Select(Shanghai.SayDay))
        : $"{Shanghai.SayDay(days[0])} 至 {Shanghai.SayDay(days[^1])}";
}
