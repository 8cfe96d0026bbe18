using System.Globalization;

namespace Zhengwu.Domain.Limits;

/// <summary>What a line of the supervisor's list of alarms shows. No personal data. <paramref name="Kind"/>: case, job or day.</summary>
public sealed record AlarmSummary(string Kind, string Id, string UnitId, string UnitName, string ItemName, string Limit, string LimitName, AlarmLevel Level, string LevelName,
    DateTimeOffset DueAt, DateTimeOffset RaisedAt, string? HolderId, string Holder, bool Practice);

public static class AlarmRows
{
    public const string List = "alarm";

    public static IEnumerable<ListRow> Of(Watch watch, string kind, string id, string unitId, string unitName, string itemName, bool practice) =>
        watch.Standing.Select(a => Row(new(kind, id, unitId, unitName, itemName, a.Limit, LimitWords.Of(a.Limit), a.Level, LimitWords.Of(a.Level), a.DueAt, a.RaisedAt, a.HolderId, a.Holder, practice)));

    /// <summary>The longest due first; may be filtered by late and soon.</summary>
    public static ListRow Row(AlarmSummary alarm) => new(List, $"{alarm.DueAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)}~{alarm.Limit}", alarm,
        new Dictionary<string, string> { ["Level"] = alarm.Level >= AlarmLevel.Overdue ? "late" : "soon" });
}
