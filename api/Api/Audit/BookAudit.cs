using System.Text.Json;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Letters;

namespace Zhengwu.Api.Audit;

public sealed record AuditReport(int Streams, int Events, IReadOnlyList<string> Findings);

/// <summary>
/// Checks what must hold of all books (I1–I7, I10): chains are whole and gapless, snapshots are the fold of their events, lists and deadlines are
/// the function of the state, receipts point at something, both books of a relay agree as far as they have heard.
/// </summary>
public static class BookAudit
{
    /// <summary>Every book of the county.</summary>
    public static IReadOnlyList<string> Books(IEnumerable<string> units) =>
        [.. units, Mailbag.Book, StreamKinds.SetupBook, StreamKinds.PeopleBook, StreamKinds.CatalogueBook, StreamKinds.QuestionBook, StreamKinds.KnowledgeBook, StreamKinds.ContactsBook];

    /// <summary>Every book of the county that this store belongs to.</summary>
    public static async ValueTask<IReadOnlyList<string>> Books(IBookStore store) => Books((await ReferenceBook.Load(store)).Directory.Units.Select(u => u.Id));

    /// <summary>Of books in use: what a first reading finds must be found by a second one, since rows change between two pages.</summary>
    public static async Task<AuditReport> RunLive(IBookStore store, IReadOnlyList<string> units, StreamKeys keys)
    {
        var first = await Run(store, units, keys);
        if (first.Findings.Count == 0) return first;
        var second = await Run(store, units, keys);
        return second with { Findings = [.. second.Findings.Intersect(first.Findings)] };
    }

    /// <summary>Of books at rest.</summary>
    public static async Task<AuditReport> Run(IBookStore store, IEnumerable<string> units, StreamKeys keys)
    {
        var findings = new List<string>();
        var (streams, events) = (0, 0);
        var (cases, jobs) = (new Dictionary<string, (Case State, int Version)>(), new Dictionary<string, (CountyJob State, int Version)>());
        foreach (var unit in units)
        {
            var rows = new SortedDictionary<string, Row>(StringComparer.Ordinal);
            await foreach (var row in store.All(unit, "!", "~", default)) rows[row.Key] = row;
            var book = new BookRows(unit, rows, keys, findings);
            foreach (var (id, stream) in book.Streams(StreamKinds.Case)) cases[id] = stream;
            foreach (var (id, stream) in book.Streams(StreamKinds.Job)) jobs[id] = stream;
            _ = book.Streams(StreamKinds.Question).Count() + book.Streams(StreamKinds.Article).Count() + book.Streams(StreamKinds.Contacts).Count();
            _ = book.Streams(StreamKinds.Mailbag).Count() + book.Streams(StreamKinds.Wishes).Count() + book.Streams(StreamKinds.Setup).Count() + book.Streams(StreamKinds.People).Count() + book.Streams(StreamKinds.Day).Count()
                + book.Streams(StreamKinds.Decline).Count() + book.Streams(StreamKinds.ShelfLooks).Count()
                + book.Streams(StreamKinds.GuideChange).Count() + book.Streams(StreamKinds.Guide).Count() + book.Streams(StreamKinds.Admission).Count() + book.Streams(StreamKinds.Prints).Count();
            book.NothingLeftOver();
            streams += book.StreamCount;
            events += book.EventCount;
        }
        findings.AddRange(Relays(cases, jobs));
        return new(streams, events, findings);
    }

    /// <summary>Neither book may have heard of what the other never said.</summary>
    private static IEnumerable<string> Relays(Dictionary<string, (Case State, int Version)> cases, Dictionary<string, (CountyJob State, int Version)> jobs)
    {
        foreach (var (number, job) in jobs)
            if (!cases.TryGetValue(number, out var it)) yield return $"{Unit.CountyId} {number}：县里有这件，乡镇没有";
            else if (job.State.CaseVersion > it.Version) yield return $"{Unit.CountyId} {number}：县里听到了乡镇没有说的第 {job.State.CaseVersion} 条";
            else if (it.State.JobVersion > job.Version) yield return $"{it.State.TakenAt.UnitId} {number}：乡镇听到了县里没有说的第 {it.State.JobVersion} 条";
        foreach (var (number, it) in cases)
            if (it.State.JobVersion > 0 && !jobs.ContainsKey(number)) yield return $"{it.State.TakenAt.UnitId} {number}：乡镇听到了县里的消息，县里没有这件";
    }

