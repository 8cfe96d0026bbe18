using System.Text.Json;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Tests.Stores;

public sealed class WhatABookHolds
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void a_snapshot_holds_everybody_once_and_nothing_that_follows_from_it()
    {
        var day = new[] { (ServiceDayEvent)new DayOpened("0400", "镇", new(2026, 11, 20), [], HallProfile.Unknown, new()), new TicketTaken("A001", TicketKind.WalkIn, null, null, null, Now) }
            .Aggregate((ServiceDay?)null, (d, e) => DayEvolution.Evolve(d, new(0, Now, By.System, e)));
        var text = JsonSerializer.Serialize(day, Json.Book);
        Assert.Equal(2, text.Split("A001").Length);
        Assert.DoesNotContain("endsAt", text);
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<ServiceDay>(text, Json.Book), Json.Book));
    }

    [Fact]
    public void what_an_alarm_derives_is_not_written_beside_it()
    {
        var watch = Watch.Empty.With(new ClocksSet([new("promised-limit", Now, Now, Now, Now, Now)], "plain"), Now, By.System).With(new AlarmRaised("promised-limit", AlarmLevel.Overdue, Now, null, "窗口"), Now, By.System);
        var text = JsonSerializer.Serialize(watch, Json.Book);
        Assert.Equal(2, text.Split("窗口").Length);
        Assert.Single(JsonSerializer.Deserialize<Watch>(text, Json.Book)!.Standing);
    }
}
