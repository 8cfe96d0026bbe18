using Zhengwu.Api.Shell;

namespace Zhengwu.Testing;

/// <summary>
/// Rows in ordinal key order: a sorted list of short sorted chunks. Finding, adding and removing cost O(log n) comparisons and the
/// move of at most one chunk, so time measured on the in-memory store grows with our algorithms and not with this one.
/// </summary>
internal sealed class SortedRows
{
    private const int ChunkRows = 256;
    private readonly List<List<Row>> _chunks = [[]];

    public int Count { get; private set; }

    public Row? Find(string key)
    {
        var chunk = _chunks[ChunkOf(key)];
        var at = PlaceIn(chunk, key);
        return at < chunk.Count && chunk[at].Key == key ? chunk[at] : null;
    }

    public void Put(Row row)
    {
        var number = ChunkOf(row.Key);
        var chunk = _chunks[number];
        var at = PlaceIn(chunk, row.Key);
        if (at < chunk.Count && chunk[at].Key == row.Key) { chunk[at] = row; return; }
        chunk.Insert(at, row);
        Count++;
        if (chunk.Count <= 2 * ChunkRows) return;
        _chunks.Insert(number + 1, chunk.GetRange(ChunkRows, chunk.Count - ChunkRows));
        chunk.RemoveRange(ChunkRows, chunk.Count - ChunkRows);
    }

    public void Remove(string key)
    {
        var number = ChunkOf(key);
        var chunk = _chunks[number];
        var at = PlaceIn(chunk, key);
        if (at >= chunk.Count || chunk[at].Key != key) return;
        chunk.RemoveAt(at);
        Count--;
        if (chunk.Count == 0 && _chunks.Count > 1) _chunks.RemoveAt(number);
    }

    /// <summary>Rows from the first key that is not below <paramref name="key"/> on.</summary>
    public IEnumerable<Row> From(string key)
    {
        var number = ChunkOf(key);
        var at = PlaceIn(_chunks[number], key);
        for (; number < _chunks.Count; number++, at = 0)
            for (; at < _chunks[number].Count; at++)
                yield return _chunks[number][at];
    }

    // The last chunk that begins at or before the key.
    private int ChunkOf(string key)
    {
        int low = 0, high = _chunks.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (string.CompareOrdinal(_chunks[middle][0].Key, key) <= 0) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private static int PlaceIn(List<Row> chunk, string key)
    {
        int low = 0, high = chunk.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(chunk[middle].Key, key) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
