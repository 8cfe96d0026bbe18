namespace Zhengwu.Domain.ServiceDays;

/// <summary>
/// Who is called next. Priority counts as if it had come a quarter of an hour earlier, an appointment that is on time as if it had come a quarter
/// before its slot. Nobody is ever overtaken by somebody who came more than <see cref="Head"/> later: that is the whole fairness guard.
/// </summary>
public static class CallOrder
{
    public static readonly TimeSpan Head = TimeSpan.FromMinutes(15), Late = TimeSpan.FromMinutes(10);
    /// <summary>Who was called and not there comes again behind so many.</summary>
    public const int Behind = 3;
    /// <summary>Called so often without being there counts as gone.</summary>
    public const int MostSkips = 3;

    public static DateTimeOffset Of(TicketKind kind, DateTimeOffset arrivedAt) => kind is TicketKind.Priority ? arrivedAt - Head : arrivedAt;

    /// <summary>An appointment: whoever comes late loses the head start, whoever comes early gains nothing and waits as if without one.</summary>
    public static DateTimeOffset OfAppointment(DateTimeOffset slot, DateTimeOffset arrivedAt) =>
        arrivedAt > slot + Late ? arrivedAt : Earlier(arrivedAt, Later(slot, arrivedAt) - Head);

    /// <summary>In the order of the calls.</summary>
    public static IEnumerable<Ticket> Line(IEnumerable<Ticket> tickets) =>
        tickets.Where(t => t.IsWaiting).OrderBy(t => t.Order).ThenBy(t => t.ArrivedAt).ThenBy(t => t.Number, StringComparer.Ordinal);

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    public static DateTimeOffset AfterSkip(IEnumerable<Ticket> tickets, DateTimeOffset now) =>
        Line(tickets).Take(Behind).LastOrDefault() is { } last ? last.Order.AddMilliseconds(1) : now;
}
