using System.Text.Json.Serialization;

namespace Zhengwu.Domain.Limits;

/// <summary>What happens around the limits of a stream, the same for a case, a county job, a hall's day and a question. Names and shapes are pinned.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "watch")]
[JsonDerivedType(typeof(ClocksSet), "clocks-set")]
[JsonDerivedType(typeof(AlarmRaised), "alarm-raised")]
[JsonDerivedType(typeof(AlarmPosted), "alarm-posted")]
[JsonDerivedType(typeof(SupervisionOrdered), "supervision-ordered")]
[JsonDerivedType(typeof(SupervisionReplied), "supervision-replied")]
[JsonDerivedType(typeof(CauseRecorded), "cause-recorded")]
public abstract record WatchEvent;

/// <summary>The limits as they were reckoned by this version of the calendar; they replace all earlier ones.</summary>
public sealed record ClocksSet(IReadOnlyList<Clock> Clocks, string Calendar) : WatchEvent;

/// <summary>临期、超期或升级: once for each level of a limit. <paramref name="Holder"/> had it at that moment.</summary>
public sealed record AlarmRaised(string Limit, AlarmLevel Level, DateTimeOffset DueAt, string? HolderId, string Holder) : WatchEvent;

/// <summary>The letters of this alarm lie with the post.</summary>
public sealed record AlarmPosted(string Alarm) : WatchEvent;

/// <summary>督办单: the unit must answer within <paramref name="Days"/> working days (SLA-wd_supervise).</summary>
public sealed record SupervisionOrdered(int No, [property: Sealed] string Text, int Days) : WatchEvent;

public sealed record SupervisionReplied(int No, [property: Sealed] string Text) : WatchEvent;

/// <summary>办件超时责任追究: why it was late and who answers for it (SLA-py_blame).</summary>
public sealed record CauseRecorded(string Limit, [property: Sealed] string Cause, string ResponsibleId, string Responsible, string Outcome) : WatchEvent;

/// <summary>A 督办单 and its reply.</summary>
public sealed record SupervisionOrder(int No, [property: Sealed] string Text, int Days, DateTimeOffset At, By By, [property: Sealed] string? Reply = null, DateTimeOffset? RepliedAt = null, By? RepliedBy = null)
{
    public string Limit => $"order-{No}";
}

/// <summary>Clocks, alarms, orders and causes of one stream: the fold of its watch events.</summary>
public sealed record Watch(IReadOnlyList<Clock> Clocks, IReadOnlyList<Alarm> Alarms, IReadOnlyList<SupervisionOrder> Orders, IReadOnlyList<CauseRecorded> Causes)
{
    public static Watch Empty { get; } = new([], [], [], []);

    public IEnumerable<SupervisionOrder> OpenOrders => Orders.Where(o => o.RepliedAt is null);
    public Clock? Clock(string limit) => Clocks.FirstOrDefault(c => c.Limit == limit);
    /// <summary>The clock of this limit, whatever its round.</summary>
    public Clock? Running(string limit) => Clocks.FirstOrDefault(c => Clockwork.BaseOf(c.Limit) == limit);

    /// <summary>The highest level of every limit that still runs, the longest due first.</summary>
    public IEnumerable<Alarm> Standing =>
        Alarms.Where(a => Clock(a.Limit) is not null).GroupBy(a => a.Limit).Select(g => g.MaxBy(a => a.Level)!).OrderBy(a => a.DueAt);

    /// <summary>Limits that ran out and whose cause nobody recorded, running or not.</summary>
    public IEnumerable<string> Unexplained =>
        Alarms.Where(a => a.Level is AlarmLevel.Overdue && Causes.All(c => c.Limit != a.Limit)).Select(a => a.Limit).Distinct();

    public bool IsOverdue => Standing.Any(a => a.Level >= AlarmLevel.Overdue);

    /// <summary>A limit that the first version wrote down as passed: an overdue whose letters nobody owes any more.</summary>
    public Watch WithPassed(string limit, DateTimeOffset dueAt, DateTimeOffset at, By by) =>
        With(new AlarmRaised(limit, AlarmLevel.Overdue, dueAt, null, ""), at, by).With(new AlarmPosted(Clockwork.NameOf(limit, AlarmLevel.Overdue)), at, by);

    public Watch With(WatchEvent happened, DateTimeOffset at, By by) => happened switch
    {
        ClocksSet e => this with { Clocks = e.Clocks },
        AlarmRaised e => this with { Alarms = [.. Alarms, new(e.Limit, e.Level, e.DueAt, at, e.HolderId, e.Holder)] },
        AlarmPosted e => this with { Alarms = [.. Alarms.Select(a => a.Name == e.Alarm ? a with { PostedAt = at } : a)] },
        SupervisionOrdered e => this with { Orders = [.. Orders, new(e.No, e.Text, e.Days, at, by)] },
        SupervisionReplied e => this with { Orders = [.. Orders.Select(o => o.No == e.No ? o with { Reply = e.Text, RepliedAt = at, RepliedBy = by } : o)] },
        CauseRecorded e => this with { Causes = [.. Causes, e] },
        _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}"),
    };
}
