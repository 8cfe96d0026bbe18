using System.Globalization;

namespace Zhengwu.Domain.Limits;

/// <summary>What a line of the supervisor's list of alarms shows. No personal data. <paramref name="Kind"/>: case, job or day.</summary>
public sealed record AlarmSummary(string Kind, string Id, string UnitId, string UnitName, string ItemName, string Limit, string LimitName, AlarmLevel Level, string LevelName,
    DateTimeOffset DueAt, DateTimeOffset RaisedAt, string? HolderId, string Holder, bool Practice);

public static class AlarmRows
{
    public const string List = "alarm";

    public static IEnumerable<ListRow> Of(Watch watch, string kind, string id, string unitId, string unitName, string itemName, bool practice) =>
        watch.Standing.Select(a => new ListRow(List, $"{a.DueAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)}~{a.Limit}",
            new AlarmSummary(kind, id, unitId, unitName, itemName, a.Limit, LimitWords.Of(a.Limit), a.Level, LimitWords.Of(a.Level), a.DueAt, a.RaisedAt, a.HolderId, a.Holder, practice),
            new Dictionary<string, string> { ["Level"] = a.Level >= AlarmLevel.Overdue ? "late" : "soon" }));
}
