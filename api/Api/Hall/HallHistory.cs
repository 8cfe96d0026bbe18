using System.Collections.Concurrent;
using System.Text.Json;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Hall;

/// <summary>What the last four weeks of a hall say: usual arrivals of this weekday, minutes a service takes. One query, once a day and hall.</summary>
public sealed class HallHistory(IBookStore store)
{
    private const int Days = 28, Enough = 2;
    private sealed record Snapshot(ServiceDay State);
    private readonly ConcurrentDictionary<(string Unit, DateOnly Date), HallProfile> known = new();

    public async ValueTask<HallProfile> Of(string unitId, DateOnly date, CancellationToken cancel)
    {
        if (known.TryGetValue((unitId, date), out var profile)) return profile;
        var days = new List<ServiceDay>();
        await foreach (var row in store.All(unitId, Keys.Snapshot(StreamKinds.Day.Name, HallDesk.IdOf(unitId, date.AddDays(-Days))), Keys.Snapshot(StreamKinds.Day.Name, HallDesk.IdOf(unitId, date)), cancel))
            days.Add(JsonSerializer.Deserialize<Snapshot>(row.Body, Json.Book)!.State);
        foreach (var old in known.Keys.Where(k => k.Date < date)) known.TryRemove(old, out _);
        return known[(unitId, date)] = From(days, date);
    }

    /// <summary>Arrivals of the same weekday when there are at least two of them, else of all days; service times of all.</summary>
    public static HallProfile From(IReadOnlyList<ServiceDay> days, DateOnly date)
    {
        var visited = days.Where(d => d.Arrived.Sum() > 0).ToList();
        if (visited.Count == 0) return HallProfile.Unknown;
        var alike = visited.Where(d => d.Date.DayOfWeek == date.DayOfWeek).ToList();
        if (alike.Count < Enough) alike = visited;
        var services = visited.SelectMany(d => d.Services).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Aggregate(Moments.None, (sum, s) => sum.With(s.Value)));
        var mix = services.Values.Aggregate(Moments.None, (sum, m) => sum.With(m)).ToServiceTime() ?? HallProfile.Unknown.Mix;
        return new([.. Enumerable.Range(0, Arrivals.Slots).Select(i => alike.Average(d => (double)d.Arrived[i]))],
            services.Where(s => s.Key.Length > 0).Select(s => (s.Key, Time: s.Value.ToServiceTime())).Where(s => s.Time is not null).ToDictionary(s => s.Key, s => s.Time!), mix);
    }
}
