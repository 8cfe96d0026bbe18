using System.Globalization;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Hall;

/// <summary>预约: a number for a time, without a name. 201 with number and code.</summary>
public static class BookAppointment
{
    private const int MostDaysAhead = 30;
    public sealed record Request(DateOnly Date, TimeOnly Time, string? ItemId = null);
    public sealed record Booked(string Number, string Code, DateTimeOffset At);

    public static async Task<IResult> Handle(HttpContext http, HallDesk desk, PersonalMarks marks, TimeProvider time)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return refusal;
        var (r, now) = (command!.Body, time.GetUtcNow());
        var at = Shanghai.At(r.Date, r.Time.Hour, r.Time.Minute);
        if (at <= now || r.Date > Shanghai.DateOf(now).AddDays(MostDaysAhead))
            return Problems.Answer(new(ProblemKind.Invalid, "invalid", "预约时间不对。", new Dictionary<string, string> { ["date"] = $"请选择今后 {MostDaysAhead} 天内的时间" }));
        var guide = asking.Reference.Guides.Find(r.ItemId ?? "");
        switch (await desk.Change(asking, new DayCommand.Book(at, guide?.ItemId, guide?.Name), command.Id, command.Fingerprint, r.Date, http.RequestAborted))
        {
            case Outcome.No no: return Problems.Answer(no.Problem);
            case Outcome.Done done:
                var booked = (await desk.Written<AppointmentBooked>(asking, done, http.RequestAborted)).Event.Appointment;
                return new JsonAnswer(new Booked(booked.Number, TakeTicket.CodeOf(marks, asking.Unit.Id, r.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), booked.Number), booked.At), done.Repeated ? 200 : 201, done.Version);
            default: throw new InvalidOperationException();
        }
    }
}

/// <summary>预约签到.</summary>
public static class KeepAppointment
{
    public static Task<IResult> Handle(HttpContext http, string number, HallDesk desk) =>
        desk.Command<WindowSteps.Nothing>(http, (_, _) => new DayCommand.KeepAppointment(number));
}
