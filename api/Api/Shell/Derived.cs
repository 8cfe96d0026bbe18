using System.Text.Json;
using Zhengwu.Domain;

namespace Zhengwu.Api.Shell;

/// <summary>Rows that follow from the state: lists and deadlines. Only the difference between old and new is written.</summary>
public static class Derived
{
    public sealed record Due(string Kind, string Id, string Limit, DateTimeOffset DueAt);
    public sealed record Outbox(string To, string Kind, string Id, int Version, int Previous, DateTimeOffset At);

    public static IEnumerable<RowChange> Difference<TState, TEvent>(StreamKind<TState, TEvent> kind, string id, TState? before, TState after)
        where TState : class where TEvent : class
    {
        var old = before is null ? new Dictionary<string, Row>() : RowsOf(kind, id, before);
        var renewed = RowsOf(kind, id, after);
        foreach (var key in old.Keys.Where(key => !renewed.ContainsKey(key)))
            yield return new RowChange.Delete(key);
        foreach (var (key, row) in renewed)
            if (!old.TryGetValue(key, out var was) || was.Body != row.Body || !SameTags(was.Tags, row.Tags))
                yield return new RowChange.Upsert(row);
    }

    /// <summary>All derived rows of a state by key; the audit compares them with the book.</summary>
    public static IReadOnlyDictionary<string, Row> RowsOf<TState, TEvent>(StreamKind<TState, TEvent> kind, string id, TState state)
        where TState : class where TEvent : class
    {
        var rows = new Dictionary<string, Row>();
        foreach (var line in kind.Rows(state))
        {
            var key = Keys.Line(line, kind.Name, id);
            rows[key] = new(key, JsonSerializer.Serialize(line.Summary, line.Summary.GetType(), Json.Book), line.Tags);
        }
        foreach (var deadline in kind.Deadlines(state))
        {
            var key = Keys.Due(deadline, kind.Name, id);
            rows[key] = new(key, JsonSerializer.Serialize(new Due(kind.Name, id, deadline.Kind, deadline.DueAt), Json.Book));
        }
        return rows;
    }

    public static Row OutboxRow(string kind, string id, Bell bell, DateTimeOffset now) =>
        new(Keys.Bell(bell.ToUnit, kind, id, bell.Version),
            JsonSerializer.Serialize(new Outbox(bell.ToUnit, kind, id, bell.Version, bell.Previous, now), Json.Book));

    private static bool SameTags(IReadOnlyDictionary<string, string>? a, IReadOnlyDictionary<string, string>? b) =>
        (a?.Count ?? 0) == (b?.Count ?? 0) && (a is null || a.All(pair => b!.TryGetValue(pair.Key, out var value) && value == pair.Value));
}
