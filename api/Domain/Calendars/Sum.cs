namespace Zhengwu.Domain.Calendars;

/// <summary>A stretch that does not count. <paramref name="To"/> null: it still runs. <paramref name="Why"/> as a noun: 补正, 听证.</summary>
public sealed record Pause(DateTimeOffset From, DateTimeOffset? To, string Why);

/// <summary>What is reckoned: so many working days, or so many working minutes, from a moment on.</summary>
/// <param name="UnitId">Whose hours count.</param>
/// <param name="StartName">The moment as a word: 受理, 收件, 提交.</param>
/// <param name="Days">Working days; null when <paramref name="Minutes"/> counts.</param>
/// <param name="Extra">Working days added by an approved extension (延长).</param>
public sealed record TimeLimit(string UnitId, string StartName, DateTimeOffset Start, int? Days, int? Minutes, IReadOnlyList<Pause> Pauses, int Extra = 0)
{
    public static TimeLimit OfDays(string unitId, string startName, DateTimeOffset start, int days, IReadOnlyList<Pause>? pauses = null, int extra = 0) =>
        new(unitId, startName, start, days, null, pauses ?? [], extra);

    public static TimeLimit OfMinutes(string unitId, string startName, DateTimeOffset start, int minutes, IReadOnlyList<Pause>? pauses = null) =>
        new(unitId, startName, start, null, minutes, pauses ?? []);
}

/// <summary>A due date and how it came about. The lines are put into words when somebody reads them: most sums are only asked for their date.</summary>
/// <param name="dueAt">UTC; null while a pause is running that began before it.</param>
public sealed class Sum(DateTimeOffset? dueAt, Func<IReadOnlyList<string>> lines)
{
    private readonly Lazy<IReadOnlyList<string>> lines = new(lines);

    public DateTimeOffset? DueAt { get; } = dueAt;
    public IReadOnlyList<string> Lines => lines.Value;
}
