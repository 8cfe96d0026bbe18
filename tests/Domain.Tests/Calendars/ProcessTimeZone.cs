using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Tests.Calendars;

[CollectionDefinition(nameof(ProcessTimeZone), DisableParallelization = true)]
public sealed class AloneInTheProcess;

/// <summary>The clock of the machine is nobody's business: same dates and same lines wherever the process thinks it runs.</summary>
[Collection(nameof(ProcessTimeZone))]
public sealed class ProcessTimeZone : IDisposable
{
    private readonly string? before = Environment.GetEnvironmentVariable("TZ");

    [Fact]
    public void a_sum_is_the_same_byte_for_byte_in_shanghai_new_york_and_auckland()
    {
        var shanghai = In("Asia/Shanghai", 8);
        Assert.Equal(shanghai, In("America/New_York", -5));
        Assert.Equal(shanghai, In("Pacific/Auckland", 12));
    }

    public void Dispose() => Set(before);

    private static byte[] In(string zone, int hours)
    {
        Set(zone);
        Assert.Equal(TimeSpan.FromHours(hours), TimeZoneInfo.Local.BaseUtcOffset);
        var (spans, text) = (new Spans(41), new StringWriter());
        for (var i = 0; i < 3_000; i++)
        {
            var limit = spans.Any();
            var sum = WorkingTime.Reckon(CalendarFiles.County, limit);
            text.WriteLine($"{sum.DueAt:O} {Clockwork.Set(new(CalendarFiles.County, new()), "promised-limit", limit)}");
            foreach (var line in sum.Lines) text.WriteLine(line);
        }
        return System.Text.Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Set(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
