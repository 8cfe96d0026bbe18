using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zhengwu.Api.Shell;

/// <summary>A page of a list: one range query, 50 rows.</summary>
public static class Lists
{
    public const int PageSize = 50;

    /// <param name="book">The unit's book.</param>
    /// <param name="complete">Adds to a line what only this asker may see, or what is known elsewhere.</param>
    /// <param name="after">Opaque token of the page before; null for the first.</param>
    public static async ValueTask<IResult> Answer(HttpContext http, IBookStore store, string book, string list, string? after,
        IReadOnlyDictionary<string, string>? where, DateTimeOffset now, Action<JsonObject>? complete = null)
    {
        string? token = null;
        if (after is { Length: > 0 } && !TryToken(after, out token)) return BadPage();
        Page page;
        try { page = await store.FirstPage(book, $"v~{list}~", Keys.After($"v~{list}~"), PageSize, token, where, http.RequestAborted); }
        catch (StoreRefused) when (token is not null) { return BadPage(); }
        var rows = new JsonArray([.. page.Rows.Select(r => Line(r.Body, now, complete))]);
        // Same rows, same tag: a page that asks every few seconds costs no transfer when nothing happened.
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows.ToJsonString(Json.Web))))[..24]}\"";
        http.Response.Headers.ETag = tag;
        if (http.Request.Headers.IfNoneMatch == tag) return Results.StatusCode(304);
        return new JsonAnswer(new JsonObject
        {
            ["list"] = list,
            ["rows"] = rows,
            ["next"] = page.Token is { } next ? Convert.ToBase64String(Encoding.UTF8.GetBytes(next)) : null,
            ["asOf"] = JsonSerializer.SerializeToNode(now, Json.Web),
        });
    }

    private static IResult BadPage() => Problems.Answer(400, "bad-page", "这一页已经过期，请从第一页看起。");

    public static async ValueTask<(int Count, bool More)> Count(IBookStore store, string book, string list, IReadOnlyDictionary<string, string>? where, CancellationToken cancel)
    {
        var page = await store.FirstPage(book, $"v~{list}~", Keys.After($"v~{list}~"), PageSize, null, where, cancel);
        return (page.Rows.Count, page.Token is not null);
    }

    private static JsonObject Line(string body, DateTimeOffset now, Action<JsonObject>? complete)
    {
        var line = JsonNode.Parse(body)!.AsObject();
        if (line["dueAt"] is { } due && due.GetValue<DateTimeOffset>() < now) line["overdue"] = true;
        complete?.Invoke(line);
        return line;
    }

    private static bool TryToken(string after, out string? token)
    {
        token = null;
        var bytes = new byte[after.Length];
        if (after.Length > 2000 || !Convert.TryFromBase64String(after, bytes, out var length)) return false;
        token = Encoding.UTF8.GetString(bytes, 0, length);
        return true;
    }
}
