using System.Globalization;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Hall;

/// <summary>叫号: today's hall as the people who work there see it. 304 when nothing changed within the minute.</summary>
public static class ShowHallDay
{
    public sealed record SeatPart(string StaffId, string Name, string? Post, DateTimeOffset Since);
    public sealed record CalledPart(string Number, DateTimeOffset At, int Times);
    public sealed record ServingPart(string Number, DateTimeOffset Since, string? ItemName);
    public sealed record WindowPart(string Id, string Name, WindowKind Kind, SeatPart? Seat, DateTimeOffset? EmptySince, CalledPart? Called, ServingPart? Serving, int Taken, int DailyCases);
    public sealed record LinePart(string Number, TicketKind Kind, PriorityReason? Reason, string? ItemId, string? ItemName, DateTimeOffset ArrivedAt, int WaitedMinutes, int Place, bool Parked, WindowKind? ForKind);
    public sealed record AppointmentPart(string Number, DateTimeOffset At, string? ItemName, bool CheckedIn);
    public sealed record PersonPart(string StaffId, string Name, string RoleName, string? Post);
    public sealed record TidePart(string State, DateTimeOffset? Since, IReadOnlyList<string> Reasons, string? OpenedBy, string? Reason, string? StaffedBy, IEnumerable<PersonPart> CouldStaff, Forecast Forecast);
    public sealed record VolumePart(int Cases, IReadOnlyList<string> Lines);
    public sealed record FiguresPart(int Arrivals, int Waiting, int Served, int NoShows, double? MeanWaitMinutes, double? LongestWaitMinutes, int OverLimit, double? MeanServiceMinutes, int WaitLimitMinutes, VolumePart? SafeVolume);
    public sealed record SlotPart(string From, int Count, double Usual);
    public sealed record Answer(string UnitId, string UnitName, DateOnly Date, int Version, DateTimeOffset AsOf, bool IsOpenNow, IReadOnlyList<Session> Sessions, DateTimeOffset? NextOpening, string? MyWindow,
        IEnumerable<WindowPart> Windows, IEnumerable<LinePart> Line, IEnumerable<AppointmentPart> Appointments, TidePart Tide, FiguresPart Figures, IEnumerable<SlotPart> ArrivalsPerHalfHour, bool MayServe, bool MayOpenTide);

    public static async Task<IResult> Handle(HttpContext http, HallDesk desk, TimeProvider time)
    {
        var (asking, now) = (http.Asking(), time.GetUtcNow());
        var (today, loaded) = await desk.Load(asking.Reference, asking.Unit, null, http.RequestAborted);
        var day = HallDesk.DayOf(today, loaded, now);
        var tag = $"\"{today.Date:yyyyMMdd}.{loaded.Version}.{now.ToUnixTimeSeconds() / 30}\"";
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch == tag ? Results.StatusCode(304) : new JsonAnswer(Of(day, loaded.Version, asking, now));
    }

    private static Answer Of(ServiceDay day, int version, Asking asking, DateTimeOffset now)
    {
        var calendar = asking.Reference.Rules.Calendar;
        var next = day.Sessions.Select(s => day.Moment(s.From)).Where(from => from > now).Select(f => (DateTimeOffset?)f).FirstOrDefault() ?? NextOpening(calendar, day.UnitId, day.Date);
        return new(day.UnitId, day.UnitName, day.Date, version, now, day.IsOpen(now), day.Sessions, day.IsOpen(now) ? null : next,
            day.SeatOf(asking.Staff.Id)?.Id,
            HallWindow.All.Where(w => w.Kind is not WindowKind.Tidal || day.Tide is TideStage.Open).Select(w => WindowOf(day, day.Window(w.Id) ?? new(w.Id, w.Kind, w.Name, null, null, 0))),
            LineOf(day, now),
            day.Appointments.Select(a => new AppointmentPart(a.Number, a.At, a.ItemName, false)).OrderBy(a => a.At),
            TideOf(day, asking.Reference.Directory, now), FiguresOf(day, now),
            Slots(day), WindowDesk.MaySit(asking.Staff.Role, WindowKind.Tidal), TideDesk.MayDecide(asking.Staff.Role));
    }

