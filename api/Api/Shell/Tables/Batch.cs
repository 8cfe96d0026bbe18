using System.Text.Json;

namespace Zhengwu.Api.Shell.Tables;

/// <summary>An entity-group transaction as multipart/mixed.</summary>
internal static class Batch
{
    // A boundary may be constant because JSON never carries a raw line break, so no row can imitate one.
    public const string ContentType = "multipart/mixed; boundary=batch_b";

    private static ReadOnlySpan<byte> Head => "--batch_b\r\nContent-Type: multipart/mixed; boundary=changeset_c\r\n\r\n"u8;
    private static ReadOnlySpan<byte> PartHead => "--changeset_c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"u8;
    private static ReadOnlySpan<byte> BodyHeaders =>
        "Accept: application/json;odata=nometadata\r\nContent-Type: application/json\r\nPrefer: return-no-content\r\nDataServiceVersion: 3.0\r\n"u8;
    private static ReadOnlySpan<byte> Tail => "--changeset_c--\r\n--batch_b--\r\n"u8;

    /// <param name="table">Absolute URL of the table, ASCII.</param>
    public static void Write(PooledBuffer to, string table, string book, IReadOnlyList<RowChange> changes)
    {
        using var json = new Utf8JsonWriter(to, EntityJson.Writing);
        to.Write(Head);
        for (var i = 0; i < changes.Count; i++)
        {
            to.Write(PartHead);
            WriteChange(to, json, table, book, changes[i]);
        }
        to.Write(Tail);
    }

    /// <summary>Refuses what would be too many bytes on the wire, where Chinese takes three bytes a character and not two.</summary>
    public static void CheckSize(string book, IReadOnlyList<RowChange> changes)
    {
        long chars = 0;
        for (var i = 0; i < changes.Count; i++)
        {
            var row = RowOf(changes[i]);
            chars += 3 * BookLimits.MaxKeyChars + (row?.Body.Length ?? 0) + (row?.Tags?.Count ?? 0) * (BookRules.MaxTagChars + BookRules.MaxTagNameChars);
        }
        if (6 * chars < BookLimits.MaxTransactionBytes) return;
        var buffer = new PooledBuffer();
        Write(buffer, "http://127.0.0.1:10002/devstoreaccount1/books", book, changes);
        CheckSize(buffer);
        buffer.Return();
    }

    public static void CheckSize(PooledBuffer written)
    {
        if (written.Length > BookLimits.MaxTransactionBytes)
            throw new StoreRefused($"The transaction has more than {BookLimits.MaxTransactionBytes} bytes on the wire.");
    }

    private static Row? RowOf(RowChange change) => change switch
    {
        RowChange.Insert insert => insert.Row,
        RowChange.Upsert upsert => upsert.Row,
        RowChange.Replace replace => replace.Row,
        _ => null
    };

    private static void WriteChange(PooledBuffer to, Utf8JsonWriter json, string table, string book, RowChange change)
    {
        switch (change)
        {
            case RowChange.Insert(var row):
                to.Write("POST "u8);
                to.WriteAscii(table);
                WriteRow(to, json, book, row);
                break;
            case RowChange.Upsert(var row):
                WriteTarget(to, "PUT "u8, table, book, row.Key);
                WriteRow(to, json, book, row);
                break;
            case RowChange.Replace(var row, var etag):
                WriteTarget(to, "PUT "u8, table, book, row.Key);
                WriteRow(to, json, book, row, etag);
                break;
            case RowChange.Delete(var key):
                WriteTarget(to, "DELETE "u8, table, book, key);
                to.Write(" HTTP/1.1\r\nAccept: application/json;odata=nometadata\r\nDataServiceVersion: 3.0\r\nIf-Match: *\r\n\r\n"u8);
                break;
        }
    }

    private static void WriteTarget(PooledBuffer to, ReadOnlySpan<byte> method, string table, string book, string key)
    {
        to.Write(method);
        to.WriteAscii(table);
        to.WriteAscii(ODataText.Entity(book, key));
    }

    private static void WriteRow(PooledBuffer to, Utf8JsonWriter json, string book, Row row, string? etag = null)
    {
        to.Write(" HTTP/1.1\r\n"u8);
        to.Write(BodyHeaders);
        if (etag is not null)
        {
            to.Write("If-Match: "u8);
            to.WriteAscii(etag);
            to.Write("\r\n"u8);
        }
        to.Write("\r\n"u8);
        json.Reset();
        EntityJson.Write(json, book, row);
        to.Write("\r\n"u8);
    }
}
