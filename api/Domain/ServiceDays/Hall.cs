namespace Zhengwu.Domain.ServiceDays;

/// <summary>One person in line, in the order in which they will be called.</summary>
public sealed record InLine(double WaitedMinutes, ServiceTime Service);

/// <summary>What the hall looks like now.</summary>
/// <param name="BusyFor">Per open window the expected remaining minutes of the service in hand (0 = free); see <see cref="ServiceTime.Remaining"/>.</param>
/// <param name="ArrivalsPerHalfHour">48 expected arrivals per half-hour of the Shanghai day; see <see cref="Arrivals.Today"/>.</param>
/// <param name="Mix">Service time of an average arrival.</param>
/// <param name="ClosesAt">Nobody is let in any more: the lunch break or the evening. Who is in line is still served.</param>
public sealed record HallNow(
    DateTimeOffset At, IReadOnlyList<double> BusyFor, IReadOnlyList<InLine> Line, IReadOnlyList<double> ArrivalsPerHalfHour,
    ServiceTime Mix, DateTimeOffset ClosesAt);

/// <param name="Confidence">Alarm when somebody waits longer than the limit with at least this probability. 0.67 by the backtest: higher misses more than half of what the plain rule misses, lower opens on more quiet days.</param>
public sealed record TideLimits(int WaitMinutes = 15, int HorizonMinutes = 60, int OpeningTakesMinutes = 5, double Confidence = 0.67);

/// <param name="ShouldOpen">Alarm.</param>
/// <param name="PeopleOver">How many are expected to wait longer than the limit within the horizon if nothing is done.</param>
/// <param name="OpenBefore">Latest instant at which an extra window still prevents most of it; null without alarm.</param>
/// <param name="LongestMinutes">Longest expected wait within the horizon if nothing is done.</param>
/// <param name="Lines">The arithmetic in plain words.</param>
public sealed record Forecast(bool ShouldOpen, int PeopleOver, DateTimeOffset? OpenBefore, double LongestMinutes, IReadOnlyList<string> Lines);
