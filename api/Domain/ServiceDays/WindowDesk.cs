using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.ServiceDays;

/// <summary>What may be done at a window: by whoever sits there, with the ticket that stands before it.</summary>
public static class WindowDesk
{
    internal static Decision<ServiceDayEvent> Decide(ServiceDay day, DayCommand command, Actor actor, DateTimeOffset now) => command switch
    {
        DayCommand.OpenWindow c => Open(day, c, actor),
        DayCommand.HandOver c => TakeSeat(day, c, actor),
        DayCommand.CloseWindow c => AtMine(day, c.WindowId, actor, _ => day.At(c.WindowId) is { } still ? Busy(still) : c.WindowId == "T" ? new TideClosed(c.Reason ?? "窗口关闭") : new WindowClosed(c.WindowId, c.Reason)),
        DayCommand.Call c => AtMine(day, c.WindowId, actor, window => Call(day, window, c)),
        DayCommand.Recall c => WithCalled(day, c.WindowId, actor, t => new TicketRecalled(t.Number)),
        DayCommand.Skip c => WithCalled(day, c.WindowId, actor, t => t.Skips + 1 >= CallOrder.MostSkips ? new TicketMissed(t.Number) : new TicketSkipped(t.Number, CallOrder.AfterSkip(day.Tickets, now))),
        DayCommand.Park c => AtMine(day, c.WindowId, actor, _ => day.At(c.WindowId) is { } t ? new TicketParked(t.Number) : NotCalled),
        DayCommand.Miss c => WithCalled(day, c.WindowId, actor, t => new TicketMissed(t.Number)),
        DayCommand.Serve c => WithCalled(day, c.WindowId, actor, t => new ServiceStarted(t.Number, c.WindowId)),
        DayCommand.Finish c => WithServed(day, c.WindowId, actor, t => new ServiceFinished(t.Number, c.Consultation)),
        DayCommand.Transfer { For: WindowKind.Tidal } => new Problem(ProblemKind.Invalid, "invalid", "不能转到潮汐窗口。"),
        DayCommand.Transfer c => AtMine(day, c.WindowId, actor, _ => day.At(c.WindowId) is { } t ? new TicketTransferred(t.Number, c.For) : NotCalled),
        _ => throw new InvalidOperationException($"No decision for {command.GetType().Name}"),
    };

    private static Problem NotCalled => new(ProblemKind.NotNow, "not-called", "现在没有叫到的号。");
    private static Problem Busy(Ticket ticket) => new(ProblemKind.NotNow, "busy", $"{ticket.Number} 号还在办理，请先办完。");

    /// <summary>Who may sit where: K-22 lets anybody of the hall staff the tidal window, once somebody opened it for them.</summary>
    public static bool MaySit(Role role, WindowKind kind) => kind switch
    {
        WindowKind.Integrated => role is Role.IntegratedWindow,
        WindowKind.Issuing => role is Role.IssuingWindow or Role.IntegratedWindow,
        _ => role is Role.IntegratedWindow or Role.IssuingWindow or Role.TownshipOffice,
    };

    private static Decision<ServiceDayEvent> Open(ServiceDay day, DayCommand.OpenWindow command, Actor actor)
    {
        if (HallWindow.All.All(w => w.Id != command.WindowId)) return new Problem(ProblemKind.Unknown, "not-found", "没有这个窗口。");
        if (command.WindowId == "T") return new Problem(ProblemKind.NotNow, "tide-not-open", "潮汐窗口要写明原因开启。");
        if (Forbidden(day, command.WindowId, actor) is { } problem) return problem;
        return day.Window(command.WindowId)?.Seat switch
        {
            { } seat when seat.By.StaffId == actor.By.StaffId => Array.Empty<ServiceDayEvent>(),
            { } seat => new Problem(ProblemKind.NotNow, "seat-taken", $"{seat.By.Name}正在这个窗口，交接请用“换岗”。"),
            null => new WindowOpened(command.WindowId, actor.By, command.Post),
        };
    }

    private static Decision<ServiceDayEvent> TakeSeat(ServiceDay day, DayCommand.HandOver command, Actor actor)
    {
        if (day.Window(command.WindowId)?.Seat is not { } seat) return new Problem(ProblemKind.NotNow, "window-closed", "这个窗口没有开。");
        if (seat.By.StaffId == actor.By.StaffId) return Array.Empty<ServiceDayEvent>();
        return Forbidden(day, command.WindowId, actor) is { } problem ? problem : new SeatHandedOver(command.WindowId, actor.By, command.Post);
    }

