using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.ServiceDays;

/// <summary>State after the event; never a decision.</summary>
public static class DayEvolution
{
    public static ServiceDay Evolve(ServiceDay? before, Recorded<ServiceDayEvent> recorded)
    {
        var at = recorded.At;
        if (recorded.Event is DayOpened e)
            return before is null ? new(e.UnitId, e.UnitName, e.Date, e.Sessions, e.Profile, e.Rules, [], [], [], new Dictionary<string, int>()) : before with { Sessions = e.Sessions, Profile = e.Profile, Rules = e.Rules };
        var day = before!;
        return recorded.Event switch
        {
            TicketTaken t => Count(day, t.Number).Arrive(new(t.Number, t.Kind, t.Reason, t.ItemId, t.ItemName, at, t.Order, new TicketStage.Waiting()), at),
            AppointmentBooked b => Count(day, b.Appointment.Number) with { Appointments = [.. day.Appointments, b.Appointment] },
            AppointmentKept k when day.Appointments.First(a => a.Number == k.Number) is var kept =>
                (day with { Appointments = [.. day.Appointments.Where(a => a.Number != k.Number)] })
                .Arrive(new(kept.Number, TicketKind.Appointment, null, kept.ItemId, kept.ItemName, at, k.Order, new TicketStage.Waiting()), at),
            WindowOpened w => day.Sit(w.WindowId, new(w.Seat, w.Post, at)),
            SeatHandedOver w => day.Sit(w.WindowId, new(w.Seat, w.Post, at)),
            WindowClosed w => day.Rise(w.WindowId, at),
            TicketCalled c => Called(day, c, at),
            TicketRecalled r => day.With(r.Number, t => t with { Stage = t.Stage is TicketStage.Called c ? c with { At = at, Times = c.Times + 1 } : t.Stage }),
            TicketSkipped s => day.With(s.Number, t => t with { Stage = new TicketStage.Waiting(), Skips = t.Skips + 1, Order = s.Order }),
            TicketParked p => day.With(p.Number, t => t with { Stage = new TicketStage.Parked() }),
            TicketTransferred x => Finished(day, day.Ticket(x.Number)!, at, measured: false).With(x.Number, t => t with { Stage = new TicketStage.Waiting(), For = x.For }),
            TicketMissed m => day.Without(m.Number) with { Missed = day.Missed + 1 },
            ServiceStarted s => Started(day, s, at),
            ServiceFinished f => Finished(day, day.Ticket(f.Number)!, at, !f.Consultation).Without(f.Number) with { Served = day.Served + 1 },
            CaseTaken c => day with { Windows = [.. day.Windows.Select(w => w.Id == c.WindowId ? w with { Taken = w.Taken + 1 } : w)] },
            TideLooked l => day with { NextLookAt = l.NextLookAt },
            TideAlarmed a => day with { Tide = new TideStage.Alarmed(at, a.Reasons), TideAlarms = day.TideAlarms + 1 },
            TideDismissed d => day with { Tide = new TideStage.Closed(d.QuietUntil) },
            TideOpened o => (day with { Tide = new TideStage.Open(at, o.Reason, recorded.By, o.StaffedBy) }).Sit("T", new(o.StaffedBy, null, at)),
            TideClosed => (day with { Tide = new TideStage.Closed(null) }).Rise("T", at),
            DayEnded => day with { EndedAt = at, Tickets = [], Appointments = [], Tide = new TideStage.Closed(null), NextLookAt = null, Windows = [.. day.Windows.Select(w => w with { Seat = null, EmptySince = null })] },
            DayWatched w => day with { Watch = day.Watch.With(w.What, at, recorded.By) },
            _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name}"),
        };
    }

    private static ServiceDay Count(ServiceDay day, string number) =>
        day with { Counters = new Dictionary<string, int>(day.Counters) { [number[..1]] = int.Parse(number[1..]) } };

    private static ServiceDay Arrive(this ServiceDay day, Ticket ticket, DateTimeOffset at)
    {
        var slot = (int)(Shanghai.Local(at).TimeOfDay.TotalMinutes / 30);
        return day with { Tickets = [.. day.Tickets, ticket], Arrived = [.. day.Arrived.Select((n, i) => i == slot ? n + 1 : n)] };
    }

    /// <summary>The wait ends at the first call.</summary>
    private static ServiceDay Called(ServiceDay day, TicketCalled called, DateTimeOffset at)
    {
        var first = day.Ticket(called.Number)!.CalledAt is null;
        var minutes = (at - day.Ticket(called.Number)!.ArrivedAt).TotalMinutes;
        var next = day.With(called.Number, t => t with { Stage = new TicketStage.Called(called.WindowId, at, 1), CalledAt = t.CalledAt ?? at });
        return first ? next with { Waits = day.Waits.With(minutes, day.Rules.WaitMinutes) } : next;
    }

    private static ServiceDay Started(ServiceDay day, ServiceStarted started, DateTimeOffset at)
    {
        var next = day.With(started.Number, t => t with { Stage = new TicketStage.Serving(started.WindowId, at) });
        return day.Ticket(started.Number)!.Stage is TicketStage.Called called ? next with { Walks = day.Walks.With((at - called.At).TotalMinutes) } : next;
    }

    private static ServiceDay Finished(ServiceDay day, Ticket ticket, DateTimeOffset at, bool measured)
    {
        if (!measured || ticket.Stage is not TicketStage.Serving serving) return day;
        var item = ticket.ItemId ?? "";
        return day with { Services = new Dictionary<string, Moments>(day.Services) { [item] = day.Services.GetValueOrDefault(item, Moments.None).With((at - serving.Since).TotalMinutes) } };
    }

    private static ServiceDay Sit(this ServiceDay day, string windowId, Seat seat)
    {
        var (_, kind, name) = HallWindow.All.First(w => w.Id == windowId);
        var window = (day.Window(windowId) ?? new(windowId, kind, name, null, null, 0)) with { Seat = seat, EmptySince = null };
        return day with { Windows = [.. day.Windows.Where(w => w.Id != windowId).Append(window).OrderBy(w => w.Id, StringComparer.Ordinal)] };
    }

    private static ServiceDay Rise(this ServiceDay day, string windowId, DateTimeOffset at) =>
        day with { Windows = [.. day.Windows.Select(w => w.Id == windowId ? w with { Seat = null, EmptySince = w.Kind is WindowKind.Tidal ? null : at } : w)] };

    private static ServiceDay With(this ServiceDay day, string number, Func<Ticket, Ticket> change) => day with { Tickets = [.. day.Tickets.Select(t => t.Number == number ? change(t) : t)] };
    private static ServiceDay Without(this ServiceDay day, string number) => day with { Tickets = [.. day.Tickets.Where(t => t.Number != number)] };
}
