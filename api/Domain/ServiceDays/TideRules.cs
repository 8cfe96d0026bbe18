namespace Zhengwu.Domain.ServiceDays;

/// <summary>
/// When the tidal window must open (004 一(二)2). The document leaves open whether both numbers must be passed (K-25): here any of the rules that are
/// on raises the alarm.
/// </summary>
/// <param name="WaitMinutes">Somebody has waited so long.</param>
/// <param name="DailyCases">A window takes its n-th case of the day.</param>
/// <param name="OpeningTakesMinutes">From the decision to open until the window serves.</param>
public sealed record TideRules(bool ByWait = true, int WaitMinutes = 15, bool ByCases = true, int DailyCases = 30, bool ByForecast = true, int OpeningTakesMinutes = 5);