    private sealed class BookRows(string unit, SortedDictionary<string, Row> rows, StreamKeys keys, List<string> findings)
    {
        private readonly HashSet<string> expected = new(StringComparer.Ordinal);
        public int StreamCount { get; private set; }
        public int EventCount { get; private set; }

        public IEnumerable<(string Id, (TState State, int Version) Stream)> Streams<TState, TEvent>(StreamKind<TState, TEvent> kind) where TState : class where TEvent : class
        {
            var prefix = $"s~{kind.Name}~";
            foreach (var snapshot in rows.Values.Where(r => r.Key.StartsWith(prefix, StringComparison.Ordinal)).ToList())
            {
                var id = snapshot.Key[prefix.Length..];
                StreamCount++;
                expected.Add(snapshot.Key);
                var body = JsonElement.Parse(snapshot.Body);
                if (!TryKey(id, body, snapshot, out var sealing)) continue;
                var (state, version, head, erased) = Fold(kind, id, sealing?.Seal);
                if (state is null) { Find(id, "有快照，没有记录"); continue; }
                if (erased != (sealing == StreamKey.Forgotten)) Find(id, erased ? "个人资料已记录删除，密钥还在" : "密钥没有了，却没有删除个人资料的记录");
                if (body.GetProperty("version").GetInt32() != version) Find(id, "快照的序号与记录不符");
                if (body.GetProperty("head").GetString() != head) Find(id, "快照的摘要与记录不符");
                if (body.GetProperty("state").GetRawText() != SealedJson.Write(state, sealing?.Seal)) Find(id, "快照的内容与记录不符");
                foreach (var (key, row) in Derived.RowsOf(kind, id, state))
                {
                    expected.Add(key);
                    if (!rows.TryGetValue(key, out var line)) Find(id, $"列表缺行 {key}");
                    else if (line.Body != row.Body) Find(id, $"列表行与状态不符 {key}");
                }
                yield return (id, (state, version));
            }
        }

        /// <summary>Every event, list row and deadline belongs to a stream; every receipt names one.</summary>
        public void NothingLeftOver()
        {
            foreach (var row in rows.Values)
                if (row.Key[0] is 'e' or 'v' or 'd' && !expected.Contains(row.Key)) findings.Add($"{unit} 多余的行 {row.Key}");
                else if (row.Key[0] == 'c')
                {
                    using var receipt = JsonDocument.Parse(row.Body);
                    var (kind, id) = (receipt.RootElement.GetProperty("kind").GetString(), receipt.RootElement.GetProperty("id").GetString());
                    if (!rows.ContainsKey($"s~{kind}~{id}")) findings.Add($"{unit} 回执 {row.Key} 指向不存在的 {id}");
                }
        }

        private bool TryKey(string id, JsonElement body, Row snapshot, out StreamKey? key)
        {
            try { key = Snapshot.KeyOf(body, snapshot, unit, keys); return true; }
            catch (JsonException) { Find(id, "密钥打不开"); key = null; return false; }
        }

        private (TState? State, int Version, string Head, bool Erased) Fold<TState, TEvent>(StreamKind<TState, TEvent> kind, string id, StreamSeal? seal) where TState : class where TEvent : class
        {
            TState? state = null;
            var (version, head, erased, prefix) = (0, "", false, $"e~{kind.Name}~{id}~");
            foreach (var row in rows.Values.Where(r => r.Key.StartsWith(prefix, StringComparison.Ordinal)))
            {
                expected.Add(row.Key);
                EventCount++;
                if (Chain.Verify(row.Body, ++version, head, out var hash) is { } broken) Find(id, $"第 {version} 条记录{broken}");
                head = hash;
                try
                {
                    var recorded = Chain.Read<TEvent>(row.Body, seal);
                    state = kind.Evolve(state, recorded);
                    erased |= kind.Erases?.Invoke(recorded.Event) ?? false;
                }
                catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException) { Find(id, $"第 {version} 条记录无法读取"); return (state, version, head, erased); }
            }
            return (state, version, head, erased);
        }

        private void Find(string id, string what) => findings.Add($"{unit} {id}：{what}");
    }
}