    private static Problem? Forbidden(ServiceDay day, string windowId, Actor actor)
    {
        var (_, kind, name) = HallWindow.All.First(w => w.Id == windowId);
        if (!MaySit(actor.Role, kind)) return new(ProblemKind.Forbidden, "forbidden", $"您的岗位不能坐{name}。");
        return day.Windows.FirstOrDefault(w => w.Id != windowId && w.Seat?.By.StaffId == actor.By.StaffId) is { } other
            ? new(ProblemKind.NotNow, "seat-taken", $"您正在{other.Name}，请先关闭那里。") : null;
    }

    private static Decision<ServiceDayEvent> Call(ServiceDay day, HallWindow window, DayCommand.Call command)
    {
        if (day.At(window.Id) is { } before) return Busy(before);
        var ticket = command.Number is null ? day.Line.FirstOrDefault(t => window.Serves(t.For))
            : day.Ticket(command.Number) is { Stage: TicketStage.Waiting or TicketStage.Parked } wanted ? wanted : null;
        return ticket is null ? new Problem(ProblemKind.NotNow, "nobody-waits", command.Number is null ? "没有人在等。" : $"{command.Number} 号不在等候。") : new TicketCalled(ticket.Number, window.Id);
    }

    private static Decision<ServiceDayEvent> AtMine(ServiceDay day, string windowId, Actor actor, Func<HallWindow, Decision<ServiceDayEvent>> then) => day.Window(windowId) switch
    {
        { Seat: { } seat } window when seat.By.StaffId == actor.By.StaffId => then(window),
        { Seat: { } seat } => new Problem(ProblemKind.NotNow, "not-your-window", $"这个窗口现在是{seat.By.Name}。"),
        _ => new Problem(ProblemKind.NotNow, "window-closed", "这个窗口没有开。"),
    };

    private static Decision<ServiceDayEvent> WithCalled(ServiceDay day, string windowId, Actor actor, Func<Ticket, Decision<ServiceDayEvent>> then) =>
        AtMine(day, windowId, actor, _ => day.At(windowId) is { Stage: TicketStage.Called } ticket ? then(ticket) : NotCalled);

    private static Decision<ServiceDayEvent> WithServed(ServiceDay day, string windowId, Actor actor, Func<Ticket, Decision<ServiceDayEvent>> then) =>
        AtMine(day, windowId, actor, _ => day.At(windowId) is { Stage: TicketStage.Serving } ticket ? then(ticket) : new Problem(ProblemKind.NotNow, "not-serving", "还没有开始办理。"));
}

/// <summary>Opening, closing and dismissing the tidal window; each with its reason on the record.</summary>
public static class TideDesk
{
    public static bool MayDecide(Role role) => role is Role.IntegratedWindow or Role.IssuingWindow or Role.Leader;

    internal static Decision<ServiceDayEvent> Decide(ServiceDay day, DayCommand command, Actor actor, DateTimeOffset now)
    {
        if (!MayDecide(actor.Role)) return new Problem(ProblemKind.Forbidden, "forbidden", "您的岗位不能开关潮汐窗口。");
        return command switch
        {
            DayCommand.OpenTide when day.Tide is TideStage.Open => new Problem(ProblemKind.NotNow, "tide-open-already", "潮汐窗口已经开启。"),
            DayCommand.OpenTide c when c.StaffedBy.UnitId != day.UnitId || c.StaffedBy.Disabled || !WindowDesk.MaySit(c.StaffedBy.Role, WindowKind.Tidal) => new Problem(ProblemKind.Invalid, "invalid", "请选择本单位的工作人员。", new Dictionary<string, string> { ["staffId"] = "请选择本单位的工作人员" }),
            DayCommand.OpenTide c when day.SeatOf(c.StaffedBy.Id) is { } at => new Problem(ProblemKind.NotNow, "seat-taken", $"{c.StaffedBy.Name}正在{at.Name}。"),
            DayCommand.OpenTide c => new TideOpened(c.Reason, new By(c.StaffedBy.Id, c.StaffedBy.Name, day.UnitName)),
            DayCommand.CloseTide when day.Tide is not TideStage.Open => new Problem(ProblemKind.NotNow, "tide-not-open", "潮汐窗口没有开启。"),
            DayCommand.CloseTide when day.At("T") is { } still => new Problem(ProblemKind.NotNow, "busy", $"潮汐窗口还在办理 {still.Number} 号。"),
            DayCommand.CloseTide c => new TideClosed(c.Reason),
            DayCommand.DismissTide c when day.Tide is TideStage.Alarmed => new TideDismissed(c.Reason, now + Tide.QuietAfterDismissal),
            _ => new Problem(ProblemKind.NotNow, "tide-not-open", "现在没有潮汐提醒。"),
        };
    }
}
