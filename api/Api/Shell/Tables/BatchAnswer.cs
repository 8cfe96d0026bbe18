using System.Buffers.Text;
using System.Text;

namespace Zhengwu.Api.Shell.Tables;

/// <summary>Reads the answer to a <see cref="Batch"/>: either one part per change, or a single part that says which change failed and why.</summary>
internal static class BatchAnswer
{
    /// <summary>The new ETags by key, or the exception of the first failing part.</summary>
    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<byte> answer, IReadOnlyList<RowChange> changes)
    {
        var etags = new Dictionary<string, string>(changes.Count, StringComparer.Ordinal);
        for (var i = 0; i < changes.Count; i++)
        {
            var start = answer.IndexOf("HTTP/1.1 "u8);
            if (start < 0 || !Utf8Parser.TryParse(answer[(start + 9)..], out int status, out _)) throw Cut();
            answer = answer[(start + 9)..];
            if (status >= 400) throw Failure(status, answer, changes);
            if (changes[i] is not RowChange.Delete) etags.Add(changes[i].Key, ETag(answer) ?? throw Cut());
        }
        return etags;
    }

    private static string? ETag(ReadOnlySpan<byte> part)
    {
        for (int end; (end = part.IndexOf("\r\n"u8)) >= 0; part = part[(end + 2)..])
        {
            if (end == 0) return null;
            var line = part[..end];
            if (line.Length > 5 && Ascii.EqualsIgnoreCase(line[..5], "etag:"u8)) return Encoding.ASCII.GetString(line[5..]).Trim();
        }
        return null;
    }

    private static Exception Failure(int status, ReadOnlySpan<byte> part, IReadOnlyList<RowChange> changes)
    {
        var end = part.IndexOf("\r\n\r\n"u8);
        var (code, message) = StoreAnswers.ReadError(end < 0 ? default : part[(end + 4)..]);
        var named = int.TryParse(message.AsSpan(0, Math.Max(0, message.IndexOf(':'))), out var index) && index >= 0 && index < changes.Count;
        var key = named ? changes[index].Key : changes.Count == 1 ? changes[0].Key : null;
        return StoreAnswers.FromStatus(status, code, key);
    }

    private static StoreTimeout Cut() => new("The answer to the transaction is not whole.");
}
