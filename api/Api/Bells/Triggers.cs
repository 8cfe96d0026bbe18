using System.Text.Json;
using Zhengwu.Api.Deadlines;
using Zhengwu.Api.Import;
using Zhengwu.Api.Privacy;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;

namespace Zhengwu.Api.Bells;

/// <summary>
/// What the Functions host calls: POST /{FunctionName} on the same port, outside the public prefix. Answers are never empty and never null,
/// else the host waits for ever (docs: custom handlers). A message that cannot be read is logged and answered 200: poison must not end the process.
/// </summary>
public static class Triggers
{
    private sealed record HostAnswer(object Outputs, string[] Logs, object? ReturnValue);
    private static readonly JsonSerializerOptions HostJson = new();

    public static async Task<IResult> ReceiveBell(HttpContext http, Ear ear, ILogger<Ear> log)
    {
        BellMessage bell;
        try { bell = Read(await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted)); }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            log.LogError("A message on the bell queue cannot be read: {Error}", e.GetType().Name);
            return Answer("unreadable message dropped");
        }
        try { await ear.Hear(bell, http.RequestAborted); }
        catch (JsonException e)
        {
            // The other book holds an event this program does not know. That case waits for a newer program; its outbox row keeps ringing.
            log.LogError(e, "News of {Stream} {Number} cannot be read by this version", bell.Stream, bell.Number);
            return Answer("unreadable news");
        }
        return Answer();
    }

    public static async Task<IResult> SweepDeadlines(SweepDeadlines sweep, ReferenceCache reference, CancellationToken cancel)
    {
        var told = await sweep.Run(await reference.Current(cancel), cancel);
        return Answer($"{told} deadlines passed");
    }

    public static async Task<IResult> RingAgain(RingAgain again, ReferenceCache reference, ILogger<RingAgain> log, CancellationToken cancel)
    {
        await again.Run(await UnitsOf(reference, cancel), cancel);
        if (again.OldestUnheard > TimeSpan.FromMinutes(10)) log.LogError("The oldest unanswered bell is {Minutes} minutes old", (int)again.OldestUnheard.TotalMinutes);
        return Answer($"oldest unanswered bell: {again.OldestUnheard}");
    }

    /// <summary>Every night; reads by state, so that a missed night is made up in the next.</summary>
    public static async Task<IResult> EraseDue(ErasePersons erase, ReferenceCache reference, CancellationToken cancel)
    {
        var erased = await erase.Due(await UnitsOf(reference, cancel), cancel);
        return Answer($"{erased} records erased");
    }

    private static async ValueTask<IEnumerable<string>> UnitsOf(ReferenceCache reference, CancellationToken cancel) =>
        (await reference.Current(cancel)).Directory.Units.Select(u => u.Id);

    /// <summary>Data.msg is a JSON string of the text (documented), or the text itself; the host's Metadata is not trusted.</summary>
    private static BellMessage Read(JsonDocument call)
    {
        var text = call.RootElement.GetProperty("Data").GetProperty("msg") is { ValueKind: JsonValueKind.String } msg ? msg.GetString()! : throw new JsonException();
        if (text.StartsWith('"')) text = JsonSerializer.Deserialize<string>(text)!;
        var bell = JsonSerializer.Deserialize<BellMessage>(text, Json.Book) ?? throw new JsonException();
        return IsUnit(bell.To) && IsUnit(bell.From) && bell.Stream is "case" or "job" && Cases.CaseDesk.IsNumber(bell.Number ?? "") && bell.Version > 0
            ? bell : throw new JsonException();
    }

    private static bool IsUnit(string? id) => id is { Length: 4 } && id.All(char.IsAsciiDigit);

    private static IResult Answer(params string[] logs) => Results.Json(new HostAnswer(new { }, logs, null), HostJson);
}
