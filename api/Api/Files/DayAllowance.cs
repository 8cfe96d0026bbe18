using Zhengwu.Domain.Calendars;

namespace Zhengwu.Api.Files;

/// <summary>
/// How much each person sent today (ASVS 5.2.4). Counted by each instance for itself and forgotten when it ends: it keeps one account from filling the storage, it
/// is no bookkeeping.
/// </summary>
public sealed class DayAllowance(TimeProvider time)
{
    private readonly Dictionary<string, (int Files, long Bytes)> sent = [];
    private DateOnly day;

    /// <summary>False when the day is full; a full day counts no further try.</summary>
    public bool Admits(string staffId)
    {
        lock (sent)
        {
            Turn();
            var (files, bytes) = sent.GetValueOrDefault(staffId);
            if (files >= FileLimits.PerDay || bytes >= FileLimits.BytesPerDay) return false;
            sent[staffId] = (files + 1, bytes);
            return true;
        }
    }

    public void Came(string staffId, long bytes)
    {
        lock (sent)
        {
            Turn();
            var (files, before) = sent.GetValueOrDefault(staffId);
            sent[staffId] = (files, before + bytes);
        }
    }

    private void Turn()
    {
        var today = Shanghai.DateOf(time.GetUtcNow());
        if (today == day) return;
        sent.Clear();
        day = today;
    }
}
