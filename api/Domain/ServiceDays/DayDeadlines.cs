using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.ServiceDays;

/// <summary>What the clock must look at during a hall's day, and the hall's line in the list of alarms.</summary>
public static class DayDeadlines
{
    public const string Wait = "tide-wait", Look = "tide-look", Empty = "empty-seat", End = "day-end";
    private static readonly TimeSpan EmptyPatience = TimeSpan.FromMinutes(10);

    public static IEnumerable<Deadline> Of(ServiceDay day)
    {
        foreach (var post in Clockwork.Deadlines([], day.Watch.Alarms)) yield return post;
        if (day.EndedAt is not null) yield break;
        yield return new(End, day.EndsAt);
        if (EmptyAt(day) is { } empty) yield return new(Empty, empty);
        if (day.Tide is not TideStage.Closed closed) yield break;
        if (day.Rules.ByWait && day.Uncalled.MinBy(t => t.ArrivedAt) is { } oldest)
            yield return new(Wait, Later(oldest.ArrivedAt.AddMinutes(day.Rules.WaitMinutes), closed.QuietUntil));
        if (day.Rules.ByForecast && day.Serving.Any() && day.NextLookAt is { } look) yield return new(Look, Later(look, closed.QuietUntil));
    }

    public static IEnumerable<ListRow> Rows(ServiceDay day)
    {
        if (day.Tide is TideStage.Alarmed alarmed)
            yield return AlarmRows.Row(new("day", $"hall-{day.UnitId}", day.UnitId, day.UnitName, "潮汐窗口", "tide", LimitWords.Of("tide"),
                AlarmLevel.Overdue, "应当开启", alarmed.Since, alarmed.Since, null, string.Join("；", alarmed.Reasons), false));
    }

    /// <summary>All windows that take cases were left: ten minutes later, in opening hours, that is an empty seat (窗口空岗). Once for each time.</summary>
    private static DateTimeOffset? EmptyAt(ServiceDay day)
    {
        if (day.Serving.Any() || LeftAt(day) is not { } since) return null;
        if (day.Watch.Alarms.Any(a => a.Limit == EmptyLimit(day) && a.RaisedAt >= since)) return null;
        var at = since + EmptyPatience;
        return day.Sessions.Select(s => (From: day.Moment(s.From), To: day.Moment(s.To)))
            .Select(s => (DateTimeOffset?)(at < s.From ? s.From + EmptyPatience : at < s.To ? at : null)).FirstOrDefault(t => t is not null);
    }

    /// <summary>A name of its own for every time.</summary>
    public static string EmptyLimit(ServiceDay day) => $"{Empty}-{LeftAt(day)?.ToUnixTimeSeconds()}";

    /// <summary>When the last window that takes cases was left; the issuing window does not matter.</summary>
    private static DateTimeOffset? LeftAt(ServiceDay day) => day.Windows.Where(w => w.Kind is WindowKind.Integrated).Max(w => w.EmptySince);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset? b) => b > a ? b.Value : a;
}
