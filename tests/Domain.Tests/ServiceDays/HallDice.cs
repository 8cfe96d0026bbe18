using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.ServiceDays;
using static Zhengwu.Domain.Tests.ServiceDays.HallLife;

namespace Zhengwu.Domain.Tests.ServiceDays;

/// <summary>A day from numbers: each picks a command, a window, a person and how much later it is.</summary>
internal static class HallDice
{
    public static readonly Actor[] People = [Clerk, Clerk, Partner, Partner, Issuer, Office, Leader, HallLife.Station];
    private static readonly string[] Windows = ["1", "1", "2", "3", "T", "x"], Numbers = ["A001", "A002", "U001", "Y001", "Y002", "-"];
    private static readonly WindowKind[] Kinds = Enum.GetValues<WindowKind>();
    private static readonly Role[] Roles = [Role.IntegratedWindow, Role.TownshipOffice, Role.Leader];

    private static readonly Func<int, HallLife, DayCommand>[] Commands =
    [
        (_, _) => new DayCommand.TakeTicket(TicketKind.WalkIn, null, null, null), (d, _) => new DayCommand.TakeTicket(TicketKind.WalkIn, null, $"i{d % 3}", "事项"),
        (d, _) => new DayCommand.TakeTicket((TicketKind)(d % 3), d % 5 == 0 ? null : PriorityReason.Ill, null, null), (d, _) => new DayCommand.Book(Clock(8 + d % 10, d % 60), null, null),
        (d, _) => new DayCommand.KeepAppointment(Number(d)), (d, _) => new DayCommand.OpenWindow(Window(d), "A"), (d, _) => new DayCommand.OpenWindow(Window(d), "A"),
        (d, _) => new DayCommand.HandOver(Window(d), "B"), (d, _) => new DayCommand.CloseWindow(Window(d), null), (d, _) => new DayCommand.Call(Window(d), null), (d, _) => new DayCommand.Call(Window(d), null),
        (d, _) => new DayCommand.Call(Window(d), Number(d)), (d, _) => new DayCommand.Recall(Window(d)), (d, _) => new DayCommand.Skip(Window(d)), (d, _) => new DayCommand.Park(Window(d)),
        (d, _) => new DayCommand.Miss(Window(d)), (d, _) => new DayCommand.Serve(Window(d)), (d, _) => new DayCommand.Serve(Window(d)), (d, _) => new DayCommand.Finish(Window(d), d % 2 == 0),
        (d, _) => new DayCommand.Transfer(Window(d), Kinds[d % Kinds.Length]), (d, _) => new DayCommand.CountCase($"{d}"),
        (d, _) => new DayCommand.OpenTide("x", Colleague(People[d % People.Length].By.StaffId, Roles[d % Roles.Length], d % 7 == 0 ? "0500" : "0400")),
        (_, _) => new DayCommand.CloseTide("x"), (_, _) => new DayCommand.DismissTide("x"), Passing, Passing,
        (d, h) => new DayCommand.Watch(h.Maybe?.Watch.Alarms is { Count: > 0 } alarms ? new WatchCommand.ConfirmPosted(alarms[d % alarms.Count].Name) : new WatchCommand.Reckon()),
    ];

    public static HallLife Live(IEnumerable<int> dice, Action<HallLife>? after = null)
    {
        var hall = new HallLife(new TideRules(WaitMinutes: 15, DailyCases: 3)).At(8, 0);
        foreach (var die in dice.Select(d => Mixed(d)))
        {
            var (command, who) = (Commands[die % Commands.Length](die / 31, hall), People[die / 7 % People.Length]);
            if (hall.Ask(who, command) is Decision<ServiceDayEvent>.Accepted) hall.Tell(who, command);
            hall.After(die / 13 % 9 + die % 60 / 60.0 + (die % 25 == 0 ? 90 : 0));
            if (hall.Maybe is not null) after?.Invoke(hall);
        }
        return hall;
    }

    /// <summary>The dice are small numbers; every bit of the mixture counts.</summary>
    private static int Mixed(int die) => (int)((uint)die * 2654435761u >> 3 ^ (uint)die) & 0x0fffffff;

    private static string Window(int die) => Windows[die % Windows.Length];
    private static string Number(int die) => Numbers[die % Numbers.Length];

    private static DayCommand Passing(int die, HallLife hall) => hall.Maybe is not null && hall.Deadlines.ToList() is { Count: > 0 } due && due[die % due.Count] is var one
        ? new DayCommand.PassDeadline(one.Kind, one.DueAt) : new DayCommand.PassDeadline(DayDeadlines.End, hall.Now);
}
