using Zhengwu.Domain.Calendars;
using static Zhengwu.Domain.Tests.Calendars.CalendarFiles;

namespace Zhengwu.Domain.Tests.Calendars;

/// <summary>The walk against brute force: 120,000 random limits of 2020–2027.</summary>
public sealed class WorkingTimeAgainstOracle
{
    private readonly Dictionary<(string Unit, bool Odd), Oracle> oracles = [];

    [Fact] public void sixty_thousand_limits_in_days_end_where_brute_force_ends() => Agree(1, 60_000, false, s => s.Days(open: true));
    [Fact] public void thirty_thousand_limits_in_minutes_end_where_brute_force_ends() => Agree(2, 30_000, false, s => s.Minutes(open: true));
    [Fact] public void half_days_and_changed_hours_agree_in_days() => Agree(3, 15_000, true, s => s.Days(open: true));
    [Fact] public void half_days_and_changed_hours_agree_in_minutes() => Agree(4, 15_000, true, s => s.Minutes(open: true));

    [Fact]
    public void working_days_between_two_moments_are_those_of_brute_force()
    {
        var spans = new Spans(5);
        for (var i = 0; i < 10_000; i++)
        {
            var (from, to) = (spans.Days().Start, spans.Days().Start);
            var expected = 0;
            for (var noon = Shanghai.At(Shanghai.DateOf(from), 12).AddDays(1); Shanghai.DateOf(noon) <= Shanghai.DateOf(to); noon = noon.AddDays(1))
                if (OracleOf("*", false).Works(noon)) expected++;
            Assert.Equal(expected, County.DaysBetween(from, to));
        }
    }

    private void Agree(int seed, int count, bool odd, Func<Spans, TimeLimit> next)
    {
        var (spans, calendar) = (new Spans(seed), odd ? Odd : County);
        for (var i = 0; i < count; i++)
        {
            var limit = next(spans);
            var (expected, said) = (Expected(OracleOf(limit.UnitId, odd), limit), WorkingTime.Reckon(calendar, limit).DueAt);
            if (expected != said || said?.Offset > TimeSpan.Zero)
                Assert.Fail($"brute force {expected:u}, said {said:u}: {limit} {string.Join(" ", limit.Pauses)}");
        }
    }

    private Oracle OracleOf(string unit, bool odd)
    {
        if (!oracles.TryGetValue((unit, odd), out var oracle))
            oracles[(unit, odd)] = oracle = new(unit, odd ? OddDays : CalendarFiles.Days, odd ? OddHours : CalendarFiles.Hours);
        return oracle;
    }

    /// <summary>No date while a pause runs that began before it; one that began later came too late to matter.</summary>
    private static DateTimeOffset? Expected(Oracle oracle, TimeLimit limit)
    {
        var pauses = limit.Pauses.Where(p => p.To is not null).Select(p => (p.From, p.To!.Value)).ToList();
        var due = limit.Minutes is { } minutes ? oracle.DueInMinutes(limit.Start, minutes, pauses)
            : limit.Days!.Value + limit.Extra is > 0 and var days ? oracle.DueInDays(limit.Start, days, pauses) : oracle.DueAtOnce(limit.Start, pauses);
        return limit.Pauses.Any(p => p.To is null && p.From < due) ? null : due;
    }
}
