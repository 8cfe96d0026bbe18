using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.Tests.Calendars;

/// <summary>Random limits over 2020–2027 from a fixed seed, with a weakness for the moments at which reckoning goes wrong.</summary>
internal sealed class Spans(int seed)
{
    private static readonly string[] Units = ["*", "0400", "0500", "0900"], Words = ["补正", "听证", "鉴定"];
    private static readonly int[] Edges = [0, 1, 510, 511, 719, 720, 721, 809, 810, 811, 1019, 1020, 1021, 1439];
    private static readonly int[] Durations = [1, 29, 30, 59, 60, 61, 209, 210, 211, 240, 419, 420, 421, 840];
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly[] Dates =
    [
        new(2020, 2, 29), new(2024, 2, 29), new(2020, 12, 31), new(2021, 12, 31), new(2022, 12, 30), new(2022, 12, 31), new(2023, 1, 1),
        new(2026, 12, 31), new(2027, 1, 1), new(2025, 9, 27), new(2025, 9, 28), new(2025, 9, 30), new(2024, 2, 9), new(2024, 2, 18), new(2026, 2, 14),
    ];

    private readonly Random dice = new(seed);

    public int Below(int bound) => dice.Next(bound);

    /// <param name="open">Now and then with a pause that still runs.</param>
    public TimeLimit Days(bool open = false)
    {
        var start = Moment();
        return TimeLimit.OfDays(Unit(), "受理", start, dice.Next(8) == 0 ? dice.Next(3) : dice.Next(61), Pauses(start, open), dice.Next(3) == 0 ? dice.Next(16) : 0);
    }

    public TimeLimit Minutes(bool open = false)
    {
        var start = Moment();
        return TimeLimit.OfMinutes(Unit(), "收件", start, dice.Next(3) == 0 ? Durations[dice.Next(Durations.Length)] : 1 + dice.Next(2000), Pauses(start, open));
    }

    public TimeLimit Any() => dice.Next(2) == 0 ? Days() : Minutes();

    /// <summary>A span of time after <paramref name="moment"/>: some minutes or some weeks, now and then from or to the edge of a session.</summary>
    public Pause Pause(DateTimeOffset moment)
    {
        var from = Edge(moment.AddMinutes(dice.Next(dice.Next(2) == 0 ? 40_000 : 4_000) - 1_000));
        var to = Edge(from.AddMinutes(dice.Next(dice.Next(2) == 0 ? 30_000 : 600)));
        return new(from, to < from ? from : to, Words[dice.Next(3)]);
    }

    private string Unit() => Units[dice.Next(Units.Length)];

    /// <summary>A Shanghai moment between 2020 and 2027, written with any offset, with seconds.</summary>
    private DateTimeOffset Moment()
    {
        var date = dice.Next(6) == 0 ? Dates[dice.Next(Dates.Length)] : First.AddDays(dice.Next(2921));
        var moment = Shanghai.At(date, 0).AddMinutes(dice.Next(3) == 0 ? Edges[dice.Next(Edges.Length)] : dice.Next(1440)).AddSeconds(dice.Next(4) == 0 ? dice.Next(60) : 0);
        return moment.ToOffset(TimeSpan.FromHours(dice.Next(3) * 8 - 8));
    }

    private DateTimeOffset Edge(DateTimeOffset moment) => dice.Next(3) > 0 ? moment.AddSeconds(dice.Next(3) == 0 ? dice.Next(60) : 0)
        : Shanghai.At(Shanghai.DateOf(moment), 0).AddMinutes(Edges[dice.Next(Edges.Length)]);

    private List<Pause> Pauses(DateTimeOffset start, bool open)
    {
        var pauses = Enumerable.Range(0, dice.Next(4)).Select(_ => Pause(start)).ToList();
        if (open && dice.Next(20) == 0) pauses.Add(Pause(start) with { To = null });
        return pauses;
    }
}
