using System.Text;

namespace Zhengwu.Api.Shell.Tables;

/// <summary>The one place where a string becomes part of a URL or a filter: quotes doubled, everything else percent-encoded.</summary>
internal static class ODataText
{
    /// <summary>A literal without its quotes, ready for a URL.</summary>
    public static string Escape(string text) =>
        Uri.EscapeDataString(text.Contains('\'') ? text.Replace("'", "''", StringComparison.Ordinal) : text);

    /// <summary>(PartitionKey='…',RowKey='…')</summary>
    public static string Entity(string book, string key) => $"(PartitionKey='{Escape(book)}',RowKey='{Escape(key)}')";

    /// <summary>The value of $filter for one book, a range of keys and tags that must be equal, ready for a URL.</summary>
    public static string Filter(string book, string from, string to, IReadOnlyDictionary<string, string>? where)
    {
        var filter = new StringBuilder(256);
        filter.Append("PartitionKey%20eq%20'").Append(Escape(book));
        filter.Append("'%20and%20RowKey%20ge%20'").Append(Escape(from));
        filter.Append("'%20and%20RowKey%20lt%20'").Append(Escape(to)).Append('\'');
        if (where is not null)
            foreach (var (name, value) in where)
                filter.Append("%20and%20T_").Append(name).Append("%20eq%20'").Append(Escape(value)).Append('\'');
        return filter.ToString();
    }
}
