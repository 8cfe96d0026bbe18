using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>
/// An event once written is read for ever: golden files hold one of each kind as version 1 wrote it. A new kind adds a line (run with GOLDEN=write once);
/// an old line never changes.
/// </summary>
public sealed class PinnedEvents
{
    private static readonly JsonSerializerOptions Book = Options();

    [Fact]
    public void every_case_event_reads_as_it_was_written() => Golden<CaseEvent>("case-events.v1.jsonl", EveryCaseEvent());

    [Fact]
    public void every_county_event_reads_as_it_was_written() => Golden<CountyJobEvent>("county-job-events.v1.jsonl", EveryJobEvent());

    private static void Golden<TEvent>(string name, IEnumerable<TEvent> samples, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden", name);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllLines(file, samples.Select(e => JsonSerializer.Serialize(e, Book)));
        var lines = File.ReadAllLines(file);
        foreach (var line in lines) Assert.Equal(line, JsonSerializer.Serialize(JsonSerializer.Deserialize<TEvent>(line, Book), Book));
        var kinds = typeof(TEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!);
        Assert.Equal(kinds.Order(), lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("type").GetString()!).Distinct().Order());
    }

    private static IEnumerable<CaseEvent> EveryCaseEvent() =>
        EveryStage().SelectMany(s => s.Relay.CaseEvents.Select(e => e.Event)).Concat(Returned().At(CaseAction.Resubmit).CaseEvents.Select(e => e.Event))
            .Concat([new ContactCorrected("13900007777", new Delivery.ByMail("王秀英", "13900007777", "公营子村1组")), new NoteAdded("备注"), new PersonalDataRevealed("核对"), new LimitPassed("promised-limit", Received.PromisedBy)])
            .GroupBy(e => e.GetType()).Select(g => g.First());

    private static IEnumerable<CountyJobEvent> EveryJobEvent() =>
        EveryStage().SelectMany(s => s.Relay.JobEvents.Select(e => e.Event))
            .Concat(Returned().At(CaseAction.Resubmit).Ring().JobEvents.Select(e => e.Event)).Concat(Accepted().At(CaseAction.Withdraw).At(JobAction.Decide).Ring().JobEvents.Select(e => e.Event))
            .Concat([new JobNoteAdded("备注"), new JobPersonalDataRevealed("录入"), new JobLimitPassed("take-over-limit", Received.PromisedBy)])
            .GroupBy(e => e.GetType()).Select(g => g.First());

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }
}
