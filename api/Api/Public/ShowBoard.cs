using System.Globalization;
using Zhengwu.Api.Hall;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Gate;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Public;

/// <summary>大屏: who is called where, who is next. Numbers and windows only. 304 until something changes; 404 for what is no hall.</summary>
public static class ShowBoard
{
    private const int MostCalls = 6, MostNext = 5;
    public sealed record CallPart(string Number, string Window, DateTimeOffset At, int Times);
    public sealed record Board(string UnitId, string UnitName, string CentreName, DateOnly Date, bool IsOpenNow, IEnumerable<CallPart> Calls, int Waiting, IEnumerable<string> Next, bool TideOpen,
        int? WaitNowMinutes, DateTimeOffset AsOf, int Version);

    public static async Task<IResult> Handle(HttpContext http, string unitId, HallDesk desk, ReferenceNow reference, TimeProvider time)
    {
        var data = await reference(http.RequestAborted);
        if (data.Directory.Unit(unitId) is not { IsCounty: false } unit) return Problems.Answer(Problems.NotFound);
        var (today, loaded) = await desk.Load(data, unit, null, http.RequestAborted);
        var now = time.GetUtcNow();
        var tag = $"\"{today.Date:yyyyMMdd}.{loaded.Version}.{now.ToUnixTimeSeconds() / 60}\"";
        http.Response.Headers.ETag = tag;
        if (http.Request.Headers.IfNoneMatch == tag) return Results.StatusCode(304);
        var isOpen = today.Sessions.Any(s => Shanghai.At(today.Date, s.From.Hour, s.From.Minute) <= now && now < Shanghai.At(today.Date, s.To.Hour, s.To.Minute));
        if (loaded.State is not { } day) return new JsonAnswer(new Board(unit.Id, unit.Name, unit.CentreName, today.Date, isOpen, [], 0, [], false, null, now, 0));
        var calls = day.Tickets.Where(t => t.WindowId is not null).Select(t => new CallPart(t.Number, day.Window(t.WindowId!)!.Name,
            t.Stage is TicketStage.Called called ? called.At : t.CalledAt ?? t.ArrivedAt, t.Stage is TicketStage.Called c ? c.Times : 0)).OrderByDescending(c => c.At).Take(MostCalls);
        return new JsonAnswer(new Board(unit.Id, unit.Name, unit.CentreName, day.Date, isOpen, calls, day.Line.Count(), day.Line.Take(MostNext).Select(t => t.Number), day.Tide is TideStage.Open,
            WaitEstimate.Minutes(day, day.Line.Count(), now), now, loaded.Version));
    }
}

/// <summary>排到第几个: place in line by number and code of the paper ticket. A wrong code and an unknown number answer alike.</summary>
public static class ShowTicket
{
    public sealed record Request(string UnitId, string Date, string Number, string Code);
    public sealed record Place(string Number, string State, int? Ahead, int? EstimatedMinutes, string? Window, string UnitName, DateTimeOffset AsOf);

    public static async Task<IResult> Handle(HttpContext http, Book book, ReferenceNow reference, PersonalMarks marks, WrongCodes wrong, TimeProvider time)
    {
        var (command, refusal) = await Commands.ReadQuestion<Request>(http);
        if (refusal is not null) return refusal;
        var r = command!.Body;
        var unit = (await reference(http.RequestAborted)).Directory.Unit(r.UnitId);
        if (unit is null || r.Number.Length > 10 || !DateOnly.TryParseExact(r.Date.Replace("-", ""), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return Unknown();
        var paper = $"ticket|{unit.Id}|{date:yyyyMMdd}|{r.Number}";
        var right = marks.IsLookupCode(paper, r.Code);
        if (wrong.Refuse(http, paper, right) is { } tooMany) return tooMany;
        if (!right) return Unknown();
        if ((await book.Read(StreamKinds.Day, unit.Id, HallDesk.IdOf(unit.Id, date), http.RequestAborted)).State is not { } day) return Unknown();
        var now = time.GetUtcNow();
        if (day.Ticket(r.Number) is not { } ticket)
            return new JsonAnswer(new Place(r.Number, day.Appointments.Any(a => a.Number == r.Number) ? "booked" : "gone", null, null, null, unit.CentreName, now));
        var ahead = day.Line.TakeWhile(t => t.Number != ticket.Number).Count();
        return new JsonAnswer(ticket.Stage switch
        {
            TicketStage.Waiting => new Place(ticket.Number, "waiting", ahead, WaitEstimate.Minutes(day, ahead, now), null, unit.CentreName, now),
            TicketStage.Called => new Place(ticket.Number, "called", null, null, day.Window(ticket.WindowId!)?.Name, unit.CentreName, now),
            TicketStage.Serving => new Place(ticket.Number, "serving", null, null, day.Window(ticket.WindowId!)?.Name, unit.CentreName, now),
            _ => new Place(ticket.Number, "parked", null, null, null, unit.CentreName, now),
        });
    }

    private static IResult Unknown() => Problems.Answer(404, "not-found", "没有查到，请核对小票上的号码和查询码。");
}
