namespace Zhengwu.Domain.Calendars;

/// <summary>
/// Writes down what <see cref="WorkingTime"/> does while it does it: what is asked, what is left out, what counts, and as the last line
/// the date. Every day between start and end stands in exactly one line, so that anybody can check it against a wall calendar.
/// </summary>
internal sealed class SumLines(WorkCalendar calendar, TimeLimit limit)
{
    private readonly SumWords words = new(Shanghai.DateOf(limit.Start).Year);
    private readonly List<DateOnly> counted = [];
    private readonly List<(DateOnly Date, Pause Pause)> paused = [];
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> worked = [];
    private readonly List<DateOnly> rested = [], moved = [];
    private readonly SortedSet<int> unpublished = [];

    public void Counted(DateOnly date) { counted.Add(date); Look(date); }
    public void Rest(DateOnly date) { rested.Add(date); Look(date); }
    public void Paused(DateOnly date, Pause pause) { paused.Add((date, pause)); Look(date); }
    public void Moved(DateOnly date) { moved.Add(date); Look(date); }
    public void Worked(DateTimeOffset from, DateTimeOffset to) { worked.Add((from, to)); Look(Shanghai.DateOf(from)); }

    /// <param name="left">Working days that are left when the pause ends; null when minutes count.</param>
    public Sum Paused(Pause running, int? left) => new(null, () =>
    [
        .. Walked(running.From),
        $"{words.Moment(running.From)} 起因{running.Why}暂停计时，" + (left is null || IsAtOnce ? "" : $"还剩 {left} 个工作日，") + "结束后顺延",
    ]);

    public Sum Ends(DateTimeOffset due)
    {
        Look(Shanghai.DateOf(due));
        return new(due, () =>
        [
            .. Walked(due),
            .. unpublished.Select(year => $"{year} 年放假安排尚未公布，暂按周一至周五计算，公布后重算"),
            $"到期 {words.Moment(due)}",
        ]);
    }

    private IEnumerable<string> Walked(DateTimeOffset until) =>
    [
        First(), Asked(), .. Pauses(until), .. Rests(), .. Counts(), .. worked.GroupBy(w => Shanghai.DateOf(w.From)).Select(OnDay),
        .. moved.Select(d => $"最后一天在暂停期间，顺延到恢复后的第一个下班时间：{words.Moment(calendar.EndOf(limit.UnitId, d))}"),
    ];

    private bool IsAtOnce => limit.Days + limit.Extra == 0;

    private string First() => $"{limit.StartName} {Shanghai.DateOf(limit.Start).Year}年{Shanghai.Say(limit.Start)}"
        + (IsAtOnce ? "" : limit.Days is null ? " 起算" : "，当日不计，次日起算");

    private string Asked() => IsAtOnce ? "即办，当日下班前办结；下班后或休息日收件的，下一个工作日办结"
        : limit.Days is not { } days ? $"期限 {SumWords.Minutes(limit.Minutes ?? 0)}，只计工作时间"
        : limit.Extra == 0 ? $"期限 {days} 个工作日"
        : $"期限 {days} 个工作日，经批准延长 {limit.Extra} 个工作日，共 {days + limit.Extra} 个工作日";

    private IEnumerable<string> Pauses(DateTimeOffset until)
    {
        foreach (var pause in limit.Pauses.Where(p => p.From < until && limit.Start < p.To).OrderBy(p => p.From))
        {
            var days = paused.Where(p => ReferenceEquals(p.Pause, pause)).Select(p => p.Date).ToList();
            yield return $"{pause.Why} {words.Moment(pause.From)} 至 {words.Moment(pause.To!.Value)}，" + (limit.Days is null ? "期间不计"
                : $"开始当日计入、结束当日不计，扣除 {days.Count} 个工作日" + (days.Count > 0 ? $"：{words.Days(days)}" : ""));
        }
    }

    private IEnumerable<string> Rests()
    {
        var weekend = rested.Count(d => calendar.Special(d) is null);
        if (weekend > 0) yield return $"跳过周末 {weekend} 天";
        foreach (var holiday in rested.Where(d => calendar.Special(d) is not null).GroupBy(d => calendar.Special(d)!.Name))
            yield return $"跳过{holiday.Key} {holiday.Count()} 天：{words.Days([.. holiday])}";
    }

    private IEnumerable<string> Counts()
    {
        if (counted.Count > 0) yield return $"计入 {counted.Count} 个工作日：{words.Days(counted)}";
        var shifted = counted.Where(WorkCalendar.IsWeekend).ToList();
        if (shifted.Count > 0) yield return $"其中调休上班 {shifted.Count} 天：{words.Days(shifted)}";
        var half = counted.Where(d => calendar.KindOf(d) is DayKind.Half).ToList();
        if (half.Count > 0) yield return $"其中半天上班（照计 1 个工作日）：{words.Days(half)}";
    }

    private string OnDay(IGrouping<DateOnly, (DateTimeOffset From, DateTimeOffset To)> day) =>
        $"{words.Days([day.Key])}{string.Join("、", day.Select(w => $"{Shanghai.Local(w.From):HH:mm}–{Shanghai.Local(w.To):HH:mm}"))}"
        + $"，计 {SumWords.Minutes((int)day.Sum(w => (w.To - w.From).TotalMinutes))}";

    private void Look(DateOnly date)
    {
        if (!calendar.IsPublished(date)) unpublished.Add(date.Year);
    }
}
