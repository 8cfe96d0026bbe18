namespace Zhengwu.Domain.Calendars;

/// <summary>The county's clock. China has had one zone and no summer time since 1991, so a fixed offset is exact for all our dates.</summary>
public static class Shanghai
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateTimeOffset Local(DateTimeOffset utc) => utc.ToOffset(Offset);
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);
    public static DateTimeOffset At(DateOnly date, int hour, int minute = 0) =>
        new DateTimeOffset(date.ToDateTime(new TimeOnly(hour, minute)), Offset).ToUniversalTime();

    /// <summary>11月23日（周一）17:00, as people say it.</summary>
    public static string Say(DateTimeOffset instant)
    {
        var local = Local(instant);
        return $"{SayDay(DateOnly.FromDateTime(local.DateTime))}{local:HH:mm}";
    }

    /// <summary>11月23日（周一）.</summary>
    public static string SayDay(DateOnly date) => $"{date.Month}月{date.Day}日（周{"日一二三四五六"[(int)date.DayOfWeek]}）";
}
