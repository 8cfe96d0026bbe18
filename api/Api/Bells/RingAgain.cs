using System.Text.Json;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Api.Shell.Telemetry;

namespace Zhengwu.Api.Bells;

/// <summary>
/// The safety net under the bus: every minute, whatever still lies in an outbox is rung again, and heard rows that no transaction took
/// along are removed. One query per unit.
/// </summary>
public sealed class RingAgain(IBookStore store, HeardBells heard, IBellRope rope, TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const int Batch = 90;

    /// <summary>Age of the oldest bell that nobody has answered; zero when all are.</summary>
    public TimeSpan OldestUnheard { get; private set; }

    /// <summary>How many bells nobody has answered yet.</summary>
    public int Unheard { get; private set; }

    public async ValueTask Run(IEnumerable<string> units, CancellationToken cancel = default)
    {
        var (oldest, unheard) = (TimeSpan.Zero, 0);
        foreach (var unit in units)
        {
            var gone = heard.Take(unit, Batch).ToHashSet();
            var delete = new List<RowChange>();
            await foreach (var row in store.All(unit, "o~", Keys.After("o~"), cancel))
            {
                if (gone.Contains(row.Key)) { delete.Add(new RowChange.Delete(row.Key)); continue; }
                var waiting = JsonSerializer.Deserialize<Derived.Outbox>(row.Body, Json.Book)!;
                unheard++;
                var age = time.GetUtcNow() - waiting.At;
                if (age > oldest) oldest = age;
                if (age >= Patience)
                    rope.RingSoon(new(BellKind.News, waiting.To, unit, waiting.Kind, waiting.Id, waiting.Version, waiting.Previous, true));
            }
            if (delete.Count == 0) continue;
            try { await store.Transact(unit, delete, cancel); }
            catch (StoreConflict) { /* another process removed one of them; the others come back with the next ring */ }
        }
        (OldestUnheard, Unheard) = (oldest, unheard);
        Signals.OutboxOldestAge.Set(oldest.TotalSeconds);
    }
}