    private static DateTimeOffset? NextOpening(WorkCalendar calendar, string unitId, DateOnly date)
    {
        for (var i = 1; i <= 30; i++)
            if (calendar.OpeningOn(unitId, date.AddDays(i)) is { Count: > 0 } sessions) return Shanghai.At(date.AddDays(i), sessions[0].From.Hour, sessions[0].From.Minute);
        return null;
    }

    private static WindowPart WindowOf(ServiceDay day, HallWindow window)
    {
        var ticket = day.At(window.Id);
        return new(window.Id, window.Name, window.Kind, window.Seat is { } seat ? new(seat.By.StaffId, seat.By.Name, seat.Post, seat.Since) : null, window.EmptySince,
            ticket is { Stage: TicketStage.Called called } ? new(ticket.Number, called.At, called.Times) : null,
            ticket is { Stage: TicketStage.Serving serving } ? new(ticket.Number, serving.Since, ticket.ItemName) : null, window.Taken, day.Rules.DailyCases);
    }

    private static IEnumerable<LinePart> LineOf(ServiceDay day, DateTimeOffset now) =>
        day.Line.Concat(day.Tickets.Where(t => t.Stage is TicketStage.Parked)).Select((t, i) => new LinePart(t.Number, t.Kind, t.Reason, t.ItemId, t.ItemName, t.ArrivedAt,
            Math.Max(0, (int)(now - t.ArrivedAt).TotalMinutes), i + 1, t.Stage is TicketStage.Parked, t.For));

    private static TidePart TideOf(ServiceDay day, CountyDirectory directory, DateTimeOffset now)
    {
        var forecast = Tide.Look(day, now);
        var free = directory.Staff.Where(s => s.UnitId == day.UnitId && !s.Disabled && WindowDesk.MaySit(s.Role, WindowKind.Tidal) && day.SeatOf(s.Id) is null)
            .OrderBy(s => s.Role).Select(s => new PersonPart(s.Id, s.Name, s.Office is { } office ? $"{RoleWords.Of(s.Role)}（{office}）" : RoleWords.Of(s.Role), s.Post));
        return day.Tide switch
        {
            TideStage.Open open => new("open", open.Since, [], open.By.Name, open.Reason, day.Window("T")?.Seat?.By.Name ?? open.StaffedBy.Name, free, forecast),
            TideStage.Alarmed alarmed => new("alarmed", alarmed.Since, alarmed.Reasons, null, null, null, free, forecast),
            _ => new("closed", null, [], null, null, null, free, forecast),
        };
    }

    private static FiguresPart FiguresOf(ServiceDay day, DateTimeOffset now)
    {
        var services = day.Services.Values.Aggregate(Moments.None, (sum, m) => sum.With(m));
        var longest = Math.Max(day.Waits.Longest, day.Uncalled.Select(t => (now - t.ArrivedAt).TotalMinutes).DefaultIfEmpty(0).Max());
        var volume = SafeVolume.Of(Math.Max(1, day.Serving.Count()), services is { Count: >= 5 } ? services.ToServiceTime() ?? day.Profile.Mix : day.Profile.Mix, Math.Max(1, day.Sessions.Sum(s => s.Minutes)), day.Rules.WaitMinutes);
        return new(day.Arrived.Sum(), day.Line.Count(), day.Served, day.Missed, Round(day.Waits.Waits.Mean), day.Arrived.Sum() == 0 ? null : Round(longest),
            day.Waits.Over + day.Uncalled.Count(t => (now - t.ArrivedAt).TotalMinutes > day.Rules.WaitMinutes), Round(services.Mean), day.Rules.WaitMinutes, new(volume.CasesPerDay, volume.Lines));
    }

    private static IEnumerable<SlotPart> Slots(ServiceDay day) => Enumerable.Range(0, Arrivals.Slots)
        .Where(i => day.Arrived[i] > 0 || day.Profile.ArrivalsPerHalfHour[i] > 0 || day.Sessions.Any(s => s.From.ToTimeSpan().TotalMinutes < (i + 1) * 30 && s.To.ToTimeSpan().TotalMinutes > i * 30))
        .Select(i => new SlotPart(new TimeOnly(i / 2, i % 2 * 30).ToString("HH:mm", CultureInfo.InvariantCulture), day.Arrived[i], Math.Round(day.Profile.ArrivalsPerHalfHour[i], 1)));

    private static double? Round(double? minutes) => minutes is { } m ? Math.Round(m, 1) : null;
}
