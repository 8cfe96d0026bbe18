namespace Zhengwu.Domain.ServiceDays;

/// <summary>Stationary queueing formulas. Rates per minute, times in minutes; an overloaded queue waits for ever.</summary>
public static class Queueing
{
    /// <summary>Share lost when nobody may wait (M/M/c/c); offered load = arrival rate × mean service.</summary>
    public static double ErlangB(int servers, double offeredLoad)
    {
        var blocked = 1.0;
        for (var n = 1; n <= servers; n++) blocked = offeredLoad * blocked / (n + offeredLoad * blocked);
        return blocked;
    }

    /// <summary>Share that has to wait at all (M/M/c).</summary>
    public static double ErlangC(int servers, double offeredLoad)
    {
        if (offeredLoad >= servers) return 1;
        var blocked = ErlangB(servers, offeredLoad);
        return blocked / (1 - offeredLoad / servers * (1 - blocked));
    }

    /// <summary>Mean wait in line, M/M/c.</summary>
    public static double MeanWait(int servers, double arrivalsPerMinute, double meanService)
    {
        var load = arrivalsPerMinute * meanService;
        return load >= servers ? double.PositiveInfinity : ErlangC(servers, load) * meanService / (servers - load);
    }

    /// <summary>Mean wait in line, M/G/c by Allen and Cunneen; exact for one server (Pollaczek and Khinchine).</summary>
    public static double MeanWait(int servers, double arrivalsPerMinute, ServiceTime service) =>
        MeanWait(servers, arrivalsPerMinute, service.MeanMinutes) * (1 + service.Scv) / 2;

    /// <summary>P(wait &gt; minutes), M/M/c.</summary>
    public static double WaitExceeds(double minutes, int servers, double arrivalsPerMinute, double meanService) =>
        WaitExceeds(minutes, servers, arrivalsPerMinute, new ServiceTime(meanService, 1, 0));

    /// <summary>P(wait &gt; minutes), M/G/c: Erlang's share of those who wait at all, with an exponential tail of the right mean.</summary>
    public static double WaitExceeds(double minutes, int servers, double arrivalsPerMinute, ServiceTime service)
    {
        var load = arrivalsPerMinute * service.MeanMinutes;
        if (load >= servers) return 1;
        var waits = ErlangC(servers, load);
        return waits <= 0 ? 0 : waits * Math.Exp(-minutes * waits / MeanWait(servers, arrivalsPerMinute, service));
    }
}
