namespace Zhengwu.Domain.ServiceDays;

/// <summary>
/// The hall's own safe volume: the most cases a day whose mean wait in line keeps the limit, by M/G/c (Erlang C with the factor of Allen
/// and Cunneen). The mean and not a quantile, because the promise "15 minutes, 30 cases" is one of means; <see cref="ShareOver"/> says what
/// the mean hides. Arrivals are taken as even over the day; what peaks do is the business of <see cref="TideForecast"/>.
/// </summary>
/// <param name="CasesPerDay">Highest number of cases a day that keeps the limit.</param>
/// <param name="MeanWaitMinutes">Mean wait in line at that number.</param>
/// <param name="ShareOver">Share of people who even then wait longer than the limit, 0 to 1.</param>
/// <param name="Lines">The arithmetic in plain words.</param>
public sealed record SafeVolume(int CasesPerDay, double MeanWaitMinutes, double ShareOver, IReadOnlyList<string> Lines)
{
    private const double Rounding = 1e-9;

    /// <param name="openMinutes">Minutes a day in which people may come; seven hours are 420.</param>
    public static SafeVolume Of(int windows, ServiceTime service, double openMinutes = 420, double limitMinutes = 15)
    {
        if (windows <= 0 || !(openMinutes > 0) || !(service.MeanMinutes > 0)) return new(0, 0, 0, ["没有开放的窗口，一件也办不了"]);
        var (cases, wait) = Most(windows, service, openMinutes, limitMinutes);
        var over = Queueing.WaitExceeds(limitMinutes, windows, cases / openMinutes, service);
        var more = Queueing.MeanWait(windows, (cases + 1) / openMinutes, service);
        return new(cases, wait, over,
        [
            $"{windows} 个窗口，每天开放 {openMinutes:0} 分钟，{service.Say()}",
            $"每天不超过 {cases} 件，平均等待就不超过 {limitMinutes:0} 分钟",
            $"办到 {cases} 件时平均等待 {wait:0.0} 分钟，窗口有 {100 * cases * service.MeanMinutes / openMinutes / windows:0}% 的时间在办件，约 {100 * over:0}% 的人等待超过 {limitMinutes:0} 分钟",
            double.IsFinite(more) ? $"再多一件，平均等待 {more:0.0} 分钟" : "再多一件就办不完，队伍会越排越长",
            $"再开一个窗口，每天可到 {Most(windows + 1, service, openMinutes, limitMinutes).Cases} 件",
            "按排队公式 M/G/c 计算，设群众全天均匀到达；集中到达时以潮汐窗口预测为准",
        ]);
    }

    /// <summary>The mean wait grows with every case, so the last one within the limit is found by halving.</summary>
    private static (int Cases, double Wait) Most(int windows, ServiceTime service, double openMinutes, double limitMinutes)
    {
        double Wait(int cases) => Queueing.MeanWait(windows, cases / openMinutes, service);
        var (yes, no) = (0, (int)Math.Min(int.MaxValue / 2, Math.Ceiling(windows * openMinutes / service.MeanMinutes)) + 1);
        while (no - yes > 1)
        {
            var middle = yes + (no - yes) / 2;
            if (Wait(middle) <= limitMinutes + Rounding) yes = middle;
            else no = middle;
        }
        return (yes, Wait(yes));
    }
}
