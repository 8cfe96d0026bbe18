using System.Globalization;
using QRCoder;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Hall;

/// <summary>取号, at the kiosk or by a clerk where there is no printer. 201 with the number and the code for one's place in line; a repeat answers 200 with the same.</summary>
public static class TakeTicket
{
    public sealed record Request(TicketKind Kind, PriorityReason? Reason = null, string? ItemId = null);
    public sealed record Taken(string Number, string Code, DateTimeOffset ArrivedAt, int Ahead, int? EstimatedMinutes, string UnitName, string KindName, string Link, string QrSvg);

    public static async Task<IResult> Handle(HttpContext http, HallDesk desk, Book book, PersonalMarks marks, Settings settings)
    {
        var asking = http.Asking();
        var (command, refusal) = await Commands.Read<Request>(http, withVersion: false);
        if (refusal is not null) return refusal;
        var guide = asking.Reference.Guides.Find(command!.Body.ItemId ?? "");
        if (command.Body.ItemId is not null && guide is null) return Problems.Answer(new(Domain.ProblemKind.Invalid, "invalid", "目录里没有这个事项。", new Dictionary<string, string> { ["itemId"] = "请重新选择事项" }));
        return await desk.Change(asking, new DayCommand.TakeTicket(command.Body.Kind, command.Body.Reason, guide?.ItemId, guide?.Name), command.Id, command.Fingerprint, null, http.RequestAborted) switch
        {
            Outcome.Done done => new JsonAnswer(await Answer(desk, book, marks, settings, asking, done, http.RequestAborted), done.Repeated ? 200 : 201, done.Version),
            Outcome.No no => Problems.Answer(no.Problem),
            _ => throw new InvalidOperationException(),
        };
    }

    public static string CodeOf(PersonalMarks marks, string unitId, string day, string number) => marks.LookupCode($"ticket|{unitId}|{day}|{number}");

    private static async ValueTask<Taken> Answer(HallDesk desk, Book book, PersonalMarks marks, Settings settings, Asking asking, Outcome.Done done, CancellationToken cancel)
    {
        var (at, ticket) = await desk.Written<TicketTaken>(asking, done, cancel);
        var day = (await book.Read(StreamKinds.Day, asking.Unit.Id, done.Id, cancel)).State!;
        var ahead = day.Line.TakeWhile(t => t.Number != ticket.Number).Count();
        var date = Shanghai.DateOf(at).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var code = CodeOf(marks, asking.Unit.Id, date, ticket.Number);
        var link = new Uri(settings.SiteUrl, $"/t#{asking.Unit.Id}.{date}.{ticket.Number}.{code}").ToString();
        using var qr = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(qr);
        return new(ticket.Number, code, at, ahead, WaitEstimate.Minutes(day, ahead, at), asking.Unit.CentreName, ticket.Kind is TicketKind.Priority ? "优先" : "普通", link, svg.GetGraphic(4));
    }
}
