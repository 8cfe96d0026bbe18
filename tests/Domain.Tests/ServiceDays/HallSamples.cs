using Zhengwu.Domain.Directory;
using Zhengwu.Domain.ServiceDays;
using static Zhengwu.Domain.Tests.ServiceDays.HallLife;

namespace Zhengwu.Domain.Tests.ServiceDays;

/// <summary>One event of each kind as a real day wrote it.</summary>
internal static class HallSamples
{
    public static IEnumerable<ServiceDayEvent> EveryEvent()
    {
        var hall = new HallLife(new TideRules(DailyCases: 1), HallProfile.Unknown with { Services = new Dictionary<string, ServiceTime> { ["canji-zheng"] = new(9, 0.5, 12) } });
        hall.Do(Office, new DayCommand.TakeTicket(TicketKind.Priority, PriorityReason.WithInfant, "canji-zheng", "残疾人证核发"));
        hall.Keep(hall.Book(10, 0)).Open("1").Call();
        hall.Do(Clerk, new DayCommand.Recall("1")).Skip().Call();
        hall.Do(Clerk, new DayCommand.Park("1")).Do(Clerk, new DayCommand.CountCase("0400-20261120-0001")).Do(Leader, new DayCommand.DismissTide("人手够"));
        hall.Do(Partner, new DayCommand.HandOver("1", "B")).Call("1", Partner);
        hall.Serve("1", Partner).Do(Partner, new DayCommand.Transfer("1", WindowKind.Issuing)).Open("3", Issuer).Call("3", Issuer);
        hall.Serve("3", Issuer).After(4).Finish("3", Issuer).Call("1", Partner, hall.Day.Tickets[0].Number);
        hall.Do(Partner, new DayCommand.Miss("1")).Do(Partner, new DayCommand.CloseWindow("1", "午休"));
        hall.Do(Leader, new DayCommand.OpenTide("排队太长", Colleague("o0400", Role.TownshipOffice))).Do(Leader, new DayCommand.CloseTide("人少了")).At(20, 0).Pass(DayDeadlines.End);
        return hall.Events.GroupBy(e => e.GetType()).Select(g => g.First());
    }
}
