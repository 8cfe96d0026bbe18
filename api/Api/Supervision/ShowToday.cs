using System.Text.Json;
using System.Text.Json.Nodes;
using Zhengwu.Api.Hall;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Letters;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Supervision;

/// <summary>督查，今天: every hall, the county's window, all standing alarms (worst first), what was mailed and what failed.</summary>
public static class ShowToday
{
    private const int AtOnce = 8;
    public sealed record HallPart(string UnitId, string UnitName, bool IsOpenNow, int WindowsOpen, int Waiting, int LongestWaitMinutes, int OverLimit, int Served,
        string Tide, IReadOnlyList<string> TideReasons, DateTimeOffset? TideSince, int OpenCases, bool OpenCasesMore, int DueSoon, int Overdue);
    public sealed record CountyPart(int ToTake, int InHand, int AwaitingSupplement, int ToIssue, int DueSoon, int Overdue);
    public sealed record LettersPart(int Waiting, int Failed);
    public sealed record Today(DateTimeOffset AsOf, IReadOnlyList<HallPart> Halls, CountyPart County, IReadOnlyList<JsonNode> Alarms, LettersPart Letters);

    public static async Task<IResult> Handle(HttpContext http, HallDesk desk, IBookStore store, TimeProvider time)
    {
        var (asking, cancel, now) = (http.Asking(), http.RequestAborted, time.GetUtcNow());
        var (halls, alarms) = (new HallPart[asking.Reference.Directory.Units.Count], new IReadOnlyList<Row>[asking.Reference.Directory.Units.Count]);
        await Parallel.ForEachAsync(asking.Reference.Directory.Units.Select((u, i) => (Unit: u, Index: i)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (u, stop) =>
        {
            var rows = alarms[u.Index] = (await store.FirstPage(u.Unit.Id, $"v~{AlarmRows.List}~", Keys.After($"v~{AlarmRows.List}~"), 1000, cancel: stop)).Rows;
            if (!u.Unit.IsCounty) halls[u.Index] = await HallOf(desk, store, asking, u.Unit, rows, now, stop);
        });
        async ValueTask<int> Count(string list) => (await Lists.Count(store, Unit.CountyId, list, null, cancel)).Count;
        var county = alarms[asking.Reference.Directory.Units.ToList().FindIndex(u => u.IsCounty)];
        var standing = alarms.SelectMany(rows => rows).Select(r => JsonNode.Parse(r.Body)!).OrderBy(a => a["dueAt"]!.GetValue<DateTimeOffset>()).ToList();
        return new JsonAnswer(new Today(now, [.. halls.Where(h => h is not null)],
            new(await Count(JobRows.ToTake), await Count(JobRows.InHand), await Count(JobRows.AwaitingSupplement), await Count(JobRows.ToIssue), Soon(county), Late(county)),
            standing, await LettersOf(store, cancel)));
    }

    private static async ValueTask<HallPart> HallOf(HallDesk desk, IBookStore store, Asking asking, Unit unit, IReadOnlyList<Row> alarms, DateTimeOffset now, CancellationToken cancel)
    {
        var (today, loaded) = await desk.Load(asking.Reference, unit, null, cancel);
        var open = await store.FirstPage(unit.Id, $"v~{CaseRows.Waiting}~", Keys.After($"v~{CaseRows.Waiting}~"), 200, cancel: cancel);
        var todo = await store.FirstPage(unit.Id, $"v~{CaseRows.Todo}~", Keys.After($"v~{CaseRows.Todo}~"), 200, cancel: cancel);
        var day = HallDesk.DayOf(today, loaded, now);
        var waits = day.Uncalled.Select(t => (now - t.ArrivedAt).TotalMinutes).ToList();
        var (tide, since, reasons) = day.Tide switch
        {
            TideStage.Open o => ("open", (DateTimeOffset?)o.Since, (IReadOnlyList<string>)[o.Reason]),
            TideStage.Alarmed a => ("alarmed", a.Since, a.Reasons),
            _ => ("closed", null, []),
        };
        return new(unit.Id, unit.Name, day.IsOpen(now), day.Serving.Count(), day.Line.Count(), (int)waits.DefaultIfEmpty(0).Max(), day.Waits.Over + waits.Count(w => w > day.Rules.WaitMinutes), day.Served,
            tide, reasons, since, open.Rows.Count + todo.Rows.Count, open.Token is not null || todo.Token is not null, Soon(alarms), Late(alarms));
    }

    private static int Soon(IReadOnlyList<Row> alarms) => alarms.Count(a => a.Tags?.GetValueOrDefault("Level") == "soon");
    private static int Late(IReadOnlyList<Row> alarms) => alarms.Count(a => a.Tags?.GetValueOrDefault("Level") == "late" && !a.Key.Contains("~day~", StringComparison.Ordinal));

    private static async ValueTask<LettersPart> LettersOf(IBookStore store, CancellationToken cancel)
    {
        var failed = await Lists.Count(store, Mailbag.Book, Mailbag.Failed, null, cancel);
        var due = await store.FirstPage(Mailbag.Book, "d~", Keys.After("d~"), 200, cancel: cancel);
        return new(due.Rows.Count(r => JsonSerializer.Deserialize<Derived.Due>(r.Body, Json.Book)!.Limit.StartsWith(Mailbag.TryDue, StringComparison.Ordinal)), failed.Count);
    }
}
