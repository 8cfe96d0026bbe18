using System.Globalization;
using Zhengwu.Domain.Calendars;

namespace Zhengwu.Api.Import;

/// <summary>calendar.csv (date,kind,name) and hours.csv (unitId,from,sessions,openSessions,offPeakDays,offPeakSessions; a session is 08:30-12:00, several stand between ';').</summary>
/// <param name="Years">Every year that calendar.csv names counts as published.</param>
public sealed record CalendarRows(IReadOnlyList<int> Years, IReadOnlyList<SpecialDay> Days, IReadOnlyList<WorkingHours> Hours)
{
    public static CalendarRows Read(IReadOnlyList<CsvRow> days, IReadOnlyList<CsvRow> hours)
    {
        List<SpecialDay> read = [.. days.Select(r => new SpecialDay(Date(r, "date"), ImportFolder.Word<DayKind>(r, "kind"), r["name"]))];
        if (read.GroupBy(d => d.Date).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new ImportException($"calendar.csv 里 {twice.Key:yyyy-MM-dd} 写了两次");
        return new([.. read.Select(d => d.Date.Year).Distinct()], read, [.. hours.Select(r => new WorkingHours(r["unitId"], Date(r, "from"),
            Sessions(r, "sessions") is { Count: > 0 } sessions ? sessions : throw Wrong(r, "sessions"), Sessions(r, "openSessions"), [.. Parts(r, "offPeakDays").Select(d => Enum.TryParse<DayOfWeek>(d, out var day) ? day : throw Wrong(r, "offPeakDays"))], Sessions(r, "offPeakSessions")))]);
    }

    public WorkCalendar ToCalendar(string version) => new(Years, Days, Hours, version);

    private static IEnumerable<string> Parts(CsvRow row, string column) => (row.Maybe(column) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DateOnly Date(CsvRow row, string column) =>
        DateOnly.TryParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Wrong(row, column);

    private static IReadOnlyList<Session> Sessions(CsvRow row, string column) => [.. Parts(row, column).Select(text =>
        text.Split('-') is [var from, var to] && Time(from) is { } a && Time(to) is { } b && a < b ? new Session(a, b) : throw Wrong(row, column))];

    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static ImportException Wrong(CsvRow row, string column) => new($"第 {row.Line} 行“{column}”不认识“{row[column]}”");
}
